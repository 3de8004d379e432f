import { type Absent, blank } from '../../absent.ts';
import type { Problem } from '../../data.ts';
import type { TypedTable } from '../../tables/typed.ts';
import type { DataRecord } from '../../world/entities.ts';
import { columnOf, narrowest } from '../column.ts';
import type { Sheet } from '../sheet.ts';
import type { Column, Term } from '../terms/term.ts';
import type { ColumnValue, Figure } from '../values/value.ts';
import { columnAt, exactColumn } from './cells.ts';
import { creditedByRules } from './credited-rows.ts';
import { rolesOf } from './roles.ts';

/** The records of a table as rows: one for each row of the data, or for each credit where rows are credited by rules. */
export interface RecordRows {
  readonly table: TypedTable;
  readonly length: number;
  /** Stands for them all. */
  readonly record: DataRecord;
  /** The row of the data that a record is. */
  readonly source: Term;
  /** Whether a row is a record at all: it was not refused, and is credited to somebody where it has to be. */
  readonly counts: Term;
  /** The row of the payee it is credited to; undefined in a table that is credited to nobody. */
  readonly payee: Term | undefined;
  /** The payee's share; undefined: it is all theirs. */
  readonly share: Figure | undefined;
  readonly overlay: Term;
  /** In which role, as a text; blank where none was said. */
  readonly role: ColumnValue | Absent;
}

/** `use`: what goes for the records as long as it is worked out whose they are. */
export function recordRowsOf(sheet: Sheet, name: string, use: (rows: RecordRows) => void): RecordRows | Problem {
  const table = sheet.world.table(name);
  if ('code' in table) return table;
  const { calculation } = sheet;
  const isCredited = calculation.credits?.some((credit) => credit.table === name) === true;
  const isReferring = sheet.exact.setting.creditedBy(name) !== undefined;
  if (!isCredited && !isReferring) return wholeRows(sheet, table);
  return (isCredited ? inColumns(sheet, table, use) : undefined) ?? creditedRows(sheet, table);
}

function inColumns(sheet: Sheet, table: TypedTable, use: (rows: RecordRows) => void): RecordRows | undefined {
  const rows = wholeRows(sheet, table);
  use(rows);
  return creditedByRules(sheet, rows);
}

/** Rows that are credited whole to the payee in their column. */
function wholeRows(sheet: Sheet, table: TypedTable): RecordRows {
  const { terms } = sheet.domain;
  const column = table.shape.columns.find(({ type }) => type.kind === 'payee');
  const payees = column && payeeColumn(sheet, table, column.name);
  const isAccepted = terms.both(acceptedTerm(sheet, table), thereTerm(sheet, table));
  const payee = payees && terms.greatest(payees, terms.zero);
  const hasPayee = payees === undefined ? terms.yes : terms.atMost(terms.zero, payees);
  // Those that are credited to nobody are problems, which the exact evaluator words.
  if (hasPayee !== terms.yes) sheet.exact.setting.records(table.shape.name);
  const owner = payee && sheet.payeeAt(payee);
  return {
    table,
    length: lengthOf(table),
    record: sheet.recordAt(table.shape.name, terms.row, owner),
    source: terms.row,
    counts: terms.both(isAccepted, hasPayee),
    payee,
    share: undefined,
    overlay: terms.no,
    role: blank,
  };
}

const lengthOf = (table: TypedTable): number =>
  [...table.columns.values()].reduce((most, { length }) => Math.max(most, length), 0);

function acceptedTerm({ domain: { terms } }: Sheet, table: TypedTable): Term {
  const length = lengthOf(table);
  if (table.accepted.length === length) return terms.yes;
  const accepted = new Uint8Array(length);
  for (const row of table.accepted) accepted[row] = 1;
  return terms.cell(columnOf(accepted), terms.row);
}

/** Whether a row is there, which may change at any time. */
const thereTerm = ({ domain: { terms } }: Sheet, { there }: TypedTable): Term =>
  there === undefined ? terms.yes : terms.cell({ values: there, low: 0n, high: 1n }, terms.row);

/** The payee's row for each record; -1 for nobody. */
function payeeColumn({ domain: { terms }, world, cohorts }: Sheet, table: TypedTable, name: string): Term | undefined {
  const cells = table.columns.get(name);
  if (cells?.kind !== 'texts') return undefined;
  const rowOf = (text: string): number => {
    const payee = world.people.byKey(text);
    return payee === undefined ? -1 : (cohorts.rowOf[payee.index] ?? -1);
  };
  const place = terms.cell(columnAt(cells.values), terms.row);
  const rows = cells.texts.map(rowOf);
  const row = rows.every((one, i) => one === i) ? place : terms.cell(narrowest(rows), place);
  if (cells.blanks === undefined) return row;
  return terms.choose(terms.cell(columnAt(cells.blanks), terms.row), terms.constant(-1n), row);
}

/** Records as the rules of the plan credit them; who has what is worked out exactly, row by row. */
function creditedRows(sheet: Sheet, table: TypedTable): RecordRows | Problem {
  const { exact, cohorts, domain } = sheet;
  const { terms, figures } = domain;
  const records = exact.setting.records(table.shape.name);
  if ('code' in records) return records;
  const all = records.dated(undefined, undefined).records;
  const column = (numbers: readonly number[]): Column => narrowest(numbers);
  const payee = terms.cell(
    column(all.map((one) => (one.payee === undefined ? 0 : (cohorts.rowOf[one.payee.index] ?? 0)))),
    terms.row,
  );
  const hasPayee = terms.cell(column(all.map((one) => (one.payee === undefined ? 0 : 1))), terms.row);
  const shares = all.map((record) => exact.setting.shareOf(record) ?? exact.setting.one);
  const { tops, over } = exactColumn(shares);
  return {
    table,
    length: all.length,
    record: sheet.recordAt(table.shape.name, terms.row, sheet.payeeAt(payee)),
    source: terms.cell(column(all.map(({ row }) => row)), terms.row),
    counts: hasPayee,
    payee,
    share: figures.parts(terms.cell(tops, terms.row), over),
    overlay: terms.cell(column(all.map(({ overlay }) => (overlay ? 1 : 0))), terms.row),
    role: rolesOf(
      sheet,
      all.map(({ role }) => role),
    ),
  };
}
