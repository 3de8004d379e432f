import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { exactOf } from '../numbers/exact.ts';
import type { Days } from '../periods/units.ts';
import { keyText } from '../tables/typed.ts';
import { type Entity, type Payee, payeeOf, type PayeeRow } from '../world/entities.ts';
import type { World } from '../world/world.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { overUnits } from './units.ts';
import { isFigure, valueOfCell } from './values.ts';

type AttributeNode = Extract<CalculationNode, { readonly op: 'attribute' }>;

/**
 * A column of the payees. One with a period of its own adds up over the days, units without a day of the payee left out. Where rows
 * with different values meet, texts are as of the last row, and for the rest the plan has to say what holds.
 */
export function planAttribute<N, B>(setting: Setting<N, B>, node: AttributeNode): Evaluation<Value<N, B>> {
  const { people } = setting.world;
  const shape = people.table.shape.columns.find(({ name }) => name === node.column);
  const atDays = (entity: Entity, days: Span): Value<N, B> | Absent => cellAt(setting, node, entity, days);
  if (shape?.type.kind !== 'money' || shape.type.per === undefined) return atDays;
  const ask = { name: node.column, unit: shape.type.per, spreadEvenly: shape.type.spreadEvenly === true };
  const isThere = (entity: Entity, days: Span): boolean => {
    const payee = payeeOf(entity);
    return payee !== undefined && people.rowAt(payee, days) !== undefined;
  };
  return (entity, days) => {
    const inUnit = (part: Span): N | Absent | undefined =>
      isThere(entity, part) ? (atDays(entity, part) as N | Absent) : undefined;
    return overUnits(setting, ask, entity, days, (_unit, part) => inUnit(part)) ?? atDays(entity, days);
  };
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
  const holdsLast = meet === 'as-of-period-end' || !isFigure(type);
  if (holdsLast || payee.rows.length === 1 || !differs(setting, payee, column, days)) return valueOfCell(value, domain);
  if (meet === 'prorated-by-days') return prorated(setting, payee, column, days);
  const message = `${column} of ${payee.key} changes inside ${days.label}. Say \`prorated by days\` or \`as of period end\`.`;
  return fault('versions-meet', message, entity, days, { table: 'payees', column });
}

export function differs<N, B>({ world }: Setting<N, B>, payee: Payee, column: string, days: Span): boolean {
  const { people } = world;
  return new Set(people.rowsAt(payee, days).map((row) => keyText(people.cell(row, column)))).size > 1;
}

function prorated<N, B>({ world, domain, zero }: Setting<N, B>, payee: Payee, column: string, days: Span): N | Absent {
  const stretches = stretchesOfPayee(world, payee, days);
  const length = daysTogether(stretches);
  return stretches.reduce<N | Absent>((sum, { row, from, to }) => {
    const value = valueOfCell(world.people.cell(row, column), domain);
    if (isAbsent(sum)) return sum;
    if (isAbsent(value)) return value;
    return domain.add(sum, domain.mul(value as N, domain.of(exactOf(BigInt(to - from + 1), BigInt(length)))));
  }, zero);
}

interface PayeeStretch extends Days {
  readonly row: PayeeRow;
}

/** Each of the payee's rows weighs as many days as it is valid, among those on which the payee is there. */
export function stretchesOfPayee({ people }: World, payee: Payee, days: Span): readonly PayeeStretch[] {
  const inside = days.counted ?? days;
  return people.rowsAt(payee, days).map((row) => {
    return { row, from: Math.max(row.from, inside.from), to: Math.min(row.to, inside.to) };
  });
}

export const daysTogether = (stretches: readonly Days[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0);
