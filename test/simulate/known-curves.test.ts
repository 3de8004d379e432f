import { describe, expect, test } from 'vitest';
import { curveOf } from '../../simulate/index.ts';
import { curveFor, questionOf, told } from './told.ts';

const alone = { sales: ['36000', '0'] } as const;
const target = 'param target : money per month = 30,000';
const plan = (...lines: readonly string[]): string => lines.join('\n');

describe('curves that are known', () => {
  test('tiers on the excess', () => {
    const text = plan(
      ...[target, 'commission on sales against target', 'up to 100% pay 5%'],
      ...['above 100% pay 6% on the excess', 'above 120% pay 8% on the excess'],
    );
    expect(told(curveFor(text, alone))).toEqual([
      '0 end 0',
      '  rises: 0 + 0.05t',
      '30000 kink 1500 (above 100%)',
      '  rises: -300 + 0.06t',
      '36000 kink 1860 (above 120%)',
      '  rises: -1020 + 0.08t',
      '54000 end 3300',
    ]);
  });
  test('a retroactive cliff, which is a fall', () => {
    const text = plan('commission on sales', 'up to 100,000 pay 5% on everything', 'above 100,000 pay 4% on everything');
    const curve = curveFor(text, alone);
    expect(told(curve)).toEqual([
      '0 end 0',
      '  rises: 0 + 0.05t',
      '100000 jump 5000 → 4000 (above 100,000)',
      '  rises: 0 + 0.04t',
      '150000 end 6000',
    ]);
    const at = { low: '100000', high: '100000' };
    const [paidFrom, paidTo] = ['5000', '4000'].map((amount) => ({ low: amount, high: amount }));
    expect(curve.falls).toEqual([{ from: at, to: at, paidFrom, paidTo }]);
  });
  test('a cap', () => {
    expect(told(curveFor(plan('commission = 5% of sales', 'at most 2,000'), alone))).toEqual([
      '0 end 0',
      '  rises: 0 + 0.05t',
      '40000 kink 2000 (at most 2,000)',
      '  level: 2000',
      '60000 end 2000',
    ]);
  });
  test('rates that rise, on everything', () => {
    const text = plan(
      ...[target, 'commission on sales against target', 'below 100% pay 5% on everything'],
      ...['from 100% to 150% pay 5% rising to 10% on everything', 'above 150% pay 10% on everything'],
    );
    expect(told(curveFor(text, alone))).toEqual([
      '0 end 0',
      '  rises: 0 + 0.05t',
      '30000 kink 1500 (from 100%)',
      '  rises: 0 + -0.05t + 1/300000t²',
      '45000 kink 4500 (above 150%)',
      '  rises: 0 + 0.1t',
      '68000 end 6800',
    ]);
  });
  test("one's own share of a pool", () => {
    const text = plan('team pool', 'fund 10,000', 'split by sales');
    expect(told(curveFor(text, { sales: ['1000', '3000'] }))).toEqual([
      '0 end 0',
      '  rises: (0 + 10000t) / (3000 + 1t), about',
      '1500 end 10000/3',
    ]);
  });
  test('a multiplier by attainment', () => {
    const text = plan(
      ...[target, 'scale multiplier by sales / target', 'below 80% gives 50%', 'from 80% to 120% gives 80% rising to 120%'],
      ...['above 120% gives 120%', 'commission = 5% of sales', 'times multiplier'],
    );
    expect(told(curveFor(text, alone))).toEqual([
      '0 end 0',
      '  rises: 0 + 0.025t',
      '24000 jump 600 → 960 (from 80%)',
      '  rises: 0 + 0t + 1/600000t²',
      '36000 kink 2160 (above 120%)',
      '  rises: 0 + 0.06t',
      '54000 end 3240',
    ]);
  });
  test('a bonus with a condition', () => {
    const text = plan('input quality : percent', 'bonus = 1,500', 'when sales is at least 33,000 and quality is at least 90%');
    expect(told(curveFor(text, { ...alone, quality: ['95%', '0%'] }))).toEqual([
      '0 end 0',
      '  level: 0',
      '33000 jump 0 → 1500 (sales is at least 33,000)',
      '  level: 1500',
      '54000 end 1500',
    ]);
  });
  test('a condition on what is paid is met by what it is rounded to', () => {
    const text = plan('commission = 5% of sales', 'bonus = 100', 'when commission is at least 1,000');
    expect(told(curveFor(text, alone))[2]).toBe('19999.9 jump 999.995 → 1099.995 (commission is at least 1,000)');
  });
  test('whole steps', () => {
    expect(told(curveFor(plan('bonus = 100 per full 1,000 of sales', 'at most 300'), alone))).toEqual([
      '0 end 0',
      '  level: 0',
      '1000 jump 0 → 100 (100 per full 1,000 of sales)',
      '  level: 100',
      '2000 jump 100 → 200 (100 per full 1,000 of sales)',
      '  level: 200',
      '3000 jump 200 → 300 (100 per full 1,000 of sales)',
      '  level: 300',
      '90000 end 300',
    ]);
  });
  test('an irrational cap stays between two fractions, and is no jump', () => {
    const curve = curveFor(plan(target, 'commission = (sales / target) of sales', 'at most 20,000'), alone);
    const [, point] = curve.points;
    expect([point?.kind, curve.points.length]).toEqual(['kink', 3]);
    const [low, high] = [BigInt(point?.at.low.split('/')[0] ?? 0), BigInt(point?.at.low.split('/')[1] ?? 1)];
    expect(low * low < 600_000_000n * high * high).toBe(true);
    expect((low + high) * (low + high) > 600_000_000n * high * high).toBe(true);
  });
  test('a bent curve says where it turns, and falls from there', () => {
    const curve = curveFor(plan(target, 'commission = (150% - sales / target) of sales'), { sales: ['30000', '0'] });
    expect(told(curve)).toEqual([
      '0 end 0',
      '  rises: 0 + 1.5t + -1/30000t²',
      '22500 turn 16875',
      '  falls: 0 + 1.5t + -1/30000t²',
      '45000 end 0',
    ]);
    expect(curve.falls.map(({ from, to }) => [from.low, to.high])).toEqual([['22500', '45000']]);
  });
  test('a cap on the whole payout', () => {
    const text = plan('salary = 4,000', 'commission = 5% of sales', 'payout at most 6,000');
    expect(told(curveFor(text, alone))).toEqual([
      '0 end 4000',
      '  rises: 4000 + 0.05t',
      '40000 kink 6000 (payout at most 6,000)',
      '  level: 6000',
      '60000 end 6000',
    ]);
  });
  test('a point at which nothing can be paid', () => {
    const text = plan('commission = 1% of (target / sales) * target', 'input target : money');
    expect(curveFor(text, { sales: ['500', '0'], target: ['1000', '0'] }).points[0]?.problem?.code).toBe('divided-by-zero');
  });
});

