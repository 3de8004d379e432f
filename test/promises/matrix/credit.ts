import { type Construct, why } from './construct.ts';

const deals =
  'table deals dated by closed\n  id      : key\n  closed  : date\n  amount  : money\n  owner   : text\n  partner : text or blank';
const managed = 'payees\n  name    : key\n  squad   : team\n  manager : manager or blank';
const sold = 'sales = sum of amount in deals';
const boundless = why('amounts of records have no bound');
const signed = why('an amount of a record may be below zero, where cents round towards zero');

/** Sales that several people are credited with. */
export const credit: readonly Construct[] = [
  {
    construct: 'credit in parts',
    given: `${deals}\ncredit deals 60% to owner, 40% to partner where partner is not blank\ncredit deals 100% to owner\n${sold}`,
    keeps: 'commission = 5% of sales\n  at most 5,000',
    breaks: 'commission = 5,000 - 5% of sales\n  at most 5,000',
    atMost: ['5,000', '4,999'],
    atLeast: boundless,
    portion: ['the greater of 0 and 5% of sales + 1', '4% of sales + 1'],
    team: signed,
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 10,000\n  at most 5,000' },
  },
  {
    construct: 'credit by the size of the record',
    given: `${deals}\n${sold}`,
    keeps:
      'credit deals 50% to owner, 50% to partner where partner is not blank\ncredit deals 100% to owner\ncommission = 5% of sales\n  at most 5,000',
    breaks:
      'credit deals 50% to owner, 50% to partner where amount is at least 1,000\ncredit deals 100% to owner\ncommission = 5% of sales\n  at most 5,000',
    atMost: ['5,000', '4,999'],
    atLeast: boundless,
    portion: ['the greater of 0 and 5% of sales + 1', '4% of sales + 1'],
    team: signed,
    cliff: { above: '1', jumps: 'credit deals 100% to owner\ncommission = 5% of sales\n  when sales is at least 10,000' },
  },
  {
    construct: 'the same credit to each',
    given: `${deals}\ncredit deals equally to owner, partner\n${sold}`,
    keeps: 'commission for each deal in deals on amount\n  up to 1,000 pay 5%\n  above 1,000 pay 6% on the excess',
    breaks: 'commission for each deal in deals on amount\n  up to 1,000 pay 5%\n  above 1,000 pay 4% on everything',
    atMost: why('how many records there are has no bound'),
    atLeast: ['0', '1'],
    portion: ['6% of sales + 1', '5% of sales + 1'],
    team: ['6% of team sales', '5% of team sales'],
    cliff: { above: '1', jumps: 'commission for each deal in deals on amount\n  from 1,000 pay 100' },
  },
  {
    construct: 'a slice of one’s own on a running total',
    given: `${deals}\ncredit deals 50% to owner, 50% to partner where partner is not blank\ncredit deals 100% to owner\n${sold}`,
    keeps:
      'commission for each deal in deals in order of closed, id on amount continuing from amount so far this year before this\n  up to 10,000 pay 5%\n  above 10,000 pay 8% on the excess',
    breaks:
      'commission for each deal in deals in order of closed, id on amount continuing from amount so far this year before this\n  up to 10,000 pay 5%\n  above 10,000 pay 4% on everything',
    atMost: why('how many records there are has no bound'),
    atLeast: boundless,
    portion: ['the greater of 8% of sales + 1 and 5% of sales + 1', '5% of sales + 1'],
    team: signed,
    cliff: { above: '1', jumps: 'commission for each deal in deals on amount\n  from 1,000 pay 100' },
  },
  {
    construct: 'credit by a table, with roles',
    given: `table deals dated by closed\n  id     : key\n  closed : date\n  amount : money\ntable splits\n  deal    : deals\n  who     : payee\n  percent : percent\n  role    : text\ncredit deals by splits\n${sold}`,
    keeps: 'commission = 5% of sales\n  at most 5,000',
    breaks: 'commission = 5,000 - 5% of sales\n  at most 5,000',
    atMost: ['5,000', '4,999'],
    atLeast: boundless,
    portion: ['the greater of 0 and 5% of sales + 1', '4% of sales + 1'],
    team: signed,
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 10,000\n  at most 5,000' },
  },
  {
    construct: 'credit on top for managers',
    given: `${managed}\n${deals}\ncredit deals 100% to owner\nalso credit deals 10% to manager of owner as "overlay"\n${sold}`,
    keeps: 'commission = 5% of sales\n  at most 5,000',
    breaks: 'commission = 5% of sales - 6% of team sales\n  at most 5,000',
    others: ['commission = 5% of sales\n  at most 5,000', 'commission = 5% of sales - 1% of team sales\n  at most 5,000'],
    atMost: ['5,000', '4,999'],
    atLeast: boundless,
    portion: ['the greater of 0 and 5% of sales + 1', '4% of sales + 1'],
    team: signed,
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 10,000\n  at most 5,000' },
  },
  {
    construct: 'what a role is paid',
    given: `${deals}\ncredit deals 60% to owner as "closer", 40% to partner as "sourcer" where partner is not blank\ncredit deals 100% to owner as "closer"\n${sold}\nclosed_by = sum of amount in deals where credited as is "closer"`,
    as: 'sales',
    keeps: 'commission = 5% of sales + 1% of closed_by\n  at most 5,000',
    breaks: 'commission = 5% of sales - 6% of closed_by\n  at most 5,000',
    atMost: ['5,000', '4,999'],
    atLeast: boundless,
    portion: ['the greater of 5,000 and sales', '4% of sales + 1'],
    team: signed,
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 10,000\n  at most 5,000' },
  },
];
