import { type Construct, why } from './construct.ts';

const office = 'payees\n  name   : key\n  squad  : team\n  office : text\n  level  : text';
const plain = 'commission on sales\n  from 0 pay 5%';
const pooled = why('a pool pays everybody in the team, also whoever sold nothing');
const byOne = why('a pool is paid to the one who sold a cent');

/** Pools: what they hold, how they are split, and what is left. */
export const pools: readonly Construct[] = [
  {
    construct: 'a pool by contribution',
    of: 'pool',
    keeps: `${plain}\nteam pool\n  fund 2% of team sales\n  split by contribution share\n  if nobody contributes split equally`,
    breaks: `${plain}\nteam pool\n  fund (20,000 - 20% of team sales) in excess of 0\n  split equally`,
    others: [
      'commission on sales\n  from 0 pay 5%\nteam pool\n  fund 2% of team sales\n  split equally',
      `${plain}\nteam pool\n  fund the lesser of 1,000 and 2% of team sales\n  split by contribution share`,
    ],
    full: [
      `${plain}\nteam pool\n  fund 2% of team sales\n  split by contribution share\n  if nobody contributes split equally`,
      `${plain}\nteam pool\n  fund 100\n  split by contribution share`,
    ],
    atMost: why('a team of any size fills it'),
    atLeast: ['0', '1'],
    portion: ['2% of team sales + 1', '1% of sales + 1'],
    team: ['8% of team sales', '5% of team sales'],
    cliff: {
      above: '2',
      jumps: `${plain}\nteam pool\n  fund 2% of team sales\n  split equally\n  when team sales is at least 20,000`,
    },
  },
  {
    construct: 'a pool of a fixed amount by contribution',
    of: 'pool',
    keeps: `${plain}\nteam pool\n  fund 1,000\n  split by contribution share`,
    breaks: `commission on sales\n  from 0 pay 5%\nteam pool\n  fund 1,000\n  split by 100,000 - sales`,
    falling: 'pool',
    others: [
      'commission on sales\n  from 0 pay 5%\nteam pool\n  fund 1,000\n  split equally',
      `${plain}\nteam pool\n  fund 1,000\n  split by contribution share`,
    ],
    full: [
      `${plain}\nteam pool\n  fund 1,000\n  split by contribution share\n  if nobody contributes split equally`,
      `${plain}\nteam pool\n  fund 1,000\n  split by contribution share`,
    ],
    atMost: ['1,000', '999'],
    atLeast: ['0', '1'],
    portion: ['1,000', '1% of sales + 1'],
    team: byOne,
    cliff: ['1,001', '900'],
  },
  {
    construct: 'a pool in equal parts',
    of: 'pool',
    keeps: `${plain}\nteam pool\n  fund 1% of (team sales in excess of 100,000)\n  split equally`,
    breaks: `${plain}\nteam pool\n  fund (20,000 - 20% of team sales) in excess of 0\n  split equally`,
    falling: 'pool',
    others: [
      `${plain}\nteam pool\n  fund 1% of (team sales in excess of 100,000)\n  split equally`,
      `${plain}\nteam pool\n  fund (1,000 - 1% of team sales) in excess of 0\n  split equally`,
    ],
    full: [
      `${plain}\nteam pool\n  fund 1% of (team sales in excess of 100,000)\n  split equally`,
      `${plain}\nteam pool\n  fund 100\n  split equally among payees where sales is above 100`,
    ],
    atMost: why('a team of any size fills it'),
    atLeast: ['0', '1'],
    portion: ['1% of team sales + 1', '1% of sales + 1'],
    team: ['7% of team sales', '5% of team sales'],
    cliff: {
      above: '2',
      jumps: `${plain}\nteam pool\n  fund 1% of team sales\n  split equally\n  when team sales is at least 20,000`,
    },
  },
  {
    construct: 'a pool by another figure',
    given: 'input points_won : number from 0 to 10',
    of: 'pool',
    keeps: `${plain}\nteam pool\n  fund 2% of team sales\n  split by points_won`,
    breaks: `${plain}\nteam pool\n  fund 2% of team sales\n  split by points_won + 1\n  at most (20,000 - 20% of team sales) in excess of 0`,
    falling: 'pool',
    others: [
      `${plain}\nteam pool\n  fund 2% of team sales\n  split by points_won`,
      `${plain}\nteam pool\n  fund 2% of team sales\n  split by points_won + 1\n  at most (20,000 - 20% of team sales) in excess of 0`,
    ],
    full: [
      `${plain}\nteam pool\n  fund 2% of team sales\n  split by points_won\n  if nobody contributes split equally`,
      `${plain}\nteam pool\n  fund 2% of team sales\n  split by points_won`,
    ],
    atMost: why('a team of any size fills it'),
    atLeast: ['0', '1'],
    portion: ['2% of team sales + 1', '2% of sales + 1'],
    team: ['8% of team sales', '6% of team sales'],
    cliff: {
      above: '2',
      jumps: `${plain}\nteam pool\n  fund 2% of team sales\n  split by points_won\n  when team sales is at least 20,000`,
    },
  },
  {
    construct: 'a pool among some, with a cap',
    given: office,
    of: 'local',
    keeps: `${plain}\noffice pool local\n  fund 1% of (sum of sales across office)\n  split equally among payees where level is "senior"\n  at most 400`,
    breaks: `${plain}\noffice pool local\n  fund (20,000 - 20% of (sum of sales across office)) in excess of 0\n  split equally among payees where level is "senior"\n  at most 4,000`,
    falling: 'local',
    others: [
      `${plain}\noffice pool local\n  fund 1% of (sum of sales across office)\n  split equally among payees where level is "senior"\n  at most 400`,
      `${plain}\noffice pool local\n  fund 400\n  split by sales, among payees where level is "senior"`,
    ],
    full: why('an office without anybody senior pays nobody, in this plan and in any other'),
    atMost: ['400', '399'],
    atLeast: ['0', '1'],
    portion: ['1% of (sum of sales across office) + 1', '1% of sales + 1'],
    team: why('an office is not a team'),
    cliff: {
      above: '2',
      jumps: `${plain}\noffice pool local\n  fund 400\n  split equally\n  when (sum of sales across office) is at least 20,000`,
    },
  },
  {
    construct: 'a pool by largest remainder',
    of: 'pool',
    keeps: `${plain}\nteam pool\n  fund 1,000\n  split equally by largest remainder`,
    breaks: `commission = 0\nteam pool\n  fund 2% of team sales\n  split by sales by largest remainder`,
    falling: 'pool',
    others: [
      `${plain}\nteam pool\n  fund 1,000\n  split equally by largest remainder`,
      `${plain}\nteam pool\n  fund 2% of team sales\n  split by sales by largest remainder`,
    ],
    full: [
      `${plain}\nteam pool\n  fund 1,000\n  split equally by largest remainder`,
      `${plain}\nteam pool\n  fund 1,000\n  split by sales by largest remainder`,
    ],
    atMost: ['1,000', '999'],
    atLeast: ['0', '400'],
    portion: ['1,000', '1% of sales + 1'],
    team: pooled,
    cliff: { above: '2', jumps: `${plain}\nteam pool\n  fund 1,000\n  split by sales by largest remainder` },
  },
  {
    construct: 'a pool whose remainder goes to one',
    of: 'pool',
    keeps: `${plain}\nteam pool\n  fund 1,000\n  split equally rounding down, remainder to last`,
    breaks: `commission = 0\nteam pool\n  fund 1,000\n  split by 100,000 - sales, rounding down, remainder to last`,
    falling: 'pool',
    others: [
      `${plain}\nteam pool\n  fund 1,000\n  split equally rounding down, remainder to first`,
      `${plain}\nteam pool\n  fund 1,000\n  split by sales, rounding down, remainder to highest`,
    ],
    full: [
      `${plain}\nteam pool\n  fund 1,000\n  split equally rounding down, remainder to last`,
      `${plain}\nteam pool\n  fund 1,000\n  split by sales, rounding down, remainder to last`,
    ],
    atMost: ['1,000', '999'],
    atLeast: ['0', '400'],
    portion: ['1,000', '1% of sales + 1'],
    team: pooled,
    cliff: { above: '2', jumps: `${plain}\nteam pool\n  fund 1,000\n  split by sales, rounding down, remainder to last` },
  },
  {
    construct: 'a pool of the company, by the year, from an input',
    of: 'pool',
    keeps: `${plain}\ncompany pool paid yearly\n  split equally`,
    breaks: `commission = 5,000 - 5% of sales\ncompany pool paid yearly\n  split equally`,
    falling: 'commission',
    others: [`${plain}\ncompany pool paid yearly\n  split equally`, `${plain}\ncompany pool paid yearly\n  split by sales`],
    full: [`${plain}\ncompany pool paid yearly\n  split equally`, `${plain}\ncompany pool paid yearly\n  split by sales`],
    atMost: why('what is given to the pool has no bound'),
    atLeast: ['0', '1'],
    portion: ['(company_pool this year) + 1', '50% of (company_pool this year)'],
    team: pooled,
    cliff: { above: '2', jumps: `commission on sales\n  from 20,000 pay 100\ncompany pool paid yearly\n  split equally` },
  },
];
