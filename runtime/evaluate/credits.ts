import { type Absent, blank, isAbsent } from '../absent.ts';
import type { CreditShape } from '../calculation.ts';
import type { Problem } from '../data.ts';
import { didYouMean } from '../near.ts';
import { type Exact, exactOf } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { DataRecord } from '../world/entities.ts';
import { creditedRecords, type Records } from '../world/records.ts';
import type { Credit, Evaluation, Setting } from './setting.ts';

/** A part of a record, still by the payee's key. */
interface Part<N> {
  readonly payee: string;
  readonly share: N;
  readonly role: string | undefined;
}
type Parts<N> = (record: DataRecord, days: Span) => readonly Part<N>[] | Absent;

/** Who has which part of each record of a table, worked out once. */
export interface Credits<N> {
  records(table: string): Records | Problem;
  creditOf(record: DataRecord): Credit<N> | undefined;
}

export function planCredits<N, B>(setting: Setting<N, B>): Credits<N> {
  const known = new Map<string, Records | Problem>();
  const shares = new Map<DataRecord, Credit<N>>();
  const make = (table: string): Records | Problem => {
    const raw = setting.world.records(table);
    const rules = (setting.calculation.credits ?? []).filter((rule) => rule.table === table);
    return 'code' in raw || rules.length === 0 ? raw : credited(setting, raw, rules, shares);
  };
  const records = (table: string): Records | Problem => {
    const found = known.get(table) ?? make(table);
    known.set(table, found);
    return found;
  };
  return { records, creditOf: (record) => shares.get(record) };
}

function credited<N, B>(
  setting: Setting<N, B>,
  raw: Records,
  rules: readonly CreditShape[],
  shares: Map<DataRecord, Credit<N>>,
): Records {
  const planned = rules.map((rule) => ({ rule, holds: holdsFor(setting, rule), parts: planParts(setting, rule, raw) }));
  const own = planned.filter(({ rule }) => !rule.overlay);
  const overlays = planned.filter(({ rule }) => rule.overlay);
  const found: DataRecord[] = [];
  const refuse = (record: DataRecord, problem: Problem): void => {
    raw.looked[record.index] = 3;
    setting.notice({ ...problem, file: raw.table.file, line: raw.table.lineOf(record.index), table: raw.table.shape.name });
  };
  const wholeOf = (record: DataRecord, days: Span): readonly Part<N>[] | Absent => {
    for (const { holds, parts } of own) {
      const answer = holds(record, days);
      if (isAbsent(answer)) return answer;
      if (answer) return parts(record, days);
    }
    return record.payee === undefined ? [] : [{ payee: record.payee.key, share: setting.one, role: undefined }];
  };
  for (const record of raw.all) {
    const days = daysOf(setting, raw.table, record);
    if (days === undefined) continue;
    const whole = wholeOf(record, days);
    const extra = overlays.flatMap(({ holds, parts }) => (holds(record, days) === true ? [parts(record, days)] : []));
    const problem = wrongWith(setting, whole, extra);
    if (problem !== undefined) refuse(record, problem);
    else
      for (const [parts, overlay] of [[whole, false] as const, ...extra.map((one) => [one, true] as const)])
        put(parts, overlay, record);
  }
  return creditedRecords(raw, found);

  function put(parts: readonly Part<N>[] | Absent, overlay: boolean, record: DataRecord): void {
    if (isAbsent(parts)) return;
    for (const { payee, share, role } of parts) {
      const entity: DataRecord = { ...record, payee: setting.world.people.byKey(payee) };
      shares.set(entity, { share, overlay, role });
      found.push(entity);
    }
  }
}

/** The day the record is dated; the last of the run where its table has no dates; undefined where its date is empty. */
function daysOf<N, B>({ world }: Setting<N, B>, table: TypedTable, record: DataRecord): Span | undefined {
  if (table.shape.datedBy === undefined) return world.periods.at(-1);
  const date = table.columns.get(table.shape.datedBy)?.[record.index];
  return typeof date === 'number' ? world.calendar.span(date, date) : undefined;
}

