import type { Chance } from '../promises/chance.ts';
import { componentOf } from './random-components.ts';
import { amount, condition, flow, percent, pick, type Saying } from './saying.ts';

/** A plan of everything that people write, put together by chance. Most of them compile; what the checker refuses is not paid. */
export function randomText(chance: Chance): string {
  const unit = chance.of(['month', 'month', 'month', 'quarter', 'half-month', 'week']);
  const columns = ['region', 'level', 'base', 'quota', 'joined', 'left', 'boss', 'office'].filter(() => chance.onceIn(3));
  const lines: string[] = [];
  const saying: Saying = { chance, lines, unit, columns, flows: [], ratios: [], answers: [], amounts: ['amount'] };
  lines.push(...header(saying), ...people(saying), ...tables(saying), ...given(saying));
  for (let i = 0; i < 1 + chance.whole(2); i++) say(saying, 'flows', sumOfDeals(saying));
  for (let i = 0; i < chance.whole(7); i++) define(saying);
  const count = 1 + chance.whole(3);
  for (let i = 0; i < count; i++) lines.push(...componentOf(saying, i));
  const isCarried = chance.onceIn(3) ? ', carried forward' : '';
  const limitCount = chance.onceIn(2) ? 0 : 1 + chance.whole(3);
  for (let i = 0; i < limitCount; i++)
    lines.push(`payout at ${chance.of(['least', 'most'])} ${chance.onceIn(3) ? flow(saying) : amount(chance)}${isCarried}`);
  if (count > 1 && chance.onceIn(4)) lines.push(`limit c0 and c1 to ${amount(chance)}, cut in proportion`);
  return `${lines.join('\n')}\n`;
}

// ---------------------------------------------------------------- what is given

function header({ chance, unit }: Saying): readonly string[] {
  const pays = { month: 'monthly', quarter: 'quarterly', 'half-month': 'semi-monthly', week: 'weekly' }[unit] ?? 'monthly';
  return [
    'plan "Random"',
    `  currency ${chance.of(['USD', 'USD', 'USD', 'JPY', 'KWD'])}`,
    `  pays ${pays}`,
    ...(chance.onceIn(6) ? ['  fiscal year starts in April'] : []),
    ...(chance.onceIn(4) ? [] : [`  effective 2026-01-${chance.of(['01', '01', '01', '12'])} to 2026-12-31`]),
    ...(chance.onceIn(4) ? [`  round ${chance.of(['down', 'up', 'half even', 'half even to 10', 'half up to 0.50'])}`] : []),
  ];
}

function people({ chance, columns, unit }: Saying): readonly string[] {
  const types: Readonly<Record<string, string>> = {
    region: 'text',
    office: 'text',
    level: 'text or blank',
    base: `money per ${unit}${chance.of([' prorated by days', ' as of period end', ''])}`,
    quota: `number${chance.onceIn(2) ? ' or blank' : ''}${columns.includes('joined') ? chance.of([' prorated by days', ' as of period end']) : ''}`,
    joined: 'starts',
    left: 'ends or blank',
    boss: 'manager or blank',
  };
  return ['payees', '  rep : key', '  crew : team', ...columns.map((name) => `  ${name} : ${types[name]}`)];
}

function tables({ amounts, chance, lines: _ }: Saying): readonly string[] {
  const isCredited = chance.onceIn(4);
  const [hasRates, hasReturns] = [chance.onceIn(2), chance.onceIn(3)];
  if (hasRates) amounts.push('weighted');
  if (chance.onceIn(3)) amounts.push('net');
  return [
    'table deals dated by closed',
    '  id : key',
    isCredited ? '  owner : text' : '  owner : payee',
    ...(isCredited ? ['  partner : text or blank'] : []),
    `  closed : date${chance.onceIn(3) ? ' or blank' : ''}`,
    `  amount : money${chance.onceIn(3) ? ' or blank' : ''}`,
    '  cost : money',
    '  stage : text',
    '  line : text or blank',
    '  renewal : yes/no',
    ...(hasReturns ? ['table returns dated by returned', '  deal : deals', '  returned : date', '  part : percent'] : []),
    ...(hasRates ? ['table rates by line', '  line : text', '  rate : percent', '  factor : number or blank'] : []),
    ...(isCredited ? credits(chance) : []),
    ...(hasRates ? [`deals.weighted = amount * rates.${chance.of(['rate', 'factor'])}${chance.onceIn(2) ? ' else 0' : ''}`] : []),
    ...(amounts.includes('net')
      ? [
          `deals.net = ${chance.of(['amount - cost', 'if renewal then amount / 3 otherwise amount', 'the greater of amount and cost', 'amount rounded to 10'])}`,
        ]
      : []),
  ];
}

const credits = (chance: Chance): readonly string[] => [
  ...(chance.onceIn(2)
    ? [`credit deals ${chance.of(['60% to owner, 40%', '33.3333% to owner, 66.6667%'])} to partner where partner is not blank`]
    : []),
  'credit deals 100% to owner',
];

function given({ chance, flows, unit }: Saying): readonly string[] {
  flows.push('target', 'calls * 10', 'sold');
  return [
    'input sold : money',
    `input calls : count${chance.onceIn(3) ? ' else 0' : ''}`,
    'input score : number from 0 to 5',
    'input trained : yes/no',
    'input pot : money by team else 100',
    `param target : money per ${unit} = ${chance.of(['1,000', '2,500', '30,000'])}`,
    ...(chance.onceIn(2)
      ? []
      : ['scale quality by score', '  below 2.5 gives 80%', '  from 2.5 to 4 gives 100% rising to 133%', '  from 4 gives 120%']),
  ];
}

// ---------------------------------------------------------------- definitions

