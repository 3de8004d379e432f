import type { Span } from '../../periods/calendar.ts';
import type { MemberGroup } from '../../calculation.ts';
import type { Sheet } from '../sheet.ts';
import { keepAll } from '../store.ts';
import { type Column, isWide, type Term, type Values } from '../terms/term.ts';

type Members = readonly (readonly number[])[];

/** The rows of the payees of each group, in the order of their keys; for the company all of them. */
export function membersByGroup(sheet: Sheet, group: Exclude<MemberGroup, { readonly kind: 'reports' }>, days: Span): Members {
  if (group.kind === 'company') return membersIn(sheet, days, 1);
  const { count, placesAt } = sheet.memberships(group.column);
  const places = placesAt(days);
  const members = known.get(places) ?? membersIn(sheet, days, count, places);
  known.set(places, members);
  return members;
}

/** Looked up once where everybody stays in the same group. */
const known = new WeakMap<Column, Members>();

function membersIn({ cohorts, world }: Sheet, days: Span, count: number, places?: Column): Members {
  const members: number[][] = Array.from({ length: count }, () => []);
  const isThere = new Uint8Array(cohorts.length);
  for (const { entity, from, to } of cohorts.parts) if (world.people.rowAt(entity, days) !== undefined) isThere.fill(1, from, to);
  for (const row of cohorts.rowOf) if (isThere[row] === 1) members[Number(places?.values[row] ?? 0)]?.push(row);
  return members;
}

/** Terms worked out for all rows of the payees, part by part. */
export const workedTerms = ({ domain: { terms }, run, cohorts }: Sheet, wanted: readonly (readonly Term[])[]): readonly Term[] =>
  keepAll(terms, run, cohorts, cohorts.parts, wanted).map((kept) => kept(terms.row));

/** What they come to by row. */
export const workedOut = (sheet: Sheet, wanted: readonly (readonly Term[])[]): readonly ((row: number) => number | bigint)[] =>
  workedTerms(sheet, wanted).map(reader);

/** What a kept term comes to in a row. */
export function reader(term: Term): (row: number) => number | bigint {
  if (term.kind === 'constant') {
    const value = isWide(term) ? term.value : Number(term.value);
    return () => value;
  }
  const values: Values = term.kind === 'cell' ? term.column.values : [];
  return (row) => values[row] ?? 0;
}
