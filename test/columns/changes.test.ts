import { expect, test } from 'vitest';
import type { RunData, RunResult, SourceTable } from '../../runtime/data.ts';
import { open, run } from '../../runtime/index.ts';
import { chanceFrom } from '../promises/chance.ts';
import { anyData } from './any-data.ts';
import type { Pair } from './both.ts';
import { plansOfTheHouse } from './corpus.ts';
import { pairsOfPlan, pairsOfText } from './pairs.ts';

/** A cell of the data, as it is to be. */
interface Changed {
  readonly table: string;
  readonly row: number;
  readonly header: string;
  readonly cell: string;
}

/** A cell of a table of records becomes what it is in another set of data. */
function changeOf({ calculation, data }: Pair, seed: number): Changed | undefined {
  const chance = chanceFrom(seed);
  const other = anyData(calculation, chanceFrom(seed + 1)).data;
  const names = Object.keys(data.tables).filter((name) => (data.tables[name]?.rowCount ?? 0) > 0);
  const table = names[chance.whole(Math.max(1, names.length))];
  const [from, to] = table === undefined ? [] : [other.tables[table], data.tables[table]];
  if (table === undefined || to === undefined || from === undefined || from.rowCount === 0) return undefined;
  const place = chance.whole(to.columns.length);
  const cell = from.columns[place]?.cells[chance.whole(from.rowCount)] ?? '';
  return { table, row: chance.whole(to.rowCount), header: to.columns[place]?.header ?? '', cell };
}

function withCell(data: RunData, { table, row, header, cell }: Changed): RunData {
  const found = data.tables[table];
  if (found === undefined) return data;
  const changed: SourceTable = {
    ...found,
    columns: found.columns.map((column) => ({
      ...column,
      cells: Array.from(column.cells, (before, i) => (column.header === header && i === row ? cell : before)),
    })),
  };
  return { ...data, tables: { ...data.tables, [table]: changed } };
}

const payOf = ({ payouts }: RunResult): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(payouts, ({ payee, period }) => `${payee} ${period}`)].map(([key, lines]) => [key, JSON.stringify(lines)]),
  );

/** Changes made one after the other, each compared with a run on the data as they are then; how many were made. */
function changesMade(pair: Pair, count: number): number {
  const { calculation, options } = pair;
  const live = open(calculation, pair.data, options);
  let { data } = pair;
  let made = 0;
  for (let seed = 0; seed < count; seed++) {
    const change = changeOf({ ...pair, data }, seed);
    if (change === undefined) continue;
    const before = payOf(live.result());
    const { table, row, header, cell } = change;
    const outcome = live.change({ table, row, cells: { [header]: cell } });
    if (outcome.kind === 'changed') {
      data = withCell(data, change);
      made += 1;
    }
    const fresh = run(calculation, data, options);
    const said = `${pair.name}: ${header} of row ${row} of ${table} becomes "${cell}"`;
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
  return made;
}

test('whatever changes in the data of any plan, an open calculation gives what a run on them gives', { timeout: 300_000 }, () => {
  const plans = plansOfTheHouse().filter(({ text }, i) => /^table /m.test(text) && i % 3 === 0);
  const made = plans.flatMap((plan) => pairsOfPlan(plan, [5, 71])).map((pair) => changesMade(pair, 3));
  const others = Array.from({ length: 60 }, (_, seed) => pairsOfText(seed, 1)).flat();
  made.push(...others.map((pair) => changesMade(pair, 4)));
  expect(made.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
});
