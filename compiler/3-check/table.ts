import type { Column, Name, PayeesItem, PipeTable, TableItem } from '../../grammar/tree/index.ts';
import type { ColumnShape, TableShape } from '../../runtime/calculation.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { ResolvedPlan } from '../2-resolve/resolved.ts';
import { rowsOf } from './inline-rows.ts';
import type { CheckedTable } from './scope.ts';
import { columnTypeOfWord, isColumnType, typeOfColumn } from './type-word.ts';
import { poison, type Type } from './type.ts';

/** A table's columns, their types and its keys. */
export function checkTable(item: TableItem, plan: ResolvedPlan, reporter: Reporter): CheckedTable {
  const name = item.name.name;
  const declared = columnsOf(item.columns, plan, reporter);
  const keys = item.keys.map((key) => key.name);
  const inline = item.rows === undefined ? undefined : rowsOf(item.rows, declared, keys, plan, reporter);
  const columns = inline?.columns ?? declared;
  if (item.rows !== undefined) reportTwins(item.rows, keys, datedColumns(columns), reporter);
  if (columns.length === 0) reporter.say('table-without-columns', item.name.span, { table: name });
  for (const key of item.keys) needColumn(key, name, columns, reporter);
  if (item.datedBy !== undefined) checkDatedBy(item.datedBy, columns, reporter);
  checkPlaces(
    item.columns,
    keys.length > 0 ? 'a keyed table' : 'a table',
    [...(keys.length > 0 ? [] : ['starts', 'ends']), 'manager', ...(keys.length > 0 ? [] : ['team'])],
    reporter,
  );
  const payeeColumn = payeeColumnOf(item, columns, plan, reporter);
  return {
    shape: {
      name,
      source: item.source?.value ?? name,
      columns,
      keys: keys.filter((key) => columns.some((column) => column.name === key)),
      ...(item.datedBy !== undefined && { datedBy: item.datedBy.name }),
      ...(inline !== undefined && { rows: inline.rows }),
    },
    types: inline?.types ?? typesOf(columns, item.columns, plan),
    ...(payeeColumn !== undefined && { payeeColumn }),
  };
}

/** The payees' columns. */
export function checkPayees(item: PayeesItem, plan: ResolvedPlan, reporter: Reporter): CheckedTable {
  const declared = columnsOf(item.columns, plan, reporter);
  const inline = item.rows === undefined ? undefined : rowsOf(item.rows, declared, [], plan, reporter);
  const columns = inline?.columns ?? declared;
  const key = columns.find(({ type }) => type.kind === 'key')?.name;
  if (item.rows !== undefined && key !== undefined) reportTwins(item.rows, [key], datedColumns(columns), reporter);
  if (!columns.some(({ type }) => type.kind === 'key')) reporter.say('payees-need-key', item.span, {});
  checkPlaces(item.columns, '`payees`', ['payee'], reporter);
  const shape: TableShape = {
    name: 'payees',
    source: item.source?.value ?? 'payees',
    columns,
    keys: [],
    ...(inline !== undefined && { rows: inline.rows }),
  };
  return { shape, types: inline?.types ?? typesOf(columns, item.columns, plan) };
}

/** Rows with dates of their own may follow one another. */
function datedColumns(columns: readonly ColumnShape[]): readonly string[] {
  return columns.filter(({ type }) => type.kind === 'starts' || type.kind === 'ends').map(({ name }) => name);
}

/** Two rows in the plan with the same keys: which one holds cannot be known. */
function reportTwins({ header, rows }: PipeTable, keys: readonly string[], dated: readonly string[], reporter: Reporter): void {
  const places = keys.map((key) => header.findIndex(({ text }) => text === key));
  const isDated = header.some(({ text }) => dated.includes(text));
  if (keys.length === 0 || places.includes(-1) || isDated) return;
  const seen = new Set<string>();
  for (const { cells, span } of rows) {
    const key = places.map((place) => cells[place]?.text ?? '').join(', ');
    if (seen.has(key)) reporter.say('key-twice', span, { key });
    seen.add(key);
  }
}

function columnsOf(written: readonly Column[], plan: ResolvedPlan, reporter: Reporter): readonly ColumnShape[] {
  const seen = new Set<string>();
  return written.flatMap((column) => {
    const name = column.name.name;
    if (seen.has(name)) reporter.say('column-twice', column.name.span, { column: name });
    if (seen.has(name)) return [];
    seen.add(name);
    checkCurrencyColumn(column, written, reporter);
    const type = columnTypeOfWord(column.type, plan, reporter);
    const header = column.header?.value ?? name;
    return [{ name, header, type, orBlank: column.orBlank, ...(column.meet !== undefined && { meet: column.meet }) }];
  });
}

function checkCurrencyColumn({ name, type }: Column, written: readonly Column[], reporter: Reporter): void {
  const { inColumn } = type;
  if (inColumn === undefined || written.some((column) => column.name.name === inColumn.name && column.type.word === 'text'))
    return;
  reporter.say('currency-column-missing', inColumn.span, { column: inColumn.name, table: name.name });
}

/** A column whose type is no type was reported, and fits everywhere. */
function typesOf(columns: readonly ColumnShape[], written: readonly Column[], plan: ResolvedPlan): ReadonlyMap<string, Type> {
  const unknown = new Set(written.filter(({ type }) => !isColumnType(type, plan)).map(({ name }) => name.name));
  return new Map(columns.map(({ name, type }) => [name, unknown.has(name) ? poison : typeOfColumn(type)]));
}

function needColumn(key: Name, table: string, columns: readonly ColumnShape[], reporter: Reporter): void {
  const names = columns.map(({ name }) => name);
  if (names.includes(key.name)) return;
  reporter.say('unknown-column', key.span, { column: key.name, table, near: nearest(key.name, names) });
}

function checkDatedBy(datedBy: Name, columns: readonly ColumnShape[], reporter: Reporter): void {
  const column = columns.find(({ name }) => name === datedBy.name);
  if (column?.type.kind !== 'date') reporter.say('dated-by-not-a-date', datedBy.span, { column: datedBy.name });
}

function checkPlaces(written: readonly Column[], place: string, banned: readonly string[], reporter: Reporter): void {
  for (const { type } of written) {
    if (banned.includes(type.word)) reporter.say('type-not-here', type.span, { type: type.word, place });
  }
}

function payeeColumnOf(
  item: TableItem,
  columns: readonly ColumnShape[],
  plan: ResolvedPlan,
  reporter: Reporter,
): string | undefined {
  const [first, second] = columns.filter(({ type }) => type.kind === 'payee').map(({ name }) => name);
  const hasRule = plan.credits.some(({ table }) => table.name === item.name.name);
  if (first !== undefined && second !== undefined && item.keys.length === 0 && !hasRule) {
    const at = item.columns.find((column) => column.name.name === second)?.span ?? item.span;
    reporter.say('two-payee-columns', at, { table: item.name.name, first, second });
  }
  return first;
}
