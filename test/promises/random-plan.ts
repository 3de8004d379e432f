import type { Subject } from '../../compiler/5-prove/subject.ts';
import type { Pace } from '../../compiler/5-prove/slope/pace.ts';
import { exactOf } from '../../runtime/numbers/exact.ts';
import type {
  BalanceShape,
  BandBounds,
  Calculation,
  Grain,
  NodeId,
  Operation,
  TierBand,
  ValueType,
  WindowStep,
} from '../../runtime/calculation.ts';
import {
  atLeast,
  atMost,
  builder,
  component,
  inputShape,
  money,
  number,
  orBlank,
  payeeGrain,
  tableShape,
  teamGrain,
  text,
  yesNo,
} from '../runtime/build.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { narrow, widened } from './wide-plan.ts';

/**
 * A calculation of random figures over `x`, which rises (or a deal's amount, or the deals by one), and `y` and `z`, which do not;
 * figures are small, so that borders are met.
 */
export interface RandomPlan {
  readonly calculation: Calculation;
  readonly assumed: boolean;
  readonly subject: Subject;
  /** It is raised by cents: by any number of them, or by one. */
  readonly pace: Pace | undefined;
}

type Build = ReturnType<typeof builder>;
export interface Making {
  readonly b: Build;
  readonly chance: Chance;
  /** Figures of payee grain so far. */
  readonly pool: NodeId[];
}

const cents: Pace = { size: exactOf(1n, 100n), isOnly: false };
const oneCent: Pace = { ...cents, isOnly: true };

const x: Subject = { kind: 'input', input: 'x' };
const raised = { kind: 'column', table: 'deals', column: 'amount', how: 'raise' } as const;
const lines = { kind: 'column', table: 'lines', column: 'amount' } as const;
const dealsTable = tableShape(
  'deals',
  {
    id: { kind: 'key' },
    rep: { kind: 'payee' },
    partner: { kind: 'text' },
    day: { kind: 'date' },
    settled: orBlank({ kind: 'date' }),
    amount: { kind: 'money' },
    sort: { kind: 'text' },
  },
  { datedBy: 'day' },
);
const linesTable = tableShape(
  'lines',
  { id: { kind: 'key' }, deal: { kind: 'reference', table: 'deals' }, day: { kind: 'date' }, amount: { kind: 'money' } },
  { datedBy: 'day' },
);

