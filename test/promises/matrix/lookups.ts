import { type Construct, why } from './construct.ts';

const deals =
  'table deals dated by closed\n  id      : key\n  rep     : payee\n  closed  : date\n  amount  : money\n  product : text';
const sold = `${deals}\nsales = sum of amount in deals`;
const contracts =
  'table contracts\n  contract : key\n  rep      : payee\n  price    : money\ntable deals dated by closed\n  id       : key\n  contract : contracts\n  closed   : date\n  amount   : money\nsales = sum of amount in deals';

const boundless = why('amounts of records have no bound');
const signed = why('an amount of a record may be below zero, where cents round towards zero');
const still = why('it does not jump by one cent of sales');

/** Figures that stand in keyed tables, behind references, in columns of the payees, and in params. */
export const lookups: readonly Construct[] = [
  {
    construct: 'a rate from a table in the plan',
    given: sold,
    keeps:
      'table rates by product\n  product : text\n  rate : percent\n  | product | rate |\n  | Desk | 4% |\n  | Chair | 6% |\ndeals.fee = rates.rate of amount\ncommission = sum of fee in deals\n  at most 5,000',
    breaks:
      'table rates by product\n  product : text\n  rate : percent\n  | product | rate |\n  | Desk | 4% |\n  | Chair | -6% |\ndeals.fee = rates.rate of amount\ncommission = sum of fee in deals\n  at most 5,000',
    atMost: ['5,000', '4,999'],
    atLeast: boundless,
    portion: ['the greater of 5,000 and sales', '4% of sales + 1'],
    team: signed,
    cliff: still,
  },
  {
    construct: 'a row of the plan by its key',
    given: 'table rates by product\n  product : text\n  rate : percent\n  | product | rate |\n  | Desk | 4% |\n  | Chair | 6% |',
    keeps: 'commission = (rates.rate at "Chair") * sales',
    breaks: 'commission = ((rates.rate at "Desk") - (rates.rate at "Chair")) * sales',
    atMost: ['6,000', '5,999'],
    atLeast: ['0', '1'],
    portion: ['6% of sales + 1', '5% of sales + 1'],
    team: ['6% of team sales', '5% of team sales'],
    cliff: { above: '1', jumps: 'commission = (rates.rate at "Chair") * sales\n  when sales is at least 10,000' },
  },
  {
    construct: 'a quota of the payee and the month',
    given: 'table quotas by rep and month\n  rep : payee\n  month : month\n  amount : money\nquota = quotas.amount else 10,000',
    of: 'bonus',
    keeps: 'bonus = 1,000\n  when sales is at least quota',
    breaks: 'bonus = 1,000\n  when sales is at most quota',
    atMost: ['1,000', '999'],
    atLeast: ['0', '1'],
    portion: ['1,000', '10% of sales'],
    team: why('a quota may be nothing'),
    cliff: ['1,000', '999'],
    unsaid: why('of what is only compared with a bound nothing is promised unsaid'),
  },
  {
    construct: 'a rate of the payee',
    given: 'table rates by rep\n  rep : payee\n  rate : percent\nrate = the greater of 0% and rates.rate',
    keeps: 'commission = rate of sales\n  at most 5,000',
    breaks: 'commission = (rate - 5%) * sales\n  at most 5,000',
    atMost: ['5,000', '4,999'],
    atLeast: ['0', '1'],
    portion: ['rate of sales + 1', '50% of rate of sales + 1'],
    team: why('rates are each person’s own'),
    cliff: { above: '5,001', jumps: 'commission = rate of sales\n  when sales is at least 10,000' },
  },
  {
    construct: 'what a reference leads to',
    given: contracts,
    keeps:
      'contracts.fee = if price is above 1,000 then 2% otherwise 3%\ncommission = sum of contract.fee * amount in deals\n  at most 5,000',
    breaks:
      'contracts.fee = if price is above 1,000 then 2% otherwise -3%\ncommission = sum of contract.fee * amount in deals\n  at most 5,000',
    atMost: ['5,000', '4,999'],
    atLeast: boundless,
    portion: ['the greater of 5,000 and sales', '2% of sales + 1'],
    team: signed,
    cliff: still,
  },
  {
    construct: 'a column behind a reference',
    given: contracts,
    of: 'bonus',
    keeps: 'commission = 5% of sales\nbonus = 1% of (highest of contract.price in deals)\n  at most 500',
    breaks: 'commission = 5% of sales\nbonus = 500 - 1% of (highest of contract.price in deals)\n  at most 500',
    atMost: ['500', '499'],
    atLeast: boundless,
    portion: why('it is not a part of what the same payee sold'),
    team: signed,
    cliff: still,
  },
  {
    construct: 'a column of the payees',
    given: 'payees\n  name  : key\n  squad : team\n  base  : money per month\n  part  : percent',
    keeps: 'salary = base\ncommission = 5% of sales\n  at most the greater of base and 0',
    breaks: 'salary = base\ncommission = (part - 5%) * sales\n  at most the greater of base and 0',
    atMost: why('a salary has no bound'),
    atLeast: ['0', '1'],
    portion: ['the greater of 0 and base', '50% of base'],
    team: why('it pays at no sales as well'),
    cliff: { above: '1', jumps: 'salary = base\ncommission = 5% of sales\n  when sales is at least 10,000' },
  },
  {
    construct: 'a param',
    given: 'param rate = 5%',
    keeps: 'commission = rate of sales',
    breaks: 'commission = rate * (100,000 - sales)',
    atMost: ['5,000', '4,999'],
    atLeast: ['0', '1'],
    portion: ['5% of sales + 1', '4% of sales + 1'],
    team: ['5% of team sales', '4% of team sales'],
    cliff: { above: '1', jumps: 'commission = rate of sales\n  when sales is at least 10,000' },
  },
  {
    construct: 'a param that changes with the date',
    keeps: 'param rate = 5% from 2026-01-01, 6% from 2026-07-01\ncommission = rate of sales',
    breaks: 'param rate = 5% from 2026-01-01, -1% from 2026-07-01\ncommission = rate of sales',
    atMost: ['6,000', '5,999'],
    atLeast: ['0', '1'],
    portion: ['6% of sales + 1', '5% of sales + 1'],
    team: ['6% of team sales', '5% of team sales'],
    cliff: {
      above: '1',
      jumps:
        'param least : money = 0 from 2026-01-01, 10,000 from 2026-07-01\ncommission = 5% of sales\n  when sales is at least least',
    },
  },
  {
    construct: 'a param prorated by days',
    keeps:
      'param car : money per month = 300 from 2026-01-01, 600 from 2026-03-11 prorated by days\ncommission = 5% of sales\nallowance = car',
    breaks:
      'param car : money per month = 300 from 2026-01-01, 600 from 2026-03-11 prorated by days\ncommission = car - 5% of sales\nallowance = car',
    of: 'allowance',
    falling: 'commission',
    atMost: ['600', '599'],
    atLeast: ['300', '301'],
    portion: ['5% of sales + 600', '5% of sales + 500'],
    team: why('it pays at no sales as well'),
    cliff: {
      above: '1',
      jumps: 'param car : money = 300\ncommission = 5% of sales\nallowance = car\n  when sales is at least 10,000',
    },
  },
  {
    construct: 'figures of the team and of the company',
    given: 'input pot : money from 0 to 10,000 by team\ninput open : yes/no by company',
    keeps: 'commission = 5% of sales\nbonus = 10% of pot\n  when open is yes',
    breaks: 'commission = 5% of sales * (if open is yes then 1 otherwise -1)\nbonus = 10% of pot',
    of: 'bonus',
    falling: 'commission',
    others: ['commission = 5% of sales\nbonus = 10% of pot', 'commission = 5% of sales\nbonus = 10% of pot - 1% of team sales'],
    atMost: ['1,000', '999'],
    atLeast: ['0', '1'],
    portion: ['10% of pot + 1', '9% of pot + 1'],
    team: why('it pays at no sales as well'),
    cliff: { above: '1', jumps: 'commission = 5% of sales\nbonus = 10% of pot\n  when sales is at least 10,000' },
  },
];
