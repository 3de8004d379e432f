import { type Absent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText } from '../tables/typed.ts';
import { type Entity, payeeOf } from '../world/entities.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { overUnits } from './units.ts';
import { valueOfCell } from './values.ts';

type AttributeNode = Extract<CalculationNode, { readonly op: 'attribute' }>;
type ColumnNode = Extract<CalculationNode, { readonly op: 'column' }>;

/** A column of the payees: one with a period of its own adds up over the days. */
export function planAttribute<N, B>(setting: Setting<N, B>, node: AttributeNode): Evaluation<Value<N, B>> {
  const shape = setting.world.people.table.shape.columns.find(({ name }) => name === node.column);
  const atDays = (entity: Entity, days: Span): Value<N, B> | Absent => cellAt(setting, node.column, entity, days);
  if (shape?.type.kind !== 'money' || shape.type.per === undefined) return atDays;
  const ask = { name: node.column, unit: shape.type.per, spreadEvenly: shape.type.spreadEvenly === true };
  return (entity, days) => overUnits(setting, ask, entity, days, (unit) => atDays(entity, unit) as N | Absent);
}

function cellAt<N, B>({ world, domain, fault }: Setting<N, B>, column: string, entity: Entity, days: Span): Value<N, B> | Absent {
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
  if (differs)
    return fault('versions-meet', `${column} of ${payee.key} changes inside ${days.label}.`, entity, days, {
      table: 'payees',
      column,
    });
  return valueOfCell(value, domain);
}

/** A cell of the record at hand. */
export function planColumn<N, B>({ world, domain, fault }: Setting<N, B>, node: ColumnNode): Evaluation<Value<N, B>> {
  const records = world.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const cells = records.table.columns.get(node.column) ?? [];
  return ({ index }) => valueOfCell(cells[index], domain);
}
