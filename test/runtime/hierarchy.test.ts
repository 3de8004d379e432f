import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calculation, MemberGroup, NodeId } from '../../runtime/calculation.ts';
import { run } from '../../runtime/index.ts';
import { builder, component, inputShape, money, number, orBlank, percent, table, tableShape, text } from './build.ts';
import { type Builder, cell, codes, credit, dataOf, deal, dealRows, deals, lines, payeeCell, sumOf } from './step.ts';

const payees = tableShape('payees', { payee: { kind: 'key' }, boss: orBlank({ kind: 'manager' }) }, { keys: ['payee'] });
const year = { from: '2017-01-01', to: '2017-01-31' };
const sales = (...rows: readonly string[]) =>
  table('inputs.csv', 'payee | period | sales', ...rows.map((row) => row.replace('|', '| 2017-01 |')));
const staff = (...rows: readonly string[]) => table('people.csv', 'payee | boss', ...rows);

function override(group: MemberGroup): Calculation {
  const b = builder();
  const sum = b.node(money, { op: 'members', how: 'sum', group, value: b.input('sales') });
  return b.done({
    plan: year,
    payees,
    inputs: [inputShape('sales', { otherwise: '0' })],
    components: [component('override', sum)],
  });
}
const paid = (plan: Calculation, people: ReturnType<typeof staff>, given: ReturnType<typeof sales>): readonly string[] =>
  lines(plan, { tables: {}, payees: people, inputs: given }).map((line) => line.replace(' 2017-01', ''));

describe('reports', () => {
  const given = sales('Ana | 1', 'Bo | 10', 'Cy | 100', 'Di | 1000');
  test('are those one manages, or theirs as well', () => {
    const people = staff('Ana |', 'Bo | Ana', 'Cy | Bo', 'Di | Ana');
    expect(paid(override({ kind: 'reports', all: false }), people, given)[0]).toBe('Ana override 1010.00');
    expect(paid(override({ kind: 'reports', all: true }), people, given)).toEqual([
      ...['Ana override 1110.00', 'Bo override 100.00', 'Cy override 0.00', 'Di override 0.00'],
    ]);
  });

  test('in a circle are a problem that names it once, and concerns nobody else', () => {
    const people = staff('Ana | Cy', 'Bo | Ana', 'Cy | Bo', 'Di | Ana');
    const result = run(override({ kind: 'reports', all: true }), { tables: {}, payees: people, inputs: given });
    expect(result.problems.filter(({ code }) => code === 'manager-circle').map(({ message }) => message)).toEqual([
      'Ana, Bo, Cy are managers in a circle: each is the manager of the next, and the last of the first.',
    ]);
    expect(result.problems.filter(({ code }) => code === 'payout-withheld').map(({ payee }) => payee)).toEqual([
      'Ana',
      'Bo',
      'Cy',
    ]);
    expect(result.payouts.map(({ payee }) => payee)).toEqual(['Di']);
  });

  test('whatever the tree, everybody but the top is in as many sums as they have managers above', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (bosses) => {
        const boss = bosses.map((place, i) => (i === 0 ? undefined : place % i));
        const above = (i: number): number => (boss[i] === undefined ? 0 : 1 + above(boss[i]));
        const people = staff(...boss.map((own, i) => `P${i} | ${own === undefined ? '' : `P${own}`}`));
        const result = run(override({ kind: 'reports', all: true }), {
          tables: {},
          payees: people,
          inputs: sales(...boss.map((_, i) => `P${i} | 1`)),
        });
        expect(result.totals.payout).toBe(`${boss.reduce<number>((sum, _, i) => sum + above(i), 0)}.00`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('manager of', () => {
  test('takes credit on top, at any depth', () => {
    const b = builder();
    const managerOf = (payee: NodeId): NodeId => b.node(text, { op: 'manager-of', payee }, deal);
    const owner = payeeCell(b, 'owner');
    const part = (payee: NodeId, share: string) =>
      credit({ kind: 'parts', parts: [{ payee, share: b.literal(share, percent) }] });
    const first = managerOf(owner);
    const plan = b.done({
      plan: year,
      payees,
      tables: [deals],
      credits: [
        part(owner, '1'),
        { ...part(first, '1/10'), overlay: true },
        { ...part(managerOf(first), '1/20'), overlay: true },
      ],
      components: [component('sales', b.rounded(sumOf(b, cell(b, 'amount'))))],
    });
    const people = staff('Ana |', 'Bo | Ana', 'Cy | Bo');
    const rows = dealRows('D1 | Cy | | 2017-01-05 | | 100', 'D2 | Ana | | 2017-01-05 | | 1000');
    expect(lines(plan, dataOf({ deals: table('deals.csv', ...rows) }, people))).toEqual([
      'Ana 2017-01 sales 1005.00',
      'Bo 2017-01 sales 10.00',
      'Cy 2017-01 sales 100.00',
    ]);
  });
});

describe('rank', () => {
  const plan = (tiesSplit: boolean, where?: (b: Builder) => NodeId): Calculation => {
    const b = builder();
    const rank = b.node(number, {
      ...{ op: 'rank', value: b.input('sales'), group: { kind: 'company' }, tiesSplit },
      ...(where !== undefined && { where: where(b) }),
    });
    const amount = b.node(money, { op: 'multiply', left: b.literal('1', money), right: rank });
    return b.done({ plan: year, inputs: [inputShape('sales')], components: [component('place', b.rounded(amount))] });
  };
  const given = (...rows: readonly string[]) => ({ tables: {}, inputs: sales(...rows) });
  const rows = ['Ana | 5', 'Bo | 9', 'Cy | 5', 'Di | 1'];

  test('shares the better place, or the mean of the places', () => {
    const places = (tiesSplit: boolean): readonly string[] =>
      lines(plan(tiesSplit), given(...rows)).map((line) => line.split(' ').at(-1) ?? '');
    expect(places(false)).toEqual(['2.00', '1.00', '2.00', '4.00']);
    expect(places(true)).toEqual(['2.50', '1.00', '2.50', '4.00']);
  });

  test('is none for those who are not ranked', () => {
    const above = (b: Builder): NodeId =>
      b.node({ kind: 'yes-no' }, { op: 'below', left: b.literal('1', money), right: b.input('sales') });
    expect(codes(plan(false, above), given(...rows))).toEqual(['not-ranked']);
  });
});
