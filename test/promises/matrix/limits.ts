import { type Construct, why } from './construct.ts';

/** Floors, caps and budgets over several components. */
export const limits: readonly Construct[] = [
  {
    construct: 'a floor under the payout',
    of: 'payout',
    keeps: 'commission = 5% of sales\npayout at least 1,000',
    breaks: 'commission = 2,000 - 5% of sales\npayout at least 1,000',
    atMost: ['5,000', '4,999'],
    atLeast: ['1,000', '1,001'],
    portion: ['5% of sales + 1,001', '5% of sales + 999'],
    team: why('it pays at no sales as well'),
    cliff: { above: '1', jumps: 'commission = 5% of sales\n  when sales is at least 50,000\npayout at least 1,000' },
    differs: ['sales is below 20,000 or sales is above 20,000', 'sales is below 20,000'],
  },
  {
    construct: 'a cap over the payout',
    of: 'payout',
    keeps: 'commission = 5% of sales\nsalary = 1,000\npayout at most 4,000',
    breaks: 'commission = 5% of sales\nsalary = 1,000\npayout at most 6,000 - 5% of sales',
    atMost: ['4,000', '3,999'],
    atLeast: ['1,000', '1,001'],
    portion: ['5% of sales + 1,001', '5% of sales + 999'],
    team: why('it pays at no sales as well'),
    cliff: {
      above: '1',
      jumps: 'commission = 5% of sales\n  when sales is at least 10,000\nsalary = 1,000\npayout at most 4,000',
    },
  },
  {
    construct: 'a floor and a cap that are settled later',
    of: 'payout',
    keeps: 'salary = 1,000\ncommission = 10% of sales\npayout at least 1,500, carried forward\npayout at most 3,000',
    breaks:
      'salary = 1,000\ncommission = 1,000 - 10% of sales\n  at least 0\npayout at least 1,500, carried forward\npayout at most 3,000',
    atMost: ['3,000', '2,999'],
    atLeast: ['1,500', '1,501'],
    portion: ['3,000', '10% of sales + 1,000'],
    team: why('it pays at no sales as well'),
    cliff: why('what is carried belongs to other months'),
  },
  {
    construct: 'a cap whose rest is paid later',
    of: 'payout',
    keeps: 'commission = 10% of sales\npayout at most 3,000, carried forward',
    breaks: 'commission = 10,000 - 10% of sales\npayout at most 3,000, carried forward',
    atMost: ['3,000', '2,999'],
    atLeast: ['0', '1'],
    portion: ['3,000', '10% of sales + 1'],
    team: why('a month without sales is paid the rest of the months before'),
    cliff: { above: '1', jumps: 'commission = 100\n  when sales is at least 10,000\npayout at most 3,000, carried forward' },
  },
  {
    construct: 'a budget of each payee',
    given: 'input budget : money from 0 to 10,000',
    of: 'payout',
    keeps: 'commission = 10% of sales\nbonus = 5% of sales\nlimit commission and bonus to budget, cut in proportion',
    breaks:
      'commission = 10% of sales\nbonus = 5% of sales\nlimit commission and bonus to (budget - 5% of sales) in excess of 0, cut in proportion',
    atMost: ['10,000', '9,999'],
    atLeast: ['0', '1'],
    portion: ['budget', '50% of budget'],
    team: ['15% of team sales', '14% of team sales'],
    cliff: {
      above: '1',
      jumps:
        'commission = 10% of sales\n  when sales is at least 10,000\nbonus = 5% of sales\nlimit commission and bonus to budget, cut in proportion',
    },
  },
  {
    construct: 'a budget of the team',
    given: 'input budget : money from 0 to 10,000 by team',
    of: 'payout',
    keeps: 'commission = 10% of sales\nlimit commission to budget, cut in proportion',
    breaks: 'commission = 10% of sales\nlimit commission to (budget - 5% of team sales) in excess of 0, cut in proportion',
    others: [
      'commission = 10% of sales\nbonus = 10% of budget',
      'commission = 10% of sales\nlimit commission to budget, cut in proportion',
    ],
    atMost: ['10,000', '9,999'],
    atLeast: ['0', '1'],
    portion: ['budget', '50% of budget'],
    team: ['10% of team sales', '9% of team sales'],
    cliff: {
      above: '1',
      jumps: 'commission = 10% of sales\n  when sales is at least 10,000\nlimit commission to budget, cut in proportion',
    },
  },
];
