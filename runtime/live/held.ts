import type { TableShape } from '../calculation.ts';
import type { Numbers } from '../columns/loops/loop.ts';
import type { CellValue } from '../tables/cells.ts';
import type { Day } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';
import { rowsOf } from '../tables/rows.ts';
import { withSaidTexts } from '../tables/said.ts';
import { mapped } from '../tables/stored.ts';
import type { TypedTable } from '../tables/typed.ts';
import { firstOf, heldColumn } from './held-column.ts';
import type { Cell } from './program.ts';
import { rowDays } from './row-days.ts';
import { rowKeys } from './row-keys.ts';
import type { WantedCell } from './wanted.ts';

/** A table that changes. Rows keep their numbers: that of a row which was taken out is not given again. */
export interface HeldTable {
  readonly shape: TableShape;
  readonly file: string;
  /** How many rows it has had so far. */
  count(): number;
  /** Is it a row, and was it not taken out? */
  has(row: number): boolean;
  isRefused(row: number): boolean;
  value(row: number, column: string): CellValue;
  /** The day of a row that is there, in a table with dates. */
  dayOf(row: number): Day | undefined;
  /** Is any row of these days? */
  says(days: Days): boolean;
  /** The row that says these values in these columns, which name a row. */
  rowWith(columns: readonly string[], values: readonly CellValue[]): number | undefined;
  put(row: number, wanted: readonly WantedCell[]): Put;
  /** Puts a row after the last one. */
  add(wanted: readonly WantedCell[]): Put;
  remove(row: number): Put;
  /** The rows that it has now; the same table until something changes. */
  now(): TypedTable;
  /** With room for rows to come, in new arrays, which changes are put into from now on. */
  roomy(): TypedTable;
  /** Was any row taken out? */
  hasGaps(): boolean;
  /** By place in the table as it is now, the row's number; undefined: they are the same. */
  places(): Int32Array | undefined;
}

export interface Put {
  /** What has changed, in the arrays of the roomy table. */
  readonly cells: readonly Cell[];
  /** Columns that say a text which they did not say before. */
  readonly newTexts: readonly Numbers[];
  /** The arrays are others now. */
  readonly isRenewed: boolean;
}

/** Room for rows to come, beside so many: each costs a little whenever what it stands beside is added up. */
const roomBeside = (rows: number): number => Math.min(4_096, 64 + (rows >> 2));

/** `names`: what columns of payees may come to say. */
export function heldTable(given: TypedTable, names: readonly string[]): HeldTable {
  const { shape, file, accepted } = given;
  const first = accepted.of;
  const unreadable = given.read - first;
  const columns = shape.columns.flatMap((column) => {
    const cells = given.columns.get(column.name);
    return cells === undefined ? [] : [heldColumn(column, cells, column.type.kind === 'payee' ? names : [])];
  });
  let [count, removed, room] = [first, 0, 0];
  let there = new Uint8Array(first).fill(1);
  let known: TypedTable | undefined;
  const makeRoom = (): void => {
    room = count + roomBeside(count);
    for (const column of columns) column.grow(count, room);
    const marks = new Uint8Array(room);
    marks.set(there);
    there = marks;
  };
  /** Until something changes, the arrays are those that were given. */
  const makeOwn = (): void => {
    if (room === 0) makeRoom();
  };
  const columnOf = (name: string) => columns.find((column) => column.shape.name === name);
  const value = (row: number, name: string): CellValue => columnOf(name)?.cells().at(row);
  const has = (row: number): boolean => Number.isInteger(row) && row >= 0 && row < count && there[row] === 1;
  const dayOf = (row: number): Day | undefined => {
    const day = has(row) && accepted.refused?.[row] !== 1 ? value(row, shape.datedBy ?? '') : undefined;
    return typeof day === 'number' ? day : undefined;
  };
  const { tally, says } = rowDays(dayOf, () => count);
  const { note, rowWith } = rowKeys(value, () => count, has);
  const put = (row: number, wanted: readonly WantedCell[]): Put => {
    known = undefined;
    makeOwn();
    tally(row, -1);
    const written = wanted.map(({ column, value: cell }) => columnOf(column.name)?.put(row, cell));
    tally(row, 1);
    const cells = written.flatMap((one) => (one?.changed ?? []).map((values) => ({ values, index: row })));
    const newTexts = written.flatMap((one) => (one?.isNewText === true ? one.changed : []));
    return { cells, newTexts, isRenewed: written.includes(undefined) };
  };
  const mark = (row: number, is: 0 | 1): Cell => {
    known = undefined;
    there[row] = is;
    return { values: there, index: row };
  };
  const refused = (length: number): Uint8Array | undefined => {
    if (accepted.refused === undefined) return undefined;
    const marks = new Uint8Array(length);
    marks.set(accepted.refused);
    return marks;
  };
  const lineOf = (row: number): number => (row < first ? given.lineOf(row) : given.lineOf(first - 1) + row - first + 1);
  const places = (): Int32Array | undefined => {
    if (removed === 0) return undefined;
    const rows = new Int32Array(count - removed);
    for (let row = 0, place = 0; row < count; row++) if (there[row] === 1) rows[place++] = row;
    return rows;
  };
  const made = (): TypedTable => {
    const rows = places();
    const length = rows?.length ?? count;
    const marks = refused(count);
    return {
      ...{ shape, file },
      read: length + unreadable,
      accepted: rowsOf(length, rows === undefined ? marks : marks?.filter((_, row) => there[row] === 1)),
      columns: new Map(
        columns.map((column) => {
          const cells = rows === undefined ? firstOf(column.cells(), count) : mapped(column.cells(), rows);
          return [column.shape.name, withSaidTexts(cells)];
        }),
      ),
      lineOf: (place) => lineOf(rows?.[place] ?? place),
    };
  };
  return {
    ...{ shape, file, has, put, places, value, dayOf, says, rowWith },
    count: () => count,
    hasGaps: () => removed > 0,
    isRefused: (row) => accepted.refused?.[row] === 1,
    add: (wanted) => {
      makeOwn();
      const isFull = count === room;
      if (isFull) makeRoom();
      const row = count++;
      const { cells, newTexts, isRenewed } = put(row, wanted);
      const marked = mark(row, 1);
      tally(row, 1);
      note(row);
      return { cells: [...cells, marked], newTexts, isRenewed: isRenewed || isFull };
    },
    remove: (row) => {
      tally(row, -1);
      removed++;
      return { cells: [mark(row, 0)], newTexts: [], isRenewed: false };
    },
    now: () => (known ??= made()),
    roomy: () => {
      makeRoom();
      return {
        ...{ shape, file, there, lineOf },
        read: room + unreadable,
        accepted: rowsOf(room, refused(room)),
        columns: new Map(columns.map((column) => [column.shape.name, column.cells()])),
      };
    },
  };
}
