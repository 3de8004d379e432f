import { describe, expect, test } from 'vitest';
import { type Columns, columnsOf } from '../../runtime/columns.ts';
import { evaluatorOf } from '../../runtime/evaluate.ts';
import { ownRowsOf } from '../../runtime/evaluate/own-rows.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { run } from '../../runtime/index.ts';
import { resultOf } from '../../runtime/result.ts';
import { verify } from '../../runtime/verify.ts';
import { worldOf } from '../../runtime/world/world.ts';
import { compiled, salesForce, teamPlan } from '../workers/sales-force.ts';

const calculation = compiled(teamPlan);
const data = salesForce(120, 4_000, 7);
const result = run(calculation, data);

/** What is paid when one column has a cent too much for one payee in one period. */
function withWrongColumn(): { readonly paid: typeof result; readonly payee: string; readonly period: string } {
  const world = worldOf(calculation, data, {}, (payees) => ownRowsOf(calculation, payees, exactDomain));
  const exact = evaluatorOf(calculation, exactDomain, world);
  const columns = columnsOf(calculation, world, exact);
  const [first, ...others] = columns?.periods ?? [];
  const [commission, ...lines] = first?.lines ?? [];
  if (columns === undefined || first === undefined || commission === undefined) throw new Error('Nothing is paid in columns.');
  const payee = world.people.payees.find(({ index }) => !first.isOdd(columns.rowOf[index] ?? 0));
  if (payee === undefined) throw new Error('Nobody is paid in columns.');
  const wrongRow = columns.rowOf[payee.index];
  const amountAt = (row: number): number => Number(commission.amountAt(row)) + (row === wrongRow ? 1 : 0);
  const wrong: Columns = { ...columns, periods: [{ ...first, lines: [{ ...commission, amountAt }, ...lines] }, ...others] };
  return { paid: resultOf(calculation, data, {}, exact, wrong), payee: payee.key, period: first.period.label };
}

describe('verify', () => {
  test('all is well: so many payees, all of their lines', () => {
    const all = verify(calculation, data, {}, result, 'all');
    expect(all).toEqual({ payees: 120, of: 120, lines: result.payouts.length, differences: [] });
    const some = verify(calculation, data, {}, result);
    expect([some.payees, some.of, some.differences]).toEqual([100, 120, []]);
  });
  test('a column that is a cent off is found: whose, when, and both amounts', () => {
    const { paid, payee, period } = withWrongColumn();
    const { differences } = verify(calculation, data, {}, paid, 'all');
    const lineOf = ({ payouts }: typeof result) =>
      payouts.find((line) => line.payee === payee && line.period === period && line.component === 'commission');
    const [wrong, right] = [paid, result].map((one) => `${lineOf(one)?.amount ?? ''} USD`);
    expect(differences).toEqual([{ payee, period, component: 'commission', paid: wrong, exact: right }]);
    expect(wrong).not.toBe(right);
  });
  test('who is worked out again follows from the result alone', () => {
    // Each payee with a wrong line says whether they are in the sample.
    const wrong = { ...result, payouts: result.payouts.map((line) => ({ ...line, unit: 'EUR' })) };
    const sampleOf = (resultHash: string): readonly string[] => [
      ...new Set(verify(calculation, data, {}, { ...wrong, resultHash }, 5).differences.map(({ payee }) => payee)),
    ];
    expect(sampleOf(result.resultHash)).toEqual(sampleOf(result.resultHash));
    expect(sampleOf(result.resultHash)).not.toEqual(sampleOf('another'));
    expect(sampleOf('another').length).toBeLessThanOrEqual(5);
  });
  test('what is given instead of the data is so both times', () => {
    const options = { instead: [{ figure: 'quota', payee: 'P1001', period: '2026-01', value: '1' }] };
    const paid = run(calculation, data, options);
    expect(paid.resultHash).not.toBe(result.resultHash);
    expect(verify(calculation, data, options, paid, 'all').differences).toEqual([]);
  });
});
