import { expect, test } from 'vitest';
import { ledgerOf } from '../../bench/columns/ledger/data.ts';
import { ledgerReference } from '../../bench/columns/ledger/reference.ts';
import { ledgerWays } from '../../bench/columns/ledger/ways.ts';
import { tierRows } from '../../bench/columns/tiers/data.ts';
import { tierReference } from '../../bench/columns/tiers/reference.ts';
import { slowTierWays, tierWays } from '../../bench/columns/tiers/ways.ts';
import { takeTurns } from '../../bench/columns/turns.ts';
import { isWay, type Ways } from '../../bench/columns/way.ts';

/** All but the program in C, for which a compiler would be looked for. */
async function wrongBy({ c: _, ...ways }: Ways, reference: BigInt64Array): Promise<Readonly<Record<string, number>>> {
  const { measured } = await takeTurns(ways, 1, reference);
  return Object.fromEntries(measured.map(({ id, wrong }) => [id, wrong]));
}

test('every way to pay tiers pays each cent', async () => {
  const rows = tierRows(200);
  const wrong = await wrongBy({ ...tierWays('', rows), ...slowTierWays(rows) }, tierReference(rows));
  expect(wrong).toMatchObject({ upside: 0, interpreted: 0, javascript: 0, duckdb: 0, exact: 0, zen: 0, decimals: 0, rules: 0 });
});

test('every way to pay a year of transactions pays each cent', async () => {
  const ledger = ledgerOf(20_000, 100);
  const wrong = await wrongBy(ledgerWays('', ledger), ledgerReference(ledger));
  expect(wrong).toMatchObject({ upside: 0, interpreted: 0, javascript: 0, duckdb: 0 });
});

test('each turn begins with the transactions', async () => {
  const ledger = ledgerOf(20_000, 100);
  const way = await ledgerWays('', ledger).upside?.();
  if (way === undefined || !isWay(way)) throw new Error('There is no way.');
  await way.turn();
  const before = Array.from(await way.paid());
  ledger.amount.reverse();
  await way.turn();
  const after = Array.from(await way.paid());
  expect(after).not.toEqual(before);
  expect(after).toEqual(Array.from(ledgerReference(ledger), Number));
});

test('a cent that is wrong is counted', async () => {
  const rows = tierRows(20);
  const reference = tierReference(rows);
  reference[7] = (reference[7] ?? 0n) + 1n;
  expect((await wrongBy(tierWays('', rows), reference))['javascript']).toBe(1);
});
