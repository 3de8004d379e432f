import { describe, expect, test } from 'vitest';
import type { Calculation, Grain, ValueType } from '../../runtime/calculation.ts';
import { checkCalculation, meaningHashOf, prepare, renderStatement, run } from '../../runtime/index.ts';
import type { RunData } from '../../runtime/data.ts';
import {
  atLeast,
  atMost,
  builder,
  component,
  companyGrain,
  count,
  inputRows,
  inputShape,
  money,
  number,
  paramShape,
  percent,
  table,
  tableShape,
  teamGrain,
  text,
} from './build.ts';
import { doesNotAddUp } from './adds-up.ts';
import { fieldPlan } from './field-plan.ts';

const amounts = (calculation: Calculation, data: RunData): readonly string[] =>
  run(calculation, data).payouts.map(({ payee, period, component: name, amount }) => `${payee} ${period} ${name} ${amount}`);
const codes = (calculation: Calculation, data: RunData): readonly string[] =>
  run(calculation, data).problems.map(({ code, payee, period }) => [code, payee, period].join(' ').trim());
const months = (...figures: readonly string[]): RunData =>
  inputRows(
    'payee | period | sales',
    ...figures.map((figure, i) => `Ana | 2017-${(i + 1).toString().padStart(2, '0')} | ${figure}`),
  );

describe('a component with a longer period', () => {
  test('is due in its last pay period, for all of its days', () => {
    const b = builder();
    const plan = b.done({
      inputs: [inputShape('sales')],
      components: [component('bonus', b.rounded(b.input('sales')), { every: 'quarter' })],
    });
    expect(amounts(plan, months('1', '2', '3', '4'))).toEqual(['Ana 2017-03 bonus 6.00']);
    expect(codes(plan, months('1', '', '3'))).toEqual(['missing-input Ana 2017-02', 'payout-withheld Ana 2017-03']);
  });
  test('with weekly pay goes by the last day of the week; the last is paid where the plan ends', () => {
    const b = builder();
    const plan = b.done({
      plan: { pays: 'week', from: '2017-01-01', to: '2017-02-06' },
      inputs: [inputShape('sales', { otherwise: '1' })],
      components: [component('bonus', b.rounded(b.input('sales')), { every: 'month' })],
    });
    expect(amounts(plan, { tables: {}, payees: table('p', 'payee', 'Ana') })).toEqual([
      'Ana 2017-W04 bonus 5.00',
      'Ana 2017-W06 bonus 2.00',
    ]);
  });
});

describe('windows', () => {
  test('to date, and a flow paid by differences', () => {
    const b = builder();
    const sales = b.input('sales');
    const toDate = b.node(money, { op: 'at', value: sales, window: { kind: 'to-date', unit: 'year' } });
    const entitled = b.rounded(b.node(money, { op: 'multiply', left: b.literal('1/3', percent), right: sales }));
    const paid = b.node(money, { op: 'cumulative', value: entitled, unit: 'year' });
    const plan = b.done({ inputs: [inputShape('sales')], components: [component('to date', toDate), component('third', paid)] });
    expect(amounts(plan, months('100', '100', '100')).filter((line) => line.includes('third'))).toEqual([
      'Ana 2017-01 third 33.33',
      'Ana 2017-02 third 33.34',
      'Ana 2017-03 third 33.33',
    ]);
    expect(amounts(plan, months('100', '-50'))[2]).toBe('Ana 2017-02 to date 50.00');
  });
  test('what a component paid before is found, also in months that are not asked for', () => {
    const b = builder();
    const commission = b.rounded(b.input('sales'));
    const before = b.node(money, {
      op: 'at',
      value: b.node(money, { op: 'component', component: 'commission' }),
      window: { kind: 'to-date', unit: 'year' },
    });
    const plan = b.done({
      inputs: [inputShape('sales')],
      components: [component('commission', commission), component('again', before)],
    });
    const result = run(plan, months('1', '2', '3'), { period: '2017-03' });
    expect(result.payouts.map(({ amount }) => amount)).toEqual(['3.00', '6.00']);
  });
});

