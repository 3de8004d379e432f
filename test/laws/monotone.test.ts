import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, provePromises } from '../../compiler/index.ts';
import { run, tableFromRows } from '../../runtime/index.ts';

/**
 * Plans that never pay less for more, as text, so that a failure shrinks to one that can be read; paid by the real runtime on figures at
 * and beside their borders. Whatever is raised (a deal, several, one deal more, several inputs), no payout is lower.
 */
interface Drawn {
  readonly rates: readonly number[];
  readonly bounds: readonly number[];
  readonly extras: readonly string[];
  readonly perDeal: boolean;
}
const extras = [
  ...['bonus = 20 when sales is at least 300', 'spiff = 1 per full 50 of sales', 'award = 2% of (sales in excess of 250)'],
  ...['payout at least 15', 'payout at most 90', 'team pool\n  fund 3% of team sales in excess of 400\n  split by sales'],
  'scale quality by extra\n  below 2  gives 90%\n  from 2   gives 115%\nallowance = 10 * quality',
];
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    steps: fc.array(fc.record({ rate: fc.integer({ min: 0, max: 4 }), width: fc.integer({ min: 1, max: 6 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    extras: fc.subarray(extras),
    perDeal: fc.boolean(),
  })
  .map(({ steps, ...rest }) => ({
    ...rest,
    rates: steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, { rate }) => sum + rate, 1)),
    bounds: steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, { width }) => sum + width * 50, 0)),
  }));

function textOf({ rates, bounds, extras: more, perDeal }: Drawn): string {
  const bands = rates.map((rate, i) =>
    i === 0 ? `  from 0 pay ${rate}%` : `  from ${bounds[i - 1] ?? 0} pay ${rate}% on the excess`,
  );
  const head = perDeal ? 'commission for each deal in deals on amount' : 'commission on sales';
  return [
    'currency USD',
    'pays monthly',
    'effective 2026-01-01 to 2026-01-31',
    'payees\n  name : key\n  squad : team',
    'table deals dated by day\n  id : key\n  day : date\n  seller : payee\n  amount : money',
    'input extra : number from 0 to 5',
    'sales = sum of amount in deals',
    head,
    ...bands,
    ...more,
  ].join('\n');
}

/** In cents: on the bounds of the bands, a cent beside them, and in between. */
const amount = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(-1, 0, 1)).map(([step, by]) => Math.max(0, step * 5_000 + by)),
  fc.integer({ min: 0, max: 60_000 }),
);
const deals = fc.array(fc.record({ seller: fc.constantFrom('Ana', 'Bo', 'Cy'), cents: amount }), { minLength: 1, maxLength: 5 });
type Deals = readonly { readonly seller: string; readonly cents: number }[];

function paid(plan: Drawn, sold: Deals, extra: number): ReadonlyMap<string, bigint> {
  const { calculation, diagnostics } = compile(textOf(plan));
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const people = ['Ana', 'Bo', 'Cy'].map((name, i) => ({ name, squad: i < 2 ? 'North' : 'South' }));
  const rows = sold.map(({ seller, cents }, i) => ({
    id: `${i}`,
    day: '2026-01-15',
    seller,
    amount: `${Math.floor(cents / 100)}.${(cents % 100).toString().padStart(2, '0')}`,
  }));
  const inputs = people.map(({ name }) => ({ payee: name, period: '2026-01', extra: `${extra}` }));
  const data = {
    tables: { deals: tableFromRows('deals', rows) },
    payees: tableFromRows('payees', people),
    inputs: tableFromRows('inputs', inputs),
  };
  const { totals, problems } = run(calculation, data);
  expect(problems.filter(({ severity }) => severity === undefined)).toEqual([]);
  return new Map(people.map(({ name }) => [name, BigInt((totals.byPayee[name] ?? '0.00').replace('.', ''))]));
}

/** The sellers whose sales rose; a colleague's part of a capped or shared pool is a promise of its own. */
function expectNoneLower(before: ReadonlyMap<string, bigint>, after: ReadonlyMap<string, bigint>, whose: Iterable<string>): void {
  for (const name of whose)
    expect({ name, isLower: (after.get(name) ?? 0n) < (before.get(name) ?? 0n) }).toEqual({ name, isLower: false });
}

describe('plans that never pay less for more', () => {
  const more = fc.integer({ min: 1, max: 20_000 });
  test('a deal is larger', () => {
    fc.assert(
      fc.property(drawn, deals, fc.nat(), more, (plan, sold, place, by) => {
        const at = place % sold.length;
        const raised = sold.map((deal, i) => (i === at ? { ...deal, cents: deal.cents + by } : deal));
        expectNoneLower(paid(plan, sold, 1), paid(plan, raised, 1), [sold[at]?.seller ?? '']);
      }),
      { numRuns: 300 },
    );
  });
  test('there is one deal more', () => {
    fc.assert(
      fc.property(drawn, deals, fc.record({ seller: fc.constantFrom('Ana', 'Bo', 'Cy'), cents: amount }), (plan, sold, one) => {
        expectNoneLower(paid(plan, sold, 3), paid(plan, [...sold, one], 3), [one.seller]);
      }),
      { numRuns: 300 },
    );
  });
  test('several things are larger at once', () => {
    fc.assert(
      fc.property(drawn, deals, fc.constantFrom('Ana', 'Bo', 'Cy'), more, (plan, sold, seller, by) => {
        const raised = sold.map((deal) => (deal.seller === seller ? { ...deal, cents: deal.cents + by } : deal));
        expectNoneLower(paid(plan, sold, 1), paid(plan, raised, 4), [seller]);
      }),
      { numRuns: 300 },
    );
  });
  test('and none of them is refuted', () => {
    fc.assert(
      fc.property(drawn, (plan) => {
        const verdicts = provePromises(compile(textOf(plan)), { search: 'quick' });
        expect(verdicts.filter(({ kind }) => kind === 'refuted').map(({ promise }) => promise)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
  test('a rate that drops on everything is noticed', () => {
    const falling: Drawn = { rates: [10, 8], bounds: [200, 400], extras: [], perDeal: false };
    const text = textOf(falling).replace('on the excess', 'on everything');
    const { calculation } = compile(text);
    expect(calculation).toBeDefined();
    expect(provePromises(compile(text)).map(({ kind }) => kind)).toEqual(['refuted']);
  });
});
