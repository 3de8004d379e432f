import { describe, expect, test } from 'vitest';
import { run } from '../../runtime/index.ts';
import { exampleQuestion, pageFor, questionOf, readPage, rowsOf, textsOf } from './pages.ts';

/** What a page says, part by part, to the cent. */
describe('a report of field sales', async () => {
  const page = readPage(await pageFor(await exampleQuestion('field-sales')));

  test('begins with the figures that one reads first', () => {
    expect(textsOf(page, 'header.top h1, header.top .facts')).toEqual([
      'Field sales, first half of 2026',
      '2026-01 to 2026-06 · USD',
    ]);
    expect(textsOf(page, '.tile dt')).toEqual([
      ...['Total pay', 'Payees', 'Cost of sales', 'Average attainment', 'At or above target'],
    ]);
    expect(textsOf(page, '.tile dd')).toEqual([
      '277,471.87USD',
      '834,683.98 each on average',
      '18.5%of sales of 1,499,892.72',
      '99.2%everybody counts the same',
      '50%4 of 8',
    ]);
  });
  test('its total is what the runtime pays', async () => {
    const { calculation, data } = await exampleQuestion('field-sales');
    expect(run(calculation, data).totals.payout).toBe('277471.87');
  });
  test('says in words what its charts show', () => {
    expect(textsOf(page, '.note')).toEqual([
      'South is furthest, with 107.3% of target.',
      'From 24,991.15 USD to 45,856.84 USD. A quarter of the payees get at most 30,117.89, half at most 34,109.37, three quarters at most 36,746.82.',
      'salary is the most: 68.8% of all pay.',
      'Pay is between 14.8% of sales (2026-03) and 20.9% (2026-02).',
      'The line is exactly what Grace Kim, in the middle by sales, would be paid for other sales in 2026-06. Each dot is one of 8 payees in that period, with their own target and team.',
      'Each dot is a payee, with all sales and all pay of these periods.',
    ]);
    expect(textsOf(page, '.finding')).toEqual([
      '0.98 Rank correlation of pay and sales. Who sells more is nearly always paid more.',
      '16.5% of all pay goes to the tenth who earn most: 1 payee of 8.',
      '50% of the payees with a target have reached it: 4 of 8.',
    ]);
  });
  test('says in place of a chart why there is none', () => {
    expect(textsOf(page, '.quiet')).toEqual([
      'Sales are not added up from records with a few kinds, such as products.',
      'The plan’s text was not at hand, so its promises were not looked at.',
      'The plan has no alert.',
      'Nothing is wrong with the data.',
    ]);
  });
  test('has everybody’s pay by period', () => {
    expect(rowsOf(page, '#totals table').slice(-3)).toEqual([
      'Grace Kim | 5,876.74 | 5,921.73 | 4,793.60 | 5,468.96 | 6,078.39 | 7,386.86 | 35,526.28',
      'Hugo Alvarez | 3,800.00 | 3,800.00 | 3,800.00 | 3,800.00 | 5,204.76 | 4,586.39 | 24,991.15',
      'Total | 42,940.44 | 42,719.77 | 51,181.82 | 42,924.70 | 46,358.20 | 51,346.94 | 277,471.87',
    ]);
  });
  test('has a statement for everybody, with the reasons down to the deals and the words of the plan', () => {
    expect(textsOf(page, '.statement h3')).toHaveLength(8);
    const commission = '#statement-5 .period:nth-of-type(3) .line:nth-of-type(2)';
    expect(textsOf(page, '#statement-5 .period:nth-of-type(3) h4')).toEqual([
      '2026-03Sales 179,510.79 · Target 30,000.00 · Attainment 598.4%',
    ]);
    expect(textsOf(page, `${commission} .amount`)).toEqual(['commission13,340.86 USD']);
    expect(rowsOf(page, `${commission} .reasons`)).toEqual([
      'on sales against target | 13,340.8632 USD',
      'sales = sum of amount in deals where stage is "Won" | 179,510.79 USD',
      'OP-1038, 2026-03-08 (opportunities.csv:39) | 8,473.92 USD',
      'OP-1036, 2026-03-17 (opportunities.csv:37) | 13,904.98 USD',
      'OP-1037, 2026-03-21 (opportunities.csv:38) | 4,731.89 USD',
      'OP-1094, 2026-03-24 (opportunities.csv:95) | 152,400.00 USD',
      'target | 30,000.00 USD',
      '5% of the first 30,000.00 USD | 1,500.00 USD',
      '6% of 6,000.00 USD (from 30,000.00 USD to 36,000.00 USD) | 360.00 USD',
      '8% of 143,510.79 USD (from 36,000.00 USD to 179,510.79 USD) | 11,480.8632 USD',
    ]);
    expect(textsOf(page, `${commission} .said pre`)).toEqual([
      'commission on sales against target up to 100% pay 5% above 100% pay 6% on the excess above 120% pay 8% on the excess',
    ]);
  });
});

test('a report of regions: the target is what attainment divides by, and sales are told apart by line and buyer', async () => {
  const page = readPage(await pageFor(await exampleQuestion('regions')));
  expect(textsOf(page, '#sales h3')).toEqual([
    ...['Attainment by squad', 'Attainment by region', 'Sales by line', 'Sales by buyer', 'Most sold', 'Furthest beyond target'],
  ]);
  expect(textsOf(page, '#sales .note')).toEqual([
    'Quay is furthest, with 109.9% of target.',
    'South is furthest, with 100.8% of target.',
    'hardware brought the most: 658,038.91 GBP, 72.9% of all sales.',
    'existing brought the most: 580,644.65 GBP, 64.3% of all sales.',
  ]);
  expect(rowsOf(page, '#totals table').at(-1)).toBe('Total | 39,830.37 | 26,157.30 | 65,987.67');
});

