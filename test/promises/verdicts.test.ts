import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, provePromises, type Verdict, withoutReplay } from '../../compiler/index.ts';
import { calculationOf } from '../examples/paid.ts';
import { root } from '../docs/blocks.ts';
import { run } from '../../runtime/run.ts';

const head = 'plan "P"\n  currency USD\n  pays monthly\n';
const team = 'payees from "people"\n  name : key\n  squad : team\n';

function verdictsOf(text: string): readonly Verdict[] {
  calculationOf(text);
  return provePromises(compile(text));
}
const about = (text: string, words: string): Verdict => {
  const found = verdictsOf(text).find(({ promise }) => promise.includes(words));
  if (found === undefined) throw new Error(`No promise says "${words}".`);
  return found;
};
const sentence = (verdict: Verdict): string => (verdict.kind === 'refuted' ? verdict.sentence : verdict.kind);

describe('the textbook cases', () => {
  test('a rate that drops on everything at 120,000', () => {
    const text = `${head}commission on sales\n  up to 120,000 pay 5%\n  above 120,000 pay 4% on everything\n`;
    expect(sentence(about(text, 'sales'))).toBe('At sales 120,000.00 pays 6,000.00; at 120,000.01 pays 4,800.00.');
  });
  test('the same rate on the excess falls for nobody', () => {
    const text = `${head}commission on sales\n  up to 120,000 pay 5%\n  above 120,000 pay 4% on the excess\n`;
    expect(about(text, 'sales').kind).toBe('proved');
  });
  test('a capped pool: who sells more takes from the others', () => {
    const text = `${head}${team}input sales : money\ncommission on sales\n  from 0 pay 5%\nteam pool\n  fund the lesser of 10,000 and 2% of team sales\n  split by contribution share\npromise others never lose as sales rises\n`;
    expect(about(text, 'others').kind).toBe('refuted');
    expect(about(text, 'payout').kind).toBe('proved');
  });
  test('a holdback of two roundings out of step', () => {
    const text = `${head}earned = (5% of sales) rounded to 0.01\nheld = (2.5% of sales) rounded to 0.01\ncommission = earned - held\n`;
    expect(sentence(about(text, 'sales'))).toBe('At sales 0.19 pays 0.01; at 0.20 pays 0.00.');
  });
  test('a floor does not hold for those who have left, who are still paid what is due', () => {
    const falling =
      'input sales : money from 0 to 500\nbonus = 100 - 10% of sales\n  paid in 3 monthly instalments\npayout at least 100\n';
    const kindFor = (plan: string): string => about(`${plan}${falling}promise payout never falls as sales rises\n`, 'sales').kind;
    expect(kindFor(`${head}payees\n  name : key\n`)).toBe('proved');
    expect(kindFor(`${head}payees\n  name : key\n  since : starts\n  until : ends or blank\n`)).not.toBe('proved');
    const quarterly = `${head}payees\n  name : key\n  since : starts\n  until : ends or blank\ninput sales : money from 0 to 500\nbonus paid quarterly = 100 - 5% of sales\npayout at least 100\n`;
    expect(about(`${quarterly}promise payout never falls as sales rises\n`, 'sales').kind).not.toBe('proved');
    const some = head.replace('"P"', '"P" for payees where role is "guide"');
    expect(kindFor(`${some}payees\n  name : key\n  role : text\n`)).not.toBe('proved');
  });
  test('a scale that does not move, times what rises', () => {
    const text = `${head}input mark : number from 0 to 5\nscale quality by mark\n  below 3 gives 80%\n  from 3 gives 120%\ncommission on sales\n  from 0 pay 5%\n  times quality\n`;
    const verdict = about(text, 'sales');
    expect(verdict.kind === 'proved' && verdict.reasons).toContain('quality is 80%..120% and does not move');
  });
});

