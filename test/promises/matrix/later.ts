import { type Construct, why } from './construct.ts';

const policies =
  'table policies dated by sold\n  id        : key\n  agent     : payee\n  sold      : date\n  issued    : date or blank\n  collected : date or blank\n  premium   : money\nsales = sum of premium in policies';
const months = why('a month without sales may be paid for the months before, so that no team bound by its own sales holds');
const boundless = why('amounts of records have no bound');

/** What is paid later, and what a plan remembers. */
export const later: readonly Construct[] = [
  {
    construct: 'paid in instalments',
    keeps: 'commission = 5% of sales\n  paid in 4 monthly instalments',
    breaks: 'commission = 5,000 - 5% of sales\n  paid in 4 monthly instalments',
    atMost: ['5,000', '4,999'],
    atLeast: ['0', '1'],
    portion: ['5% of sales + 1', '4% of sales + 1'],
    team: months,
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 20,000\n  paid in 4 monthly instalments' },
  },
  {
    construct: 'paid in parts, on dates of the payee',
    given: 'payees\n  name      : key\n  squad     : team\n  confirmed : date or blank',
    keeps: 'commission = 5% of sales\n  paid 75% on confirmed, 25% in 3 monthly instalments starting 2 months after confirmed',
    breaks:
      'commission = 5,000 - 5% of sales\n  paid 75% on confirmed, 25% in 3 monthly instalments starting 2 months after confirmed',
    atMost: ['5,000', '4,999'],
    atLeast: ['0', '1'],
    portion: ['5% of sales + 1', '4% of sales + 1'],
    team: months,
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 20,000\n  paid 100% on confirmed' },
  },
  {
    construct: 'for each record, held until a date',
    given: policies,
    keeps: 'commission for each policy in policies = premium\n  paid 80% on sold, 20% held until collected',
    breaks:
      'commission for each policy in policies on premium\n  from 0 pay 10%\n  from 1,000 pay 5% on everything\n  paid 80% on sold, 20% held until collected',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['sales + 1', '90% of sales + 1'],
    team: months,
    cliff: {
      above: '1',
      jumps:
        'commission for each policy in policies on premium\n  from 1,000 pay 100\n  paid 80% on sold, 20% held until collected',
    },
  },
  {
    construct: 'for each record, in instalments after a date',
    given: policies,
    keeps:
      'commission for each policy in policies = premium\n  paid 75% on issued, 25% in 3 monthly instalments starting 2 months after issued',
    breaks:
      'commission for each policy in policies on premium\n  from 0 pay 50%\n  from 1,000 pay 5% on everything\n  paid 75% on issued, 25% in 3 monthly instalments starting 2 months after issued',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['sales + 1', '90% of sales + 1'],
    team: months,
    cliff: {
      above: '1',
      jumps: 'commission for each policy in policies on premium\n  from 1,000 pay 100\n  paid 100% on issued',
    },
  },
  {
    construct: 'a recoverable draw',
    given: 'earned = 8% of sales\nbalance owed starts 0 becomes the greater of 0 and (previous owed + 3,000 - earned)',
    keeps: 'commission = the greater of $3,000 and (earned - previous owed)',
    breaks: 'commission = the greater of $3,000 and (previous owed - earned)',
    atMost: ['8,000', '7,999'],
    atLeast: ['3,000', '3,001'],
    portion: ['8% of sales + 3,000', '8% of sales + 2,999'],
    team: why('it pays at no sales as well'),
    cliff: { above: '1', jumps: 'commission = if earned is at least 3,000 then earned otherwise 0' },
  },
  {
    construct: 'a reserve that fills up',
    given:
      'earned = 10% of sales\nkept = the lesser of 10% of earned and 300 - previous reserve\nbalance reserve starts 0 becomes previous reserve + kept',
    keeps: 'commission = earned - kept',
    breaks: 'commission = 5 * kept - earned',
    atMost: ['10,000', '9,999'],
    atLeast: ['0', '1'],
    portion: ['10% of sales + 1', '9% of sales + 1'],
    team: ['10% of team sales', '9% of team sales'],
    cliff: {
      above: '1',
      jumps: 'commission = if previous reserve is above 100 and sales is above 10,000 then earned otherwise 0',
    },
  },
  {
    construct: 'a loss that is made good first',
    given:
      'input result : money from -100,000 to 100,000\nbalance loss starts 0 becomes the greater of 0 and (previous loss - result)',
    as: 'result',
    keeps: 'commission = 10% of (result in excess of previous loss)',
    breaks: 'commission = 10% of loss',
    atMost: ['10,000', '9,999'],
    atLeast: ['0', '1'],
    portion: ['10% of (result in excess of 0) + 1', '9% of (result in excess of 0) + 1'],
    team: why('the loss of one does not make the gain of another less'),
    cliff: { above: '1', jumps: 'commission = 100\n  when result is at least previous loss' },
  },
  {
    construct: 'a level that is kept',
    given: 'balance member starts no becomes previous member or sales is at least 50,000',
    keeps: 'commission = if previous member then 6% of sales otherwise 5% of sales',
    breaks: 'commission = if previous member then 4% of sales otherwise 5% of sales',
    atMost: ['6,000', '5,999'],
    atLeast: ['0', '1'],
    portion: ['6% of sales + 1', '5% of sales + 1'],
    team: ['6% of team sales', '5% of team sales'],
    cliff: why('a cent may open a level that pays on whatever follows'),
  },
  {
    construct: 'a balance of each record',
    given:
      'table policies\n  policy  : key\n  agent   : payee\n  advance : money\ntable premiums dated by received\n  id       : key\n  policy   : policies\n  received : date\n  premium  : money\nsales = sum of premium in premiums\npolicies.earned = 10% of (sum of premium in premiums of policy)\nbalance owed for each policy in policies starts advance becomes the greater of 0 and (previous owed - earned)',
    keeps: 'commission for each policy in policies = earned in excess of previous owed',
    breaks: 'commission for each policy in policies = previous owed in excess of earned',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: why('an advance may be below nothing'),
    team: months,
    cliff: {
      above: '1',
      jumps: 'commission for each policy in policies = if earned is above previous owed then earned otherwise 0',
    },
  },
];
