import { type Construct, why } from './construct.ts';

const deals =
  'table deals dated by closed\n  id     : key\n  rep    : payee\n  closed : date\n  amount : money\n  client : text\n  factor : number';
const sold = `${deals}\nsales = sum of amount in deals`;
const premiums =
  'table policies\n  policy : key\n  agent  : payee\ntable premiums dated by received\n  id       : key\n  policy   : policies\n  received : date\n  amount   : money\nsales = sum of amount in premiums';

const boundless = why('how many records there are has no bound');
const still = why('a cent of a deal is looked at in its own record');
const signed = why('an amount of a record may be below zero, where cents round towards zero');
const notOfSales = why('the sum of all records may be less than one of them');

/** What is paid record by record, in order, and for all records of a client together. */
export const each: readonly Construct[] = [
  {
    construct: 'for each record',
    given: sold,
    keeps: 'commission for each deal in deals = 5% of deal.amount',
    breaks: 'commission for each deal in deals = $50 - 5% of deal.amount',
    atMost: boundless,
    atLeast: boundless,
    portion: ['5% of sales + 1', '4% of sales + 1'],
    team: signed,
    cliff: { above: '1', jumps: 'commission for each deal in deals = if amount is at least 1,000 then 5% of amount otherwise 0' },
  },
  {
    construct: 'bands for each record',
    given: sold,
    keeps: 'commission for each deal in deals on amount\n  up to 1,000 pay 5%\n  above 1,000 pay 8% on everything',
    breaks: 'commission for each deal in deals on amount\n  up to 1,000 pay 5%\n  above 1,000 pay 4% on everything',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['8% of sales + 1', '5% of sales + 1'],
    team: ['8% of team sales', '5% of team sales'],
    cliff: ['31', '29'],
  },
  {
    construct: 'some of the records',
    given: sold,
    keeps: 'commission for each deal in deals where deal.amount is at least 1,000 = 5% of amount',
    breaks: 'commission for each deal in deals where deal.amount is at most 1,000 = 5% of amount',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: notOfSales,
    team: signed,
    cliff: still,
  },
  {
    construct: 'a cap of each record, and one of all',
    given: sold,
    keeps: 'commission for each deal in deals on amount\n  from 0 pay 5%\n  at most 500 each\n  at most 1,000',
    breaks: 'commission for each deal in deals on amount\n  from 0 pay 5%\n  at most (500 - 5% of amount) each\n  at most 1,000',
    atMost: ['1,000', '999'],
    atLeast: ['0', '1'],
    portion: ['5% of sales + 1', '4% of sales + 1'],
    team: ['5% of team sales', '4% of team sales'],
    cliff: { above: '1', jumps: 'commission for each deal in deals on amount\n  from 1,000 pay 500\n  at most 1,000' },
  },
  {
    construct: 'each record rounded by itself',
    given: sold,
    keeps: 'commission for each deal in deals on amount\n  from 0 pay 5%\n  round each deal',
    breaks:
      'commission for each deal in deals on amount\n  up to 100 pay 5%\n  above 100 pay 3% on everything\n  round each deal',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['10% of sales', '4% of sales + 1'],
    team: ['10% of team sales', '4% of team sales'],
    cliff: { above: '1', jumps: 'commission for each deal in deals on amount\n  from 1,000 pay 500\n  round each deal' },
  },
  {
    construct: 'for each client',
    given: sold,
    of: 'award',
    keeps: 'award for each client in deals on (sum of amount in deals)\n  from 15,000 pay 100',
    breaks: 'award for each client in deals on (sum of amount in deals)\n  from 15,000 pay 100\n  from 20,000 pay 50',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['1% of sales', '0.1% of sales'],
    team: ['1% of team sales', '0.1% of team sales'],
    cliff: ['100', '99'],
  },
  {
    construct: 'for each client, by who it is',
    given: sold,
    of: 'award',
    keeps:
      'award for each client in deals = if client is "Acme" then 5% of (sum of amount in deals) otherwise 4% of (sum of amount in deals)\n  at least 0',
    breaks:
      'award for each client in deals = if client is "Acme" then 500 - 5% of (sum of amount in deals) otherwise 4% of (sum of amount in deals)\n  at least 0',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: notOfSales,
    team: signed,
    cliff: {
      above: '1',
      jumps: 'award for each client in deals = if (sum of amount in deals) is above 1,000 then 500 otherwise 0',
    },
  },
  {
    construct: 'how many clients there are',
    given: sold,
    of: 'bonus',
    keeps: 'award clients for each client in deals = $1\n  not paid\nbonus = 25 * clients',
    breaks: 'award clients for each client in deals = $1\n  not paid\nbonus = $100 - 25 * clients\n  at least 0',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['25 * clients', '24 * clients'],
    team: why('how many clients there are is not how much is sold'),
    cliff: why('a cent more brings no client'),
  },
  {
    construct: 'bands on a running total',
    given: sold,
    keeps:
      'commission for each deal in deals in order of closed, id on amount continuing from amount so far this year before this\n  up to 10,000 pay 5%\n  above 10,000 pay 8% on the excess',
    breaks:
      'commission for each deal in deals in order of closed, id on amount continuing from amount so far this year before this\n  up to 10,000 pay 5%\n  above 10,000 pay 3% on everything',
    atMost: boundless,
    atLeast: boundless,
    portion: ['the greater of 8% of sales + 1 and 5% of sales + 1', '5% of sales + 1'],
    team: signed,
    cliff: {
      above: '1',
      jumps:
        'commission for each deal in deals in order of closed, id on amount continuing from amount so far this year before this\n  up to 10,000 pay 5%\n  above 10,000 pay 8% on everything',
    },
  },
  {
    construct: 'a running total',
    given: `${sold}\ndeals.total = amount so far this year\npeak = highest of total in deals`,
    of: 'bonus',
    keeps: 'bonus = 1% of peak\n  at least 0\n  at most 500',
    breaks: 'bonus = 500 - 1% of peak\n  at least 0\n  at most 500',
    atMost: ['500', '499'],
    atLeast: ['0', '1'],
    portion: ['500', '1% of sales'],
    team: signed,
    cliff: { above: '1', jumps: 'bonus = 100\n  when peak is at least 10,000' },
  },
  {
    construct: 'what came before this record',
    given: `${sold}\ndeals.before = amount before this\npeak = highest of before in deals`,
    of: 'bonus',
    keeps: 'commission = 5% of sales\nbonus = 1% of peak\n  at least 0\n  at most 500',
    breaks: 'commission = 5% of sales\nbonus = 500 - 10% of peak\n  at least 0\n  at most 500',
    atMost: ['500', '499'],
    atLeast: ['0', '1'],
    portion: ['500', '1% of sales'],
    team: signed,
    cliff: { above: '1', jumps: 'bonus = 100\n  when peak is at least 10,000' },
  },
  {
    construct: 'records of a record',
    given: `${premiums}\npolicies.received = sum of amount in premiums of policy`,
    keeps: 'commission for each policy in policies on received\n  up to 1,000 pay 10%\n  above 1,000 pay 5% on the excess',
    breaks: 'commission for each policy in policies on received\n  up to 1,000 pay 10%\n  above 1,000 pay 5% on everything',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['10% of sales + 1', '9% of sales + 1'],
    team: ['10% of team sales', '9% of team sales'],
    cliff: { above: '1', jumps: 'commission for each policy in policies on received\n  from 1,000 pay 100' },
  },
  {
    construct: 'how many records refer to a record',
    given: `${premiums}\npolicies.payments = count of id in premiums of policy where amount is at least 50`,
    of: 'bonus',
    keeps: 'bonus = 20 * (sum of payments in policies)\n  at most 500',
    breaks: 'bonus = 500 - 20 * (sum of payments in policies)\n  at least 0',
    atMost: ['500', '499'],
    atLeast: ['0', '1'],
    portion: ['20 * (sum of payments in policies)', '19 * (sum of payments in policies)'],
    team: why('how many payments there are is not how much is paid'),
    cliff: still,
  },
  {
    construct: 'what was paid on a record, taken back',
    given: `${sold}\ntable returns dated by returned\n  deal     : deals\n  returned : date\n  part     : percent`,
    falling: 'payout',
    keeps:
      'commission for each deal in deals on amount\n  up to 5,000 pay 5%\n  above 5,000 pay 7% on the excess\ndeduction clawback = sum of (commission of deal) * part in returns\n  not paid',
    breaks:
      'commission for each deal in deals on amount\n  up to 5,000 pay 5%\n  above 5,000 pay 7% on the excess\ndeduction clawback = 2 * (sum of (commission of deal) * part in returns)',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['7% of sales + 1', '5% of sales + 1'],
    team: ['7% of team sales', '5% of team sales'],
    cliff: {
      above: '1',
      jumps: 'commission for each deal in deals on amount\n  up to 5,000 pay 5%\n  above 5,000 pay 7% on everything',
    },
  },
  {
    construct: 'lost on a second date',
    given:
      'table deals dated by closed\n  id      : key\n  rep     : payee\n  closed  : date\n  churned : date or blank\n  amount  : money\nsales = sum of amount in deals',
    falling: 'payout',
    keeps:
      'commission for each deal in deals on amount\n  from 0 pay 5%\ndeduction clawback for each deal in deals where churned is not blank = commission of deal\n  paid 100% on churned',
    breaks:
      'commission for each deal in deals on amount\n  from 0 pay 5%\ndeduction clawback for each deal in deals where churned is not blank = 2 * (commission of deal)\n  paid 100% on churned',
    atMost: boundless,
    atLeast: ['0', '1'],
    portion: ['5% of sales + 1', '4% of sales + 1'],
    team: why('what is taken back counts against a month of its own'),
    cliff: { above: '1', jumps: 'commission for each deal in deals on amount\n  from 5,000 pay 100' },
  },
];