test('tiers of the year go on from what was paid before', () => {
  const text = plan('commission on sales cumulative over year', 'up to 50,000 pay 5%', 'above 50,000 pay 10% on the excess');
  const [question, more] = [questionOf(text, { sales: ['36000', '0'] }), questionOf(text, { sales: ['1', '0'] })];
  const february = more.data.inputs?.columns.map((column) =>
    column.header === 'period' ? { ...column, cells: column.cells.map(() => '2026-02') } : column,
  );
  const columns = question.data.inputs?.columns.map(({ header, cells }, i) => ({
    header,
    cells: [...cells, ...(february?.[i]?.cells ?? [])],
  }));
  const inputs = { file: 'inputs.csv', rowCount: 4, columns: columns ?? [] };
  const answer = curveOf({ ...question, data: { tables: {}, inputs }, period: '2026-02', what: 'commission', to: '30000' });
  expect('curve' in answer && told(answer.curve)).toEqual([
    '0 end 0',
    '  rises: 0 + 0.05t',
    '14000 kink 700 (above 50,000)',
    '  rises: -700 + 0.1t',
    '30000 end 2300',
  ]);
});

test('what is wrong with a question is said', () => {
  const question = questionOf('commission = 5% of sales', alone);
  const codes = [{ vary: 'sale' }, { payee: 'An' }, { period: '2026' }, { what: 'bonus' }, { from: '5', to: '5' }].map(
    (wrong) => {
      const answer = curveOf({ ...question, ...wrong });
      return 'problems' in answer ? answer.problems.map(({ message }) => message) : [];
    },
  );
  expect(codes).toEqual([
    ['The plan has no figure sale that a payee could be given. Did you mean sales?'],
    ['An is not among the payees. Did you mean Ana?'],
    ['"2026" is not a pay period of the plan, which pays by the month.'],
    ['The plan pays no bonus.'],
    ['There is nothing from 5 to 5: the range has to end above where it begins.'],
  ]);
});
