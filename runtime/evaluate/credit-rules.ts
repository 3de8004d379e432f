import { type Absent, isAbsent } from '../absent.ts';
import type { CreditShape } from '../calculation.ts';
import type { Problem } from '../data.ts';
import { didYouMean } from '../near.ts';
import type { Exact } from '../numbers/exact.ts';
import { add, zero } from '../numbers/exact.ts';
import { percentText } from '../numbers/printing.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { DataRecord } from '../world/entities.ts';
import { type CreditParts, type NamedPart, planCreditParts } from './credit-parts.ts';
import type { Part, PartsOf } from './credits.ts';
import type { Setting } from './setting.ts';

interface Rule<N> {
  readonly overlay: boolean;
  readonly holds: (row: DataRecord, days: Span) => boolean | Absent;
  readonly parts: CreditParts<N>;
}

/** The first rule that holds gives a row's 100%; overlays come on top. Days are those on which the row is dated. */
export function planCreditRules<N, B>(setting: Setting<N, B>, table: TypedTable, shapes: readonly CreditShape[]): PartsOf<N> {
  const rules = shapes.map((shape): Rule<N> => ({
    overlay: shape.overlay,
    holds: planHolds(setting, shape),
    parts: planCreditParts(setting, shape, table),
  }));
  return (row) => {
    const days = daysOf(setting, table, row);
    const parts = wholeOf(setting, rules, table, row, days);
    if ('code' in parts) return parts;
    return [...parts, ...overlaysOf(setting, rules, table, row, days)];
  };
}

function planHolds<N, B>(setting: Setting<N, B>, { where, table }: CreditShape): Rule<N>['holds'] {
  if (where === undefined) return () => true;
  const test = setting.test(where, { kind: 'record', table });
  const { domain } = setting;
  return (row, days) => {
    const answer = test(row, days);
    if (isAbsent(answer)) return answer;
    return domain.choose(
      answer,
      () => true,
      () => false,
    );
  };
}

/** The day a row is dated; the last period of the run where it has no date. */
function daysOf<N, B>({ world }: Setting<N, B>, table: TypedTable, { row }: DataRecord): Span {
  const date = table.columns.get(table.shape.datedBy ?? '')?.at(row);
  if (typeof date === 'number') return world.calendar.span(date, date);
  return world.periods.at(-1) ?? world.calendar.span(world.start, world.start);
}

function wholeOf<N, B>(
  setting: Setting<N, B>,
  rules: readonly Rule<N>[],
  table: TypedTable,
  row: DataRecord,
  days: Span,
): readonly Part<N>[] | Problem {
  for (const rule of rules) {
    const holds = rule.overlay ? false : rule.holds(row, days);
    if (isAbsent(holds)) return holds.problem ?? creditedToNobody(table, row);
    if (!holds) continue;
    const parts = rule.parts(row, days);
    if (isAbsent(parts)) return parts.problem ?? creditedToNobody(table, row);
    return parts.length === 0 ? creditedToNobody(table, row) : checked(setting, parts, table, row);
  }
  if (row.payee === undefined) return creditedToNobody(table, row);
  return [{ payee: row.payee, share: setting.one, overlay: false, role: undefined }];
}

export const creditedToNobody = (table: TypedTable, row: DataRecord): Problem => ({
  code: 'credited-to-nobody',
  message: `${rowName(table, row)} is credited to nobody.`,
});

/** Everybody is known, and the shares sum to 1. */
function checked<N, B>(
  setting: Setting<N, B>,
  parts: readonly NamedPart<N>[],
  table: TypedTable,
  row: DataRecord,
): readonly Part<N>[] | Problem {
  const { domain, one, zero } = setting;
  const known = parts.map((part) => knownPart(setting, part, false, table, row));
  const wrong = known.find((part) => 'code' in part);
  if (wrong !== undefined && 'code' in wrong) return wrong;
  const total = parts.reduce((sum, { share }) => domain.add(sum, share), zero);
  return domain.choose<readonly Part<N>[] | Problem>(
    domain.same(total, one),
    () => known.flatMap((part) => ('code' in part ? [] : [part])),
    () => ({
      code: 'splits-do-not-add-up',
      message: `The shares of ${rowName(table, row)} do not add up to 100%${said(parts)}.`,
    }),
  );
}

function knownPart<N, B>(
  { world }: Setting<N, B>,
  { key, share, role }: NamedPart<N>,
  overlay: boolean,
  table: TypedTable,
  row: DataRecord,
): Part<N> | Problem {
  const payee = world.people.byKey(key);
  if (payee !== undefined) return { payee, share, overlay, role };
  const keys = world.people.payees.map((one) => one.key);
  const message = `${rowName(table, row)} is credited to ${key}, who is not among the payees.${didYouMean(key, keys)}`;
  return { code: 'unknown-payee', message };
}

/** `: Ann 60%, Bob 38% are 98%`, where the shares come from data. */
function said<N>(parts: readonly NamedPart<N>[]): string {
  const shares = parts.flatMap(({ key, given }) => (given === undefined ? [] : [{ key, given }]));
  if (shares.length < parts.length) return '';
  const total = shares.reduce<Exact>((sum, { given }) => add(sum, given), zero);
  return `: ${shares.map(({ key, given }) => `${key} ${percentText(given)}`).join(', ')} are ${percentText(total)}`;
}

/** An overlay without anybody to go to is nothing; one that goes to a stranger is reported, and the rest stands. */
function overlaysOf<N, B>(
  setting: Setting<N, B>,
  rules: readonly Rule<N>[],
  table: TypedTable,
  row: DataRecord,
  days: Span,
): readonly Part<N>[] {
  const place = { file: table.file, line: table.lineOf(row.row), table: table.shape.name };
  const report = (problem: Problem | undefined): readonly Part<N>[] => {
    if (problem !== undefined) setting.notice({ ...problem, ...place });
    return [];
  };
  return rules.flatMap((rule): readonly Part<N>[] => {
    const holds = rule.overlay && rule.holds(row, days);
    if (isAbsent(holds)) return report(holds.problem);
    const parts = holds ? rule.parts(row, days) : [];
    if (isAbsent(parts)) return report(parts.problem);
    return parts.flatMap((part) => {
      const found = knownPart(setting, part, true, table, row);
      return 'code' in found ? report(found) : [found];
    });
  });
}

/** A row by its key, or by the table's name. */
function rowName({ shape, columns }: TypedTable, { row }: DataRecord): string {
  const key = shape.columns.find(({ type }) => type.kind === 'key')?.name;
  const value = key === undefined ? '' : keyText(columns.get(key)?.at(row));
  return value === '' ? `A row of ${shape.name}` : `${value} of ${shape.name}`;
}
