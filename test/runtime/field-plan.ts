import fc from 'fast-check';
import type { Calculation, Grain } from '../../runtime/calculation.ts';
import type { RunData, SourceTable } from '../../runtime/data.ts';
import {
  atLeast,
  atMost,
  builder,
  companyGrain,
  component,
  count,
  inputShape,
  ladder,
  money,
  number,
  orBlank,
  paramShape,
  percent,
  table,
  tableShape,
  teamGrain,
  text,
  yesNo,
} from './build.ts';

const dealGrain: Grain = { kind: 'record', table: 'deals' };

/** A plan that uses every kind of operation on payees, deals, quotas and inputs. */
export function fieldPlan(): Calculation {
  const b = builder();
  const lit = b.literal;
  const won = b.node(
    yesNo,
    { op: 'same', left: b.node(text, { op: 'column', table: 'deals', column: 'stage' }, dealGrain), right: lit('Won', text) },
    dealGrain,
  );
  const value = b.node(money, { op: 'column', table: 'deals', column: 'value' }, dealGrain);
  const half = b.node(money, { op: 'divide', left: value, right: lit('2') }, dealGrain);
  const sales = b.node(money, { op: 'records', how: 'sum', table: 'deals', value, where: won, datedBy: 'closed' });
  const deals = b.node(count, { op: 'records', how: 'count', table: 'deals', where: won, datedBy: 'closed' });
  const halves = b.node(money, { op: 'records', how: 'sum', table: 'deals', value: half, where: won, datedBy: 'closed' });
  const best = b.node(money, { op: 'records', how: 'highest', table: 'deals', value, where: won, datedBy: 'closed' });
  const none = b.node(yesNo, { op: 'same', left: deals, right: lit('0', count) });
  const bestOrNothing = b.node(money, { op: 'choose', condition: none, then: lit('0', money), otherwise: best });
  const yearToDate = b.node(money, { op: 'at', value: sales, window: { kind: 'to-date', unit: 'year' } });
  const lastMonth = b.node(money, { op: 'at', value: sales, window: { kind: 'last', unit: 'period', count: 1 } });
  const quota = b.node(money, {
    op: 'lookup',
    table: 'quotas',
    column: 'amount',
    keys: [{ kind: 'payee' }, { kind: 'period', unit: 'quarter' }],
    otherwise: lit('900', money),
  });
  const target = b.node(money, { op: 'param', param: 'target' }, companyGrain);
  const teamSales = b.node(
    money,
    { op: 'members', how: 'sum', group: { kind: 'group', column: 'team' }, value: sales },
    teamGrain,
  );
  const fund = b.node(
    money,
    {
      op: 'round',
      value: b.node(
        money,
        {
          op: 'multiply',
          left: lit('1/50', percent),
          right: b.node(money, { op: 'excess', value: teamSales, over: lit('100', money) }, teamGrain),
        },
        teamGrain,
      ),
      mode: 'half-up',
    },
    teamGrain,
  );
  const pool = b.node(money, {
    op: 'share',
    amount: fund,
    weight: sales,
    group: { kind: 'group', column: 'team' },
    method: 'webster',
    ifNobody: 'nobody-paid',
  });
  const score = b.input('score', number);
  const bound = (low: string | undefined, gives: string) => ({
    ...(low !== undefined && { low: lit(low) }),
    lowIncluded: true,
    highIncluded: false,
    gives: lit(gives, percent),
  });
  const quality = b.node(percent, {
    op: 'scale',
    by: score,
    bands: [bound(undefined, '4/5'), bound('7/2', '1'), bound('9/2', '6/5')],
  });
  const team = b.node(text, { op: 'attribute', column: 'team' });
  const region = b.node(percent, {
    op: 'text-scale',
    by: team,
    cases: [{ values: ['North'], gives: lit('1', percent) }],
    otherwise: lit('9/10', percent),
  });
  const side = {
    kind: 'bands' as const,
    bands: [
      { lowIncluded: true, highIncluded: false },
      { low: lit('4'), lowIncluded: true, highIncluded: true },
    ],
  };
  const matrix = b.node(money, {
    op: 'matrix',
    rowsBy: team,
    columnsBy: score,
    rows: { kind: 'texts', values: ['North', 'South'] },
    columns: side,
    cells: [
      [lit('1', money), lit('2', money)],
      [lit('3', money), lit('4', money)],
    ],
  });
  const salary = b.node(money, { op: 'attribute', column: 'salary' });
  const commission = b.rounded(
    b.node(money, {
      op: 'multiply',
      left: b.node(money, { op: 'multiply', left: ladder(b, sales, target), right: quality }),
      right: region,
    }),
  );
  const steps = b.node(money, { op: 'steps', rate: lit('5', money), step: lit('250', money), value: yearToDate });
  const kicker = b.rounded(
    b.node(money, { op: 'multiply', left: lit('1/3', percent), right: b.node(money, { op: 'least', values: [quota, sales] }) }),
  );
  const perMonth = b.node(money, { op: 'periods', how: 'highest', unit: 'month', value: sales });
  const paidSoFar = b.node(money, {
    op: 'at',
    value: b.node(money, { op: 'component', component: 'commission' }),
    window: { kind: 'to-date', unit: 'quarter' },
  });
  const extra = b.rounded(
    b.node(money, {
      op: 'add',
      left: b.node(money, { op: 'subtract', left: steps, right: lastMonth }),
      right: b.node(money, { op: 'greatest', values: [halves, bestOrNothing, matrix, paidSoFar] }),
    }),
  );
  const fee = b.rounded(b.node(money, { op: 'multiply', left: lit('1/100', percent), right: perMonth }));
  return b.done({
    payees: tableShape(
      'payees',
      { name: { kind: 'key' }, team: orBlank({ kind: 'team' }), salary: { kind: 'money', per: 'month' } },
      { keys: ['name'] },
    ),
    tables: [
      tableShape(
        'deals',
        {
          id: { kind: 'key' },
          agent: { kind: 'payee' },
          closed: orBlank({ kind: 'date' }),
          value: orBlank({ kind: 'money' }),
          stage: { kind: 'text' },
        },
        { datedBy: 'closed' },
      ),
      tableShape(
        'quotas',
        { agent: { kind: 'payee' }, quarter: { kind: 'period', unit: 'quarter' }, amount: { kind: 'money' } },
        { keys: ['agent', 'quarter'] },
      ),
    ],
    inputs: [inputShape('score', { type: number, low: '0', high: '5', otherwise: '4' })],
    params: [paramShape('target', '500', { per: 'month', versions: [{ value: '500' }, { from: '2017-02-01', value: '600' }] })],
    plan: { from: '2017-01-01', to: '2017-03-31' },
    components: [
      component('salary', salary, { kind: 'salary' }),
      component('commission', commission),
      component('pool', pool, { kind: 'pool' }),
      component('kicker', kicker, { every: 'quarter', kind: 'bonus' }),
      component('extra', extra, { kind: 'bonus' }),
      component('fee', fee, { kind: 'deduction', sign: -1 }),
    ],
    payoutLimits: [atLeast(lit('120', money)), atMost(b.node(money, { op: 'multiply', left: lit('3'), right: salary }), true)],
  });
}

