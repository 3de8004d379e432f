import { type Absent, blank, isAbsent } from '../absent.ts';
import type { CalculationNode, Grain, LookupKey, PeriodUnit } from '../calculation.ts';
import { didYouMean } from '../near.ts';
import { type Exact, rationalText } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import type { TypedTable } from '../tables/typed.ts';
import { type Entity, payeeOf } from '../world/entities.ts';
import type { Keyed, KeyedRow } from '../world/keyed.ts';
import { refusalsOf } from '../world/refusals.ts';
import { recordPlace } from '../world/world.ts';
import { refusedAt } from './refused.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { overUnits } from './units.ts';
import { isFlow } from './values.ts';
import { cellOver, daysOfUse } from './versions.ts';

type LookupNode = Extract<CalculationNode, { readonly op: 'lookup' }>;

/** A cell of the row that the keys name. With a period among the keys, flows add up over the days, the rest is the last one's. */
export function planLookup<N, B>(setting: Setting<N, B>, node: LookupNode): Evaluation<Value<N, B>> {
  const { world, fault } = setting;
  const keyed = world.keyed(node.table);
  if ('code' in keyed) return (entity, days) => fault(keyed.code, keyed.message, entity, days, keyed);
  const named = planNamed(setting, node, keyed);
  const otherwise = node.otherwise === undefined ? undefined : setting.value(node.otherwise, node.grain);
  const daysOf = daysOfUse(setting, node);
  const refusals = refusalsOf(keyed.table);
  const unit = node.keys.find((key) => key.kind === 'period')?.unit;
  const inUnit = (entity: Entity, days: Span): Value<N, B> | Absent => {
    const found = named(entity, days);
    if (isAbsent(found)) return found;
    const { texts, rows } = found;
    if (rows.length > 0) return cellOver(setting, node, keyed, rows, entity, days);
    const line = refusals.named(keyed.table.shape.keys, texts);
    if (line !== undefined) return refusedAt(fault, keyed.table, line, entity, days);
    return otherwise?.(entity, days) ?? missingRow(setting, keyed, texts, entity, days);
  };
  if (unit === undefined) return inUnit;
  if (node.grain.kind === 'record')
    return (entity, days) => inUnit(entity, world.calendar.holding(unit, daysOf(entity, days).to));
  return isFlow(node.type)
    ? flowOver(setting, node, unit, keyed.table, inUnit)
    : (entity, days) => inUnit(entity, world.calendar.holding(unit, days.to));
}

interface Named {
  /** What the keys say; empty where one is blank. */
  readonly texts: readonly string[];
  readonly rows: readonly KeyedRow[];
}

function planNamed<N, B>(setting: Setting<N, B>, node: LookupNode, keyed: Keyed): Evaluation<Named> {
  const keys = node.keys.map((key) => planKey(setting, key, node.grain));
  const daysOf = daysOfUse(setting, node);
  return (entity, days) => {
    const texts: string[] = [];
    for (const key of keys) {
      const text = key(entity, days);
      if (isAbsent(text) && text !== blank) return text;
      texts.push(isAbsent(text) ? '' : text);
    }
    return { texts, rows: texts.includes('') ? [] : keyed.rowsAt(texts, daysOf(entity, days)) };
  };
}

/** The row of a keyed table that a figure came from, the last of several in turn; undefined where none is named. */
export function keyedRowAt<N, B>(setting: Setting<N, B>, node: LookupNode, entity: Entity, days: Span): number | undefined {
  const keyed = setting.world.keyed(node.table);
  if ('code' in keyed) return undefined;
  const unit = node.keys.find((key) => key.kind === 'period')?.unit;
  const day = node.grain.kind === 'record' ? daysOfUse(setting, node)(entity, days).to : days.to;
  const found = planNamed(setting, node, keyed)(entity, unit === undefined ? days : setting.world.calendar.holding(unit, day));
  return isAbsent(found) ? undefined : found.rows.at(-1)?.row;
}

function flowOver<N, B>(
  setting: Setting<N, B>,
  { table, column }: LookupNode,
  unit: PeriodUnit,
  typed: TypedTable,
  inUnit: Evaluation<Value<N, B>>,
): Evaluation<N> {
  const shape = typed.shape.columns.find(({ name }) => name === column);
  const ask = {
    name: `${table}.${column}`,
    unit,
    spreadEvenly: shape?.type.kind === 'money' && shape.type.spreadEvenly === true,
  };
  return (entity, days) => overUnits(setting, ask, entity, days, (one) => inUnit(entity, one) as N | Absent) ?? setting.zero;
}

function planKey<N, B>(setting: Setting<N, B>, key: LookupKey, grain: Grain): Evaluation<string> {
  const { world, fault } = setting;
  switch (key.kind) {
    case 'payee':
      return (entity, days) =>
        payeeOf(entity)?.key ?? fault('no-payee', 'This row is looked up by payee, and there is none here.', entity, days);
    case 'group':
      return (entity, days) => {
        if (entity.kind === 'group') return entity.value;
        const payee = payeeOf(entity);
        const group = payee && world.people.groupOf(payee, key.column, days);
        return (
          group?.value ?? fault('no-group', `${payee?.key ?? 'The company'} has no ${key.column} in ${days.label}.`, entity, days)
        );
      };
    case 'period':
      return (_, days) => world.calendar.holding(key.unit, days.to).label;
    case 'value':
      return textOf(setting.value(key.value, grain));
    case 'date': {
      const date = setting.day(key.value, grain);
      return (entity, days) => {
        const day = date(entity, days);
        if (isAbsent(day)) return day;
        return key.unit === 'day' ? day.toString() : world.calendar.holding(key.unit, day).label;
      };
    }
  }
}

function textOf<N, B>(evaluation: Evaluation<Value<N, B>>): Evaluation<string> {
  return (entity, days) => {
    const value: unknown = evaluation(entity, days);
    if (isAbsent(value)) return value;
    if (typeof value === 'number') return value.toString();
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'string' ? value : rationalText(value as Exact);
  };
}

function missingRow<N, B>(
  { fault, world }: Setting<N, B>,
  keyed: Keyed,
  texts: readonly string[],
  entity: Entity,
  days: Span,
): Absent {
  const { shape } = keyed.table;
  const named = shape.keys.map((key, i) => `${key} ${texts[i] ?? ''}`.trimEnd()).join(', ');
  const blanks = shape.keys.filter((_, i) => texts[i] === '');
  const why =
    blanks.length === 0
      ? `${shape.name} has no row for ${named}.`
      : `${blanks.join(' and ')} is blank, so ${shape.name} has no row for it.`;
  const hints = texts
    .map((text, i) => (text === '' || keyed.known(i).has(text) ? '' : didYouMean(text, keyed.known(i))))
    .join('');
  return fault('missing-row', `${why}${hints}`, entity, days, { table: shape.name, ...recordPlace(world, entity) });
}
