import type { CreditShape } from '../calculation.ts';
import type { Problem } from '../data.ts';
import { type TypedTable, keyText } from '../tables/typed.ts';
import type { DataRecord, Payee } from '../world/entities.ts';
import { areOwned, type Records, recordsOf, wholeRecords } from '../world/records.ts';
import { creditedToNobody, planCreditRules } from './credit-rules.ts';
import type { Setting } from './setting.ts';

/** A payee's part of a row. */
export interface Part<N> {
  readonly payee: Payee;
  readonly share: N;
  /** On top of the 100%. */
  readonly overlay: boolean;
  readonly role: string | undefined;
}
/** Whom a row is credited to, or why to nobody; overlays that cannot be had are reported and left out. */
export type PartsOf<N> = (row: DataRecord) => readonly Part<N>[] | Problem;

/** Who has which part of each record of a table, worked out when the table is first looked at. */
export interface Credits<N> {
  records(table: string): Records | Problem;
  /** Undefined: the record is the payee's alone. */
  shareOf(record: DataRecord): N | undefined;
  /** The reference by which a table without payees of its own is credited. */
  creditedBy(table: string): string | undefined;
}

export function planCredits<N, B>(setting: Setting<N, B>): Credits<N> {
  const { domain, one } = setting;
  const known = new Map<string, Records | Problem>();
  const shares = new Map<string, N[]>();
  const creditedOf = (table: TypedTable, looked: Uint8Array): readonly DataRecord[] => {
    const rows = wholeRecords(table, setting.world.people);
    const partsOf = planParts(setting, table, credits);
    if (partsOf === undefined) return ownedOf(setting, table, rows, looked);
    const found: DataRecord[] = [];
    const ofTable: N[] = [];
    const put = (row: DataRecord, { payee, share, overlay, role }: Part<N>): void => {
      const index = looked.length + found.length;
      domain.choose(
        domain.same(share, one),
        () => undefined,
        () => void (ofTable[index] = share),
      );
      found.push({ ...row, index, payee, overlay, role });
    };
    for (const row of rows) {
      const parts = partsOf(row);
      if ('code' in parts) refuse(setting, table, row, looked, parts);
      else for (const part of parts) put(row, part);
    }
    shares.set(table.shape.name, ofTable);
    return found;
  };
  const make = (name: string): Records | Problem => {
    const table = setting.world.table(name);
    return 'code' in table ? table : recordsOf(table, (looked) => creditedOf(table, looked));
  };
  const records = (name: string): Records | Problem => {
    const found = known.get(name) ?? make(name);
    known.set(name, found);
    return found;
  };
  const credits: Credits<N> = {
    records,
    shareOf: ({ table, index }) => shares.get(table)?.[index],
    creditedBy: (table) => (rulesOf(setting, table).length > 0 ? undefined : creditReference(setting, table, [])?.column),
  };
  return credits;
}

/** The rows whose payee is there; the others are refused, where there is a column to name one. */
function ownedOf<N, B>(
  setting: Setting<N, B>,
  table: TypedTable,
  rows: readonly DataRecord[],
  looked: Uint8Array,
): readonly DataRecord[] {
  const column = table.shape.columns.find(({ type }) => type.kind === 'payee');
  if (column === undefined || areOwned(rows)) return rows;
  for (const row of rows) {
    if (row.payee !== undefined) continue;
    const { code, message } = creditedToNobody(table, row);
    refuse(setting, table, row, looked, {
      code,
      message: `${message.slice(0, -1)}: ${column.header} is blank.`,
      column: column.header,
    });
  }
  return rows.filter(({ payee }) => payee !== undefined);
}

function refuse<N, B>(
  { notice }: Setting<N, B>,
  table: TypedTable,
  { row }: DataRecord,
  looked: Uint8Array,
  problem: Problem,
): void {
  looked[row] = 3;
  notice({ ...problem, file: table.file, line: table.lineOf(row), table: table.shape.name });
}

/** The rules of a table, or the reference by which it is credited; undefined: the payee column takes all. */
function planParts<N, B>(setting: Setting<N, B>, table: TypedTable, credits: Credits<N>): PartsOf<N> | undefined {
  const rules = rulesOf(setting, table.shape.name);
  if (rules.length > 0) return planCreditRules(setting, table, rules);
  const reference = creditReference(setting, table.shape.name, []);
  return reference === undefined ? undefined : planByReference(setting, table, reference, credits);
}

const rulesOf = <N, B>({ calculation }: Setting<N, B>, table: string): readonly CreditShape[] =>
  (calculation.credits ?? []).filter((rule) => rule.table === table);

interface Reference {
  readonly column: string;
  readonly table: string;
}

/** The reference that a table without payees of its own is credited by: to the first table that has some. */
function creditReference<N, B>(setting: Setting<N, B>, name: string, seen: readonly string[]): Reference | undefined {
  const shape = setting.calculation.tables.find((table) => table.name === name);
  if (shape === undefined || shape.columns.some(({ type }) => type.kind === 'payee')) return undefined;
  const references = shape.columns.flatMap(({ name: column, type }) =>
    type.kind === 'reference' && !seen.includes(type.table) ? [{ column, table: type.table }] : [],
  );
  return references.find(({ table }) => hasPayees(setting, table, [...seen, name]));
}

function hasPayees<N, B>(setting: Setting<N, B>, name: string, seen: readonly string[]): boolean {
  const shape = setting.calculation.tables.find((table) => table.name === name);
  const isOwn = shape?.columns.some(({ type }) => type.kind === 'payee') === true;
  const isCredited = setting.calculation.credits?.some(({ table }) => table === name) === true;
  return isOwn || isCredited || creditReference(setting, name, seen) !== undefined;
}

function planByReference<N, B>(
  setting: Setting<N, B>,
  table: TypedTable,
  { column, table: other }: Reference,
  credits: Credits<N>,
): PartsOf<N> {
  const cells = table.columns.get(column);
  return ({ row }) => {
    const target = setting.world.referenced(other);
    const records = credits.records(other);
    if ('code' in target || 'code' in records) return 'code' in target ? target : (records as Problem);
    const key = keyText(cells?.at(row));
    if (key === '')
      return { code: 'credited-to-nobody', message: `${column} of ${table.shape.name} is empty, so nobody is credited.` };
    const found = target.rowOf([key]);
    if (found === undefined) return { code: 'reference-not-found', message: `${column} ${key} is not in ${other}.` };
    const own = records.ofRow(found).flatMap((record) => partOf(setting, record, credits));
    return own.length > 0
      ? own
      : { code: 'credited-to-nobody', message: `${column} ${key} of ${other} is credited to nobody, and so is this row.` };
  };
}

function partOf<N, B>({ one }: Setting<N, B>, record: DataRecord, credits: Credits<N>): readonly Part<N>[] {
  const { payee, overlay, role } = record;
  return payee === undefined ? [] : [{ payee, share: credits.shareOf(record) ?? one, overlay, role }];
}
