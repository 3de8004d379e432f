import { chanceOf } from '../../chance.ts';
import type { BenchData } from '../written.ts';

/** Salary, sales and target of each payee and month, in cents: payee after payee, for each the months in order. */
export interface TierRows {
  readonly payees: number;
  readonly salary: Int32Array;
  readonly sales: Int32Array;
  readonly target: Int32Array;
}

export const tierMonths = 10;

/**
 * The same rows every time. In every sixteenth the commission ends in exactly half a cent, in whichever band it lies; in every eighth
 * so much is sold that most are capped.
 */
export function tierRows(payees: number): TierRows {
  const below = chanceOf(20_260_101);
  const count = payees * tierMonths;
  const [salary, sales, target] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let row = 0; row < count; row++) {
    salary[row] = 3_000_00 + below(30) * 100_00;
    const aim = row % 2 === 0 ? 25_000_00 + below(20) * 500_00 : 25_000_00 + below(1_000_000);
    const some = Math.floor((aim * (20 + below(180))) / 100) + below(100_000);
    const sold = row % 8 === 0 ? some * 4 : some;
    sales[row] = row % 16 === 1 ? tieFrom(sold, aim) : sold;
    target[row] = aim;
  }
  return { payees, salary, sales, target };
}

/** Five hundredths of a cent of commission, before it is rounded. */
export const commissionParts = (sales: number, target: number): number =>
  25 * sales + 5 * Math.max(0, sales - target) + 2 * Math.max(0, 5 * sales - 6 * target);

/** The next sales from here on whose commission ends in half a cent; there is none where the target's own part is never a half. */
function tieFrom(sales: number, target: number): number {
  for (let more = 0; more < 500; more++) if (commissionParts(sales + more, target) % 500 === 250) return sales + more;
  return sales;
}

/** As files have them: one row of inputs for each payee and month. */
export function tierData({ payees, salary, sales, target }: TierRows): BenchData {
  const count = payees * tierMonths;
  const names = Array.from({ length: payees }, (_, payee) => `P${(payee + 1_000_000).toString()}`);
  const months = Array.from({ length: tierMonths }, (_, month) => `2026-${(month + 1).toString().padStart(2, '0')}`);
  const all = Int32Array.from({ length: payees }, (_, payee) => payee);
  const payee = Int32Array.from({ length: count }, (_, row) => Math.floor(row / tierMonths));
  const period = Uint8Array.from({ length: count }, (_, row) => row % tierMonths);
  return {
    tables: {},
    payees: { file: 'payees.csv', rowCount: payees, columns: [{ header: 'name', kind: 'texts', values: all, texts: names }] },
    inputs: {
      file: 'inputs.csv',
      rowCount: count,
      columns: [
        { header: 'payee', kind: 'texts', values: payee, texts: names },
        { header: 'period', kind: 'texts', values: period, texts: months },
        { header: 'base_salary', kind: 'cents', values: salary },
        { header: 'sales', kind: 'cents', values: sales },
        { header: 'target', kind: 'cents', values: target },
      ],
    },
  };
}
