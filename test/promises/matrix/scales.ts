import { type Construct, why } from './construct.ts';

const unsaid = why('only of amounts of money is something promised unsaid');

/** Scales by figures and by texts, and matrices. */
export const scales: readonly Construct[] = [
  {
    construct: 'a scale by a score',
    given: 'input mark : number from 0 to 5',
    as: 'mark',
    keeps: 'scale quality by mark\n  below 3 gives 80%\n  from 3 gives 120%\ncommission = 5% of sales\n  times quality',
    breaks: 'scale quality by mark\n  below 3 gives 120%\n  from 3 gives 80%\ncommission = 5% of sales\n  times quality',
    atMost: ['6,000', '5,999'],
    atLeast: ['0', '1'],
    portion: ['6% of sales + 1', '5% of sales + 1'],
    team: ['6% of team sales', '5% of team sales'],
    cliff: ['2,001', '1,999'],
    unsaid,
  },
  {
    construct: 'a scale that stands still',
    given: 'input mark : number from 0 to 5',
    keeps:
      'scale quality by mark\n  below 3 gives 80%\n  from 3 gives 120%\ncommission on sales\n  from 0 pay 5%\n  times quality',
    breaks:
      'scale quality by mark\n  below 3 gives -80%\n  from 3 gives 120%\ncommission on sales\n  from 0 pay 5%\n  times quality',
    atMost: ['6,000', '5,999'],
    atLeast: ['0', '1'],
    portion: ['6% of sales + 1', '5% of sales + 1'],
    team: ['6% of team sales', '5% of team sales'],
    cliff: why('it stands still as sales rise'),
  },
  {
    construct: 'a scale that rises between bounds',
    given: 'input target : money from 10,000 to 50,000\nattainment = sales / target',
    of: 'bonus',
    keeps:
      'scale curve by attainment\n  below 50% gives 0%\n  from 50% to 100% gives 40% rising to 100%\n  above 100% gives 100%\nbonus = 2,000\n  times curve',
    breaks:
      'scale curve by attainment\n  below 50% gives 0%\n  from 50% to 100% gives 40% rising to 100%\n  above 100% gives 90%\nbonus = 2,000\n  times curve',
    atMost: ['2,000', '1,999'],
    atLeast: ['0', '1'],
    portion: ['20% of sales + 1', '19% of sales + 1'],
    team: ['20% of team sales', '19% of team sales'],
    cliff: ['801', '799'],
  },
  {
    construct: 'a scale by a text',
    given: 'input channel : text',
    keeps: 'scale cost by channel\n  "inside", "phone" gives 2%\n  otherwise gives 3%\ncommission = 5% of sales - cost of sales',
    breaks: 'scale cost by channel\n  "inside", "phone" gives 6%\n  otherwise gives 3%\ncommission = 5% of sales - cost of sales',
    atMost: ['3,000', '2,999'],
    atLeast: ['0', '1'],
    portion: ['3% of sales + 1', '2% of sales + 1'],
    team: ['3% of team sales', '2% of team sales'],
    cliff: why('a text does not rise'),
  },
  {
    construct: 'a matrix of bands and texts',
    given: 'input target : money from 10,000 to 50,000\ninput class : text\nattainment = sales / target',
    of: 'bonus',
    keeps:
      'matrix weight by attainment and class\n  | attainment | A | B |\n  | below 100% | 50% | 40% |\n  | from 100% | 100% | 90% |\nbonus = 2,000\n  times weight',
    breaks:
      'matrix weight by attainment and class\n  | attainment | A | B |\n  | below 100% | 50% | 40% |\n  | from 100% | 100% | 30% |\nbonus = 2,000\n  times weight',
    atMost: ['2,000', '1,999'],
    atLeast: ['800', '801'],
    portion: ['20% of sales + 1,000', '20% of sales + 999'],
    team: why('it pays at no sales as well'),
    cliff: ['1,000', '999'],
  },
  {
    construct: 'a matrix of two figures',
    given: 'input target : money from 10,000 to 50,000\ninput mark : number from 0 to 5\nattainment = sales / target',
    of: 'bonus',
    keeps:
      'matrix weight by attainment and mark\n  | attainment | below 3 | from 3 |\n  | below 100% | 0% | 20% |\n  | from 100% | 90% | 100% |\nbonus = 2,000\n  times weight',
    breaks:
      'matrix weight by attainment and mark\n  | attainment | below 3 | from 3 |\n  | below 100% | 0% | 20% |\n  | from 100% | 90% | 10% |\nbonus = 2,000\n  times weight',
    atMost: ['2,000', '1,999'],
    atLeast: ['0', '1'],
    portion: ['20% of sales + 400', '20% of sales + 399'],
    team: why('it pays at no sales as well'),
    cliff: ['1,800', '1,799'],
  },
];
