import { type Absent, blank, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { didYouMean } from '../near.ts';
import { exactOf } from '../numbers/exact.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import { type Entity, type Payee, payeeOf } from '../world/entities.ts';
import type { Keyed } from '../world/keyed.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { overUnits } from './units.ts';
import { isFigure, valueOfCell } from './values.ts';

type AttributeNode = Extract<CalculationNode, { readonly op: 'attribute' }>;
type ColumnNode = Extract<CalculationNode, { readonly op: 'column' }>;

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

/** A cell of the record at hand, or of a record that it refers to. */
export function planColumn<N, B>(setting: Setting<N, B>, node: ColumnNode): Evaluation<Value<N, B>> {
  const { domain, fault } = setting;
  const records = setting.world.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const [first, ...rest] = node.via ?? [];
  if (first !== undefined) return planReference(setting, records.table, [first, ...rest], node.column);
  const cells = records.table.columns.get(node.column) ?? [];
  return ({ index }) => valueOfCell(cells[index], domain);
}

/** Follows references from table to table; an empty one leads to nothing. */
function planReference<N, B>(
  setting: Setting<N, B>,
  start: TypedTable,
  via: readonly string[],
  column: string,
): Evaluation<Value<N, B>> {
  const { domain, fault, world } = setting;
  return (entity, days) => {
    let [table, row] = [start, entity.index];
    for (const name of via) {
      const type = table.shape.columns.find((one) => one.name === name)?.type;
      const cell = table.columns.get(name)?.[row];
      if (cell === undefined || type?.kind !== 'reference') return blank;
      const target = world.referenced(type.table);
      if ('code' in target) return fault(target.code, target.message, entity, days, target);
      const found = target.rowOf([keyText(cell)]);
      if (found === undefined) return missingReference(setting, table, name, target, keyText(cell), entity, days);
      [table, row] = [target.table, found];
    }
    return valueOfCell(table.columns.get(column)?.[row], domain);
  };
}

function missingReference<N, B>(
  { fault }: Setting<N, B>,
  from: TypedTable,
  name: string,
  to: Keyed,
  key: string,
  entity: Entity,
  days: Span,
): Absent {
  const message = `${name} ${key} of ${from.shape.name} is not in ${to.table.shape.name}.${didYouMean(key, to.known(0))}`;
  const line = entity.kind === 'record' ? { line: from.lineOf(entity.index) } : {};
  return fault('missing-row', message, entity, days, { table: from.shape.name, file: from.file, ...line });
}