/** A construct that keeps the promise, and its broken sibling. */
const siblings: Readonly<Record<string, readonly [kept: string, broken: string]>> = {
  'a lump sum by the highest step': [
    'bonus on sales\n  from 1,000 pay 50\n  from 2,000 pay 80',
    'bonus on sales\n  from 1,000 pay 80\n  from 2,000 pay 50',
  ],
  'a rate by attainment': [
    'input target : money from 1 to 1,000,000\nattainment = sales / target\ncommission on sales by attainment\n  below 100% pay 5%\n  from 100% pay 8%',
    'input target : money from 1 to 1,000,000\nattainment = sales / target\ncommission on sales by attainment\n  below 100% pay 8%\n  from 100% pay 5%',
  ],
  'a rate that rises within its band': [
    'commission on sales\n  from 0 to 1,000 pay 2% rising to 5% on everything\n  from 1,000 pay 5% on everything',
    'commission on sales\n  from 0 to 1,000 pay 5% rising to 1% on everything\n  from 1,000 pay 1% on everything',
  ],
  'a condition': [
    'commission on sales\n  from 0 pay 5%\n  when sales is at least 1,000',
    'commission on sales\n  from 0 pay 5%\n  when sales is at most 1,000',
  ],
  'a choice at its border': [
    'commission = if sales is above 1,000 then 6% of sales - 10 otherwise 5% of sales',
    'commission = if sales is above 1,000 then 6% of sales - 20 otherwise 5% of sales',
  ],
  'a cap and a floor': [
    'commission = 5% of sales\n  at least 100\n  at most 5,000',
    'commission = 9,000 - 5% of sales\n  at least 100',
  ],
  'an excess': [
    'commission = 5% of (sales in excess of 1,000)',
    'commission = 500 - 5% of (sales in excess of 1,000)\n  at least 0',
  ],
  'whole steps': ['bonus = $20 per full 1,000 of sales', 'bonus = 500 - ($20 per full 1,000 of sales)'],
  'a deduction': ['commission = 5% of sales\ndeduction = 20', 'commission = 5% of sales\ndeduction = 7% of sales\n  at least 0'],
  'a floor under the payout': [
    'commission = 5% of sales\npayout at least 1,000',
    'commission = 2,000 - 5% of sales\npayout at least 1,000',
  ],
  'what was sold before': ['commission = 5% of sales quarter to date', 'commission = 100,000 - 5% of sales quarter to date'],
};

describe('each construct: one plan that keeps the promise, one that breaks it', () => {
  test.each(Object.entries(siblings))('%s', (_, [kept, broken]) => {
    const of = (body: string): Verdict =>
      about(
        `${head}input sales : money from 0 to 100,000\n${body}\npromise payout never falls as sales rises\n`,
        'as sales rises',
      );
    expect(of(kept).kind).toBe('proved');
    expect(of(broken).kind).toBe('refuted');
  });
});

test('both cases of a refutation are paid so by a run', () => {
  const text = `${head}input sales : money\ncommission on sales\n  up to 120,000 pay 5%\n  above 120,000 pay 4% on everything\n`;
  const verdict = about(text, 'sales');
  if (verdict.kind !== 'refuted') throw new Error('It is refuted.');
  const { replay } = verdict;
  const paid = replay.cases.map((data) => run(replay.calculation, data, { period: replay.periods }).totals.byPayee);
  expect(paid).toEqual([{ [replay.payee]: '6000.00' }, { [replay.payee]: '4800.00' }]);
});

test('a waiver silences by name', () => {
  const text = `${head}input sales : money\ninput returns : money\ncommission = 5% of (sales - returns)\npayout may fall as returns rises because "they came back"\n`;
  expect(verdictsOf(text).map(({ promise, kind }) => `${promise}: ${kind}`)).toEqual([
    'payout never falls as sales rises: proved',
    'payout never falls as returns rises: waived',
  ]);
});

test('says money for each as money, and marks the words of a figure without a name', () => {
  const sold = `${head}input sold : count\ncommission on sold\n  up to 40 pay 30 each\n  above 40 pay 45 each on the excess\npromise payout never falls as sold rises\n`;
  const verdict = about(sold, 'sold');
  expect(verdict.kind === 'proved' ? verdict.reasons : []).toEqual([
    'the rate on sold goes from 30.00 to 45.00 each in 1 step, none of them down',
  ]);
  const table = 'table deals dated by closed\n  rep : payee\n  closed : date\n  amount : money\n';
  const unnamed = `${head}payees\n  rep : key\n${table}commission = 5% of (sum of amount in deals)\n`;
  expect(verdictsOf(unnamed).map(({ promise }) => promise)).toEqual(['payout never falls as “sum of amount in deals” rises']);
});