const payees = table(
  'payees.csv',
  'name | team | salary',
  'Ana | North | 100',
  'Bo | North | 200.50',
  'Cy | South | 0',
  'Di | South | 90',
);
const dealColumns = ['id', 'agent', 'closed', 'value', 'stage'];

const dealRow = fc.record({
  agent: fc.constantFrom('Ana', 'Bo', 'Cy', 'Di'),
  closed: fc.constantFrom('2017-01-05', '2017-01-31', '2017-02-14', '2017-03-01', '2017-03-31', '2016-12-31', '2017-04-01', ''),
  value: fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map((cents) => `${Math.floor(cents / 100)}.${(cents % 100).toString().padStart(2, '0')}`),
    fc.constant(''),
  ),
  stage: fc.constantFrom('Won', 'Lost', 'Open'),
});
const badCell = fc.constantFrom('1,000.00', '$5', 'N/A', '31/02/2017', '2017-02-30', 'Anna', '1.005', '');

export interface Deal {
  readonly agent: string;
  readonly closed: string;
  readonly value: string;
  readonly stage: string;
}
const filledWhenWon = (deal: Deal): Deal => (deal.stage === 'Won' && deal.value === '' ? { ...deal, value: '7' } : deal);
export const someDeals: fc.Arbitrary<readonly Deal[]> = fc.array(dealRow.map(filledWhenWon), { maxLength: 25 });
/** Deals of which some have a cell that cannot be read. */
export const messyDeals: fc.Arbitrary<readonly Deal[]> = fc.array(
  fc
    .tuple(dealRow, fc.option(fc.tuple(fc.constantFrom('agent', 'closed', 'value', 'stage'), badCell)))
    .map(([deal, bad]) => (bad === null ? deal : { ...deal, [bad[0]]: bad[1] })),
  { maxLength: 40 },
);

export function fieldData(deals: readonly Deal[]): RunData {
  const rows = deals.map((deal, i): readonly string[] => [`D${i}`, deal.agent, deal.closed, deal.value, deal.stage]);
  const columns = dealColumns.map((header, i) => ({ header, cells: rows.map((row) => (row[i] === '' ? undefined : row[i])) }));
  const quotas = table('quotas.csv', 'agent | quarter | amount', 'Ana | 2017-Q1 | 1000', 'Bo | 2017-Q1 | 700.10');
  const inputs = table('inputs.csv', 'payee | period | score', 'Ana | 2017-01 | 4.5', 'Bo | 2017-01 | 3.4', 'Ana | 2017-02 | 5');
  return { payees, inputs, tables: { deals: { file: 'deals.csv', columns, rowCount: rows.length }, quotas } };
}

/** The same rows in another order. */
export function shuffled(source: SourceTable, order: readonly number[]): SourceTable {
  const rows = Array.from({ length: source.rowCount }, (_, row) => row).sort(
    (a, b) => (order[a] ?? 0) - (order[b] ?? 0) || b - a,
  );
  return {
    ...source,
    columns: source.columns.map(({ header, cells }) => ({ header, cells: rows.map((row) => cells[row]) })),
    lines: rows.map((row) => row + 2),
  };
}
