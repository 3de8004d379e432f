import { describe, expect, test } from 'vitest';
import { crmData, crmIsThere, crmOf } from '../../bench/columns/crm/data.ts';
import { crmReference } from '../../bench/columns/crm/reference.ts';
import { ledgerData, ledgerOf } from '../../bench/columns/ledger/data.ts';
import { ledgerReference } from '../../bench/columns/ledger/reference.ts';
import { planOf } from '../../bench/columns/plans.ts';
import { commissionParts, tierData, tierRows } from '../../bench/columns/tiers/data.ts';
import { tierReference } from '../../bench/columns/tiers/reference.ts';
import { type BenchData, centsText, namesIn, sourceData } from '../../bench/columns/written.ts';
import { run } from '../../runtime/index.ts';

/** What the benchmark holds every other way against is what the exact evaluator pays. */
const payoutsOf = (name: string, data: BenchData): readonly string[] => {
  const { payouts, problems } = run(planOf(name).calculation, sourceData(data));
  expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  const cents = new Map<string, bigint>();
  for (const { payee, period, amount } of payouts) {
    const key = `${payee} ${period}`;
    cents.set(key, (cents.get(key) ?? 0n) + BigInt(amount.replace('.', '')));
  }
  return [...cents.keys()].toSorted().map((key) => `${key} ${centsText(Number(cents.get(key)))}`);
};

function textsOf(reference: BigInt64Array, data: BenchData, months: number, year = 2026): readonly string[] {
  const names = namesIn(data);
  const texts = Array.from(reference, (cents, place) => {
    const month = ((place % months) + 1).toString().padStart(2, '0');
    return `${names[Math.floor(place / months)] ?? ''} ${year}-${month} ${centsText(Number(cents))}`;
  });
  return texts.toSorted();
}

describe('salary and tiers', () => {
  test('the reference pays what the exact evaluator pays', () => {
    const rows = tierRows(120);
    const data = tierData(rows);
    expect(payoutsOf('tiers', data)).toEqual(textsOf(tierReference(rows), data, 10));
  });

  test('at least 2% of the rows end in half a cent, in each band, and at least 5% are capped', () => {
    const rows = tierRows(1_000);
    const paid = tierReference(rows);
    const ties = [0, 0, 0];
    let capped = 0;
    for (const [row, sales] of rows.sales.entries()) {
      const [salary, target] = [rows.salary[row] ?? 0, rows.target[row] ?? 0];
      if (Number(paid[row]) === 3 * salary) capped++;
      else if (commissionParts(sales, target) % 500 === 250) {
        const band = sales <= target ? 0 : 5 * sales <= 6 * target ? 1 : 2;
        ties[band] = (ties[band] ?? 0) + 1;
      }
    }
    expect(capped).toBeGreaterThanOrEqual(500);
    expect(ties.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200);
    expect(Math.min(...ties)).toBeGreaterThan(0);
  });
});

describe('a year of transactions', () => {
  test('the reference pays what the exact evaluator pays, the shares of the pool too', () => {
    const ledger = ledgerOf(3_000, 60);
    const data = ledgerData(ledger);
    expect(payoutsOf('ledger', data)).toEqual(textsOf(ledgerReference(ledger), data, 12));
  });
});

describe.skipIf(!crmIsThere)('a year of real opportunities, for 80 people', () => {
  test('the reference pays what the exact evaluator pays', () => {
    const crm = crmOf(80);
    const data = crmData(crm);
    expect(payoutsOf('crm', data)).toEqual(textsOf(crmReference(crm), data, 12, 2017));
  });
});
