import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import { exactOf } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import type { Days } from '../periods/units.ts';
import type { Entity } from '../world/entities.ts';
import type { Keyed, KeyedRow } from '../world/keyed.ts';
import type { Setting, Value } from './setting.ts';
import { isFigure, valueOfCell } from './values.ts';

type LookupNode = Extract<CalculationNode, { readonly op: 'lookup' }>;

/** The days for which a row is looked up: a record's own date, else the days at hand. */
export function daysOfUse<N, B>(
  { calculation, world }: Setting<N, B>,
  { grain }: LookupNode,
): (entity: Entity, days: Span) => Days {
  const shape = grain.kind === 'record' ? calculation.tables.find(({ name }) => name === grain.table) : undefined;
  const datedBy = shape?.datedBy ?? shape?.columns.find(({ type }) => type.kind === 'date')?.name;
  const table = shape === undefined ? undefined : world.table(shape.name);
  const dates = table === undefined || 'code' in table || datedBy === undefined ? undefined : table.columns.get(datedBy);
  return (entity, days) => {
    const day = entity.kind === 'record' ? dates?.at(entity.row) : undefined;
    return typeof day === 'number' ? { from: day, to: day } : days;
  };
}

/** The cell of the row that holds; where rows with different values meet inside the days, the plan says what holds there. */
export function cellOver<N, B>(
  setting: Setting<N, B>,
  { table, column, type }: LookupNode,
  keyed: Keyed,
  rows: readonly KeyedRow[],
  entity: Entity,
  days: Span,
): Value<N, B> | Absent {
  const { domain, fault } = setting;
  const values = rows.map(({ row }) => valueOfCell(keyed.cell(row, column), domain));
  const last = values.at(-1);
  const meet = keyed.table.shape.columns.find(({ name }) => name === column)?.meet;
  if (last === undefined || values.length === 1 || meet === 'as-of-period-end' || !isFigure(type)) {
    return last ?? fault('missing-row', `${table} has no row.`, entity, days, { table });
  }
  if (meet === 'prorated-by-days') return weighed(setting, rows, values, days);
  const message = `${table}.${column} changes inside ${days.label}. Say \`prorated by days\` or \`as of period end\` behind the column's type.`;
  return fault('versions-meet', message, entity, days, { table, column });
}

/** Each row's value by its part of the days. */
function weighed<N, B>(
  { domain, zero }: Setting<N, B>,
  rows: readonly KeyedRow[],
  values: readonly (Value<N, B> | Absent)[],
  days: Days,
): Value<N, B> | Absent {
  let sum = zero;
  for (const [index, { from, to }] of rows.entries()) {
    const value = values[index];
    if (value === undefined || isAbsent(value)) return value ?? zero;
    const held = Math.min(to, days.to) - Math.max(from, days.from) + 1;
    const part = domain.of(exactOf(BigInt(held), BigInt(days.to - days.from + 1)));
    sum = domain.add(sum, domain.mul(value as N, part));
  }
  return sum;
}
