/** A plan of a hundred lines, of the kind people write: six tables and tiers, windows, pools, limits. */
export const hundredLines = `plan "Bench: a hundred lines"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-12-31

payees from "people"
  person : key
  squad  : team
  region : text
  role   : text

table deals from "deals" dated by closed
  deal    : key
  owner   : payee
  closed  : date or blank
  amount  : money or blank
  cost    : money or blank
  stage   : text
  line    : text
  account : text

table quotas from "quotas" by owner and quarter
  owner   : payee
  quarter : quarter
  amount  : money per quarter

table weights by line
  line    : text
  percent : percent
  | line     | percent |
  | hardware | 100%    |
  | software | 120%    |
  | service  | 150%    |

input satisfaction : number from 0 to 10
input referrals    : count

param target  : money per month = 30,000 from 2026-01-01, 33,000 from 2026-07-01
param base    : money per month = 4,000
param kicker  : money per quarter = 1,500
param low     : percent = 5%
param high    : percent = 8%

deals.margin = amount - cost
deals.weighted = amount * weights.percent

sales      = sum of amount in deals where stage is "Won"
profit     = sum of margin in deals where stage is "Won"
weighted_sales = sum of weighted in deals where stage is "Won"
new_sales  = sum of amount in deals where stage is "Won" and account is "new"
won        = count of deals where stage is "Won"
attainment = sales / target
new_share  = if sales is above 0 then new_sales / sales otherwise 0%
region_sales = sum of sales across region

scale quality by satisfaction
  below 6   gives 80%
  from 6    gives 100%
  from 8.5  gives 110%

matrix lift by attainment and new_share
  | attainment        | below 25% | from 25% |
  | below 80%         | 0%        | 40%      |
  | from 80% to 120%  | 80%       | 100%     |
  | from 120%         | 100%      | 130%     |

salary = base

commission main on sales against target
  up to 100%  pay low
  above 100%  pay 6% on the excess
  above 120%  pay high on the excess
  times quality

commission profit_share = 2% of profit
  when attainment is at least 80%
  at most 2,500

bonus quarter "Quarter kicker" paid quarterly = kicker
  when sales is at least 110% of quotas.amount

bonus mix = base * lift / 10

spiff on referrals
  up to 5  pay 50 each
  above 5  pay 80 each on the excess

allowance = 250
  when role is "field"

team pool
  fund 2% of team sales in excess of 150,000
  split by sales

payout at least 4,200
payout at most 300% of salary

example "20% over target"
  sales 36,000, target 30,000, satisfaction 7
  expect main 1,860
`;