describe('params', () => {
  const paying = (param: Parameters<typeof paramShape>[2], every: 'month' | 'year' = 'month') => {
    const b = builder();
    return b.done({
      plan: { from: '2017-01-01', to: '2017-12-31' },
      params: [paramShape('p', '0', param)],
      components: [component('pay', b.rounded(b.node(money, { op: 'param', param: 'p' }, companyGrain)), { every })],
    });
  };
  const data: RunData = { tables: {}, payees: table('p', 'payee', 'Ana') };
  const versions = [{ value: '31' }, { from: '2017-01-11', value: '62' }];
  test('two figures inside a period need a word', () => {
    expect(codes(paying({ versions }), data)[0]).toBe('versions-meet  2017-01');
    expect(amounts(paying({ versions, meet: 'as-of-period-end' }), data)[0]).toBe('Ana 2017-01 pay 62.00');
    expect(amounts(paying({ versions, meet: 'prorated-by-days' }), data)[0]).toBe('Ana 2017-01 pay 52.00');
  });
  test('a flow is summed over its own periods, or spread evenly', () => {
    expect(amounts(paying({ per: 'quarter', versions: [{ value: '90' }] }, 'year'), data)).toEqual(['Ana 2017-12 pay 360.00']);
    expect(codes(paying({ per: 'quarter', versions: [{ value: '90' }] }), data)[0]).toBe('period-not-whole  2017-01');
    expect(amounts(paying({ per: 'quarter', versions: [{ value: '90' }], spreadEvenly: true }), data).slice(0, 2)).toEqual([
      'Ana 2017-01 pay 30.00',
      'Ana 2017-02 pay 30.00',
    ]);
    expect(codes(paying({ versions: [{ from: '2017-03-01', value: '1' }] }), data)[0]).toBe('missing-param-version  2017-01');
  });
});

describe('limits', () => {
  const limited = (limits: (b: ReturnType<typeof builder>) => Calculation['payoutLimits']) => {
    const b = builder();
    const commission = component('commission', b.rounded(b.input('sales')));
    return b.done({ inputs: [inputShape('sales')], components: [commission], payoutLimits: limits(b) });
  };
  test('show as lines, so that lines sum to the payout', () => {
    const plan = limited((b) => [atLeast(b.literal('100', money)), atMost(b.literal('300', money))]);
    expect(amounts(plan, months('40', '200', '500'))).toEqual([
      'Ana 2017-01 commission 40.00',
      'Ana 2017-01 payout floor 60.00',
      'Ana 2017-02 commission 200.00',
      'Ana 2017-03 commission 500.00',
      'Ana 2017-03 payout cap -200.00',
    ]);
  });
  test('carry forward what they cut', () => {
    const plan = limited((b) => [atMost(b.literal('300', money), true)]);
    expect(amounts(plan, months('500', '50', '50')).filter((line) => !line.includes('commission'))).toEqual([
      'Ana 2017-01 payout cap -200.00',
      'Ana 2017-02 carried forward 200.00',
    ]);
  });
  test('on some components together cut each by its part', () => {
    const b = builder();
    const [sales, third] = [b.input('sales'), b.literal('1/3', percent)];
    const part = b.rounded(b.node(money, { op: 'multiply', left: sales, right: third }));
    const plan = b.done({
      inputs: [inputShape('sales')],
      components: [component('a', b.rounded(sales)), component('b', part)],
      limits: [{ components: ['a', 'b'], grain: { kind: 'payee' }, to: b.literal('100', money) }],
    });
    expect(amounts(plan, months('300'))).toEqual([
      'Ana 2017-01 a 300.00',
      'Ana 2017-01 b 100.00',
      'Ana 2017-01 a cut -225.00',
      'Ana 2017-01 b cut -75.00',
    ]);
  });
});

