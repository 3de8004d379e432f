import { type Construct, why } from './construct.ts';

const deals =
  'table deals dated by closed\n  id       : key\n  rep      : payee\n  closed   : date\n  amount   : money in currency\n  currency : text\ntable monthly_rates by currency and month\n  currency : text\n  month    : month\n  rate     : number\ndeals.dollars = amount in USD at monthly_rates\nsales = sum of dollars in deals';
const signed = why('an amount of a record may be below zero, where cents round towards zero');
const notMoney = why('only of amounts of money is something promised unsaid');

/** What is paid in units of the plan, and amounts of other currencies. */
export const units: readonly Construct[] = [
  {
    construct: 'points',
    given: 'unit points\nparam per_deal : points = 5\ninput deals_won : count from 0 to 100',
    as: 'deals_won',
    of: 'club',
    keeps: 'award club = per_deal * deals_won\nbonus = $10 * deals_won',
    breaks: 'award club = per_deal * (100 - deals_won)\nbonus = $10 * (100 - deals_won)',
    atMost: why('an amount of points is not written in a promise'),
    atLeast: why('an amount of points is not written in a promise'),
    portion: ['per_deal * deals_won', '99% of per_deal * deals_won'],
    team: why('points are no part of the payout'),
    cliff: ['10', '9'],
    unsaid: notMoney,
  },
  {
    construct: 'amounts of other currencies',
    given: deals,
    keeps: 'commission = 5% of sales\n  at most 5,000',
    breaks: 'commission = 5,000 - 5% of sales\n  at most 5,000',
    atMost: ['5,000', '4,999'],
    atLeast: why('amounts of records have no bound'),
    portion: ['the greater of 0 and 5% of sales + 1', '4% of sales + 1'],
    team: signed,
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 10,000\n  at most 5,000' },
  },
  {
    construct: 'one plan for some of the payees',
    head: ' for payees where role is "guide"',
    given: 'payees\n  name  : key\n  squad : team\n  role  : text',
    keeps: 'commission = 5% of sales',
    breaks: 'commission = 5,000 - 5% of sales',
    atMost: ['5,000', '4,999'],
    atLeast: ['0', '1'],
    portion: ['5% of sales + 1', '4% of sales + 1'],
    team: ['5% of team sales', '4% of team sales'],
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 10,000' },
  },
];
