import { expect, test } from 'vitest';
import type { RunResult, SourceTable } from '../../runtime/data.ts';
import { type Changed, type Live, open, run } from '../../runtime/index.ts';
import { chanceFrom } from '../promises/chance.ts';
import { anyData } from './any-data.ts';
import type { Pair } from './both.ts';
import { plansOfTheHouse } from './corpus.ts';
import { pairsOfPlan, pairsOfText } from './pairs.ts';

type Row = Readonly<Record<string, string>>;
/** Rows by their numbers, as a list of changes leaves them. */
type Rows = ReadonlyMap<number, Row>;
/** What is to become of a row; without cells it is taken out, and one that is not there is added. */
interface Wanted {
  readonly table: string;
  readonly row: number;
  readonly cells: Row | undefined;
}

const rowsOf = ({ rowCount, columns }: SourceTable): Rows =>
  new Map(Array.from({ length: rowCount }, (_, row) => [row, rowAt(columns, row)]));
const rowAt = (columns: SourceTable['columns'], row: number): Row =>
  Object.fromEntries(columns.map(({ header, cells }) => [header, cells[row] ?? '']));

/** The table with these rows, which keep the lines that they stand in. */
function withRows(table: SourceTable, rows: Rows): SourceTable {
  const columns = table.columns.map(({ header }) => ({ header, cells: [...rows.values()].map((row) => row[header] ?? '') }));
  return { ...table, rowCount: rows.size, columns, lines: [...rows.keys()].map((row) => row + 2) };
}

/** A row of a table becomes, in one cell or as a whole, what it is in another set of data, or is added or taken out. */
function wantedOf({ calculation }: Pair, tables: ReadonlyMap<string, Rows>, seed: number): Wanted | undefined {
  const chance = chanceFrom(seed);
  const other = anyData(calculation, chanceFrom(seed + 1)).data;
  const table = [...tables.keys()][chance.whole(Math.max(1, tables.size))];
  const [from, rows] = [other.tables[table ?? ''], tables.get(table ?? '')];
  if (table === undefined || rows === undefined || from === undefined || from.rowCount === 0) return undefined;
  const cells = rowAt(from.columns, chance.whole(from.rowCount));
  const row = [...rows.keys()][chance.whole(Math.max(1, rows.size))];
  const kind = chance.whole(4);
  if (kind === 0 || row === undefined) return { table, row: counts.get(rows) ?? rows.size, cells };
  if (kind === 1) return { table, row, cells: undefined };
  const headers = Object.keys(cells);
  const header = headers[chance.whole(headers.length)] ?? '';
  return { table, row, cells: kind === 2 ? cells : { [header]: cells[header] ?? '' } };
}
/** How many rows a table has had so far, where some were taken out. */
const counts = new WeakMap<Rows, number>();

function wantedRows(rows: Rows, { row, cells }: Wanted): Rows {
  const wanted = new Map(rows);
  if (cells === undefined) wanted.delete(row);
  else wanted.set(row, { ...rows.get(row), ...cells });
  counts.set(wanted, Math.max(counts.get(rows) ?? rows.size, row + 1));
  return wanted;
}

function made(live: Live, { table, row, cells }: Wanted, rows: Rows): Changed {
  if (cells === undefined) return live.remove({ table, row });
  return rows.has(row) ? live.change({ table, row, cells }) : live.add({ table, cells });
}

const payOf = ({ payouts }: RunResult): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(payouts, ({ payee, period }) => `${payee} ${period}`)].map(([key, lines]) => [key, JSON.stringify(lines)]),
  );

/** Changes made one after the other, each compared with a run on the data as they are then; how many were made. */
function changesMade(pair: Pair, count: number): number {
  const { calculation, options } = pair;
  const live = open(calculation, pair.data, options);
  const tables = new Map(Object.entries(pair.data.tables).map(([name, table]) => [name, rowsOf(table)]));
  let done = 0;
  for (let seed = 0; seed < count; seed++) {
    const wanted = wantedOf(pair, tables, seed);
    const rows = tables.get(wanted?.table ?? '');
    if (wanted === undefined || rows === undefined) continue;
    const before = payOf(live.result());
    const outcome = made(live, wanted, rows);
    if (outcome.kind === 'changed') {
      tables.set(wanted.table, wantedRows(rows, wanted));
      done += 1;
    }
    const others = [...tables].map(([name, now]) => [name, withRows(pair.data.tables[name] as SourceTable, now)] as const);
    const fresh = run(calculation, { ...pair.data, tables: Object.fromEntries(others) }, options);
    const said = `${pair.name}: row ${wanted.row} of ${wanted.table} becomes ${JSON.stringify(wanted.cells)}`;
    expect(JSON.stringify(live.result()), said).toBe(JSON.stringify(fresh));
    if (outcome.kind === 'refused' || outcome.pay === 'all') continue;
    const told = new Set(outcome.pay.map(({ payee, period }) => `${payee} ${period}`));
    const after = payOf(fresh);
    const moved = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
    expect(
      moved.filter((key) => !told.has(key)),
      said,
    ).toEqual([]);
  }
  return done;
}

test('whatever changes in the data of any plan, an open calculation gives what a run on them gives', { timeout: 300_000 }, () => {
  const plans = plansOfTheHouse().filter(({ text }, i) => /^table /m.test(text) && i % 3 === 0);
  const made = plans.flatMap((plan) => pairsOfPlan(plan, [5, 71])).map((pair) => changesMade(pair, 3));
  const others = Array.from({ length: 60 }, (_, seed) => pairsOfText(seed, 1)).flat();
  made.push(...others.map((pair) => changesMade(pair, 4)));
  expect(made.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
});
