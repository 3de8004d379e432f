import { type Absent, isAbsent } from '../../absent.ts';
import type { CalculationNode, LookupKey } from '../../calculation.ts';
import { overUnits } from '../../evaluate/units.ts';
import { isFlow } from '../../evaluate/values.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Entity } from '../../world/entities.ts';
import type { Keyed } from '../../world/keyed.ts';
import { narrowest } from '../column.ts';
import { cellsAt } from '../data/cells.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import { constantText } from '../values/texts.ts';
import type { ColumnValue, Text } from '../values/value.ts';
import { argumentAt } from './tests.ts';

type LookupNode = Extract<CalculationNode, { readonly op: 'lookup' }>;

/** A cell of the keyed row that each row names. Rows that hold for a time, and refused ones, are left to the exact evaluator. */
export function lookupInColumns(sheetOf: () => Sheet, node: LookupNode): ColumnEvaluation {
  const unit = node.keys.find((key) => key.kind === 'period')?.unit;
  return (entity, days) => {
    const sheet = sheetOf();
    const { calendar } = sheet.world;
    const keyed = sheet.world.keyed(node.table);
    if ('code' in keyed || isTimed(keyed) || keyed.table.read !== keyed.table.accepted.length) return unknown;
    const at = (when: Span): ColumnValue | Absent => found(sheet, node, keyed, entity, when);
    if (unit === undefined) return at(days);
    if (node.grain.kind === 'record') return unknown;
    if (!isFlow(node.type)) return at(calendar.holding(unit, days.to));
    const type = keyed.table.shape.columns.find(({ name }) => name === node.column)?.type;
    const ask = { name: node.column, unit, spreadEvenly: type?.kind === 'money' && type.spreadEvenly === true };
    return overUnits(sheet.setting, ask, entity, days, at) ?? sheet.setting.zero;
  };
}

const isTimed = ({ table }: Keyed): boolean =>
  table.shape.columns.some(({ type }) => type.kind === 'starts' || type.kind === 'ends');

function found(sheet: Sheet, node: LookupNode, keyed: Keyed, entity: Entity, days: Span): ColumnValue | Absent {
  const { terms } = sheet.domain;
  const keys = node.keys.map((key) => keyAt(sheet, node, key, entity, days));
  const texts = keys.filter((key): key is Text => !isAbsent(key));
  if (texts.length < keys.length) return unknown;
  const row = rowNamed(sheet, keyed, texts);
  if (row === undefined) return unknown;
  const isMissing = terms.either(
    terms.below(row, terms.zero),
    texts.reduce((any, { blank }) => terms.either(any, blank), terms.no),
  );
  const otherwise = node.otherwise === undefined ? unknown : argumentAt(sheet, node.otherwise, node, entity, days);
  const cell = cellsAt(sheet.domain, keyed.table.columns.get(node.column), terms.greatest(row, terms.zero));
  const value = sheet.domain.join(isMissing, otherwise, cell) as ColumnValue | Absent;
  const odd = texts.reduce((any, text) => terms.either(any, text.odd), terms.no);
  return isAbsent(value) ? value : { ...value, odd: terms.either(value.odd, odd) };
}

const mostRows = 1_000_000;
const known = new WeakMap<Keyed, Map<string, ReturnType<typeof narrowest>>>();

/** The row that the keys name together, -1 where there is none; undefined where there are too many to list. */
function rowNamed({ domain: { terms } }: Sheet, keyed: Keyed, keys: readonly Text[]): Term | undefined {
  const count = keys.reduce((product, { texts }) => product * texts.length, 1);
  if (count > mostRows) return undefined;
  const place = keys.reduce(
    (sum, { place: own, texts }) => terms.add(terms.multiply(sum, terms.constant(BigInt(texts.length))), own),
    terms.zero,
  );
  const lists = known.get(keyed) ?? new Map<string, ReturnType<typeof narrowest>>();
  known.set(keyed, lists);
  const name = JSON.stringify(keys.map(({ texts }) => texts));
  const rows =
    lists.get(name) ?? narrowest(combinations(keys.map(({ texts }) => texts)).map((texts) => keyed.rowOf(texts) ?? -1));
  lists.set(name, rows);
  return terms.cell(rows, place);
}

const combinations = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>((all, list) => all.flatMap((one) => list.map((text) => [...one, text])), [[]]);

/** What a key says in each row. */
function keyAt(sheet: Sheet, node: LookupNode, key: LookupKey, entity: Entity, days: Span): Text | Absent {
  const { domain, world, cohorts, standOf } = sheet;
  const { terms } = domain;
  switch (key.kind) {
    case 'payee': {
      if (entity.kind !== 'payee') return unknown;
      return { ...constantText(terms, ''), place: standOf(entity).row, texts: cohorts.payees.map((payee) => payee.key) };
    }
    case 'group': {
      const group =
        entity.kind === 'payee'
          ? sheet.memberships(key.column).groupOf(sheet, entity, days)
          : entity.kind === 'group'
            ? entity
            : undefined;
      if (group === undefined) return unknown;
      const { row, odd } = standOf(group);
      return { kind: 'text', place: row, texts: world.people.groups(key.column).map(({ value }) => value), odd, blank: terms.no };
    }
    case 'period':
      return constantText(terms, world.calendar.holding(key.unit, days.to).label);
    case 'value': {
      const value = argumentAt(sheet, key.value, node, entity, days);
      return isAbsent(value) || value.kind !== 'text' ? unknown : value;
    }
    case 'date': {
      const value = argumentAt(sheet, key.value, node, entity, days);
      if (isAbsent(value) || value.kind !== 'day') return unknown;
      const { unit } = key;
      const [low, high] = [Number(value.day.low), Number(value.day.high)];
      if (high - low > mostRows) return unknown;
      const labelOf = (day: number): string => (unit === 'day' ? day.toString() : world.calendar.holding(unit, day).label);
      const labels = Array.from({ length: high - low + 1 }, (_, i) => labelOf(low + i));
      const texts = [...new Set(labels)];
      const places = new Map(texts.map((text, i) => [text, i]));
      const column = narrowest(labels.map((label) => places.get(label) ?? 0));
      const place = terms.cell(column, terms.subtract(value.day, terms.constant(BigInt(low))));
      return { kind: 'text', place, texts, odd: value.odd, blank: value.blank };
    }
  }
}
