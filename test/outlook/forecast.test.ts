import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { chanceFrom } from '../../outlook/forecast/chance.ts';
import { type Forecast, forecastOf } from '../../outlook/index.ts';
import { tableFromRows } from '../../runtime/index.ts';
import { spoken } from '../cli/spoken.ts';
import { temporaryFolder } from '../data/folder.ts';

const plan = `
plan "Team"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-12-31
payees
  name  : key
  squad : team
table won dated by day
  id     : key
  opened : date or blank
  day    : date or blank
  seller : payee
  stage  : text
  chance : percent or blank
  amount : money or blank
sales = sum of amount in won where stage is "Won"
commission = 10% of sales
team pool
  fund 1% of team sales
  split by sales
`;
interface Row {
  readonly id: string;
  readonly opened: string;
  readonly day: string;
  readonly seller: string;
  readonly stage: string;
  readonly chance: string;
  readonly amount: string;
}
const row = (id: string, more: Partial<Row>): Row => ({
  id,
  opened: '',
  day: '',
  seller: 'Ana',
  stage: 'Open',
  chance: '',
  amount: '',
  ...more,
});
const closed = (id: string, stage: string, amount: string, more: Partial<Row> = {}): Row =>
  row(id, { day: '2026-02-05', stage, amount, ...more });
const people = ['Ana', 'Bo'].map((name) => ({ name, squad: 'North' }));

function forecast(
  rows: readonly Row[],
  more: { readonly trials?: number; readonly seed?: number; readonly asOf?: string } = {},
  text = plan,
): Forecast {
  const { calculation, diagnostics } = compile(text);
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const data = {
    tables: {
      won: tableFromRows(
        'won',
        rows.map((each) => ({ ...each })),
      ),
    },
    payees: tableFromRows('payees', people),
  };
  const found = forecastOf(calculation, data, { asOf: '2026-02-14', trials: 40, seed: 1, ...more });
  if ('unknown' in found) throw new Error(found.unknown);
  return found;
}

describe('a forecast', () => {
  test('of nothing open is what is earned; the pace goes on', () => {
    const { open, all, accrual } = forecast([closed('1', 'Won', '1000'), closed('2', 'Lost', '500')]);
    expect([open, accrual]).toEqual([0, { earned: '110.00', expected: '0.00' }]);
    expect(all).toEqual({
      name: 'all',
      earned: '110.00',
      atPace: '220.00',
      mean: '110.00',
      low: '110.00',
      middle: '110.00',
      high: '110.00',
    });
  });
  test('counts what is sure, and nothing that cannot be', () => {
    const sure = row('2', { chance: '100%', amount: '500', seller: 'Bo' });
    const never = row('3', { chance: '0%', amount: '900' });
    const { open, byPayee, accrual } = forecast([closed('1', 'Won', '1000'), sure, never]);
    expect([open, accrual]).toEqual([2, { earned: '110.00', expected: '55.00' }]);
    expect(byPayee.map(({ name, earned, mean, low }) => [name, earned, mean, low])).toEqual([
      ['Ana', '110.00', '110.00', '110.00'],
      ['Bo', '0.00', '55.00', '55.00'],
    ]);
  });
  test('takes the chance from what was won before, and the amount from what was like it', () => {
    const before = Array.from({ length: 20 }, (_, i) => closed(`w${i}`, i < 10 ? 'Won' : 'Lost', '100', { day: '2026-01-10' }));
    const { all } = forecast([...before, row('open', {})], { trials: 2_000 });
    // one open record, won in half of the trials: 11.00 or nothing
    expect([all.low, all.high, all.mean]).toEqual(['0.00', '11.00', '5.57']);
  });
  test('a record ends as fast as others did that were open as long; without a beginning it has not begun', () => {
    const slow = Array.from({ length: 12 }, (_, i) => closed(`s${i}`, 'Won', '100', { opened: '2025-01-01', day: '2025-12-01' }));
    const young = row('y', { opened: '2026-02-01', amount: '100' });
    expect(forecast([...slow, young]).accrual.expected).toBe('0.00');
    const fast = Array.from({ length: 12 }, (_, i) => closed(`f${i}`, 'Won', '100', { opened: '2025-01-01', day: '2025-01-20' }));
    expect(forecast([...fast, young]).accrual.expected).toBe('11.00');
    expect(forecast([...fast, row('n', { amount: '100' })]).accrual.expected).toBe('0.00');
  });
  test('does not look at what happened after the day', () => {
    const later = closed('2', 'Won', '700', { day: '2026-02-20', opened: '2026-02-16' });
    expect(forecast([closed('1', 'Won', '1000'), later]).all.earned).toBe('110.00');
    const hidden = closed('3', 'Lost', '700', { day: '2026-02-20', chance: '100%' });
    expect(forecast([closed('1', 'Won', '1000'), hidden]).accrual.expected).toBe('110.00');
  });
  test('is the same for the same seed, whatever the order of rows', () => {
    const rows = [
      closed('1', 'Won', '1000'),
      closed('2', 'Lost', '1'),
      row('3', { amount: '300' }),
      row('4', { amount: '800', seller: 'Bo' }),
    ];
    expect(forecast(rows)).toEqual(forecast(rows));
    expect(forecast(rows, { seed: 2, trials: 7 })).not.toEqual(forecast(rows, { seed: 3, trials: 7 }));
    const { all } = forecast(rows, { trials: 400 });
    expect(forecast(rows.toReversed(), { trials: 400 }).all.earned).toBe(all.earned);
  });
});

