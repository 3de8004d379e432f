import type { Span } from '../periods/calendar.ts';
import type { Days } from '../periods/units.ts';
import type { CellValue } from '../tables/cells.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import { company, type Company, type Group, type Payee, type PayeeRow } from './entities.ts';
import { type Circle, reportsFinder } from './reports.ts';

/** Everybody in the plan, and which group each belongs to when. */
export interface People {
  readonly table: TypedTable;
  readonly payees: readonly Payee[];
  /** The row that holds for the days: the last valid one on any of them that are the plan's; one that the plan pays by, if it can. */
  rowAt(payee: Payee, days: Span): PayeeRow | undefined;
  /** The rows that are valid on any of the days that are the plan's; only those that the plan pays by, where there are any. */
  rowsAt(payee: Payee, days: Span): readonly PayeeRow[];
  /** For each row of the payee that is valid on any of the days that are the plan's: those days. */
  daysOf(payee: Payee, days: Span): readonly Days[];
  cell(row: PayeeRow, column: string): CellValue;
  /** Undefined where the payee's cell is empty, or nobody is there then. */
  groupOf(payee: Payee, column: string, days: Span): Group | undefined;
  groups(column: string): readonly Group[];
  /** Everybody whose manager the payee is; `all`: theirs too, at any depth. In key order, or the circle that it leads into. */
  reportsOf(manager: Payee, all: boolean, days: Span): readonly Payee[] | Circle;
  /** The key of a payee's manager; undefined where there is none. */
  managerOf(payee: Payee, days: Span): string | undefined;
  byKey(key: string): Payee | undefined;
  /** In key order. */
  membersOf(group: Group | Company, days: Span): readonly Payee[];
}

/** Which rows of the payees a plan pays by. */
export type OwnRows = (row: number) => boolean;

export function peopleOf(table: TypedTable, isOwn: OwnRows = () => true): People {
  const payees = payeesOf(table, isOwn);
  const groupsByColumn = new Map<string, ReadonlyMap<string, Group>>();
  const members = new Map<string, ReadonlyMap<Group | Company | undefined, readonly Payee[]>>();
  const cell = (row: PayeeRow, column: string): CellValue => table.columns.get(column)?.at(row.row);
  const groupMap = (column: string): ReadonlyMap<string, Group> => {
    const found = groupsByColumn.get(column) ?? groupsIn(table, column);
    groupsByColumn.set(column, found);
    return found;
  };
  const groupOf = (payee: Payee, column: string, days: Span): Group | undefined => {
    const row = rowAt(payee, days);
    if (row === undefined) return undefined;
    return groupMap(column).get(table.columns.has(column) ? keyText(cell(row, column)) : '');
  };
  const holderOf = (payee: Payee, column: string | undefined, days: Span): Group | Company | undefined => {
    if (column !== undefined) return groupOf(payee, column, days);
    return rowAt(payee, days) === undefined ? undefined : company;
  };
  /** All groups of a column at once: one by one would look at everybody for each. */
  const membersOf = (group: Group | Company, days: Span): readonly Payee[] => {
    const column = group.kind === 'company' ? undefined : group.column;
    const key = `${days.index}\u0000${column ?? ''}`;
    const found = members.get(key) ?? Map.groupBy(payees, (payee) => holderOf(payee, column, days));
    members.set(key, found);
    return found.get(group) ?? [];
  };
  const managerColumn = table.shape.columns.find(({ type }) => type.kind === 'manager')?.name;
  const managerOf = (payee: Payee, days: Span): string | undefined => {
    const row = rowAt(payee, days);
    const value = row === undefined || managerColumn === undefined ? undefined : cell(row, managerColumn);
    return value === undefined ? undefined : keyText(value);
  };
  const keyed = new Map(payees.map((payee) => [payee.key, payee]));
  const byKey = (key: string): Payee | undefined => keyed.get(key);
  const reportsOf = reportsFinder(payees, managerOf, byKey);
  return {
    table,
    payees,
    reportsOf,
    managerOf,
    byKey,
    rowAt,
    rowsAt,
    daysOf,
    cell,
    groupOf,
    groups: (column) => [...groupMap(column).values()],
    membersOf,
  };
}

function rowAt(payee: Payee, days: Span): PayeeRow | undefined {
  const inside = days.counted ?? days;
  const { rows } = payee;
  let last: PayeeRow | undefined;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row === undefined || row.from > inside.to || row.to < inside.from) continue;
    if (row.isOwn) return row;
    last ??= row;
  }
  return last;
}

function rowsAt({ rows }: Payee, days: Span): readonly PayeeRow[] {
  const inside = days.counted ?? days;
  const found = rows.filter(({ from, to }) => from <= inside.to && to >= inside.from);
  const own = found.filter(({ isOwn }) => isOwn);
  return own.length > 0 ? own : found;
}

function daysOf({ rows }: Payee, days: Span): readonly Days[] {
  const inside = days.counted ?? days;
  const parts = rows.map(({ from, to }) => ({ from: Math.max(from, inside.from), to: Math.min(to, inside.to) }));
  return parts.filter(({ from, to }) => from <= to);
}

function payeesOf(table: TypedTable, isOwn: OwnRows): readonly Payee[] {
  const nameOf = (kind: string): string | undefined => table.shape.columns.find(({ type }) => type.kind === kind)?.name;
  const key = table.columns.get(table.shape.keys[0] ?? nameOf('key') ?? nameOf('payee') ?? 'payee');
  const [starts, ends] = [table.columns.get(nameOf('starts') ?? ''), table.columns.get(nameOf('ends') ?? '')];
  const rows = new Map<string, PayeeRow[]>();
  for (const row of table.accepted) {
    const name = keyText(key?.at(row));
    const valid = { row, from: dayIn(starts?.at(row), -Infinity), to: dayIn(ends?.at(row), Infinity), isOwn: isOwn(row) };
    const found = rows.get(name);
    if (found === undefined) rows.set(name, [valid]);
    else found.push(valid);
  }
  const keys = [...rows.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return keys.map((name, index) => ({
    kind: 'payee',
    key: name,
    index,
    rows: (rows.get(name) ?? []).sort((a, b) => a.from - b.from),
  }));
}

const dayIn = (value: CellValue, open: number): number => (typeof value === 'number' ? value : open);

function groupsIn(table: TypedTable, column: string): ReadonlyMap<string, Group> {
  const cells = table.columns.get(column);
  const values =
    cells === undefined ? [''] : Array.from(table.accepted, (row) => keyText(cells.at(row))).filter((value) => value !== '');
  const sorted = [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(sorted.map((value, index) => [value, { kind: 'group', column, value, index }]));
}
