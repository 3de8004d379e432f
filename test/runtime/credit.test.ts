import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CreditShape } from '../../runtime/calculation.ts';
import { run } from '../../runtime/index.ts';
import { builder, component, orBlank, percent, table, tableShape, text, yesNo } from './build.ts';
import {
  type Builder,
  cell,
  cents,
  centsOf,
  codes,
  credit,
  dataOf,
  deal,
  dealRows,
  deals,
  lines,
  payeeCell,
  sumOf,
} from './step.ts';

const splits = tableShape('splits', {
  deal: { kind: 'reference', table: 'deals' },
  who: { kind: 'payee' },
  part: { kind: 'percent' },
  role: orBlank({ kind: 'text' }),
});
const people = table('people.csv', 'payee', 'Ana', 'Bo', 'Cy');

function plan(rules: (b: Builder) => readonly CreditShape[], sum: (b: Builder) => number = (b) => sumOf(b, cell(b, 'amount'))) {
  const b = builder();
  return b.done({
    tables: [deals, splits],
    credits: rules(b),
    components: [component('sales', b.rounded(sum(b)))],
  });
}
const parts = (b: Builder, ...shares: readonly (readonly [string, string])[]): CreditShape =>
  credit({
    kind: 'parts',
    parts: shares.map(([column, share]) => ({ payee: payeeCell(b, column), share: b.literal(share, percent) })),
  });
const bySplits = (): CreditShape =>
  credit({ kind: 'table', table: 'splits', record: 'deal', payee: 'who', percent: 'part', role: 'role' });
const one = dealRows('D1 | Ana | Bo | 2017-01-05 | | 100');

