import { describe, expect, test } from 'vitest';
import { compile, provePromises, type Verdict } from '../../compiler/index.ts';
import { run } from '../../runtime/run.ts';
import { calculationOf } from '../examples/paid.ts';

const head = 'plan "P"\n  currency USD\n  pays monthly\n';
const people = 'payees from "people"\n  name : key\n  squad : team\n';
const deals =
  'table deals dated by closed\n  id : key\n  rep : payee\n  closed : date\n  amount : money\n  cost : money\n  kind : text\n';
const sales = 'input sales : money\n';

function about(text: string, words: string, other?: string): Verdict {
  calculationOf(text);
  const found = provePromises(compile(text), { include: () => other }).find(({ promise }) => promise.includes(words));
  if (found === undefined) throw new Error(`No promise says "${words}".`);
  return found;
}
const sentence = (verdict: Verdict): string => (verdict.kind === 'refuted' ? verdict.sentence : verdict.kind);

describe('records', () => {
  const each = `${head}${people}${deals}commission for each deal in deals on amount\n  up to 1,000 pay 6%\n  above 1,000 pay 5% on everything\n`;
  test('a deal raised over the border of its own bands', () => {
    expect(sentence(about(each, 'deals.amount'))).toBe('At deals.amount 1,000.00 pays 60.00; at 1,000.01 pays 50.00.');
  });
  test('only deals of a kind are paid', () => {
    const text = `${each}  when kind is "new"\n`;
    const verdict = about(text, 'deals.amount');
    expect(sentence(verdict)).toBe('At deals.amount 1,000.00 pays 60.00; at 1,000.01 pays 50.00.');
    expect(verdict.kind === 'refuted' && verdict.setting).toContain('deals.kind "new"');
  });
  test('a deal raised over the border of a running total', () => {
    const text = `${head}${people}${deals}commission for each deal in deals in order of closed, id on amount continuing from amount so far this year before this\n  up to 10,000 pay 5%\n  above 10,000 pay 3% on everything\n`;
    expect(sentence(about(text, 'deals.amount'))).toBe('At deals.amount 10,000.00 pays 500.00; at 10,000.01 pays 300.00.');
  });
  test('sums over one table go together: what cannot be is no refutation', () => {
    const text = `${head}${people}${deals}big = count of deals where amount is at least 1,000\nbonus = 50 * big\npromise bonus at most 50 * (count of deals)\n`;
    expect(about(text, 'bonus at most').kind).not.toBe('refuted');
  });
});

test('a component by itself', () => {
  const text = `${head}${sales}commission on sales\n  up to 120,000 pay 5%\n  above 120,000 pay 4% on everything\nbonus on sales\n  from 120,000 pay 5,000\npromise commission never falls as sales rises\n`;
  const verdict = about(text, 'commission never falls');
  expect(sentence(verdict)).toBe('At sales 120,000.00 commission pays 6,000.00; at 120,000.01 commission pays 4,800.00.');
  expect(verdict.kind === 'refuted' && text.slice(verdict.culprit?.span.from, verdict.culprit?.span.to)).toBe('120,000 pay 4%');
});

describe('bounds', () => {
  test('the first cent that is too much', () => {
    const text = `${head}${sales}commission = 5% of sales\npromise payout at most 10,000\n`;
    expect(sentence(about(text, 'payout at most'))).toBe(
      'At sales 200,000.10 payout is 10,000.01, and the promise says at most 10,000.00.',
    );
  });
  test('of a team', () => {
    const text = `${head}${people}${sales}commission = 5% of sales\npromise team payout at most 4% of team sales\n`;
    expect(about(text, 'team payout').kind).toBe('refuted');
  });
});

test('raised in one month, less in the next', () => {
  const text = `${head}${sales}commission = 5% of sales\nbonus = 10% of (sales in excess of (sales last month))\n`;
  const verdict = about(text, 'sales rises');
  expect(sentence(verdict)).toBe('From sales 0.00 to 100,000.00 the pay in 2000-02 falls from 15,000.00 to 5,000.00.');
  expect(verdict.kind === 'refuted' && verdict.setting).toBe('otherwise sales 100,000.00, raised in 2000-01');
});

test('cumulative over a year', () => {
  const text = `${head}${sales}commission on sales cumulative over year\n  up to 100,000 pay 5%\n  above 100,000 pay 4% on everything\n`;
  expect(sentence(about(text, 'sales rises'))).toBe(
    'At sales 100,000.00 pays 5,000.00 in all up to 2000-12; at 100,000.01 pays 4,000.00 in all up to 2000-12.',
  );
});

test('a rank takes from a colleague', () => {
  const text = `${head}${people}${sales}place = rank of sales across company\nbonus = if place is at most 1 then 1,000 otherwise 0\npromise others never lose as sales rises\n`;
  expect(sentence(about(text, 'others'))).toBe(
    'At sales 100,000.00 a colleague is paid 1,000.00; at 100,000.01 a colleague is paid 0.00.',
  );
});

test('a pool that nobody contributes to', () => {
  const text = `${head}${people}${sales}input fund : money by squad\nteam pool\n  fund fund\n  split by sales\npromise pool is paid in full\n`;
  expect(sentence(about(text, 'in full'))).toBe('At sales 0.00 pool is 100,000.00, and 0.00 of it is paid.');
});

test('a cliff is found between round figures', () => {
  const text = `${head}${sales}input target : money from 1 to 1,000,000\ncommission on sales against target\n  up to 100% pay 5%\n  above 100% pay 6% on everything\npromise no cliff above 500 in sales\n`;
  expect(sentence(about(text, 'cliff'))).toBe('At sales 500,000.00 pays 25,000.00; at 500,000.01 pays 30,000.00.');
});

describe('same as another plan', () => {
  const other = `${head}${sales}commission on sales\n  up to 1,000 pay 5%\n  above 1,000 pay 6% on the excess\n`;
  const promised = (text: string, more = ''): Verdict => about(`${text}promise same as "other.plan"${more}\n`, 'same as', other);
  test('under other names', () => {
    expect(promised(other.replace('"P"', '"Q"').replaceAll('1,000', '1k')).kind).toBe('proved');
  });
  test('another rate', () => {
    expect(sentence(promised(other.replace('6%', '7%')))).toBe('At sales 10,000.00 pays 680.00; "other.plan" pays 590.00.');
  });
  test('the cases that it excepts', () => {
    const verdict = promised(other.replace('6%', '7%'), ', except where sales is above 1,000');
    expect(verdict.kind).not.toBe('refuted');
  });
});

test('what only lowers pay is a cost; what does both is not', () => {
  const cost = `${head}${sales}input returns : money\ncommission = 5% of (sales - returns)\n`;
  expect(about(cost, 'returns rises')).toMatchObject({
    kind: 'waived',
    because: 'pay only falls as returns rises, as with a cost',
  });
  expect(about(`${cost}bonus on returns\n  from 10,000 pay 3,000\n`, 'returns rises').kind).toBe('refuted');
});

test('every case of a refutation can be run by anybody', () => {
  const text = `${head}${people}${deals}commission for each deal in deals on amount\n  up to 1,000 pay 6%\n  above 1,000 pay 5% on everything\n`;
  const verdict = about(text, 'deals.amount');
  if (verdict.kind !== 'refuted') throw new Error('It is refuted.');
  const { calculation, cases, periods, payee } = verdict.replay;
  const paid = cases.map((data) => run(calculation, data, { period: periods }).totals.byPayee[payee]);
  expect(paid).toEqual(['60.00', '50.00']);
});