describe('teams', () => {
  const pool = (ifNobody: 'nobody-paid' | 'split-equally' = 'nobody-paid') => {
    const b = builder();
    const fund = b.input('fund', money, teamGrain);
    const share = b.node(money, {
      op: 'share',
      amount: fund,
      weight: b.input('sales'),
      group: { kind: 'group', column: 'team' },
      method: 'webster',
      ifNobody,
    });
    return b.done({
      inputs: [inputShape('sales'), inputShape('fund', { by: { kind: 'group', column: 'team' } })],
      components: [component('pool', share, { kind: 'pool' })],
    });
  };
  test('share a pool to the cent, the figure of the team on a row of its own', () => {
    const data = inputRows(
      'payee | team | period | sales | fund',
      'Ana | N | 2017-01 | 1 |',
      'Bo | N | 2017-01 | 1 |',
      'Cy | N | 2017-01 | 1 |',
      '| N | 2017-01 | | 100',
    );
    expect(amounts(pool(), data)).toEqual(['Ana 2017-01 pool 33.34', 'Bo 2017-01 pool 33.33', 'Cy 2017-01 pool 33.33']);
  });
  test('may say their figure on the rows of members, if all agree', () => {
    expect(amounts(pool(), inputRows('payee | period | sales | fund', 'Ana | 2017-01 | 1 | 5', 'Bo | 2017-01 | 3 | 5'))).toEqual([
      'Ana 2017-01 pool 1.25',
      'Bo 2017-01 pool 3.75',
    ]);
    expect(codes(pool(), inputRows('payee | period | sales | fund', 'Ana | 2017-01 | 1 | 5', 'Bo | 2017-01 | 3 | 6'))[0]).toBe(
      'input-disagrees  2017-01',
    );
  });
  test('in which nobody contributes are reported', () => {
    const data = inputRows('payee | period | sales | fund', 'Ana | 2017-01 | 0 | 5', 'Bo | 2017-01 | 0 | 5');
    expect([codes(pool(), data), amounts(pool(), data)]).toEqual([
      ['nobody-contributes  2017-01'],
      ['Ana 2017-01 pool 0.00', 'Bo 2017-01 pool 0.00'],
    ]);
    expect(amounts(pool('split-equally'), data)).toEqual(['Ana 2017-01 pool 2.50', 'Bo 2017-01 pool 2.50']);
  });
  test('are hit as a whole by a negative weight, which is named once', () => {
    const data = inputRows('payee | period | sales | fund', 'Ana | 2017-01 | -1 | 5', 'Bo | 2017-01 | 3 | 5');
    expect([codes(pool(), data), amounts(pool(), data)]).toEqual([
      ['weight-negative Ana 2017-01', 'payout-withheld Bo 2017-01'],
      [],
    ]);
  });
  test('rank their members', () => {
    const b = builder();
    const rank = (tiesSplit: boolean) =>
      b.node(number, { op: 'rank', value: b.input('sales'), group: { kind: 'company' }, tiesSplit });
    const pay = (id: number) => b.rounded(b.node(money, { op: 'multiply', left: id, right: b.literal('1', money) }));
    const plan = b.done({
      inputs: [inputShape('sales')],
      components: [component('shared', pay(rank(false))), component('split', pay(rank(true)))],
    });
    const data = inputRows(
      'payee | period | sales',
      'Ana | 2017-01 | 5',
      'Bo | 2017-01 | 9',
      'Cy | 2017-01 | 5',
      'Di | 2017-01 | 1',
    );
    expect(run(plan, data).payouts.map(({ amount }) => amount)).toEqual([
      '2.00',
      '2.50',
      '1.00',
      '1.00',
      '2.00',
      '2.50',
      '4.00',
      '4.00',
    ]);
  });
});

describe('state', () => {
  test('a draw is recovered from what is earned above it', () => {
    const b = builder();
    const [sales, advance] = [b.input('sales'), b.literal('3000', money)];
    const owed = b.node(money, { op: 'balance', balance: 'owed', previous: true });
    const change = b.node(money, {
      op: 'subtract',
      left: b.node(money, { op: 'add', left: owed, right: advance }),
      right: sales,
    });
    const becomes = b.node(money, { op: 'greatest', values: [b.literal('0', money), change] });
    const commission = b.rounded(
      b.node(money, { op: 'greatest', values: [advance, b.node(money, { op: 'subtract', left: sales, right: owed })] }),
    );
    const balance = { name: 'owed', type: money, grain: { kind: 'payee' } as const, starts: b.literal('0', money), becomes };
    const plan = b.done({
      inputs: [inputShape('sales')],
      balances: [balance],
      components: [component('commission', commission)],
    });
    expect(run(plan, months('2000', '3500', '5000')).payouts.map(({ amount }) => amount)).toEqual([
      '3000.00',
      '3000.00',
      '4500.00',
    ]);
    expect(run(plan, months('2000', '3500', '5000'), { period: '2017-03' }).payouts.map(({ amount }) => amount)).toEqual([
      '4500.00',
    ]);
  });
});