export function randomPlan(seed: number): RandomPlan {
  const chance = chanceFrom(seed);
  const b = builder();
  const pool = ['x', 'y', 'z'].map((name) => b.input(name));
  const making: Making = { b, chance, pool };
  const subject = chance.of<Subject>([
    x,
    x,
    x,
    x,
    raised,
    { ...raised, how: 'add' },
    raised,
    { ...lines, how: chance.of(['raise', 'add']) },
  ]);
  if (subject.kind === 'column')
    pool.splice(0, 1, ...[1, 2].map(() => (subject.table === 'lines' ? overLines(making) : overDeals(making))));
  const hasBalance = chance.onceIn(5);
  if (hasBalance) pool.push(b.node(money, { op: 'balance', balance: 's', previous: chance.onceIn(2) }));
  const level = chance.onceIn(8) ? levelOf(making) : undefined;
  // By chances of their own, so that the other plans stay what they were.
  const wide = chanceFrom(seed + 700_001);
  const wider = wide.onceIn(3) ? widened({ b, chance: wide, pool }, subject) : narrow;
  const steps = 2 + chance.whole(6);
  for (let i = 0; i < steps; i++) pool.push(figure(making));
  const becomes = pool.find((id, i) => i > 3 && chance.onceIn(2) && id > 0);
  const first = b.rounded(pool.at(-1) ?? 0);
  const root = chance.onceIn(5) ? b.node(money, { op: 'cumulative', value: first, unit: chance.of(['quarter', 'year']) }) : first;
  const components = [component('a', root, wider.schedule === undefined ? {} : { schedule: wider.schedule })];
  if (chance.onceIn(2)) {
    const seen = b.node(money, {
      op: wider.schedule === undefined ? 'component' : wide.of(['component', 'paid']),
      component: 'a',
    });
    pool.push(seen, ...(chance.onceIn(2) ? [seen] : []));
    const amount = b.rounded(figure(making));
    components.push(
      component('b', amount, {
        every: chance.of(['month', 'month', 'quarter']),
        sign: wider.sign,
        kind: wider.sign === 1 ? 'commission' : 'deduction',
      }),
    );
  }
  components.push(...wider.byDeal);
  const limits = chance.onceIn(3)
    ? [chance.onceIn(2) ? atMost(pick(making), chance.onceIn(4)) : atLeast(pick(making), chance.onceIn(4))]
    : [];
  const together =
    components.some(({ name }) => name === 'b') && chance.onceIn(3)
      ? [{ components: ['a', 'b'], grain: wider.cutOver, to: wider.cutOver.kind === 'payee' ? either(making) : small(making, 1) }]
      : [];
  const starts = small(making);
  const apart: Making = { b, chance: chanceFrom(seed + 500_009), pool };
  if (apart.chance.onceIn(8)) partOfMonths(apart);
  const amounts = hasBalance ? [{ name: 's', type: money, grain: payeeGrain, starts, becomes: becomes ?? starts }] : [];
  const balances = [...amounts, ...(level === undefined ? [] : [level])];
  const isDeclared = chance.onceIn(2);
  const inputs = ['x', 'y', 'z'].map((name) =>
    inputShape(
      name,
      isDeclared && !(name === 'y' && chance.onceIn(2))
        ? { low: name === 'x' ? '0' : chance.of(['0', '1', '-3']), high: chance.of(['4', '9']) }
        : {},
    ),
  );
  return {
    calculation: b.done({
      components,
      payoutLimits: limits,
      ...(together.length > 0 && { limits: [...together, ...wider.alsoCut] }),
      ...(balances.length > 0 && { balances }),
      inputs,
      ...(wider.credits.length > 0 && { credits: wider.credits }),
      ...(wider.payeesWhere !== undefined && { payeesWhere: wider.payeesWhere }),
      tables: [...(subject.kind === 'column' ? [dealsTable, linesTable] : []), ...wider.tables],
    }),
    assumed: chance.onceIn(2),
    subject,
    pace:
      subject.kind === 'column' && subject.how === 'add'
        ? undefined
        : chance.of<Pace | undefined>([undefined, undefined, cents, oneCent]),
  };
}

/** A yes or no that is kept, or turned, by a condition; and a figure that asks for it. */
function levelOf(making: Making): BalanceShape {
  const { b, chance, pool } = making;
  const before = b.node(yesNo, { op: 'balance', balance: 'l', previous: true }, payeeGrain);
  const reached = condition(making, 0);
  const becomes = b.node(yesNo, { op: chance.of(['either', 'either', 'both']), left: before, right: reached }, payeeGrain);
  const asked = chance.onceIn(3) ? becomes : before;
  pool.push(b.node(money, { op: 'choose', condition: asked, then: either(making), otherwise: either(making) }, payeeGrain));
  return { name: 'l', type: yesNo, grain: payeeGrain, starts: b.literal(chance.of(['no', 'no', 'yes']), yesNo), becomes };
}

const pick = ({ chance, pool }: Making): NodeId => {
  if (chance.onceIn(3)) return pool.at(-1) ?? 0;
  return pool[chance.whole(pool.length)] ?? 0;
};
const small = ({ b, chance }: Making, from = -1): NodeId => {
  const value = from + chance.whole(6);
  return chance.onceIn(5) ? b.literal(`${2 * value + 1}/2`) : b.literal(`${value}`);
};
const either = (making: Making): NodeId => (making.chance.onceIn(3) ? small(making) : pick(making));

