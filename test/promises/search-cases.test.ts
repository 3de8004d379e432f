import { expect, test } from 'vitest';
import { compile, provePromises } from '../../compiler/index.ts';

const head = 'plan "P"\n  currency USD\n  pays monthly\n';
const people = 'payees\n  name : key\n  squad : team\n';
const deals = 'table deals dated by closed\n  id : key\n  rep : payee\n  closed : date\n  amount : money\n';
const sales = 'input sales : money from 0 to 100,000\n';

const cases: readonly (readonly [what: string, plan: string, sentence: string, setting: string])[] = [
  [
    'colleagues are where the average meets its border',
    `${people}${sales}usual = average of sales across team\ncommission = 100\n  when usual is at least 10,000\npromise no cliff above 1 in sales\n`,
    'At sales 19,999.99 pays 0.00; at 20,000.00 pays 100.00.',
    'with a colleague at sales 0.00',
  ],
  [
    'a jump in a later month',
    `${sales}commission = 100\n  when (sales over 3 months to date) is at least 10,000\npromise no cliff above 1 in sales\n`,
    'At sales 9,999.99 pays 0.00 in 2000-03; at 10,000.00 pays 100.00 in 2000-03.',
    'otherwise sales 0.00, raised in 2000-01',
  ],
  [
    'as much in every month',
    `${sales}commission = 5% of sales + 1% of (sales same month last year)\npromise commission at most 5,999\n`,
    'At sales 99,983.42 commission is 5,999.01, and the promise says at most 5,999.00.',
    'as much sales in every period, in 2001-01',
  ],
  [
    'somebody alone, where no figure matters',
    `${people}${sales}bonus = share of 1,000 across team equally\npromise bonus at most 999\n`,
    'At sales 0.00 bonus is 1,000.00, and the promise says at most 999.00.',
    '',
  ],
  [
    'one of three has a cent less of a cent more, by largest remainder',
    `${people}${sales}commission = 0\nteam pool\n  fund 2% of team sales\n  split by sales by largest remainder\npromise payout never falls as sales rises\n`,
    'At sales 0.74 pays 0.02; at 0.75 pays 0.01.',
    'with 2 colleagues at sales 2.25 each, in 2000-01',
  ],
  [
    'somebody who has just come',
    `payees\n  name : key\n  joined : starts\n  left : ends or blank\n${sales}scale ramp by months in role\n  up to 1 gives 200%\n  above 1 gives 100%\ncommission = 5% of sales\n  times ramp\npromise commission at most 9,999\n`,
    'At sales 99,990.05 commission is 9,999.01, and the promise says at most 9,999.00.',
    'with everybody there from the 11th day on',
  ],
  [
    'an empty cell',
    `payees\n  name : key\n  mentor : text or blank\n${sales}commission = if mentor is blank then 4,000 - 4% of sales otherwise 5% of sales\npromise payout never falls as sales rises\n`,
    'From sales 0.00 to 100,000.00 the pay falls from 4,000.00 to 0.00.',
    'with mentor blank, in 2000-01',
  ],
  [
    'a deal that is large enough to be shared',
    `${people}table deals dated by closed\n  id : key\n  closed : date\n  amount : money\n  owner : text\n  partner : text or blank\nsales = sum of amount in deals\ncredit deals 50% to owner, 50% to partner where amount is at least 1,000\ncredit deals 100% to owner\ncommission = 5% of sales\npromise payout never falls as sales rises\n`,
    'At deals.amount 999.99 pays 50.00; at 1,000.00 pays 25.00.',
    'in 2000-01',
  ],
  [
    'where a rounding turns',
    `${sales}commission = 5% of sales - ((4% of sales) rounded to 100)\npromise payout never falls as sales rises\n`,
    'At sales 1,249.99 pays 62.50; at 1,250.00 pays -37.50.',
    'in 2000-01',
  ],
  [
    'half a cent to the even one',
    `${sales}commission = 5% of sales\n  round half even\npromise commission at most 5% of sales + 0.004\n`,
    'At sales 0.30 commission is 0.02, and the promise says at most 0.019.',
    '',
  ],
  [
    'as many records as it takes',
    `${people}${deals}commission = 50 * (count of deals where amount is at least 10)\n  at most 500\npromise commission at most 499\n`,
    'At “count of deals where amount is at least 10” 10 commission is 500.00, and the promise says at most 499.00.',
    '',
  ],
  [
    'what two months before have left',
    `${sales}balance owed starts 0 becomes the greater of 0 and (previous owed + 3,000 - 8% of sales)\ncommission = the greater of $3,000 and (previous owed - 8% of sales)\npromise payout never falls as sales rises\n`,
    'From sales 0.00 to 37,500.00 the pay in 2000-03 falls from 6,000.00 to 3,000.00.',
    'otherwise sales 0.00, raised in 2000-01',
  ],
  [
    'a later version of a param',
    `${sales}param rate = 5% from 2026-01-01, 6% from 2026-07-01\ncommission = rate of sales\npromise commission at most 5,999\n`,
    'At sales 99,983.42 commission is 5,999.01, and the promise says at most 5,999.00.',
    'in 2026-07',
  ],
];

test.each(cases)('%s', (_, plan, sentence, setting) => {
  const verdict = provePromises(compile(`${head}${plan}`)).find(({ isWritten }) => isWritten);
  expect(verdict).toMatchObject({ kind: 'refuted', sentence, setting });
});

test('the same cases are found for every promise that asks for them', () => {
  const plan = `${head}${people}${deals}  cost : money\n  kind : text\nsales = sum of amount in deals\nprofit = sum of amount - cost in deals\ncommission = 5% of sales\n  when sales is below 5,000\nbonus = 1% of profit\n`;
  const kinds = provePromises(compile(plan), { search: 'quick' }).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'refuted').length).toBeGreaterThan(1);
});