function wrongWith<N, B>(
  setting: Setting<N, B>,
  whole: readonly Part<N>[] | Absent,
  extra: readonly (readonly Part<N>[] | Absent)[],
): Problem | undefined {
  const { domain, one, world, zero } = setting;
  const absent = [whole, ...extra].find(isAbsent);
  if (absent !== undefined)
    return absent.problem ?? { code: 'credited-to-nobody', message: 'Nobody is credited with this record: the cell is empty.' };
  const parts = isAbsent(whole) ? [] : whole;
  if (parts.length === 0) return { code: 'credited-to-nobody', message: 'Nobody is credited with this record.' };
  const stranger = [...parts, ...extra.flatMap((one) => (isAbsent(one) ? [] : one))].find(
    ({ payee }) => world.people.byKey(payee) === undefined,
  );
  const keys = world.people.payees.map(({ key }) => key);
  if (stranger !== undefined)
    return { code: 'unknown-payee', message: `${stranger.payee} is not among the payees.${didYouMean(stranger.payee, keys)}` };
  const total = parts.reduce((sum, { share }) => domain.add(sum, share), zero);
  const wrong: Problem = { code: 'splits-do-not-add-up', message: 'The shares of this record do not sum to 100%.' };
  return domain.choose<Problem | undefined>(
    domain.same(total, one),
    () => undefined,
    () => wrong,
  );
}

function holdsFor<N, B>(
  setting: Setting<N, B>,
  { where, table }: CreditShape,
): (record: DataRecord, days: Span) => boolean | Absent {
  if (where === undefined) return () => true;
  const test = setting.test(where, { kind: 'record', table });
  return (record, days) => {
    const answer = test(record, days);
    return isAbsent(answer)
      ? answer
      : setting.domain.choose(
          answer,
          () => true,
          () => false,
        );
  };
}

function planParts<N, B>(setting: Setting<N, B>, { to, table }: CreditShape, raw: Records): Parts<N> {
  const grain = { kind: 'record', table } as const;
  switch (to.kind) {
    case 'parts': {
      const parts = to.parts.map(({ share, payee, role }) => ({
        share: setting.figure(share, grain),
        payee: setting.text(payee, grain),
        role,
      }));
      return (record, days) =>
        collected(
          parts.map(
            ({ share, payee, role }) =>
              () =>
                partOf(share, payee, role, record, days),
          ),
        );
    }
    case 'equally': {
      const payees = to.payees.map((payee) => setting.text(payee, grain));
      return (record, days) => equally(setting, payees, record, days);
    }
    case 'table':
      return planSplits(setting, to, raw);
  }
}

function collected<N>(parts: readonly (() => Part<N> | Absent)[]): readonly Part<N>[] | Absent {
  const found: Part<N>[] = [];
  for (const part of parts) {
    const one = part();
    if (isAbsent(one)) return one;
    found.push(one);
  }
  return found;
}

function partOf<N>(
  share: Evaluation<N>,
  payee: Evaluation<string>,
  role: string | undefined,
  record: DataRecord,
  days: Span,
): Part<N> | Absent {
  const [key, part] = [payee(record, days), share(record, days)];
  if (isAbsent(key)) return key;
  return isAbsent(part) ? part : { payee: key, share: part, role };
}

function equally<N, B>(
  { domain }: Setting<N, B>,
  payees: readonly Evaluation<string>[],
  record: DataRecord,
  days: Span,
): readonly Part<N>[] | Absent {
  const keys = payees.map((payee) => payee(record, days)).filter((key) => key !== blank);
  const absent = keys.find(isAbsent);
  if (absent !== undefined) return absent;
  const share = domain.of(exactOf(1n, BigInt(Math.max(1, keys.length))));
  return keys.flatMap((payee) => (isAbsent(payee) ? [] : [{ payee, share, role: undefined }]));
}

type Splits = Extract<CreditShape['to'], { readonly kind: 'table' }>;

/** A row of the table of splits per record and payee. */
function planSplits<N, B>(setting: Setting<N, B>, to: Splits, raw: Records): Parts<N> {
  const splits = setting.world.records(to.table);
  const key = raw.table.shape.columns.find(({ type }) => type.kind === 'key')?.name ?? '';
  const column = (name: string | undefined) =>
    'code' in splits || name === undefined ? undefined : splits.table.columns.get(name);
  const [record, payee, percent, role] = [column(to.record), column(to.payee), column(to.percent), column(to.role)];
  const rows = Map.groupBy('code' in splits ? [] : splits.table.accepted, (row) => keyText(record?.[row]));
  return (one) =>
    (rows.get(keyText(raw.table.columns.get(key)?.[one.index])) ?? []).map((row) => {
      if (!('code' in splits)) splits.looked[row] = 2;
      const share = percent?.[row];
      return {
        payee: keyText(payee?.[row]),
        share: typeof share === 'object' ? setting.domain.of(share satisfies Exact) : setting.zero,
        role: role?.[row] === undefined ? undefined : keyText(role[row]),
      };
    });
}
