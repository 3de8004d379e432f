import { Absent, blank, isAbsent } from '../absent.ts';
import type { CreditShape } from '../calculation.ts';
import { type Exact, exactOf } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { keyTexts } from '../tables/distinct.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { DataRecord } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

/** A part of a row, still by the payee's key. */
export interface NamedPart<N> {
  readonly key: string;
  readonly share: N;
  /** The share as the data gives it. */
  readonly given?: Exact;
  readonly role: string | undefined;
}
/** The parts that a rule makes of a row; blank where a payee is. */
export type CreditParts<N> = (row: DataRecord, days: Span) => readonly NamedPart<N>[] | Absent;

export function planCreditParts<N, B>(
  setting: Setting<N, B>,
  { to, table: name }: CreditShape,
  table: TypedTable,
): CreditParts<N> {
  const grain = { kind: 'record', table: name } as const;
  switch (to.kind) {
    case 'parts': {
      const parts = to.parts.map(({ share, payee, role }) => ({
        share: setting.figure(share, grain),
        payee: setting.text(payee, grain),
        role,
      }));
      return (row, days) => {
        const found: NamedPart<N>[] = [];
        for (const part of parts) {
          const [key, share] = [part.payee(row, days), part.share(row, days)];
          if (isAbsent(key)) return key;
          if (isAbsent(share)) return share;
          found.push({ key, share, role: part.role });
        }
        return found;
      };
    }
    case 'equally':
      return equally(
        setting,
        to.payees.map((payee) => setting.text(payee, grain)),
      );
    case 'table':
      return planSplits(setting, to, table);
  }
}

function equally<N, B>({ domain }: Setting<N, B>, payees: readonly Evaluation<string>[]): CreditParts<N> {
  return (row, days) => {
    const keys: string[] = [];
    for (const payee of payees) {
      const key = payee(row, days);
      if (key === blank) continue;
      if (isAbsent(key)) return key;
      keys.push(key);
    }
    const share = domain.of(exactOf(1n, BigInt(Math.max(1, keys.length))));
    return keys.map((key) => ({ key, share, role: undefined }));
  };
}

type Splits = Extract<CreditShape['to'], { readonly kind: 'table' }>;

/** A row of the table of splits per record and payee. One that names no record is reported. */
function planSplits<N, B>(setting: Setting<N, B>, to: Splits, table: TypedTable): CreditParts<N> {
  const splits = setting.world.table(to.table);
  if ('code' in splits) return () => new Absent(splits);
  const column = (name: string | undefined) => (name === undefined ? undefined : splits.columns.get(name));
  const [record, payee, percent, role] = [column(to.record), column(to.payee), column(to.percent), column(to.role)];
  const rows = Map.groupBy(splits.accepted, (row) => keyText(record?.at(row)));
  const key = table.columns.get(table.shape.columns.find(({ type }) => type.kind === 'key')?.name ?? '');
  reportStrays(setting, to, splits, rows, key === undefined ? new Set() : keyTexts(key));
  return ({ row }) =>
    (rows.get(keyText(key?.at(row))) ?? []).map((place) => {
      const given = percent?.at(place);
      const share = typeof given === 'object' ? given : exactOf(0n);
      const named = role?.at(place);
      return {
        key: keyText(payee?.at(place)),
        share: setting.domain.of(share),
        given: share,
        role: named === undefined ? undefined : keyText(named),
      };
    });
}

function reportStrays<N, B>(
  { notice }: Setting<N, B>,
  to: Splits,
  splits: TypedTable,
  rows: ReadonlyMap<string, readonly number[]>,
  keys: ReadonlySet<string>,
): void {
  for (const [key, own] of rows) {
    if (keys.has(key)) continue;
    for (const row of own) {
      const message = `${to.record} ${key} names no record, so this split is not used.`;
      const place = { file: splits.file, line: splits.lineOf(row), column: to.record, table: to.table };
      notice({ code: 'reference-not-found', message, ...place });
    }
  }
}
