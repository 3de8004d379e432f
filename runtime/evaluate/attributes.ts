import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { exactOf } from '../numbers/exact.ts';
import { keyText } from '../tables/typed.ts';
import { type Entity, type Payee, payeeOf } from '../world/entities.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { overUnits } from './units.ts';
import { isFigure, valueOfCell } from './values.ts';

type AttributeNode = Extract<CalculationNode, { readonly op: 'attribute' }>;

/** A column of the payees: one with a period of its own adds up over the days. */
export function planAttribute<N, B>(setting: Setting<N, B>, node: AttributeNode): Evaluation<Value<N, B>> {
  const shape = setting.world.people.table.shape.columns.find(({ name }) => name === node.column);
  const atDays = (entity: Entity, days: Span): Value<N, B> | Absent => cellAt(setting, node, entity, days);
  if (shape?.type.kind !== 'money' || shape.type.per === undefined) return atDays;
  const ask = { name: node.column, unit: shape.type.per, spreadEvenly: shape.type.spreadEvenly === true };
  return (entity, days) => overUnits(setting, ask, entity, days, (unit) => atDays(entity, unit) as N | Absent);
}

function cellAt<N, B>(
  setting: Setting<N, B>,
  { column, meet, type }: AttributeNode,
  entity: Entity,
  days: Span,
): Value<N, B> | Absent {
  const { world, domain, fault } = setting;
  const payee = payeeOf(entity);
  const row = payee && world.people.rowAt(payee, days);
  if (payee === undefined || row === undefined) {
    return fault('missing-row', `${payee?.key ?? 'Nobody'} is not among the payees in ${days.label}.`, entity, days, {
      table: 'payees',
    });
  }
  const value = world.people.cell(row, column);
  const differs = payee.rows.some(
    (other) => other.from <= days.to && other.to >= days.from && keyText(world.people.cell(other, column)) !== keyText(value),
  );
  if (differs && meet === 'prorated-by-days' && isFigure(type)) return prorated(setting, payee, column, days);
  if (differs && meet === undefined)
    return fault('versions-meet', `${column} of ${payee.key} changes inside ${days.label}.`, entity, days, {
      table: 'payees',
      column,
    });
  return valueOfCell(value, domain);
}

/** Each of the payee's rows weighs as many days as it is valid. */
function prorated<N, B>({ world, domain, zero }: Setting<N, B>, payee: Payee, column: string, days: Span): N | Absent {
  const length = days.to - days.from + 1;
  return payee.rows.reduce<N | Absent>((sum, row) => {
    const inside = Math.min(row.to, days.to) - Math.max(row.from, days.from) + 1;
    const value = valueOfCell(world.people.cell(row, column), domain);
    if (inside <= 0 || isAbsent(sum)) return sum;
    return isAbsent(value) ? value : domain.add(sum, domain.mul(value as N, domain.of(exactOf(BigInt(inside), BigInt(length)))));
  }, zero);
}
