import { expect, test } from 'vitest';
import { compile, placeOf } from '../../compiler/index.ts';

/** A plan in which most lines are wrong; each says with which codes. */
const plan = `
currency USO                                               # unknown-currency
pays monthly
pays quarterly                                             # said-twice
effective 2026-12-31 to 2026-01-01                         # dates-out-of-order
payees                                                     # payees-need-key
  id     : text
  boss   : payee                                           # type-not-here
  region : text
  region : text                                            # column-twice
table deals dated by name                                  # dated-by-not-a-date
  rep    : payee
  second : payee                                           # two-payee-columns
  name   : text
  amount : money
table visits
  rep    : payee
  start  : date
  finish : date
  hours  : numbr                                           # unknown-type
table empty from "empty"                                   # table-without-columns
table rates by product
  | product | rate |
  | Basic   | 5%   |
  | Basic   | 6%   |                                       # key-twice
table levels by level
  level : text
  share : percent

  | level | share |
  | one   | high  |                                        # cell-not-readable
input region_bonus : money by regoin                       # unknown-group
input rating : number
input headcount : key                                      # type-not-here
param quota = 30,000
param floor : percent = 5                                  # percent-needs-sign
param fee : money = 2 * quota                              # constant-wanted
param steps : percent = 5% from 2026-07-01, 6% from 2026-01-01 # versions-out-of-order
circle = 1 + square                                        # cyclic-definition
square = 2 * circle
sum1 = sales + 5%                                          # types-do-not-fit
part = $5 of sales                                         # of-needs-a-ratio
ratio = sales / quota                                      # param-needs-type
excess = 5% * sales in excess of 10,000                    # parentheses-needed
nothing = slaes                                            # unknown-name
outside = amount                                           # record-figure-outside
loose = sum of sales                                       # aggregate-needs-source
region_total = region sales                                # two-words-no-sense
teams = team sales                                         # no-team
wrong_table = sum of amount in dealz                       # unknown-table
wrong_column = rates.rat at "Basic"                        # unknown-column
not_keyed = deals.amount                                   # table-not-keyed
key_missing = rates.rate                                   # key-not-given
keys = rates.rate at "Basic", "West"                       # wrong-number-of-keys
which_day = count of visits                                # table-not-dated
share5 = 5 of sales                                        # percent-needs-sign
scale quality by rating                                    # scale-leaves-gap
  from 1 gives 80%
scale mixed by rating
  below 1 gives 80%
  from 1  gives $5                                         # scale-mixes-kinds
matrix weight by rating and region                         # matrix-not-readable
  | rating | West |
  | good   | 5%   |
commission one on sales against target
  up to 100% pay 5%
  above 100% pay 6%                                        # tiers-need-spread
commission two on sales against target
  up to 100% pay 5%
  above 110% pay 6% on the excess                          # tiers-leave-gap
commission three on sales against target
  up to 100% pay 5%
  above 90%  pay 6% on the excess                          # tiers-overlap
commission four on sales
  up to 10,000         pay 5%
  above 100% of target pay 6% on the excess                # tiers-bounds-unlike
commission five on sales                                   # tiers-without-bands
commission six on sales
  up to 100 pay 5%                                         # tiers-end-closed
commission seven on sales
  up to 10,000 pay 5%
  above 10,000 pay 500                                     # tiers-mix-lump-and-rate
commission eight on sales against target
  up to $10,000    pay 5%                                  # tiers-money-against-target
  above 200% pay 6% on the excess
commission nine on sales
  up to 10,000 pay 5%
  above 10,000 pay 5% rising to 6% on everything           # tiers-rising-needs-range
commission ten on sales
  up to 10,000 pay 500
  above 10,000 pay 600 on the excess                       # tiers-spread-on-lump
commission eleven on sales
  up to 10 pay 50 each                                     # tiers-each-needs-count
  above 10 pay 60 each on the excess                       # tiers-each-needs-count
commission twelve on sales                                 # tiers-select-text
  "West" pay 5%
  otherwise pay 6%
bonus = 500
  at most 400
  at most 300                                              # clause-twice
bonus = 300                                                # component-needs-name
bonus weekly_one paid weekly = 300                         # paid-too-often
bonus month_by_year = 5
salary = 5%                                                # wrong-type
team pool split by contribution share                      # no-team
payout at most 5%                                          # payout-needs-money
sum1 = 3                                                   # name-taken
example "nothing"                                          # example-expects-nothing
  sales 5
example "strange"
  sails 5                                                  # example-unknown-figure
  expect salary 4
`;

test('a plan full of mistakes: each is told once, where it is, and nothing else is', () => {
  const announced = plan.split('\n').flatMap((line, at) => {
    const codes = /# (.+)$/.exec(line)?.[1]?.split(', ') ?? [];
    return codes.map((code) => `${at + 1} ${code}`);
  });
  const errors = compile(plan).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, span }) => `${placeOf(plan, span.from).line} ${code}`)).toEqual(announced);
  expect(new Set(errors.map(({ code }) => code)).size).toBeGreaterThan(50);
});

test('the same plan with words that are not understood: they hide no more than their own items', () => {
  const broken = plan.replace('param floor : percent = 5 ', 'param floor percent = 5 ').replace('part = $5 of', 'part = ~ $5 of');
  const errors = compile(broken).diagnostics.filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ code }) => code)).size).toBeGreaterThan(40);
});
