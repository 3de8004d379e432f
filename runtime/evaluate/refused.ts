import type { Absent } from '../absent.ts';
import type { Span } from '../periods/calendar.ts';
import type { Days } from '../periods/units.ts';
import type { TypedTable } from '../tables/typed.ts';
import { type Entity, payeeOf } from '../world/entities.ts';
import { refusalsOf } from '../world/refusals.ts';
import type { Setting } from './setting.ts';

/** Why a figure over a table's rows cannot be had: one of them was refused; undefined where none was. */
export type Refused = (entity: Entity, days: Span, at?: Days) => Absent | undefined;

/** `isAll`: the rows of everybody, not of the payee at hand. */
export function planRefused<N, B>(
  { fault }: Setting<N, B>,
  table: TypedTable,
  datedBy: string | undefined,
  isAll: boolean,
): Refused {
  const refusals = refusalsOf(table);
  return (entity, days, at = days.counted ?? days) => {
    const payee = isAll ? undefined : payeeOf(entity)?.key;
    const line = !isAll && payee === undefined ? undefined : refusals.about(payee, datedBy, at);
    return line === undefined ? undefined : refusedAt(fault, table, line, entity, days);
  };
}

/** Line 4 of deals.csv was refused: what it would have said is not known, and nothing stands in for it. */
export function refusedAt<N, B>(
  fault: Setting<N, B>['fault'],
  { file, shape }: TypedTable,
  line: number,
  entity: Entity,
  days: Span,
): Absent {
  const message = `Line ${line} of ${file} was refused, so what ${payeeOf(entity)?.key ?? 'the company'} has of ${shape.name} in ${days.label} is not known. Mend the line.`;
  return fault('row-refused', message, entity, days, { file, line, table: shape.name });
}