describe('credits', () => {
  const record: Grain = { kind: 'record', table: 'deals' };
  const plan = (shares: readonly string[]) => {
    const b = builder();
    const column = (name: string, type: ValueType) => b.node(type, { op: 'column', table: 'deals', column: name }, record);
    const [owner, partner] = [column('owner', text), column('partner', text)];
    const sales = b.node(money, { op: 'records', how: 'sum', table: 'deals', value: column('value', money), datedBy: 'closed' });
    const deals = b.node(count, { op: 'records', how: 'count', table: 'deals', datedBy: 'closed' });
    const [first = '1', second = '0'] = shares;
    const parts = [
      { share: b.literal(first, percent), payee: owner },
      { share: b.literal(second, percent), payee: partner, role: 'partner' },
    ];
    const each = b.rounded(b.node(money, { op: 'multiply', left: deals, right: b.literal('1', money) }));
    return b.done({
      payees: tableShape('payees', { name: { kind: 'key' } }, { keys: ['name'] }),
      tables: [
        tableShape(
          'deals',
          { owner: { kind: 'text' }, partner: { kind: 'text' }, closed: { kind: 'date' }, value: { kind: 'money' } },
          { datedBy: 'closed' },
        ),
      ],
      credits: [{ table: 'deals', overlay: false, to: { kind: 'parts', parts } }],
      components: [component('sales', b.rounded(sales)), component('deals', each)],
    });
  };
  const data = (partner: string): RunData => ({
    payees: table('p.csv', 'name', 'Ana', 'Bo'),
    tables: {
      deals: table(
        'd.csv',
        'owner | partner | closed | value',
        `Ana | ${partner} | 2017-01-05 | 100`,
        'Bo | Ana | 2017-01-06 | 10',
      ),
    },
  });
  test('divide what adds up', () => {
    expect(run(plan(['3/5', '2/5']), data('Bo')).payouts.map(({ amount }) => amount)).toEqual(['64.00', '1.00', '46.00', '1.00']);
  });
  test('have to sum to 100%, and to name payees', () => {
    expect(codes(plan(['1/2', '2/5']), data('Bo'))).toEqual(['splits-do-not-add-up', 'splits-do-not-add-up']);
    const result = run(plan(['3/5', '2/5']), data('Boo'));
    expect(result.problems.map(({ code, line }) => [code, line])).toEqual([['unknown-payee', 2]]);
    expect(result.rows['deals']).toEqual({ read: 2, used: 1, filtered: 0, outside: 0, undated: 0, rejected: 1 });
  });
});

describe('for each', () => {
  const record: Grain = { kind: 'record', table: 'deals' };
  const bundle: Grain = { kind: 'bundle', table: 'deals', column: 'client' };
  const data: RunData = {
    tables: {
      deals: table(
        'd.csv',
        'agent | client | closed | value',
        'Ana | X | 2017-01-05 | 100',
        'Ana | Y | 2017-01-06 | 10',
        'Ana | X | 2017-01-07 | 50',
      ),
    },
  };
  const shape = tableShape(
    'deals',
    { agent: { kind: 'payee' }, client: { kind: 'text' }, closed: { kind: 'date' }, value: { kind: 'money' } },
    { datedBy: 'closed' },
  );
  test('client adds up what each client gives, and explains it', () => {
    const b = builder();
    const value = b.node(money, { op: 'column', table: 'deals', column: 'value' }, record);
    const perClient = b.node(money, { op: 'records', how: 'sum', table: 'deals', value, datedBy: 'closed' }, bundle);
    const capped = b.node(money, { op: 'least', values: [perClient, b.literal('120', money)] }, bundle);
    const total = b.node(money, { op: 'bundles', table: 'deals', column: 'client', datedBy: 'closed', value: capped });
    const plan = b.done({ tables: [shape], components: [component('commission', b.rounded(total))] });
    expect(amounts(plan, data)).toEqual(['Ana 2017-01 commission 130.00']);
    expect(prepare(plan, data).trace('Ana', '2017-01').traces.flatMap(doesNotAddUp)).toEqual([]);
  });
  test('deal sees what came before it, and a tie in the order is a problem', () => {
    const b = builder();
    const value = b.node(money, { op: 'column', table: 'deals', column: 'value' }, record);
    const before = b.node(
      money,
      { op: 'running', how: 'sum', table: 'deals', value, datedBy: 'closed', order: [], unit: 'period', including: false },
      record,
    );
    const band = { lowIncluded: false, highIncluded: true, another: false, spread: 'excess' as const };
    const bands = [
      { ...band, pay: b.literal('1/10', percent) },
      { ...band, low: b.literal('105', money), pay: b.literal('1/5', percent) },
    ];
    const paid = b.node(money, { op: 'tiers', base: value, continuing: before, form: 'rate', bands }, record);
    const total = b.node(money, { op: 'records', how: 'sum', table: 'deals', value: paid, datedBy: 'closed' });
    const plan = b.done({ tables: [shape], components: [component('commission', b.rounded(total))] });
    expect(amounts(plan, data)).toEqual(['Ana 2017-01 commission 21.50']);
    const tied: RunData = {
      tables: {
        deals: table('d.csv', 'agent | client | closed | value', 'Ana | X | 2017-01-05 | 1', 'Ana | Y | 2017-01-05 | 2'),
      },
    };
    expect(codes(plan, tied)).toEqual(['order-not-total Ana 2017-01']);
  });
});

