import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PayoutLine, Trace } from '../../runtime/data.ts';
import { prepare, run } from '../../runtime/index.ts';
import { calculationOf, expectReconciled } from '../examples/paid.ts';
import { faultsIn } from './audit.ts';
import { centsOf } from './plans.ts';
import { roster, type Rows, wholeData, wholePlan, wholeRows } from './whole-plan.ts';

const calculation = calculationOf(wholePlan);
const sumOf = (lines: readonly PayoutLine[]): bigint => lines.reduce((sum, { amount }) => sum + centsOf(amount), 0n);

/** The header where it was, the rows in another order. */
const mixed = ([header = [], ...rows]: Rows): fc.Arbitrary<Rows> =>
  fc.shuffledSubarray(rows, { minLength: rows.length }).map((others) => [header, ...others]);

test('the order of rows changes nothing that is paid', () => {
  const both = wholeRows.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.record({ deals: mixed(rows.deals), inputs: mixed(rows.inputs) }), mixed(roster)),
  );
  fc.assert(
    fc.property(both, ([rows, others, people]) => {
      const before = run(calculation, wholeData(rows));
      const after = run(calculation, wholeData(others, people));
      expect(after.resultHash).toBe(before.resultHash);
      expect(after.payouts).toEqual(before.payouts);
    }),
    { numRuns: 60 },
  );
});

test('a run of some periods pays their lines as a run of the whole year does', () => {
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(wholeRows, month, month, (rows, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)].map((m) => `2026-${m.toString().padStart(2, '0')}`);
      const whole = run(calculation, wholeData(rows));
      const part = run(calculation, wholeData(rows), { period: `${from ?? ''}..${to ?? ''}` });
      const wanted = whole.payouts.filter(({ period }) => period >= (from ?? '') && period <= (to ?? ''));
      expect(part.payouts).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test('asking for one payee changes nothing about what they are paid', () => {
  fc.assert(
    fc.property(wholeRows, fc.constantFrom('Ana', 'Bo', 'Cy', 'Di', 'Ed'), (rows, payee) => {
      const whole = run(calculation, wholeData(rows));
      const own = run(calculation, wholeData(rows), { payee });
      expect(own.payouts).toEqual(whole.payouts.filter((line) => line.payee === payee));
    }),
    { numRuns: 20 },
  );
});

test('totals are the sums of the lines, and every row is counted once', () => {
  fc.assert(
    fc.property(wholeRows, (rows) => {
      const { payouts, totals, rows: counts } = run(calculation, wholeData(rows));
      expect(centsOf(totals.payout)).toBe(sumOf(payouts));
      for (const [payee, total] of Object.entries(totals.byPayee))
        expect(centsOf(total)).toBe(sumOf(payouts.filter((line) => line.payee === payee)));
      for (const [period, total] of Object.entries(totals.byPeriod))
        expect(centsOf(total)).toBe(sumOf(payouts.filter((line) => line.period === period)));
      expectReconciled(counts);
    }),
    { numRuns: 60 },
  );
});

test('what is paid lies within the limits of the payout', () => {
  fc.assert(
    fc.property(wholeRows, (rows) => {
      const { payouts } = run(calculation, wholeData(rows));
      for (const lines of Map.groupBy(payouts, ({ payee, period }) => `${payee} ${period}`).values()) {
        expect(sumOf(lines)).toBeGreaterThanOrEqual(1_050_00n);
        expect(sumOf(lines)).toBeLessThanOrEqual(2_500_00n);
      }
    }),
    { numRuns: 60 },
  );
});

test('every explanation adds up at every step, to the line that is paid', () => {
  fc.assert(
    fc.property(wholeRows, fc.constantFrom('Ana', 'Di'), fc.integer({ min: 1, max: 12 }), (rows, payee, month) => {
      const period = `2026-${month.toString().padStart(2, '0')}`;
      const session = prepare(calculation, wholeData(rows));
      const lines = session.result().payouts.filter((line) => line.payee === payee && line.period === period);
      const { traces } = session.trace(payee, period);
      expect(traces.flatMap((trace) => faultsIn(trace, payee))).toEqual([]);
      if (lines.length === 0) return;
      expect(traces.slice(0, -1).map(({ name, value }) => [name, centsIn(value)])).toEqual(
        lines.map(({ component, amount }) => [component, centsOf(amount)]),
      );
      expect(centsIn(traces.at(-1)?.value ?? '')).toBe(sumOf(lines));
    }),
    { numRuns: 60 },
  );
});

function centsIn(value: string): bigint {
  const [n = '0', d = '1'] = value.split('/');
  return (BigInt(n) * 100n) / BigInt(d);
}

test('the audit of explanations finds a figure that was changed anywhere', () => {
  fc.assert(
    fc.property(wholeRows, fc.nat(), (rows, place) => {
      const session = prepare(calculation, wholeData(rows));
      const { traces } = session.trace('Ana', '2026-06');
      const line = traces.find(({ name }) => name === 'base');
      if (line === undefined) return;
      const figures = countFigures(line);
      const changed = withOneChanged(line, { left: place % figures });
      expect(faultsIn(changed, 'Ana').length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

/** Money figures below a line, wherever they stand. */
const countFigures = (trace: Trace): number =>
  (trace.op === 'band' || trace.op === 'records' ? 1 : 0) + trace.children.reduce((sum, child) => sum + countFigures(child), 0);

/** One more in the n-th of them. */
function withOneChanged(trace: Trace, place: { left: number }): Trace {
  const isCounted = trace.op === 'band' || trace.op === 'records';
  const isIt = isCounted && place.left === 0;
  if (isCounted) place.left -= 1;
  const [n = '0', d = '1'] = trace.value.split('/');
  const value = isIt ? `${BigInt(n) + BigInt(d)}${d === '1' ? '' : `/${d}`}` : trace.value;
  return { ...trace, value, children: trace.children.map((child) => withOneChanged(child, place)) };
}