test('a plan that pays record by record is run on the rows that were won', () => {
  const perDeal = plan.replace(
    'commission = 10% of sales',
    'commission for each deal in won where stage is "Won" on amount\n  up to 400 pay 10%\n  above 400 pay 20% on everything',
  );
  const sure = row('2', { chance: '100%', amount: '500', seller: 'Bo' });
  const { all, byPayee } = forecast([closed('1', 'Won', '300'), sure], { trials: 3 }, perDeal);
  // Ana 30 and 3 of the pool; Bo 100 and 5
  expect(byPayee.map(({ name, earned, mean }) => [name, earned, mean])).toEqual([
    ['Ana', '33.00', '33.00'],
    ['Bo', '0.00', '105.00'],
  ]);
  expect([all.atPace, all.low, all.high]).toEqual([undefined, '138.00', '138.00']);
  const later = closed('3', 'Won', '700', { day: '2026-02-20', opened: '2026-02-16' });
  expect(forecast([closed('1', 'Won', '300'), later], { trials: 3 }, perDeal).all.mean).toBe('33.00');
});

test('chance is fair: whole numbers below the limit, all of them', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 7 }), (seed, below) => {
      const chance = chanceFrom(seed);
      const drawn = Array.from({ length: 300 }, () => chance.pick(below));
      expect([...new Set(drawn)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: below }, (_, i) => i));
    }),
  );
});

describe('upside forecast', () => {
  function planFile(text = plan): string {
    const root = temporaryFolder();
    writeFileSync(join(root, 'team.plan'), text);
    writeFileSync(join(root, 'payees.csv'), 'name,squad\nAna,North\nBo,North\n');
    const rows = [closed('1', 'Won', '1000'), row('2', { chance: '100%', amount: '500', seller: 'Bo' })];
    writeFileSync(
      join(root, 'won.csv'),
      `${Object.keys(row('', {})).join(',')}\n${rows.map((each) => Object.values(each).join(',')).join('\n')}\n`,
    );
    return join(root, 'team.plan');
  }
  test('prints what is earned, at pace and expected, and the accrual', async () => {
    const { out, err, code } = await spoken(['forecast', planFile(), '--as-of', '2026-02-14', '--trials', '1,000']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.trim().replaceAll(/─+/g, '─').replaceAll(/ {2,}/g, ' | '))).toEqual([
      'Pay of 2026-02 as of 2026-02-14, in USD: 1 open record, played out 1,000 times.',
      '',
      'Payee | earned | at pace | expected | 1 in 10 below | middle | 1 in 10 above',
      'Ana | 110.00 | 220.00 | 110.00 | 110.00 | 110.00 | 110.00',
      'Bo | 0.00 | 0.00 | 55.00 | 55.00 | 55.00 | 55.00',
      '─',
      'Together | 110.00 | 220.00 | 165.00 | 165.00 | 165.00 | 165.00',
      '',
      'Accrual: 110.00 earned by 2026-02-14, 55.00 still expected.',
      '',
    ]);
  });
  test('says what is wrong', async () => {
    const file = planFile();
    expect((await spoken(['forecast', file])).err).toBe('Say as of which day: --as-of 2026-02-14.\n');
    expect((await spoken(['forecast', file, '--as-of', 'now'])).err).toBe('"now" is not a day. Write it as 2026-07-01.\n');
    expect((await spoken(['forecast', file, '--as-of', '2026-02-14', '--trials', '0'])).err).toMatch(
      /^--trials 0: write a number from 1 to 100,000/,
    );
    expect((await spoken(['forecast', file, '--as-of', '2026-02-14', '--sales', 'revenue'])).err).toMatch(
      /^The plan has no figure revenue /,
    );
  });
});