describe('credit', () => {
  test('goes by literal parts, and each payee’s record adds their part', () => {
    const sixty = plan((b) => [parts(b, ['owner', '3/5'], ['partner', '2/5'])]);
    expect(
      lines(
        sixty,
        dataOf({ deals: table('deals.csv', ...one), splits: table('splits.csv', 'deal | who | part | role') }, people),
      ),
    ).toEqual(['Ana 2017-01 sales 60.00', 'Bo 2017-01 sales 40.00', 'Cy 2017-01 sales 0.00']);
  });

  test('goes equally to those who are named', () => {
    const equal = plan((b) => [credit({ kind: 'equally', payees: [payeeCell(b, 'owner'), payeeCell(b, 'partner')] })]);
    const rows = dealRows('D1 | Ana | Bo | 2017-01-05 | | 100', 'D2 | Ana | | 2017-01-06 | | 10');
    expect(
      lines(equal, dataOf({ deals: table('deals.csv', ...rows), splits: table('s.csv', 'deal | who | part | role') }, people)),
    ).toEqual(['Ana 2017-01 sales 60.00', 'Bo 2017-01 sales 50.00', 'Cy 2017-01 sales 0.00']);
  });

  test('by a table: 28.4, 35.8 and 35.8 are 100', () => {
    const rows = table('splits.csv', 'deal | who | part | role', 'D1 | Ana | 28.4% |', 'D1 | Bo | 35.8% |', 'D1 | Cy | 35.8% |');
    expect(
      lines(
        plan(() => [bySplits()]),
        dataOf({ deals: table('deals.csv', ...one), splits: rows }, people),
      ),
    ).toEqual(['Ana 2017-01 sales 28.40', 'Bo 2017-01 sales 35.80', 'Cy 2017-01 sales 35.80']);
  });

  test('that does not add up, or goes to nobody or a stranger, is a problem at its line', () => {
    const rows = table('splits.csv', 'deal | who | part | role', 'D1 | Ana | 60% |', 'D1 | Bo | 38% |', 'D9 | Bo | 100% |');
    const two = table('deals.csv', ...one, 'D2 | Ana | | 2017-01-06 | | 10');
    const result = run(
      plan(() => [bySplits()]),
      dataOf({ deals: two, splits: rows }, people),
    );
    expect(result.problems.map(({ message, line }) => `${line ?? ''} ${message}`)).toEqual([
      '2 The shares of D1 of deals do not add up to 100%: Ana 60%, Bo 38% are 98%.',
      '3 D2 of deals is credited to nobody.',
      '4 deal D9 names no record, so this split is not used.',
    ]);
    expect(result.rows['deals']).toMatchObject({ read: 2, used: 0, rejected: 2 });
    const stranger = plan((b) => [credit({ kind: 'equally', payees: [b.literal('Zed', text)] })]);
    const data = dataOf({ deals: table('deals.csv', ...one), splits: table('s.csv', 'deal | who | part | role') }, people);
    expect(codes(stranger, data)).toEqual(['unknown-payee line 2']);
  });

  test('on top is the payee’s own, and left out of the company’s sum', () => {
    const overlay = (b: Builder): CreditShape => ({ ...parts(b, ['partner', '1/10']), overlay: true });
    const company = (b: Builder): number =>
      b.node(
        { kind: 'money' },
        { op: 'records', how: 'sum', table: 'deals', value: cell(b, 'amount'), datedBy: 'closed' },
        { kind: 'company' },
      );
    const data = dataOf({ deals: table('deals.csv', ...one), splits: table('s.csv', 'deal | who | part | role') }, people);
    expect(
      lines(
        plan((b) => [parts(b, ['owner', '1']), overlay(b)]),
        data,
      )[1],
    ).toBe('Bo 2017-01 sales 10.00');
    expect(
      lines(
        plan((b) => [parts(b, ['owner', '1']), overlay(b)], company),
        data,
      )[2],
    ).toBe('Cy 2017-01 sales 100.00');
  });

  test('is seen by its role', () => {
    const role = (b: Builder): number => b.node(text, { op: 'credited-as' }, deal);
    const closer = (b: Builder): number =>
      sumOf(b, cell(b, 'amount'), {
        where: b.node(yesNo, { op: 'same', left: role(b), right: b.literal('closer', text) }, deal),
      });
    const rows = table('splits.csv', 'deal | who | part | role', 'D1 | Ana | 60% | closer', 'D1 | Bo | 40% | opener');
    expect(
      lines(
        plan(() => [bySplits()], closer),
        dataOf({ deals: table('deals.csv', ...one), splits: rows }, people),
      ),
    ).toEqual(['Ana 2017-01 sales 60.00', 'Bo 2017-01 sales 0.00', 'Cy 2017-01 sales 0.00']);
  });

  test('of a table that refers to deals is that of the deal', () => {
    const b = builder();
    const invoices = tableShape(
      'invoices',
      { deal: { kind: 'reference', table: 'deals' }, paid: { kind: 'date' }, sum: { kind: 'money' } },
      { datedBy: 'paid' },
    );
    const sum = b.node(
      { kind: 'money' },
      { op: 'column', table: 'invoices', column: 'sum' },
      { kind: 'record', table: 'invoices' },
    );
    const paid = b.node({ kind: 'money' }, { op: 'records', how: 'sum', table: 'invoices', value: sum, datedBy: 'paid' });
    const calculation = b.done({
      tables: [deals, splits, invoices],
      credits: [parts(b, ['owner', '3/5'], ['partner', '2/5'])],
      components: [component('paid', b.rounded(paid))],
    });
    const rows = table('invoices.csv', 'deal | paid | sum', 'D1 | 2017-02-01 | 50', 'D7 | 2017-02-01 | 50');
    const data = dataOf(
      { deals: table('deals.csv', ...one), invoices: rows, splits: table('s.csv', 'deal | who | part | role') },
      people,
    );
    expect(codes(calculation, data)).toEqual(['reference-not-found line 3']);
    expect(lines(calculation, data).slice(0, 3)).toContain('Ana 2017-02 paid 30.00');
  });
});

test('credit conserves value: whatever the parts, they sum to the deals', () => {
  const share = fc.integer({ min: 0, max: 1000 });
  const some = fc.array(fc.record({ amount: fc.bigInt(1n, 10_000_000n), a: share, b: share }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, (all) => {
      const exactly = plan(() => [bySplits()]);
      const rows = all.map(({ amount }, i) => `D${i} | | | 2017-01-05 | | ${cents(amount * 1000n)}`);
      const parts = all.flatMap(({ a, b }, i) => {
        const [first, second] = [Math.min(a, b), Math.abs(a - b)];
        const tenths = [first, second, 1000 - first - second];
        return tenths.map((tenth, j) => `D${i} | ${['Ana', 'Bo', 'Cy'][j] ?? ''} | ${tenth / 10}% |`);
      });
      const data = dataOf(
        { deals: table('deals.csv', ...dealRows(...rows)), splits: table('splits.csv', 'deal | who | part | role', ...parts) },
        people,
      );
      const result = run(exactly, data);
      expect(result.problems).toEqual([]);
      const total = all.reduce((sum, { amount }) => sum + amount * 1000n, 0n);
      expect(centsOf(result.totals.payout)).toBe(total);
    }),
    { numRuns: 40 },
  );
});