describe('the other promises', () => {
  const text = `${head}input sales : money from 0 to 500,000\ncommission = 5% of sales\n  at most 20,000\n`;
  test.each([
    ['commission at most 20,000', 'proved'],
    ['payout at most 20,000', 'proved'],
    ['payout at least 0', 'proved'],
    ['commission at most 10,000', 'refuted'],
  ])('%s', (promise, kind) => {
    expect(about(`${text}promise ${promise}\n`, promise).kind).toBe(kind);
  });
  test.each([
    ['commission at most 7,700', 'proved'],
    ['commission at most 7,699', 'refuted'],
    ['commission at most 8% of sales + 1', 'proved'],
    ['commission at least 5% of sales - 1', 'proved'],
    ['commission at most 7.7% of sales + 301', 'proved'],
  ])('bounds that only the bands know: %s', (promise, kind) => {
    const bands = `${head}input sales : money from 0 to 100,000\ncommission on sales\n  up to 10,000 pay 5%\n  above 10,000 pay 8% on the excess\n`;
    expect(about(`${bands}promise ${promise}\n`, promise).kind).toBe(kind);
  });
  test('no cliff: proved where the marginal rates say so, and where a step is no larger than allowed', () => {
    const smooth = `${head}input sales : money\ncommission on sales\n  up to 10,000 pay 5%\n  above 10,000 pay 8% on the excess\npromise no cliff above 1 in sales\n`;
    const step = `${head}input sales : money\nbonus on sales\n  from 10,000 pay 1,000\npromise no cliff above 1,000 in sales\n`;
    expect([about(smooth, 'cliff').kind, about(step, 'cliff').kind]).toEqual(['proved', 'proved']);
  });
  test('a fee in whole cents never takes more than the cent it is of', () => {
    const fee = `${head}input sale : money\naward sold = sale\ndeduction fee = 5% of sale\n`;
    expect(about(fee, 'sale').kind).toBe('proved');
  });
  test('no cliff', () => {
    const jump = `${head}input sales : money\nbonus on sales\n  from 10,000 pay 1,500\npromise no cliff above 1,000 in sales\n`;
    expect(sentence(about(jump, 'cliff'))).toBe('At sales 9,999.99 pays 0.00; at 10,000.00 pays 1,500.00.');
  });
});

describe('what a schedule pays is not what is earned', () => {
  const instalments = `${head}input sales : money from 100 to 1,000\ncommission = sales\n  paid in 3 monthly instalments\n`;
  test.each([
    ['payout at least 100', 'refuted'],
    ['payout at most 1,000', 'proved'],
    ['commission at least 100', 'proved'],
    ['payout at most sales + 1', 'refuted'],
    ['no cliff above 0.01 in sales', 'proved'],
    ['payout never falls as sales rises', 'proved'],
  ])('%s', (promise, kind) => {
    expect(about(`${instalments}promise ${promise}\n`, promise).kind).toBe(kind);
  });
  test('also where it pays months without a quarter’s end', () => {
    const taken = `${head}input sales : money\naward paid quarterly = 500\ndeduction fee paid quarterly = 100\n  paid in 3 monthly instalments\npromise payout at least 0\n`;
    expect(about(taken, 'at least 0').kind).toBe('refuted');
  });
  test('dates that turn with what is sold take payments away', () => {
    const turned = `${head}payees\n  name : key\n  soon : date\n  late : date\ninput sales : money\nwhen_paid = if sales is above 1,000 then late otherwise soon\ncommission = 5% of sales\n  paid 100% on when_paid\n`;
    expect(about(turned, 'sales').kind).not.toBe('proved');
  });
  test('records that share an amount take a cent from one another, which is paid at another time', () => {
    const policies = `${head}payees\n  agent : key\ntable policies dated by sold\n  id        : key\n  agent     : payee\n  sold      : date\n  collected : date or blank\n  premium   : money\n`;
    const held = '\n  paid 80% on sold, 20% held until collected\n';
    const part = `${policies}commission for each policy in policies on premium\n  from 0 pay 10%${held}`;
    const whole = `${policies}commission for each policy in policies = premium${held}`;
    expect(about(part, 'premium').kind).toBe('undecided');
    expect(about(whole, 'premium').kind).toBe('proved');
  });
});

