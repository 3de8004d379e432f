import { amount, condition, flow, percent, pick, type Saying } from './saying.ts';

/** One thing that is paid, with clauses. */
export function componentOf(saying: Saying, place: number): readonly string[] {
  const { chance } = saying;
  const kind = chance.of(['commission', 'commission', 'bonus', 'spiff', 'allowance', 'award', 'deduction']);
  const body = bodyOf(saying, kind, `c${place}`);
  return [...body, ...clauses(saying, body.join('\n'))];
}

function bodyOf(saying: Saying, kind: string, name: string): readonly string[] {
  const { amounts, chance, ratios, unit } = saying;
  const every = unit === 'month' && kind !== 'deduction' ? chance.of(['', '', '', ' paid quarterly']) : '';
  switch (chance.whole(10)) {
    case 0:
    case 1:
      return [`${kind} ${name}${every} = ${percent(chance)} of (${flow(saying)})`];
    case 2:
    case 3:
      return [`${kind} ${name}${every} on ${flow(saying)} against target`, ...tiers(saying, true)];
    case 4:
      return [`${kind} ${name}${every} on ${flow(saying)}`, ...tiers(saying, false)];
    case 5:
      if (ratios.length === 0) return [`${kind} ${name}${every} = ${flow(saying)}`];
      return [
        `${kind} ${name}${every} on ${flow(saying)} by ${pick(chance, ratios, '1')}`,
        '  below 50%  pay 0%',
        '  from 50% to 100% pay 5% rising to 10%',
        '  from 100% pay 12%',
      ];
    case 6:
      return [
        `team pool ${name}`,
        `  fund ${chance.of([`${percent(chance)} of (team sold in excess of ${amount(chance)})`, amount(chance), 'pot'])}`,
        `  split ${chance.of(['equally', 'by sold', 'by calls', 'by contribution share'])}${chance.of(['', ' by largest remainder', ', rounding down, remainder to last'])}`,
        ...(chance.onceIn(3) ? ['  if nobody contributes split equally'] : []),
      ];
    case 7:
      return [
        `${kind} ${name} for each deal in deals${chance.onceIn(3) ? ' where stage is "Won"' : ''} on ${pick(chance, amounts, 'amount')}`,
        ...tiers(saying, false),
      ];
    case 8:
      return [
        `${kind} ${name} for each deal in deals = ${percent(chance)} of ${pick(chance, amounts, 'amount')}`,
        ...(chance.onceIn(3) ? ['  round each deal'] : []),
      ];
    default:
      return [`${kind} ${name}${every} = ${amount(chance)}`];
  }
}

function tiers({ chance }: Saying, isRelative: boolean): readonly string[] {
  const bounds = isRelative ? ['80%', '100%', '120%'] : ['500', '1,000', '2,500.50'];
  const spread = (): string => chance.of(['on the excess', 'on the excess', 'on everything']);
  const form = chance.whole(4);
  if (form === 0)
    return [
      `  from ${bounds[0]} pay ${amount(chance)}`,
      `  from ${bounds[1]} pay another ${amount(chance)}`,
      `  from ${bounds[2]} pay another ${amount(chance)}`,
    ];
  if (form === 1)
    return [
      `  below ${bounds[0]} pay 0%`,
      `  from ${bounds[0]} to ${bounds[1]} pay 2% rising to 5% on everything`,
      `  from ${bounds[1]} pay 6% on everything`,
    ];
  const first = chance.onceIn(4)
    ? [`  below 0 pay ${percent(chance)}`, `  from 0 pay ${percent(chance)}`]
    : [`  up to ${bounds[1]} pay ${percent(chance)}`];
  return [
    ...first,
    `  above ${bounds[1]} pay ${percent(chance)} ${spread()}`,
    ...(chance.onceIn(2) ? [`  above ${bounds[2]} pay ${percent(chance)} ${spread()}`] : []),
  ];
}

/** Pools and what rounds each deal take fewer. */
function clauses(saying: Saying, body: string): readonly string[] {
  if (body.startsWith('team pool') || body.includes('round each')) return [];
  const { chance, columns, lines, ratios } = saying;
  const hasScale = lines.some((line) => line.startsWith('scale quality'));
  return [
    ...(hasScale && chance.onceIn(4) ? ['  times quality'] : []),
    ...(ratios.length > 0 && chance.onceIn(6) ? [`  times ${pick(chance, ratios, '1')}`] : []),
    ...(columns.includes('joined') && chance.onceIn(4) ? [`  prorated by ${chance.of(['days', 'months'])} in role`] : []),
    ...(chance.onceIn(4) ? [`  when ${condition(saying)}`] : []),
    ...(chance.onceIn(6) ? [`  at least ${amount(chance)}`] : []),
    ...(chance.onceIn(4) ? [`  at most ${chance.onceIn(3) ? flow(saying) : amount(chance)}`] : []),
    ...(chance.onceIn(5) ? [`  round ${chance.of(['down', 'up', 'half even', 'to 10', 'half up to 0.50', 'down to 1'])}`] : []),
    ...(chance.onceIn(6) && !body.includes('against') ? ['  cumulative over year'] : []),
  ];
}
