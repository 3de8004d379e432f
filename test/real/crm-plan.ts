/** A year of field sales, over opportunities as a CRM gives them. */
export const crmPlan = `plan "Field sales 2017"
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
`;

/** The same deals, paid by the list price of what was sold: the product is looked up by name. */
export const listPricePlan = `plan "List prices"
  currency USD
  pays monthly
  effective 2017-01-01 to 2017-12-31

payees from "sales_teams"
  sales_agent : key

table deals from "sales_pipeline" dated by close_date
  opportunity_id : key
  sales_agent    : payee
  product        : text
  close_date     : date or blank
  deal_stage     : text

table products by product
  product     : text
  sales_price : money

deals.listed = products.sales_price
list_value = sum of listed in deals where deal_stage is "Won"

commission on list_value
  from 0  pay 1%
`;