function figure(making: Making): NodeId {
  const { b, chance } = making;
  const node = (operation: Operation, grain: Grain = payeeGrain, type: ValueType = money): NodeId =>
    b.node(type, operation, grain);
  const a = pick(making);
  switch (chance.whole(26)) {
    case 0:
    case 1:
      return node({ op: 'add', left: a, right: either(making) });
    case 2:
    case 3:
      return node({ op: 'subtract', left: either(making), right: pick(making) });
    case 4:
    case 5:
      return node({ op: 'multiply', left: a, right: either(making) });
    case 6:
      return node({ op: 'divide', left: either(making), right: either(making) });
    case 7:
      return chance.onceIn(3)
        ? node({ op: 'divide', left: a, right: node({ op: 'days-in-period' }, payeeGrain, number) })
        : node({ op: 'negate', value: a });
    case 8:
      return node({ op: 'excess', value: either(making), over: either(making) });
    case 9:
      return node({ op: 'steps', rate: small(making), step: small(making, 1), value: a });
    case 10:
      return node({ op: chance.of(['greatest', 'least']), values: [a, either(making)] });
    case 11:
    case 12:
    case 13:
      return node({ op: 'choose', condition: condition(making, 1), then: either(making), otherwise: either(making) });
    case 14:
    case 15:
    case 16:
      return node(tiers(making));
    case 17:
      return node({
        op: 'tiers-by',
        base: pick(making),
        by: a,
        form: chance.of<'rate' | 'lump'>(['rate', 'lump']),
        bands: bands(making, true).map(({ pay, ...band }) => ({ ...band, pay, ...rising(making) })),
      });
    case 18:
      return node({
        op: 'scale',
        by: a,
        bands: bands(making, false).map(({ pay, ...band }) => ({ ...band, gives: pay, ...rising(making) })),
      });
    case 19:
      return matrix(making);
    case 20:
      return rounding(making, a);
    case 21:
      return team(making);
    case 23:
      return months(making, a);
    case 22:
      return node({ op: 'rank', value: a, group: teamGrain as never, tiesSplit: chance.onceIn(2) }, payeeGrain, number);
    default:
      return node({ op: 'at', value: a, window: window(chance) });
  }
}

/** Over the months of the days at hand, or of the quarter. */
function months(making: Making, value: NodeId): NodeId {
  const { b, chance } = making;
  const how = chance.of(['sum', 'sum', 'count', 'highest', 'lowest', 'average'] as const);
  const where = chance.onceIn(2) ? { where: condition(making, 0) } : {};
  const over = b.node(money, { op: 'periods', how, unit: 'month', value, ...where });
  return chance.onceIn(2) ? over : b.node(money, { op: 'at', value: over, window: { kind: 'this', unit: 'quarter' } });
}

/** In how many of the months something holds, as a part of all of them; twice as many are no part. */
function partOfMonths(making: Making): NodeId {
  const { b, chance } = making;
  const [each, nothing, one] = [b.literal(chance.of(['1', '2'])), b.literal('0'), b.literal('1')];
  const inOne = b.node(money, { op: 'choose', condition: condition(making, 0), then: each, otherwise: nothing }, payeeGrain);
  const sumOf = (value: NodeId): NodeId => b.node(money, { op: 'periods', how: 'sum', unit: 'month', value });
  return b.node(money, { op: 'divide', left: sumOf(inOne), right: sumOf(one) }, payeeGrain);
}

/** Ties as well: a cent and a half. */
function rounding({ b, chance, ...making }: Making, value: NodeId): NodeId {
  const mode = chance.of(['half-up', 'half-even', 'up', 'down'] as const);
  if (chance.onceIn(2)) return b.node(money, { op: 'round', value, mode, unit: small({ b, chance, ...making }, 1) });
  const beside = b.node(money, { op: 'add', left: value, right: b.literal('1/200') });
  return b.node(money, { op: 'round', value: chance.onceIn(3) ? value : beside, mode, unit: b.literal('1/100') });
}

const rising = (making: Making): { readonly risingTo?: NodeId } => (making.chance.onceIn(4) ? { risingTo: small(making) } : {});

function window(chance: Chance): WindowStep {
  return chance.of<WindowStep>([
    { kind: 'to-date', unit: 'quarter' },
    { kind: 'this', unit: 'quarter' },
    { kind: 'last', unit: 'month', count: 1 },
    { kind: 'rolling', unit: 'month', count: 2 },
  ]);
}

function condition(making: Making, depth: number): NodeId {
  const { b, chance } = making;
  const test = (operation: Operation): NodeId => b.node(yesNo, operation, payeeGrain);
  if (depth > 0 && chance.onceIn(4))
    return test({ op: chance.of(['both', 'either']), left: condition(making, 0), right: condition(making, 0) });
  if (depth > 0 && chance.onceIn(6)) return test({ op: 'not', value: condition(making, 0) });
  return test({ op: chance.of(['below', 'at-most', 'at-most', 'same']), left: either(making), right: either(making) });
}

