import fc from 'fast-check';
import type { RunData } from '../../runtime/data.ts';
import { moneyOf, sourceOf } from './plans.ts';

/** A plan with something of everything: tiers both ways, a rising rate, windows, a scale, a matrix, pools, clauses and limits. */
export const wholePlan = `plan "Everything"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-12-31

payees from "people"
  person : key
  crew   : team
  region : text

table deals from "deals" dated by closed
  deal   : key
  owner  : payee
  closed : date or blank
  amount : money or blank
  stage  : text
  line   : text

table weights by line
  line   : text
  factor : percent
  | line    | factor |
  | plain   | 100%   |
  | special | 133%   |

input score : number from 0 to 5
input calls : count

param target : money per month = 3,000 from 2026-01-01, 3,500 from 2026-07-01

deals.weighted = amount * weights.factor

sales = sum of weighted in deals where stage is "Won"
biggest = if deals_won is above 0 then best_deal otherwise 0
best_deal = highest of amount in deals where stage is "Won"
deals_won = count of deals where stage is "Won"
attainment = sales / target

scale quality by score
  below 2.5  gives 80%
  from 2.5   gives 100%
  from 4     gives 120%

matrix lift by attainment and score
  | attainment       | below 3 | from 3 |
  | below 80%        | 0%      | 50%    |
  | from 80% to 120% | 75%     | 100%   |
  | from 120%        | 100%    | 140%   |

salary = 1,000

commission base on sales against target
  up to 100%  pay 5%
  above 100%  pay 6.5% on the excess
  above 120%  pay 8.25% on the excess
  times quality

commission growth on sales year to date against target year to date
  from 80% to 100%  pay 0.1% rising to 0.5% on everything
  from 100%         pay 0.5% on everything
  at most 300

bonus quarter "Quarter kicker" paid quarterly on attainment
  from 100%  pay 250
  from 125%  pay another 150

bonus mix = kicker
  times lift

param kicker : money per month = 120

spiff on calls
  up to 10  pay 1.25 each
  above 10  pay 2.50 each on the excess

award = 3% of biggest
  when team sales is at least 9,000 and not (score is below 1)

deduction = 1% of sales in excess of 8,000

team pool
  fund 2% of team sales in excess of 4,000
  split by sales

company pool all_hands
  fund 0.5% of company sales
  split by sales over last 3 months

payout at least 1,050
payout at most 250% of salary
`;

const people = [
  ['person', 'crew', 'region'],
  ['Ana', 'Red', 'North'],
  ['Bo', 'Red', 'South'],
  ['Cy', 'Blue', 'South'],
  ['Di', 'Blue', 'North'],
  ['Ed', 'Blue', 'North'],
] as const;
const payees = people.slice(1).map(([person]) => person);
const two = (n: number): string => n.toString().padStart(2, '0');

const deal = fc
  .record({
    owner: fc.constantFrom(...payees),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    cents: fc.bigInt(1n, 900_000n),
    stage: fc.constantFrom('Won', 'Won', 'Won', 'Lost', 'Open'),
    line: fc.constantFrom('plain', 'special'),
  })
  .map(({ owner, month, day, cents, stage, line }) =>
    stage === 'Open' ? [owner, '', '', stage, line] : [owner, `2026-${two(month)}-${two(day)}`, moneyOf(cents), stage, line],
  );
const deals = fc
  .array(deal, { minLength: 0, maxLength: 80 })
  .map((rows) => [['deal', 'owner', 'closed', 'amount', 'stage', 'line'], ...rows.map((cells, i) => [`D${i + 100}`, ...cells])]);

const months = Array.from({ length: 12 }, (_, month) => `2026-${two(month + 1)}`);
const inputs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.nat(25)), { minLength: 60, maxLength: 60 })
  .map((figures) => [
    ['payee', 'period', 'score', 'calls'],
    ...figures.map(([score, calls], i) => [
      payees[i % payees.length] ?? '',
      months[Math.floor(i / payees.length)] ?? '',
      `${Math.floor(score / 10)}.${score % 10}`,
      `${calls}`,
    ]),
  ]);

export type Rows = readonly (readonly string[])[];
export interface WholeRows {
  readonly deals: Rows;
  readonly inputs: Rows;
}
/** A year of deals and inputs for five payees in two teams. */
export const wholeRows: fc.Arbitrary<WholeRows> = fc.record({ deals, inputs });

export function wholeData(rows: WholeRows, roster: Rows = people): RunData {
  return {
    tables: { deals: sourceOf('deals.csv', rows.deals) },
    payees: sourceOf('people.csv', roster),
    inputs: sourceOf('inputs.csv', rows.inputs),
  };
}

export const roster: Rows = people;
