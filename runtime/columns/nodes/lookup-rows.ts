import type { Absent } from '../../absent.ts';
import { cellOver } from '../../evaluate/versions.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Days } from '../../periods/units.ts';
import { company } from '../../world/entities.ts';
import type { Keyed } from '../../world/keyed.ts';
import { bridged } from '../bridge.ts';
import { narrowest } from '../column.ts';
import { cellsAt } from '../data/cells.ts';
import type { Sheet } from '../sheet.ts';
import type { Column, Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { ColumnValue, Day, Text } from '../values/value.ts';
import { type LookupNode, mostRows } from './lookup-keys.ts';
import { isOfValidity } from '../../tables/validity.ts';

/** What the named rows hold, and where there is none. */
export interface Named {
  readonly value: ColumnValue | Absent;
  readonly isMissing: Term;
}

export const isTimed = ({ table }: Keyed): boolean => table.shape.columns.some(isOfValidity);

const known = new WeakMap<Keyed, Map<string, Column>>();

/** The cell of the row that the keys name together; undefined where there are too many to list. */
export function namedIn(sheet: Sheet, node: LookupNode, keyed: Keyed, keys: readonly Text[]): Named | undefined {
  const { terms } = sheet.domain;
  const place = placeAmongAll(sheet, keys);
  if (place === undefined) return undefined;
  const lists = known.get(keyed) ?? new Map<string, Column>();
  known.set(keyed, lists);
  const name = JSON.stringify(keys.map(({ texts }) => texts));
  const rows = lists.get(name) ?? narrowest(combinations(keys).map((texts) => keyed.rowOf(texts) ?? -1));
  lists.set(name, rows);
  const row = terms.cell(rows, place);
  const cells = keyed.table.columns.get(node.column);
  return { value: cellsAt(sheet.domain, cells, terms.greatest(row, terms.zero)), isMissing: terms.below(row, terms.zero) };
}

/** The same of rows that hold for a time: at each record's own date, else over the days at hand, where several may meet. */
export function timedIn(
  sheet: Sheet,
  node: LookupNode,
  keyed: Keyed,
  keys: readonly Text[],
  date: Day | undefined,
  days: Span,
): Named | undefined {
  const { domain, exact } = sheet;
  const { terms } = domain;
  const stretch = date === undefined ? undefined : stretchesOf(sheet, keyed, date);
  const all = stretch === undefined ? keys : [...keys, stretch];
  const place = placeAmongAll(sheet, all);
  if (place === undefined) return undefined;
  const found = combinations(all).map((texts) => {
    const at: Days = stretch === undefined ? days : dayAlone(Number(texts.at(-1)));
    const rows = keyed.rowsAt(stretch === undefined ? texts : texts.slice(0, -1), at);
    return rows.length === 0 ? undefined : cellOver(exact.setting, node, keyed, rows, company, days);
  });
  const values = found.map((value) => value ?? unknown);
  const isMissing = terms.cell(narrowest(found.map((value) => (value === undefined ? 1 : 0))), place);
  return { value: bridged(domain, values)(place) ?? unknown, isMissing };
}

const dayAlone = (day: number): Days => ({ from: day, to: day });

/** Between days on which a row begins or has ended, it does not matter which day it is: each stretch goes by its first. */
function stretchesOf({ domain: { terms } }: Sheet, { table }: Keyed, { day, odd, blank }: Day): Text | undefined {
  const [low, high] = [Number(day.low), Number(day.high)];
  if (high - low > mostRows) return undefined;
  const columnOf = (kind: string): string => table.shape.columns.find(({ type }) => type.kind === kind)?.name ?? '';
  const [starts, ends] = [table.columns.get(columnOf('starts')), table.columns.get(columnOf('ends'))];
  const bounds = new Set([low]);
  for (const row of table.accepted) {
    const [start, end] = [starts?.at(row), ends?.at(row)];
    if (typeof start === 'number') bounds.add(start);
    if (typeof end === 'number') bounds.add(end + 1);
  }
  const firsts = [...bounds].filter((bound) => bound >= low && bound <= high).sort((a, b) => a - b);
  let stretch = 0;
  const places = Array.from({ length: high - low + 1 }, (_, i) => {
    if ((firsts[stretch + 1] ?? Infinity) <= low + i) stretch += 1;
    return stretch;
  });
  const place = terms.cell(narrowest(places), terms.subtract(day, terms.constant(day.low)));
  return { kind: 'text', place, texts: firsts.map(String), odd, blank };
}

function placeAmongAll({ domain: { terms } }: Sheet, keys: readonly Text[]): Term | undefined {
  const count = keys.reduce((product, { texts }) => product * texts.length, 1);
  if (count > mostRows) return undefined;
  return keys.reduce(
    (sum, { place, texts }) => terms.add(terms.multiply(sum, terms.constant(BigInt(texts.length))), place),
    terms.zero,
  );
}

const combinations = (keys: readonly Text[]): readonly (readonly string[])[] =>
  keys.reduce<readonly (readonly string[])[]>(
    (all, { texts }) => all.flatMap((one) => texts.map((text) => [...one, text])),
    [[]],
  );