/** Ascending bounds at small whole numbers, or multiples of `z`. */
function bands(making: Making, isOpenBelow: boolean): readonly (BandBounds & { readonly pay: NodeId })[] {
  const { b, chance } = making;
  const count = 1 + chance.whole(3);
  const isRelative = chance.onceIn(5);
  const bound = (value: number): NodeId => {
    const literal = b.literal(`${value}`);
    return isRelative ? b.node(money, { op: 'multiply', left: literal, right: making.pool[2] ?? 0 }) : literal;
  };
  let at = chance.whole(3);
  const starts = chance.onceIn(2);
  const rows = Array.from({ length: count }, (_, i) => {
    const low = i === 0 && starts ? undefined : bound(at);
    at += 1 + chance.whole(2);
    return low;
  });
  const isAbove = chance.onceIn(2);
  return rows.map((low, i) => ({
    ...(low !== undefined && { low }),
    ...(rows[i + 1] !== undefined && { high: rows[i + 1] as NodeId }),
    lowIncluded: !isAbove,
    highIncluded: isAbove,
    pay: chance.onceIn(isOpenBelow ? 4 : 5) ? pick(making) : small(making),
  }));
}

function tiers(making: Making): Operation {
  const { chance } = making;
  const form = chance.of<'rate' | 'lump'>(['rate', 'rate', 'lump']);
  const rows = bands(making, true).map((band): TierBand => {
    const rises = band.high !== undefined && chance.onceIn(5) ? { risingTo: small(making) } : {};
    return {
      ...band,
      ...rises,
      another: form === 'lump' && chance.onceIn(2),
      spread: chance.of(['excess', 'excess', 'everything']),
    };
  });
  const isAgainst =
    chance.onceIn(3) && rows.every(({ low, high }) => [low, high].every((id) => id === undefined || making.b.node !== undefined));
  return {
    op: 'tiers',
    base: pick(making),
    form,
    bands: rows,
    ...(isAgainst && { against: chance.onceIn(4) ? pick(making) : (making.pool[2] ?? 0) }),
    ...(chance.onceIn(3) && { belowZero: small(making) }),
  };
}

function matrix(making: Making): NodeId {
  const side = () => bands(making, false).map(({ pay: _, ...bounds }) => bounds);
  const [rows, columns] = [side(), side()];
  const cells = rows.map(() => columns.map(() => small(making)));
  const sideOf = (of: typeof rows) => ({ kind: 'bands', bands: of }) as const;
  return making.b.node(
    number,
    { op: 'matrix', rowsBy: pick(making), columnsBy: pick(making), rows: sideOf(rows), columns: sideOf(columns), cells },
    payeeGrain,
  );
}

/** A team's sum, or a part of an amount of the team's. */
function team(making: Making): NodeId {
  const { b, chance } = making;
  const how = chance.of(['sum', 'sum', 'highest', 'average', 'count'] as const);
  const where = chance.onceIn(4) ? { where: condition(making, 0) } : {};
  const sum = b.node(money, { op: 'members', how, group: teamGrain as never, value: pick(making), ...where }, teamGrain);
  if (chance.onceIn(3)) return b.node(money, { op: 'add', left: sum, right: b.literal('0') }, payeeGrain);
  const amount = chance.onceIn(3) ? b.literal('7') : b.node(money, { op: 'round', value: sum, mode: 'half-up' }, teamGrain);
  return b.node(money, {
    op: 'share',
    amount,
    weight: pick(making),
    group: teamGrain as never,
    method: chance.of([
      'webster',
      'webster',
      'largest-remainder',
      'remainder-to-last',
      'remainder-to-first',
      'remainder-to-highest',
    ]),
    ifNobody: chance.of(['nobody-paid', 'split-equally']),
  });
}