describe('what a compiled plan is', () => {
  test('can be checked, and an unknown version is refused', () => {
    const plan: unknown = JSON.parse(JSON.stringify(fieldPlan()));
    expect(checkCalculation(plan)).toEqual({ calculation: plan });
    expect(checkCalculation({ ...fieldPlan(), version: 2 })).toMatchObject({
      problems: [{ code: 'calculation-version-unknown' }],
    });
    const broken = [
      undefined,
      JSON.parse('null'),
      1,
      [],
      {},
      { ...fieldPlan(), nodes: [{ id: 0 }] },
      { ...fieldPlan(), components: [component('x', 9999)] },
    ];
    for (const value of broken)
      expect(checkCalculation(value)).toMatchObject({ problems: [{ code: 'calculation-not-readable' }] });
  });
  test('means the same under other names and words', () => {
    const plan = fieldPlan();
    const renamed = { ...plan, plan: { ...plan.plan, name: 'Other' }, definitions: [{ name: 'x', node: 1 }], phrases: [] };
    expect(meaningHashOf(renamed)).toBe(meaningHashOf(plan));
    expect(meaningHashOf({ ...plan, plan: { ...plan.plan, fiscalStart: 2 } })).not.toBe(meaningHashOf(plan));
  });
});

describe('a session', () => {
  test('answers for any node, component, band and payout', () => {
    const b = builder();
    const [sales, band] = [
      b.input('sales'),
      { lowIncluded: false, highIncluded: true, another: false, spread: 'excess' as const },
    ];
    const low = b.literal('100', money);
    const tiers = b.node(money, {
      op: 'tiers',
      base: sales,
      form: 'rate',
      bands: [
        { ...band, pay: b.literal('1/10', percent) },
        { ...band, low, pay: b.literal('1/3', percent) },
      ],
    });
    const plan = b.done({
      inputs: [inputShape('sales')],
      components: [component('commission', b.rounded(tiers)), component('yearly', low, { every: 'year' })],
    });
    const session = prepare(plan, months('200'));
    expect(session.valueOf(tiers, 'Ana', '2017-01')).toEqual({ kind: 'value', value: '130/3' });
    expect(session.bandAmounts('commission', 'Ana', '2017-01')).toEqual({ kind: 'bands', amounts: ['10', '100/3'] });
    expect(session.amountOf('commission', 'Ana', '2017-01')).toEqual({ kind: 'value', value: '4333/100' });
    expect(session.amountOf('yearly', 'Ana', '2017-01')).toEqual({ kind: 'not-due' });
    expect(session.payoutOf('Ana', '2017-01')).toEqual({ kind: 'value', value: '4333/100' });
    expect(session.valueOf(tiers, 'Anna', '2017-01')).toMatchObject({ kind: 'problems', problems: [{ code: 'unknown-payee' }] });
    const statement = renderStatement(session.result(), session.trace('Ana', '2017-01').traces, {
      payee: 'Ana',
      period: '2017-01',
    });
    expect(statement.split('\n').slice(0, 8)).toEqual([
      'Test',
      'Ana, 2017-01',
      '',
      'commission  43.33 USD',
      '---------------------',
      'Payout      43.33 USD',
      '',
      statement.split('\n')[7],
    ]);
  });
});
