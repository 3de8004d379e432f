import { describe, expect, test } from 'vitest';
import type { Calculation, CreditShape, NodeId } from '../../runtime/calculation.ts';
import { builder, component, count, money, orBlank, percent, table, tableShape } from './build.ts';
import { type Builder, codes, credit, dataOf, deal, dealRows, deals, lines, payeeCell, perDeal, rated, sumOf } from './step.ts';

const year = { from: '2017-01-01', to: '2017-12-31' };
const items = tableShape('items', { deal: orBlank({ kind: 'reference', table: 'deals' }), cost: { kind: 'money' } });
const item = { kind: 'record', table: 'items' } as const;
const halves = (b: Builder): CreditShape => {
  const part = (column: string) => ({ payee: payeeCell(b, column), share: b.literal('1/2', percent) });
  return credit({ kind: 'parts', parts: [part('owner'), part('partner')] });
};

describe('what refers to a record', () => {
  /** The costs of each deal's own items, added up over the deals. */
  function costs(how: 'sum' | 'count', split: boolean): Calculation {
    const b = builder();
    const cost = b.node(money, { op: 'column', table: 'items', column: 'cost' }, item);
    const ofDeal = { op: 'records', how, table: 'items', of: 'deal', ...(how === 'sum' && { value: cost }) } as const;
    const total = sumOf(b, b.node(how === 'sum' ? money : count, ofDeal, deal));
    return b.done({
      plan: year,
      tables: [deals, items],
      ...(split && { credits: [halves(b)] }),
      components: [component('costs', b.rounded(total))],
    });
  }
  const data = dataOf({
    deals: table(
      'deals.csv',
      ...dealRows('D1 | Ana | Bo | 2017-01-05 | | 600', 'D2 | Bo | Bo | 2017-02-05 | | 90', 'D3 | Ana | Bo | 2017-01-09 | | 1'),
    ),
    items: table('items.csv', 'deal | cost', 'D1 | 10', 'D2 | 100', 'D1 | 30', ' | 1000'),
  });
  const paid = (plan: Calculation): readonly string[] => lines(plan, data).filter((line) => !line.endsWith(' 0.00'));

  test('is added up for that record alone', () => {
    expect(paid(costs('sum', false))).toEqual(['Ana 2017-01 costs 40.00', 'Bo 2017-02 costs 100.00']);
    expect(paid(costs('count', false))).toEqual(['Ana 2017-01 costs 2.00', 'Bo 2017-02 costs 1.00']);
  });

  test('is seen whole where the record is split: the share is taken once', () => {
    expect(paid(costs('sum', true))).toEqual(['Ana 2017-01 costs 20.00', 'Bo 2017-01 costs 20.00', 'Bo 2017-02 costs 100.00']);
  });
});

describe('a figure of the record referred to', () => {
  const returns = tableShape(
    'returns',
    { deal: orBlank({ kind: 'reference', table: 'deals' }), on: { kind: 'date' } },
    { datedBy: 'on' },
  );
  const ofReturn = { kind: 'record', table: 'returns' } as const;
  function clawback(orNothing: boolean): Calculation {
    const b = builder();
    const pay = rated(b, '1/10');
    const value = b.node(money, { op: 'followed', table: 'returns', via: ['deal'], target: 'deals', value: pay }, ofReturn);
    const rate = orNothing ? value : b.node(money, { op: 'multiply', left: value, right: b.literal('1/2') }, ofReturn);
    const back: NodeId = b.node(money, { op: 'records', how: 'sum', table: 'returns', value: rate, datedBy: 'on' });
    const sum = sumOf(b, pay);
    return b.done({
      plan: year,
      tables: [deals, returns],
      credits: [halves(b)],
      components: [
        perDeal('commission', b.rounded(sum), sum),
        component('clawback', b.rounded(back), { kind: 'deduction', sign: -1 }),
      ],
    });
  }
  const deal1 = table('deals.csv', ...dealRows('D1 | Ana | Bo | 2017-01-05 | | 600'));
  const dataWith = (...rows: readonly string[]) => dataOf({ deals: deal1, returns: table('returns.csv', 'deal | on', ...rows) });

  test('is worked out for that record, and taken by share', () => {
    expect(lines(clawback(false), dataWith('D1 | 2017-02-03')).filter((line) => line.includes('2017-02'))).toEqual([
      ...[
        'Ana 2017-02 commission 0.00',
        'Ana 2017-02 clawback -15.00',
        'Bo 2017-02 commission 0.00',
        'Bo 2017-02 clawback -15.00',
      ],
    ]);
  });

  test('is a problem where there is no such record', () => {
    expect(codes(clawback(true), dataWith('D9 | 2017-02-03'))).toContain('reference-not-found line 2');
  });
});