test('a plan without target and sales: sentences in place of charts', async () => {
  const page = readPage(await pageFor({ ...(await exampleQuestion('salary')), promises: [] }));
  expect(textsOf(page, '.card > h3')).toEqual(['How pay is spread', 'Pay by component']);
  expect(textsOf(page, '.quiet')).toEqual([
    'The plan has no figure of sales for each payee, so there is nothing to hold pay against.',
    'Nothing was sold that pay could be held against.',
    'No figure of sales can be varied for one payee, so there is no curve to draw.',
    'Fewer than two payees have sales, so pay cannot be held against them.',
    'The plan promises nothing.',
    'The plan has no alert.',
    'Nothing is wrong with the data.',
  ]);
  expect(textsOf(page, '#statement-1 .said > *').slice(0, 3)).toEqual([
    ...['The plan says', 'The same every month, whatever is sold.', 'salary = base'],
  ]);
});

const stores = `plan "Stores"
currency USD
pays quarterly
effective 2026-01-01 to 2026-12-31
payees
  name   : key
  region : team
table deals dated by closed
  name   : payee
  closed : date
  amount : money
param target : money per quarter = 1,000
sales = sum of amount in deals
commission on sales against target
  up to 100% pay 5%
  above 100% pay 6% on the excess
alert "Behind pace" when sales is below 80% of target tell region`;
const payees = 'name | region\nAna | North\nBo | South';

test('as of a day: later records have not happened, later periods are left out, and alerts are of that day', async () => {
  const deals = 'name | closed | amount\nAna | 2026-01-10 | 2000\nAna | 2026-05-10 | 500\nBo | 2026-05-30 | 5000';
  const question = { ...questionOf(stores, { payees, deals }), options: { asOf: '2026-05-20' } };
  const page = readPage(await pageFor(question));
  expect(textsOf(page, 'header.top .facts')).toEqual(['2026-Q1 to 2026-Q2 · as of 2026-05-20 · USD']);
  expect(rowsOf(page, '#totals table')).toEqual([
    'Payee | 2026-Q1 | 2026-Q2 | Total',
    'Ana | 110.00 | 25.00 | 135.00',
    'Bo | 0.00 | 0.00 | 0.00',
    'Total | 110.00 | 25.00 | 135.00',
  ]);
  expect(textsOf(page, '#alerts h2')).toEqual(['Alerts on 2026-05-20']);
  expect(textsOf(page, '#alerts li')).toEqual([
    'Behind pace Ana 2026-Q2, for North 80% of target 800.00 USD · sales 500.00 USD',
    'Behind pace Bo 2026-Q2, for South 80% of target 800.00 USD · sales 0.00 USD',
  ]);
});

test('without any data there is a page that says so', async () => {
  const page = readPage(await pageFor(questionOf(stores, { payees: 'name | region', deals: 'name | closed | amount' })));
  expect(textsOf(page, '.tile dd').slice(0, 2)).toEqual(['0.00USD', '0']);
  expect(textsOf(page, '#totals .quiet')).toEqual(['Nobody is paid in this period.']);
  expect(textsOf(page, 'svg')).toEqual([]);
});

test('what is withheld is said in the statement, with the reason', async () => {
  const deals = 'name | closed | amount\nAna | 2026-01-10 | two thousand';
  const question = { ...questionOf(stores, { payees, deals }), options: { period: '2026-Q1' } };
  const page = readPage(await pageFor(question));
  expect(textsOf(page, '#problems li').length).toBeGreaterThan(0);
  expect(textsOf(page, '#statement-1 .period > p')).toEqual(['Pay of this period is withheld.']);
});

describe('statements', () => {
  const deals = 'name | closed | amount\nAna | 2026-01-10 | 2000\nBo | 2026-05-30 | 5000';
  test('too many are left out, and counted; nobody’s are torn apart', async () => {
    const page = readPage(await pageFor({ ...questionOf(stores, { payees, deals }), most: 5 }));
    expect(textsOf(page, '.statement h3')).toEqual(['Ana']);
    expect(textsOf(page, '#statements > .quiet')).toEqual([
      '4 more statements were left out. With --payee one is made for anybody.',
    ]);
  });
  test('a payee’s own report says nothing of anybody else', async () => {
    const page = await pageFor({ ...questionOf(stores, { payees, deals }), options: { payee: 'Ana', period: '2026-Q1' } });
    expect(textsOf(readPage(page), '.statement h3')).toEqual(['Ana']);
    expect(page).not.toContain('Bo');
    expect(textsOf(readPage(page), '.payout')).toEqual(['Payout110.00 USD']);
  });
  test('in Chinese, with Chinese reasons', async () => {
    const page = readPage(await pageFor({ ...questionOf(stores, { payees, deals }), options: { period: '2026-Q1' } }, 'zh'));
    expect(page.getAttribute('lang')).toBe('zh-CN');
    expect(textsOf(page, '.tile dt')).toEqual(['发放总额', '激励对象', '销售成本率', '平均达成率', '达到目标的人']);
    expect(rowsOf(page, '#statement-1 .line:nth-of-type(1) .reasons').slice(-2)).toEqual([
      '最初 1,000.00 USD的 5% | 50.00 USD',
      '1,000.00 USD（从 1,000.00 USD 到 2,000.00 USD）的 6% | 60.00 USD',
    ]);
  });
});

test('a figure of sales that the plan does not have is asked for', async () => {
  const { reportOf } = await import('../../report/index.ts');
  const found = await reportOf({ ...questionOf(stores, { payees, deals: 'name | closed | amount' }), sales: 'salse' });
  expect(found).toEqual({
    unknown: 'The plan has no figure salse. Did you mean sales? Say which one is meant: --sales NAME, --target NAME.',
  });
});
