import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import { run } from '../../runtime/index.ts';
import { atLeast, atMost, builder, component, inputRows, inputShape, money, payeeGrain, table } from './build.ts';
import { type Builder, cents, centsOf, lines } from './step.ts';

const year = { from: '2017-01-01', to: '2017-12-31' };
const previous = (b: Builder): NodeId => b.node(money, { op: 'balance', balance: 'owed', previous: true });

/** A recoverable draw of 300 a month: what earnings do not cover is owed, and later ones pay it back. */
function draw(): Calculation {
  const b = builder();
  const [earned, advance] = [b.input('earned'), b.literal('300', money)];
  const left = b.node(money, { op: 'subtract', left: earned, right: previous(b) });
  const pay = b.node(money, { op: 'greatest', values: [advance, left] });
  const owed = b.node(money, {
    op: 'subtract',
    left: b.node(money, { op: 'add', left: previous(b), right: pay }),
    right: earned,
  });
  const becomes = b.node(money, { op: 'greatest', values: [b.literal('0', money), owed] });
  return b.done({
    plan: year,
    inputs: [inputShape('earned', { otherwise: '0' })],
    balances: [{ name: 'owed', type: money, grain: payeeGrain, starts: b.literal('0', money), becomes }],
    components: [
      component('commission', b.rounded(pay)),
      component('owed', b.node(money, { op: 'balance', balance: 'owed', previous: false }), { paid: false }),
    ],
  });
}
const months = (amounts: readonly bigint[]) =>
  inputRows(
    'payee | period | earned',
    ...amounts.map((amount, i) => `Ana | 2017-${(i + 1).toString().padStart(2, '0')} | ${cents(amount)}`),
  );

describe('a balance', () => {
  test('is what the period before left', () => {
    expect(lines(draw(), months([10_000n, 50_000n, 90_000n])).slice(0, 4)).toEqual([
      'Ana 2017-01 commission 300.00',
      'Ana 2017-02 commission 300.00',
      'Ana 2017-03 commission 900.00',
      'Ana 2017-04 commission 300.00',
    ]);
  });

  test('never loses a cent: what is paid less what is earned is what is owed', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 200_000n), { minLength: 12, maxLength: 12 }), (earned) => {
        const result = run(draw(), months(earned));
        expect(result.problems).toEqual([]);
        let owed = 0n;
        for (const [i, amount] of earned.entries()) {
          const paid = centsOf(result.payouts[i]?.amount ?? '0.00');
          expect(paid).toBe(amount - owed > 30_000n ? amount - owed : 30_000n);
          owed = owed + paid - amount < 0n ? 0n : owed + paid - amount;
        }
      }),
      { numRuns: 30 },
    );
  });

  test('goes on for a thousand weeks', () => {
    const b = builder();
    const becomes = b.node(money, { op: 'add', left: previous(b), right: b.literal('1/100', money) });
    const now = b.node(money, { op: 'balance', balance: 'owed', previous: false });
    const plan = b.done({
      plan: { pays: 'week', from: '2000-01-03', to: '2019-02-24' },
      balances: [{ name: 'owed', type: money, grain: payeeGrain, starts: b.literal('0', money), becomes }],
      components: [component('commission', now, { every: 'week' })],
    });
    const result = run(plan, { tables: {}, payees: table('people.csv', 'payee', 'Ana') }, { period: '2019-W08' });
    expect(result.problems).toEqual([]);
    expect(result.payouts.map(({ amount }) => amount)).toEqual(['9.99']);
  });

  test('that needs its own step is a problem', () => {
    const b = builder();
    const now = b.node(money, { op: 'balance', balance: 'owed', previous: false });
    const plan = b.done({
      plan: year,
      balances: [{ name: 'owed', type: money, grain: payeeGrain, starts: b.literal('0', money), becomes: now }],
      components: [component('commission', now)],
    });
    const result = run(plan, { tables: {}, payees: table('people.csv', 'payee', 'Ana') }, { period: '2017-02' });
    expect(result.problems.map(({ code }) => code)).toContain('depends-on-itself');
  });

  test('stands still while its payee is not there', () => {
    const b = builder();
    const becomes = b.node(money, { op: 'add', left: previous(b), right: b.literal('1', money) });
    const columns = { payee: { kind: 'key' }, start: { kind: 'starts' }, end: { kind: 'ends' } } as const;
    const plan = b.done({
      plan: year,
      payees: {
        name: 'payees',
        source: 'payees',
        columns: Object.entries(columns).map(([name, type]) => ({ name, header: name, type, orBlank: type.kind !== 'key' })),
        keys: ['payee'],
      },
      balances: [{ name: 'owed', type: money, grain: payeeGrain, starts: b.literal('5', money), becomes }],
      components: [component('commission', b.node(money, { op: 'balance', balance: 'owed', previous: false }))],
    });
    const people = table('people.csv', 'payee | start | end', 'Ana | 2017-03-15 | 2017-04-10', 'Ana | 2017-06-01 | 2017-06-30');
    expect(lines(plan, { tables: {}, payees: people })).toEqual([
      'Ana 2017-03 commission 6.00',
      'Ana 2017-04 commission 7.00',
      'Ana 2017-06 commission 8.00',
    ]);
  });
});