/** A figure over one's deals, or one that each of them gives. */
function overDeals({ b, chance }: Making): NodeId {
  const record: Grain = { kind: 'record', table: 'deals' };
  const amount = b.node(money, { op: 'column', table: 'deals', column: 'amount' }, record);
  const each: Making = { b, chance, pool: [amount, amount, amount] };
  const value = chance.onceIn(2)
    ? amount
    : chance.onceIn(2)
      ? runningOn(each, amount)
      : b.node(money, valueOf(each, amount), record);
  const sort = b.node(text, { op: 'column', table: 'deals', column: 'sort' }, record);
  const isOfSort = (): NodeId => b.node(yesNo, { op: 'same', left: sort, right: b.literal('a', text) }, record);
  const isLarge = (): NodeId =>
    b.node(yesNo, { op: chance.of(['below', 'at-most']), left: b.literal('2'), right: amount }, record);
  const where = chance.onceIn(2) ? {} : { where: chance.onceIn(2) ? isOfSort() : isLarge() };
  if (chance.onceIn(4)) return overBundles(b, chance, amount);
  const how = chance.of(['sum', 'sum', 'sum', 'count', 'highest', 'lowest', 'average'] as const);
  return b.node(
    money,
    {
      op: 'records',
      how,
      table: 'deals',
      value,
      datedBy: 'day',
      ...where,
      ...(chance.onceIn(5) && { roundEach: { mode: 'half-up' } as const }),
    },
    payeeGrain,
  );
}

const valueOf = (each: Making, amount: NodeId): Operation =>
  each.chance.onceIn(2) ? tiers(each) : { op: 'multiply', left: small(each), right: amount };

/** What came before a deal, or bands that go on from there. */
function runningOn(each: Making, amount: NodeId): NodeId {
  const { b, chance } = each;
  const record: Grain = { kind: 'record', table: 'deals' };
  const including = chance.onceIn(3);
  const unit = chance.of(['period', 'quarter', 'year'] as const);
  const how = chance.of(['sum', 'sum', 'sum', 'count', 'highest'] as const);
  const order = { datedBy: 'day', order: ['id'], unit, including } as const;
  const before = b.node(money, { op: 'running', how, table: 'deals', value: amount, ...order }, record);
  if (chance.onceIn(3)) return before;
  if (chance.onceIn(2)) return b.node(money, { ...steeper(each), base: amount, continuing: before }, record);
  const bands = tiers(each);
  return bands.op === 'tiers' ? b.node(money, { ...bands, base: amount, continuing: before }, record) : before;
}

/** Bands that never pay less on what comes later. */
function steeper({ b, chance }: Making): Extract<Operation, { readonly op: 'tiers' }> {
  const [first, bound] = [chance.whole(3), b.literal(`${1 + chance.whole(4)}`)];
  const band = { lowIncluded: false, highIncluded: true, another: false, spread: 'excess' } as const;
  return {
    op: 'tiers',
    base: bound,
    form: 'rate',
    bands: [
      { ...band, high: bound, pay: b.literal(`${first}`) },
      { ...band, low: bound, pay: b.literal(`${first + chance.whole(3)}`) },
    ],
  };
}

/** What lines refer to each deal come to. */
function overLines(making: Making): NodeId {
  const { b, chance } = making;
  const [line, deal]: readonly Grain[] = [
    { kind: 'record', table: 'lines' },
    { kind: 'record', table: 'deals' },
  ];
  const amount = b.node(money, { op: 'column', table: 'lines', column: 'amount' }, line ?? payeeGrain);
  const how = chance.of(['sum', 'sum', 'count', 'highest'] as const);
  const isLarge = b.node(yesNo, { op: 'at-most', left: b.literal('2'), right: amount }, line ?? payeeGrain);
  const where = chance.onceIn(3) ? { where: isLarge } : {};
  const summed = { op: 'records', how, table: 'lines', value: amount, datedBy: 'day', of: 'deal', ...where } as const;
  const all = b.node(money, summed, deal ?? payeeGrain);
  const each: Making = { b, chance, pool: [all, all, all] };
  const value = chance.onceIn(2) ? all : b.node(money, valueOf(each, all), deal ?? payeeGrain);
  return b.node(money, { op: 'records', how: chance.of(['sum', 'sum', 'highest'] as const), table: 'deals', value }, payeeGrain);
}

/** A figure for each sort of deals, added up. */
function overBundles(b: Build, chance: Chance, amount: NodeId): NodeId {
  const bundle: Grain = { kind: 'bundle', table: 'deals', column: 'sort' };
  const how = chance.of(['sum', 'count', 'highest'] as const);
  const all = b.node(money, { op: 'records', how, table: 'deals', value: amount, datedBy: 'day' }, bundle);
  const each: Making = { b, chance, pool: [all, all, all] };
  const value = chance.onceIn(2) ? b.node(money, tiers(each), bundle) : chance.onceIn(2) ? small(each) : all;
  return b.node(money, { op: 'bundles', table: 'deals', column: 'sort', datedBy: 'day', value });
}
