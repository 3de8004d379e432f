import { ledgerOf } from './ledger/data.ts';
import { ledgerReference } from './ledger/reference.ts';
import { ledgerWays } from './ledger/ways.ts';
import { type BenchPlan, planFrom, planOf } from './plans.ts';
import { commissionParts, halfUp, sumOf } from './reference.ts';
import { tierData, tierMonths, tierRows, type TierRows } from './tiers/data.ts';
import { tierReference } from './tiers/reference.ts';
import { tierWays } from './tiers/ways.ts';
import { takeTurns, type Turns } from './turns.ts';
import { upsideWays } from './upside.ts';
import type { Ways } from './way.ts';

/** What something costs as it grows: milliseconds at so many rows or components. */
export interface GrowthPoint {
  readonly way: string;
  readonly size: number;
  readonly time: number;
}

/** Pays at one size after the other. */
async function grown(sizes: readonly number[], paidAt: (size: number) => Promise<Turns>): Promise<readonly GrowthPoint[]> {
  const points: GrowthPoint[] = [];
  for (const size of sizes) {
    const { measured } = await paidAt(size);
    points.push(...measured.map(({ name, processor }) => ({ way: name, size, time: processor })));
  }
  return points;
}

/** Those that are drawn. */
const drawn = ({ upside, c, javascript, duckdb }: Ways): Ways => ({
  ...(upside && { upside }),
  ...(c && { c }),
  ...(javascript && { javascript }),
  ...(duckdb && { duckdb }),
});

/** Payee-periods of tiers. */
export const tierGrowth = async (folder: string, sizes: readonly number[], rounds: number): Promise<readonly GrowthPoint[]> =>
  grown(sizes, async (size) => {
    const rows = tierRows(size / tierMonths);
    return takeTurns(drawn(tierWays(folder, rows)), rounds, tierReference(rows));
  });

/** Transactions of a year. */
export const ledgerGrowth = async (folder: string, sizes: readonly number[], rounds: number): Promise<readonly GrowthPoint[]> =>
  grown(sizes, async (size) => {
    const ledger = ledgerOf(size);
    return takeTurns(drawn(ledgerWays(folder, ledger)), rounds, ledgerReference(ledger));
  });

/** Components of one plan, each with tiers of its own, for so many payee-periods. */
export async function componentGrowth(
  components: readonly number[],
  payeePeriods: number,
  rounds: number,
): Promise<readonly GrowthPoint[]> {
  const rows = tierRows(payeePeriods / tierMonths);
  return grown(components, async (size) => {
    const ways = drawn(upsideWays(planOfComponents(size), () => tierData(rows), rows.salary.length));
    return takeTurns(ways, rounds, componentReference(rows, size));
  });
}

/** The plan of the tiers with so many commissions in place of one, and without its cap. */
function planOfComponents(count: number): BenchPlan {
  const [head = '', ladder = ''] = planOf('tiers').text.split(/(?=^commission|^payout)/m);
  const ladders = Array.from({ length: count }, (_, i) =>
    ladder.replace('commission', `commission c${i}`).replace('5%', `${5 + i / 100}%`),
  );
  return planFrom(`${head}${ladders.join('')}`);
}

/** Each commission pays a hundredth of a percent more in its first band than the one before. */
function componentReference({ salary, sales, target }: TierRows, count: number): BigInt64Array {
  return BigInt64Array.from(salary, (base, row) => {
    const [sold, aim] = [BigInt(sales[row] ?? 0), BigInt(target[row] ?? 0)];
    const first = 5n * (sold < aim ? sold : aim);
    const commissions = Array.from({ length: count }, (_, i) =>
      halfUp(100n * commissionParts(sold, aim) + BigInt(i) * first, 50_000n),
    );
    return BigInt(base) + sumOf(commissions);
  });
}
