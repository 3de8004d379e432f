import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, renderDiagnostic, runExamples } from '../../compiler/index.ts';
import { pagePlans, plansIn } from './texts.ts';

/** Plans that are right, to be made wrong. */
const plans = [...new Set([...pagePlans, ...plansIn('examples'), ...samples()])];

/** Asks the compiler all there is to ask, and holds it to its promises. */
function checked(text: string): void {
  const { diagnostics, calculation } = compile(text);
  runExamples(text);
  for (const diagnostic of diagnostics) {
    renderDiagnostic(diagnostic, text, 'my.plan');
    for (const { from, to } of [diagnostic, ...diagnostic.related].map(({ span }) => span)) {
      if (from < 0 || to < from || to > text.length) throw new Error(`${diagnostic.code} lies outside: ${from} to ${to}`);
    }
  }
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if (hasErrors === (calculation !== undefined)) throw new Error('a calculation is there exactly when no error is');
}

const token = /"[^"\n]*"|\p{L}[\p{L}\p{N}_]*|[\d.,]*\d%?|\s+|./gu;
const tokensOf = (text: string): readonly string[] => text.match(token) ?? [];
const vocabulary = [...new Set(plans.flatMap(tokensOf))];

interface Change {
  readonly kind: 'delete' | 'double' | 'swap' | 'replace' | 'cut';
  readonly at: number;
  readonly other: number;
}
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'replace', 'cut'),
  at: fc.nat(),
  other: fc.nat(),
});

function changed(tokens: readonly string[], { kind, at, other }: Change): readonly string[] {
  if (tokens.length === 0) return tokens;
  const here = at % tokens.length;
  const there = other % tokens.length;
  const [word = '', second = ''] = [tokens[here], tokens[there]];
  switch (kind) {
    case 'delete':
      return tokens.toSpliced(here, 1);
    case 'double':
      return tokens.toSpliced(here, 0, word);
    case 'swap':
      return tokens.with(here, second).with(there, word);
    case 'replace':
      return tokens.with(here, vocabulary[other % vocabulary.length] ?? '');
    case 'cut':
      return tokens.slice(0, here);
  }
}

const mutated = fc
  .tuple(fc.constantFrom(...plans), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([plan, changes]) => changes.reduce(changed, tokensOf(plan)).join(''));
const woven = fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme' }));

describe('no text makes the compiler fail', () => {
  const ways = [
    ['plans with words missing, doubled and swapped', mutated, 6_000],
    ['words of plans in any order', woven, 2_000],
    ['any text at all', anyText, 2_000],
  ] as const;
  test.each(ways)('%s', { timeout: 120_000 }, (_, texts, numRuns) => {
    fc.assert(fc.property(texts, checked), { numRuns });
  });
});

test('the plans as they stand', () => {
  expect(plans.length).toBeGreaterThan(150);
  for (const plan of plans) checked(plan);
});

/** Larger plans, with most of what the language has. */
function samples(): readonly string[] {
  return [
    `plan "Field sales 2017"
  currency USD
  pays monthly
  effective 2017-01-01 to 2017-12-31

payees from "sales_teams"
  sales_agent     : key
  manager         : team
  regional_office : text

table deals from "sales_pipeline" dated by close_date
  opportunity_id : key
  sales_agent    : payee
  close_date     : date or blank
  close_value    : money or blank
  deal_stage     : text
  product        : text

param target : money per month = 30,000 from 2017-01-01, 33,000 from 2017-07-01
sales = sum of close_value in deals where deal_stage is "Won"
attainment = sales / target

salary = 4,000

commission on sales against target
  up to 100%  pay 5%
  above 100%  pay 6% on the excess
  above 120%  pay 8% on the excess

bonus "Quarter kicker" paid quarterly = 1,500
  when attainment is at least 110%

team pool
  fund 2% of team sales in excess of 150,000
  split by contribution share

payout at most 300% of salary

example "20% over target"
  sales 36,000, target 30,000
  expect commission 1,860
`,
    `plan "New territory"
  currency CNY
  pays monthly

input revenue      : money
input satisfaction : number from 0 to 5

scale quality by satisfaction
  below 3.5  gives 80%
  from 3.5   gives 100%
  from 4.5   gives 120%

param advance : money per month = 3,000
earned = 8% of revenue * quality
balance owed starts 0 becomes the greater of 0 and (previous owed + advance - earned)

commission = the greater of advance and (earned - previous owed)

promise payout at least 3,000
`,
    'above 100% of target pay 6% on the excess; team pool split by contribution share',
    `fiscal year starts in April
unit points
credit deals 60% to owner, 40% to partner
also credit deals 10% to manager of owner
table deals dated by closed
  id     : key
  owner  : payee
  closed : date
  amount : money in currency
deals.margin = amount - 100
commission for each deal in deals where margin is above 0 in order of closed, id on margin
  first 3,000  pay 5%
  next 5,000   pay 6%
  rest         pay 7%
  cumulative over year
  paid 75% on closed, 25% in 3 monthly instalments starting 9 months after closed
matrix weight by amount and region
  | amount | below 80% | from 80% |
  | West   | 1         | 2        |
limit a and b to 5,000, cut in proportion
bonus = 50 per full 1,000 of sales so far this year rounded half even to 10
share_of_pool = share of 5,000,000 across team by sales same quarter last year by largest remainder
promise payout never falls as sales rises
payout may fall as returns rises because "clawback"
alert "Behind" when attainment is below 80% tell manager
example "cases"
  payee "Ana" sales 200,000
  in 2026-02 sales 3
  | sales | expect commission |
  | 1     | 2                 |
  expect problem missing-input
`,
  ];
}