describe('what limits leave', () => {
  const limited = (lines: string, promise: string): string =>
    `${head}payees\n  name  : key\n  squad : team\ninput sales : money\n${lines}promise ${promise}\n`;
  const fee = 'commission = 50\ndeduction fee = 10\nlimit commission and fee to 10\n';
  const squad = 'squad_budget = 60 + 0 * team sales\ncommission = 50\nlimit commission to squad_budget\n';
  const twice = 'bonus b1 = 50\nbonus b2 = 100\nlimit b1 and b2 to 60\nlimit b1 to 10\n';
  test.each([
    ['a deduction is cut with what it is taken from', fee, 'payout at least 10', 'refuted'],
    ['and what is left is no more than the limit', fee, 'payout at most 10', 'proved'],
    ['colleagues share what a team is cut to', squad, 'payout at least 50', 'refuted'],
    ['and nobody has more than all of it', squad, 'payout at most 60', 'proved'],
    ['a limit sees what one before it left', twice, 'payout at least 60', 'refuted'],
    ['what is cut to one limit', 'bonus b1 = 50\nbonus b2 = 100\nlimit b1 and b2 to 60\n', 'payout at least 60', 'proved'],
  ])('%s', (_, lines, promise, kind) => {
    expect(about(limited(lines, promise), promise).kind).toBe(kind);
  });
});

test('whoever leaves the plan as they sell more is paid nothing by it', () => {
  const some = `plan "P" for payees where sales is below 1,000\n  currency USD\n  pays monthly\npayees\n  name : key\ninput sales : money\ncommission = 5% of sales\npromise commission never falls as sales rises\n`;
  expect(sentence(about(some, 'commission'))).toBe('At sales 999.99 commission pays 50.00; at 1,000.00 commission pays 0.00.');
});

describe('a pool is paid in full', () => {
  const pool = (fund: string, split: string, where = ''): string =>
    `plan "P"${where}\n  currency USD\n  pays monthly\npayees\n  name  : key\n  squad : team\n  level : text\ninput sales : money\nteam pool\n  fund ${fund}\n  split ${split}\npromise pool is paid in full\n`;
  test.each([
    ['equally', '100', 'equally', 'proved'],
    ['by what fills it, so that it is empty where nobody contributes', '2% of team sales', 'by sales', 'proved'],
    ['by what fills it, above a threshold', '2% of (team sales in excess of 150,000)', 'by sales', 'proved'],
    ['by something that everybody has', '100', 'by sales + 1', 'proved'],
    ['by what does not fill all of it', '100 + 2% of team sales', 'by sales', 'refuted'],
    ['by what may be negative where others have it', '2% of team sales', 'by sales in excess of 10', 'refuted'],
    ['among some', '2% of team sales', 'equally among payees where level is "senior"', 'refuted'],
  ])('%s', (_, fund, split, kind) => {
    expect(about(pool(fund, split), 'pool is paid in full').kind).toBe(kind);
  });
  test('those whom another plan pays count in the sum, but have no part', () => {
    const some = pool('2% of team sales', 'by sales', ' for payees where level is "senior"');
    expect(about(some, 'pool is paid in full').kind).not.toBe('proved');
  });
});

test('one promise that is asked for alone is decided as it is among the others', () => {
  const plan = `${head}input sales : money\ncommission on sales\n  up to 1,000 pay 5%\n  above 1,000 pay 4% on everything\npromise commission at most 40\n`;
  const all = provePromises(compile(plan)).map(withoutReplay);
  expect(all.map(({ kind }) => kind)).toEqual(['refuted', 'refuted']);
  for (const verdict of all)
    expect(provePromises(compile(plan), { only: verdict.promise }).map(withoutReplay)).toEqual([verdict]);
});

test('of the plans we ship, none breaks a promise but those that show how', () => {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const refuted = folders.flatMap(({ name }) => {
    const text = readFileSync(join(root, 'examples', name, `${name}.plan`), 'utf8');
    const verdicts = provePromises(compile(text, { currency: 'USD' }));
    return verdicts.flatMap(({ kind, promise }) => (kind === 'refuted' ? [`${name}: ${promise}`] : []));
  });
  expect(refuted).toEqual(['cliff: payout never falls as sales rises', 'regions: payout never falls as sales rises']);
});