describe('carried forward', () => {
  const limited = (limits: (b: Builder) => Calculation['payoutLimits']): Calculation => {
    const b = builder();
    const commission = component('commission', b.rounded(b.input('earned')));
    return b.done({
      plan: year,
      inputs: [inputShape('earned', { otherwise: '0' })],
      components: [commission],
      payoutLimits: limits(b),
    });
  };
  const paid = (plan: Calculation, ...earned: readonly bigint[]): readonly string[] => {
    const { payouts } = run(plan, months(earned));
    return earned.map((_, i) => {
      const own = payouts.filter(({ period }) => period === `2017-${(i + 1).toString().padStart(2, '0')}`);
      return cents(own.reduce((sum, { amount }) => sum + centsOf(amount), 0n));
    });
  };

  test('what a floor paid in advance is taken back above it', () => {
    const plan = limited((b) => [atLeast(b.literal('100', money), true)]);
    expect(paid(plan, 0n, 5_000n, 40_000n, 20_000n)).toEqual(['100.00', '100.00', '250.00', '200.00']);
    expect(lines(plan, months([0n, 5_000n, 40_000n])).slice(5, 8)).toEqual([
      'Ana 2017-03 commission 400.00',
      'Ana 2017-03 carried forward -150.00',
      'Ana 2017-04 commission 0.00',
    ]);
  });

  test('what a cap cut off is paid below it', () => {
    const plan = limited((b) => [atMost(b.literal('100', money), true)]);
    expect(paid(plan, 15_000n, 2_000n, 8_000n)).toEqual(['100.00', '70.00', '80.00']);
  });
});

describe('a limit on components together', () => {
  const limited = (to: string, grain: 'payee' | 'company') => {
    const b = builder();
    const parts = ['a', 'b'].map((name) => component(name, b.rounded(b.input(name))));
    return b.done({
      plan: year,
      inputs: [inputShape('a', { otherwise: '0' }), inputShape('b', { otherwise: '0' })],
      components: parts,
      limits: [{ components: ['a', 'b'], grain: { kind: grain }, to: b.literal(to, money) }],
    });
  };
  const rows = inputRows('payee | period | a | b', 'Ana | 2017-01 | 60 | 90', 'Bo | 2017-01 | 50 | 0');

  test('cuts them in proportion, each on a line of its own', () => {
    expect(lines(limited('100', 'payee'), rows, { period: '2017-01' })).toEqual([
      'Ana 2017-01 a 60.00',
      'Ana 2017-01 b 90.00',
      'Ana 2017-01 a cut -20.00',
      'Ana 2017-01 b cut -30.00',
      'Bo 2017-01 a 50.00',
      'Bo 2017-01 b 0.00',
    ]);
  });

  test('gives away exactly the limit, whatever the amounts', () => {
    const amount = fc.bigInt(0n, 100_000n);
    fc.assert(
      fc.property(amount, amount, amount, fc.bigInt(0n, 200_000n), (a, b, c, to) => {
        const given = inputRows(
          'payee | period | a | b',
          `Ana | 2017-01 | ${cents(a)} | ${cents(b)}`,
          `Bo | 2017-01 | ${cents(c)} | 0`,
        );
        const result = run(limited(`${to}/100`, 'company'), given, { period: '2017-01' });
        expect(result.problems).toEqual([]);
        expect(centsOf(result.totals.payout)).toBe(a + b + c < to ? a + b + c : to);
      }),
      { numRuns: 40 },
    );
  });
});
