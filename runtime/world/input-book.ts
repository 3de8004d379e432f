import type { ColumnShape, InputShape } from '../calculation.ts';
import { isSame } from '../numbers/exact.ts';
import type { Calendar, Span } from '../periods/calendar.ts';
import { readPeriod } from '../periods/labels.ts';
import type { CellValue } from '../tables/cells.ts';
import { keyTexts, rowReader } from '../tables/distinct.ts';
import type { StoredCells } from '../tables/stored.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { Entity, Payee } from './entities.ts';
import type { People } from './people.ts';

/** A figure given for an input, and the row it came from (undefined when it was set for everybody). */
export interface Given {
  readonly value: Exclude<CellValue, undefined>;
  readonly row: number | undefined;
}
/** Looks up what was given; `disagreeing` when a team's figure is said differently on its members' rows. */
export interface InputBook {
  readonly table: TypedTable | undefined;
  given(input: InputShape, entity: Entity, period: Span): Given | 'disagreeing' | undefined;
  /** The cells of an input that is given by payee; undefined where it is set for everybody, or given for groups. */
  ownCells(input: InputShape): OwnCells | undefined;
  /** Where the figures of a pay period stand: the cells, and by the payee's index the row; undefined as for `ownCells`. */
  ownRows(input: InputShape, period: Span): OwnRows | undefined;
  /** Rows of pay periods that were looked at, by their index, and of those that were not. */
  counts(looked: ReadonlySet<number>): { readonly used: number; readonly outside: number };
}
export type OwnCells = (payee: Payee, period: Span) => CellValue;
export interface OwnRows {
  readonly cells: StoredCells | undefined;
  readonly rows: readonly (number | undefined)[];
}

/** The rows of a pay period: by the payee's index, and of teams and the company by name. */
interface PeriodRows {
  readonly own: (number | undefined)[];
  readonly coarse: Map<string, number>;
}
const noRows: PeriodRows = { own: [], coarse: new Map() };

export function inputBook(
  table: TypedTable | undefined,
  set: ReadonlyMap<string, CellValue>,
  people: People,
  periodOf: PeriodOf,
): InputBook {
  const rows = table === undefined ? [] : rowsByPeriod(table, people, periodOf);
  let byPeriod: ReadonlyMap<number, number> | undefined;
  const rowsIn = ({ index }: Span): PeriodRows => rows[index] ?? noRows;
  const valueIn = (input: string, row: number | undefined): Given | undefined => {
    const value = row === undefined ? undefined : cellsOf(table, input)?.at(row);
    return value === undefined || row === undefined ? undefined : { value, row };
  };
  const coarse = (input: string, entity: Entity, period: Span): Given | 'disagreeing' | undefined => {
    const { own, coarse: named } = rowsIn(period);
    const said = valueIn(input, named.get(coarseKey(entity)));
    if (said !== undefined || entity.kind === 'payee' || entity.kind === 'record' || entity.kind === 'bundle') return said;
    const found = people.membersOf(entity, period).flatMap(({ index }) => valueIn(input, own[index]) ?? []);
    return found.every(({ value }) => sameCell(value, found[0]?.value)) ? found[0] : 'disagreeing';
  };
  const given: InputBook['given'] = (input, entity, period) => {
    const fixed = set.get(input.name);
    if (fixed !== undefined) return { value: fixed, row: undefined };
    if (input.by.kind !== 'payee' || entity.kind !== 'payee') return coarse(input.name, entity, period);
    return valueIn(input.name, rowsIn(period).own[entity.index]);
  };
  const ownCells: InputBook['ownCells'] = ({ name, by }) => {
    if (by.kind !== 'payee' || set.has(name)) return undefined;
    const cells = cellsOf(table, name);
    return (payee, period) => {
      const row = rows[period.index]?.own[payee.index];
      return row === undefined ? undefined : cells?.at(row);
    };
  };
  const ownRows: InputBook['ownRows'] = ({ name, by }, { index }) => {
    if (by.kind !== 'payee' || set.has(name)) return undefined;
    return { cells: cellsOf(table, name), rows: rows[index]?.own ?? [] };
  };
  const counts: InputBook['counts'] = (looked) => {
    const all = [...(byPeriod ??= countsByPeriod(table, periodOf))];
    const used = all.reduce((sum, [index, count]) => (looked.has(index) ? sum + count : sum), 0);
    return { used, outside: (table?.accepted.length ?? 0) - used };
  };
  return { table, given, ownCells, ownRows, counts };
}

const cellsOf = (table: TypedTable | undefined, input: string): StoredCells | undefined => table?.columns.get(`input ${input}`);

/** A team without a name, where nobody is in any, goes by no name, as the company does. */
const coarseKey = (entity: Entity): string =>
  entity.kind === 'group' && entity.value !== '' ? `${entity.column}\u0000${entity.value}` : '';

const sameCell = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? isSame(a, b) : a === b;

function rowsByPeriod(table: TypedTable, people: People, periodOf: PeriodOf): readonly PeriodRows[] {
  const rows: PeriodRows[] = [];
  const groups = table.shape.columns.filter(({ name }) => name.startsWith('group '));
  const periodAt = rowReader(table.columns.get('period'), periodOf);
  const payees = table.columns.get('payee');
  const payeeAt = rowReader(payees, people.byKey);
  for (const row of table.accepted) {
    const period = periodAt(row);
    if (period === undefined) continue;
    const found = (rows[period.index] ??= { own: people.payees.map(() => undefined), coarse: new Map() });
    const payee = payeeAt(row);
    if (payee !== undefined) found.own[payee.index] = row;
    else if (payees?.at(row) === undefined) found.coarse.set(coarseKeyAt(table, groups, row), row);
  }
  return rows;
}

/** Of the first group that the row names; of none for the company. */
function coarseKeyAt(table: TypedTable, groups: readonly ColumnShape[], row: number): string {
  const cellOf = ({ name }: ColumnShape): CellValue => table.columns.get(name)?.at(row);
  const group = groups.find((column) => cellOf(column) !== undefined);
  return group === undefined ? '' : `${group.name.slice('group '.length)}\u0000${keyText(cellOf(group))}`;
}

/** How many accepted rows are of each pay period, by its index. */
function countsByPeriod(table: TypedTable | undefined, periodOf: PeriodOf): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const periodAt = rowReader(table?.columns.get('period'), periodOf);
  for (const row of table?.accepted ?? []) {
    const index = periodAt(row)?.index ?? -1;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** The pay period that a row of inputs names. */
export type PeriodOf = (text: string) => Span | undefined;

/** The pay periods that stand in a column, each once; those of rows with 1 in `refused` left out. */
export function periodsIn(cells: StoredCells | undefined, periodOf: PeriodOf, refused?: Uint8Array): readonly Span[] {
  return cells === undefined ? [] : [...keyTexts(cells, refused)].flatMap((text) => periodOf(text) ?? []);
}

export function periodReader(calendar: Calendar, fiscalStart: number): PeriodOf {
  const known = new Map<string, Span | undefined>();
  const read = (text: string): Span | undefined => {
    const days = readPeriod(text, fiscalStart);
    return days && calendar.span(days.from, days.to);
  };
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text);
  };
}