function say({ lines, ...saying }: Saying, kind: 'flows' | 'ratios' | 'answers', text: string): void {
  const name = `f${lines.length}`;
  lines.push(`${name} = ${text}`);
  saying[kind].push(name);
}

function sumOfDeals({ amounts, chance }: Saying): string {
  const wheres = [
    '',
    '',
    ' where stage is "Won"',
    ' where stage is one of "Won", "Open"',
    ' where renewal',
    ' where amount is above 1,000',
    ' where line is blank',
    ' where amount is not blank and cost is at most amount',
  ];
  const where = pick(chance, wheres, '');
  const one = pick(chance, amounts, 'amount');
  const of = chance.onceIn(8) ? ` and (sum of cost in deals)` : '';
  const sum = `sum of ${one} in deals${where}`;
  if (of !== '') return `the lesser of (${sum})${of}`;
  const how = chance.of(['sum', 'sum', 'sum', 'average', 'highest', 'lowest']);
  if (how === 'sum') return chance.onceIn(10) ? `(${sum}) year to date` : sum;
  return `if (count of ${one} in deals${where}) is above 0 then (${how} of ${one} in deals${where}) otherwise 0`;
}

/** A window fits the pay period that it is asked in. */
function windowOf({ chance, unit }: Saying): string {
  const usual = ['year to date', `last ${unit}`, `over last 2 ${unit}s`, `over 3 ${unit}s to date`, 'this year', 'last period'];
  const monthly =
    unit === 'month' ? ['quarter to date', 'this quarter', 'same month last year', 'half-year to date', 'over last quarter'] : [];
  return pick(chance, [...usual, ...monthly], 'year to date');
}

function define(saying: Saying): void {
  const { chance, columns, lines, unit } = saying;
  const [a, b] = [flow(saying), flow(saying)];
  const across = chance.of([
    'team',
    'company',
    columns.includes('region') ? 'region' : 'team',
    columns.includes('boss') ? 'reports' : 'company',
  ]);
  switch (chance.whole(20)) {
    case 0:
      return say(saying, 'flows', sumOfDeals(saying));
    case 1:
      return say(saying, 'flows', `${a} ${chance.of(['+', '-'])} ${b}`);
    case 2:
      return say(saying, 'flows', `(${a}) in excess of ${chance.onceIn(2) ? amount(chance) : b}`);
    case 3:
      return say(saying, 'flows', `${percent(chance)} of (${a})`);
    case 4:
      return say(saying, 'flows', `the ${chance.of(['greater', 'lesser'])} of ${a} and ${chance.onceIn(2) ? amount(chance) : b}`);
    case 5:
      return say(saying, 'flows', `if ${condition(saying)} then ${a} otherwise ${chance.onceIn(3) ? '0' : b}`);
    case 6:
    case 7:
    case 8:
      return say(saying, 'flows', `(${a}) ${windowOf(saying)}`);
    case 9:
      return say(
        saying,
        'flows',
        `${chance.of(['sum', 'sum', 'highest', 'lowest', 'average'])} of ${a} across ${across}${chance.onceIn(3) ? ` where ${condition(saying)}` : ''}`,
      );
    case 10:
      return say(saying, 'flows', `${chance.of(['team', 'company'])} ${a.includes(' ') ? 'sold' : a}`);
    case 11:
      return say(saying, 'flows', `${percent(chance)} per full ${chance.of(['100', '1,000', '0.50'])} of (${a})`);
    case 12:
      return say(
        saying,
        'flows',
        `(${a}) rounded ${chance.of(['', 'up ', 'down ', 'half even ', 'half up '])}to ${chance.of(['1', '10', '0.05', '1,000'])}`,
      );
    case 13:
    case 14: {
      const over = chance.onceIn(2) ? 'target' : b;
      return say(
        saying,
        'ratios',
        chance.onceIn(2)
          ? `(${a}) / ${over === a ? 'target' : over}`
          : `if (${over}) is above 0 then (${a}) / (${over}) otherwise 0%`,
      );
    }
    case 15:
      return say(saying, 'answers', condition(saying));
    case 16:
      return say(
        saying,
        'flows',
        `100 * (rank of ${a.includes(' ') ? 'sold' : a} across ${chance.of(['team', 'company'])}${chance.onceIn(2) ? ', ties split' : ''})`,
      );
    case 17:
      return say(saying, 'flows', shareOf(saying));
    case 18: {
      const name = `owed${lines.length}`;
      lines.push(
        `balance ${name} starts ${chance.of(['0', '100'])} becomes the greater of 0 and (previous ${name} + ${amount(chance)} - ${percent(chance)} of (${a}))`,
      );
      saying.flows.push(chance.of([name, `previous ${name}`]));
      return;
    }
    default:
      if (columns.includes('base')) saying.flows.push('base');
      if (columns.includes('quota')) return say(saying, 'flows', `quota * ${chance.of(['sold', 'target'])}`);
      return say(saying, 'flows', `(count of sold over ${unit}s of year where ${condition(saying)}) * ${amount(chance)}`);
  }
}

function shareOf(saying: Saying): string {
  const { chance } = saying;
  const by = chance.of(['equally', `by sold`, `by calls`, 'by contribution share', `by ${flow(saying).split(' ')[0] ?? 'sold'}`]);
  const how = chance.of([
    '',
    '',
    ' by largest remainder',
    ', rounding down, remainder to last',
    ' rounding down, remainder to first',
    ', rounding down, remainder to highest',
  ]);
  return `share of ${chance.of(['100', '0.11', 'pot', '1,000,000.01'])} across team ${by}${how}${chance.onceIn(4) ? `, among payees where ${condition(saying)}` : ''}`;
}
