import { expect, test } from 'vitest';
import { parsePlan } from '../../grammar/index.ts';
import { outline } from './outline.ts';

/** The plan's items, one a line. */
function read(text: string): string {
  const { tree, problems } = parsePlan(text);
  expect(problems).toEqual([]);
  return tree.items.map(outline).join('\n');
}

test('a whole plan', () => {
  expect(
    read(`plan "Field sales 2017"
  currency USD
  pays monthly
  effective 2017-01-01 to 2017-12-31

payees from "sales_teams"
  sales_agent     : key
  manager         : team

table deals from "sales_pipeline" dated by close_date
  sales_agent    : payee
  close_value    : money or blank

param target : money per month = 30,000 from 2017-01-01, 33,000 from 2017-07-01
sales = sum of close_value in deals where deal_stage is "Won"
attainment = sales / target

salary = 4,000

commission on sales against target
  up to 100%  pay 5%
  above 100%  pay 6% on the excess

bonus "Quarter kicker" paid quarterly = 1,500
  when attainment is at least 110%

team pool
  fund 2% of team sales in excess of 150,000
  split by contribution share

payout at most 300% of salary

example "20% over target"
  sales 36,000, target 30,000
  expect commission 1,860
`),
  ).toMatchSnapshot();
});

const items: Readonly<Record<string, readonly string[]>> = {
  'two clauses on one line': ['above 100% of target pay 6% on the excess; team pool split by contribution share'],
  'plan header': [
    'plan "Guide" for payees where role is "guide"',
    'pays half-yearly; fiscal year starts in April; round half even',
  ],
  tables: [
    'table quotas from "q" by sales_agent and quarter sales_agent : payee quarter : quarter amount : money per quarter spread evenly',
    'table rates by source, phase | source | phase | percent | | web | 1 | 5% | | "a | b" | 2 | | x = 3',
    'table deals dated by closed closed : date or blank from "Close Date" pay : money in currency deal : deals',
    'payees from "p" base : money per month prorated by days from : starts',
  ],
  'params and inputs': [
    'param cap = 3 from 2026-01-01, 4 prorated by days',
    'input satisfaction : number from 0 to 5 by team else 3',
    'input sold : count at least 0',
    'unit points',
  ],
  definitions: [
    'deals.margin = price - cost',
    'x = quotas.amount else 0',
    'x = rates.percent at source, phase',
    'x = sales year to date / sales same month last year + sales over last 3 months - net this year',
    'x = sum of net over months of year',
    'x = sum of sales over last 3 months / 3',
    'x = sum of sales over last 3 months across team',
    'x = count of deals where stage is not one of "Won", "Lost" and size is from 1 to 5',
    'x = sum of amount in invoices dated by paid_on quarter to date where paid_on is not blank',
    'x = rank of sales across company ties split',
    'x = average of (sales / target) across region where role is "rep"',
    'x = 2% per full 10,000 of sales',
    'x = commission of deal + manager of owner',
    'x = the greater of 0, a and (previous owed - 5)',
    'x = if not a or b and c is at most 5 then 1 otherwise 2',
    'x = a - b - c * d / e',
    'x = -sales in excess of -5',
    'x = sales rounded half even to 0.01',
    'x = months in role * days from hired to closed / days in period',
    'x = amount in USD at fx on close_date',
    'x = share of 5,000,000 across team by sales same quarter last year rounding down, remainder to highest',
    'x = paid commission + team payout',
    'x = sum of amount in deals where credited  as is "lead" and `credited as` is not blank',
    'x = commission so far this year + sales before this',
  ],
  components: [
    'commission base "Base pay" for each deal in deals where size is above 5 in order of closed, id on amount by product continuing from volume "A", "B" pay 5% otherwise pay 2%',
    'commission on volume first 3,000 pay 5% next 5,000 pay 6% on the excess rest pay 7% on everything',
    'commission on sales against target from 80% to 100%, pay 2% rising to 5%, on everything',
    'bonus on deals_closed from 5 pay another 10,000 above 120 pay 50 each on the excess',
    'commission = sales * 5% times 2 when team is "A" at least 100 at most 500 each prorated by days in role round each deal cumulative over year not paid',
    'award = 1,000 paid 75% on issued, 25% in 3 monthly instalments starting 9 months after issued',
    'award = 1,000 paid quarterly paid 20% held until collected',
    'award = 1,000 paid in 3 monthly instalments',
    'region pool extra fund 5 split by weight by largest remainder if nobody contributes split equally among payees where active',
    'payout at least 3,000, carried forward',
    'limit commission and bonus to 5,000, cut in proportion',
  ],
  'scales, matrices, credit and state': [
    'scale quality by satisfaction below 3.5 gives 80% from 3.5 gives 100% rising to 120%',
    'scale factor by product "GTX Pro", "MG" gives 2 otherwise gives 1',
    'matrix weight by product and class | product | A | B | | GTX | 1 | 2 |',
    'credit deals 60% to owner, 40% to partner as "partner" where size is above 5',
    'credit deals equally to a, b',
    'also credit deals by splits',
    'balance owed for each policy in policies starts 0 becomes previous owed + 1',
    'include "shared.plan"',
  ],
  examples: [
    'example "one" in 2026-02 payee "Ana" sales 200,000, role "rep" team sales 300,000 expect commission 680 as 180 + 400 + 100 expect rate about 66.67%, payout year to date USD 5 expect problem missing-target',
    'example "rows" deals | amount | expect commission | | 1,000 | 50 | | sales | | 5 |'.replace('| | sales | | 5 |', '|'),
  ],
  promises: [
    'promise payout never falls as sales rises',
    'promise others never lose as sales rises',
    'promise payout at most 3 * salary',
    'promise team payout at most 12% of team sales',
    'promise no cliff above 1,000 in sales',
    'promise team bonuses is paid in full',
    'promise same as "other.plan" except where role is "rep"',
    'payout may fall as returns rises because "clawback"',
    'alert "Behind pace" when attainment is below 80% of elapsed tell manager',
  ],
};

for (const [title, texts] of Object.entries(items)) {
  test(title, () => {
    expect(texts.map((text) => `${text}\n${read(text)}`).join('\n\n')).toMatchSnapshot();
  });
}
