import fc, { type Arbitrary } from 'fast-check';
import type * as tree from '../../grammar/index.ts';
import { printPlan, type Expression, type Item, type Name, type PlanTree } from '../../grammar/index.ts';
import { readNumeral } from '../../grammar/lex/numerals.ts';

// Trees of every form that the grammar has. Spans are all zero: they do not take part in comparisons.
const span: tree.Span = { from: 0, to: 0 };
const own: tree.Written = { span, comments: { docs: [], before: [], after: [] } };

/** Leaves out the keys whose value is absent, as a tree does. */
function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
function record<T extends object>(kind: object, parts: { readonly [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T> {
  return fc.record<T>(parts).map((each) => present({ ...kind, ...each }));
}
function maybe<T>(value: Arbitrary<T>): Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

const plainWords = ['sales', 'target', 'attainment', 'region', 'deals', '金额', 'naïve', 'x_1', 'ARR', 'q', 'price'];
const softWords = [
  'commission',
  'month',
  'team',
  'first',
  'last',
  'rest',
  'period',
  'unit',
  'paid',
  'plan',
  'days',
  'months',
  'previous',
  'equally',
  'payee',
];
const phraseParts = [
  'count',
  'sum',
  'blank',
  'excess',
  'date',
  'everything',
  'least',
  'another',
  'problem',
  'share',
  'cumulative',
  'all',
  'before',
  'fund',
];
const hardWords = [
  'where',
  'of',
  'and',
  'yes',
  'two words',
  '3rd',
  '`'.replace('`', "d'or"),
  'Ａ',
  'is blank',
  'credited as',
  '-',
];

const word = fc.oneof(
  { arbitrary: fc.constantFrom(...plainWords), weight: 6 },
  { arbitrary: fc.constantFrom(...softWords), weight: 2 },
  { arbitrary: fc.constantFrom(...phraseParts), weight: 2 },
  { arbitrary: fc.constantFrom(...hardWords), weight: 1 },
);
const name: Arbitrary<Name> = word.map((each) => ({ name: each, span }));

const textValue = fc.oneof(
  fc.constantFrom('West', 'a "quoted" one', '#1', 'a | b', '', '“”', 'it’s', '（全角）'),
  fc
    .string({ unit: 'binary', maxLength: 6 })
    .map((each) => each.replace(/[\u0000-\u001f\ufdd0-\ufdd2\ufffd\u2028\u2029\u0085]/g, '')),
);
const text: Arbitrary<tree.TextLiteralOf> = textValue.map((value) => ({ value, span }));

const numerals = [
  '0',
  '7',
  '1,200,000',
  '30k',
  '1.5M',
  '2B',
  '50万',
  '3亿',
  '6%',
  '12.50%',
  '3‰',
  '$500',
  '¥1,000.00',
  'USD 500',
  '1.5x',
  '0.333',
];
const number: Arbitrary<tree.NumberLiteral> = fc
  .constantFrom(...numerals)
  .map((each) => ({ kind: 'number', ...readNumeral(each), text: each, span }));
const date = fc.constantFrom('2026-07-01', '2024-02-29').map((value): tree.DateLiteral => ({ kind: 'date', value, span }));
const period = fc
  .constantFrom('2026-Q3', '2026-07', '2026-H1')
  .map((value): tree.PeriodLiteral => ({ kind: 'period', value, span }));
const textLiteral = textValue.map((value): tree.TextLiteral => ({ kind: 'text', value, span }));
const yesNo = fc.boolean().map((value): tree.YesNoLiteral => ({ kind: 'yes-no', value, span }));
const literal: Arbitrary<Expression> = fc.oneof(number, date, period, textLiteral, yesNo);
const negative = number.map((value): Expression => ({ kind: 'negate', value, span }));
const given: Arbitrary<Expression> = fc.oneof(literal, negative);
const nameExpression = word.map((each): tree.NameExpression => ({ kind: 'name', name: each, span }));

const unit: Arbitrary<tree.PeriodUnit> = fc.constantFrom('week', 'half-month', 'month', 'quarter', 'half-year', 'year');
const windowUnit: Arbitrary<tree.WindowUnit> = fc.oneof(unit, fc.constant('period' as const));
const count = fc.integer({ min: 1, max: 12 });
const window: Arbitrary<tree.Window> = fc.oneof(
  record<tree.Window>({ kind: 'to-date', span }, { unit } as never),
  record<tree.Window>({ span }, { kind: fc.constantFrom('this', 'same-last-year', 'so-far'), unit: windowUnit } as never),
  record<tree.Window>({ span }, { kind: fc.constantFrom('last', 'rolling'), unit: windowUnit, count } as never),
  fc.constant<tree.Window>({ kind: 'before-this', span }),
);
const namedGroup = fc.constantFrom('team', 'company', 'reports').map((kind): tree.Group => ({ kind: kind as 'team', span }));
const columnGroup = word.map((each): tree.Group => ({ kind: 'column', name: each, span }));
const group: Arbitrary<tree.Group> = fc.oneof(namedGroup, columnGroup, fc.constant<tree.Group>({ kind: 'all-reports', span }));

const path: Arbitrary<Expression> = fc
  .tuple(nameExpression, fc.array(name, { maxLength: 2 }))
  .map(([first, members]) => members.reduce<Expression>((of, member) => ({ kind: 'member', of, member, span }), first));
const fact = fc
  .constantFrom('days-in-period', 'days-in-role', 'months-in-role', 'working-days-left', 'needed-per-day', 'expected-on')
  .map((each): Expression => ({ kind: 'period-fact', fact: each as 'days-in-role', span }));

type Inner = Arbitrary<Expression>;

function split(inner: Inner): Arbitrary<tree.Split> {
  const by = fc.oneof(
    fc.constantFrom('contribution', 'equally').map((kind): tree.Split['by'] => ({ kind: kind as 'equally' })),
    inner.map((weight): tree.Split['by'] => ({ kind: 'weight', weight })),
  );
  return record<tree.Split>({ span }, {
    by,
    method: fc.constantFrom(
      'webster',
      'webster',
      'largest-remainder',
      'remainder-to-last',
      'remainder-to-first',
      'remainder-to-highest',
    ),
    ifNobody: fc.constantFrom('nobody-paid', 'split-equally'),
    among: maybe(inner),
    floor: maybe(inner),
    unit: maybe(inner),
  } as never);
}

function aggregateSource(): Arbitrary<tree.AggregateSource> {
  return fc.oneof(
    record<tree.AggregateSource>({ kind: 'table', span }, { table: name, datedBy: maybe(name), window: maybe(window) } as never),
    record<tree.AggregateSource>({ kind: 'group', span }, { group, window: maybe(window) } as never),
    record<tree.AggregateSource>({ kind: 'periods', span }, { unit, of: window } as never),
  );
}

/** A compound expression around inner ones. */
function compound(inner: Inner): Inner {
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  const of = (kind: Expression['kind'], parts: object): Inner => record<Expression>({ kind, span }, parts as never);
  return fc.oneof(
    of('lookup', { of: path, keys: some }),
    of('negate', { value: inner }),
    of('binary', { operator: fc.constantFrom('+', '-', '*', '/'), left: inner, right: inner }),
    of('excess', { value: inner, over: inner }),
    of('of', { left: inner, right: inner }),
    of('steps', { rate: inner, step: inner, value: inner }),
    of('rounded', { value: inner, mode: fc.constantFrom('half-up', 'half-even', 'up', 'down'), unit: inner }),
    of('compare', {
      comparison: fc.constantFrom('is', 'is-not', 'above', 'at-least', 'below', 'at-most'),
      left: inner,
      right: inner,
    }),
    of('between', { value: inner, low: inner, high: inner }),
    of('one-of', { value: inner, negated: fc.boolean(), choices: some }),
    of('blank-test', { value: inner, negated: fc.boolean() }),
    of('logic', { operator: fc.constantFrom('and', 'or'), left: inner, right: inner }),
    of('not', { value: inner }),
    of('choice', { condition: inner, then: inner, otherwise: inner }),
    of('extreme', { which: fc.constantFrom('greater', 'lesser'), values: fc.array(inner, { minLength: 2, maxLength: 3 }) }),
    of('aggregate', {
      aggregate: fc.constantFrom('sum', 'count', 'average', 'highest', 'lowest', 'rank'),
      value: inner,
      source: maybe(aggregateSource()),
      where: maybe(inner),
      tiesSplit: fc.boolean(),
    }),
    of('grouped', { group: fc.constantFrom('team', 'company').map((kind) => ({ kind, span })), value: inner }),
    of('grouped', { group: fc.oneof(namedGroup, columnGroup), value: nameExpression }),
    of('window', { value: inner, window }),
    of('share', { amount: inner, group, into: maybe(group), split: split(inner) }),
    of('previous', { name }),
    of('paid', { name }),
    of('days-between', { unit: fc.constantFrom('days', 'months'), from: inner, to: inner }),
    of('convert', { value: inner, currency: fc.constantFrom('USD', 'CNY'), rates: name, on: maybe(inner) }),
    of('else', { value: inner, otherwise: inner }),
    of('parentheses', { value: inner }),
  );
}

const leaf: Inner = fc.oneof({ arbitrary: path, weight: 4 }, { arbitrary: literal, weight: 3 }, { arbitrary: fact, weight: 1 });

/** Any expression, up to a depth. */
export function anyExpression(depth = 3): Inner {
  if (depth === 0) return leaf;
  return fc.oneof({ arbitrary: leaf, weight: 2 }, { arbitrary: compound(anyExpression(depth - 1)), weight: 3 });
}
const value = anyExpression(2);
const small = anyExpression(1);

const type: Arbitrary<tree.TypeWritten> = record<tree.TypeWritten>({ span }, {
  word: fc.constantFrom('money', 'text', 'yes/no', 'count', 'days', 'month', 'deals', 'where'),
  inColumn: maybe(name),
  per: maybe(unit),
  spreadEvenly: fc.boolean(),
} as never);
const meet = fc.constantFrom('prorated-by-days', 'as-of-period-end');
const column = record<tree.Column>({ kind: 'column', ...own }, {
  name,
  type,
  orBlank: fc.boolean(),
  header: maybe(text),
  meet: maybe(meet),
} as never);

const plainCell = fc
  .constantFrom('a', '12', '6%', 'GTX Pro', '2026-01-01', '-5')
  .map((each): tree.Cell => ({ text: each, quoted: false, span }));
const quotedCell = textValue.map((each): tree.Cell => ({ text: each, quoted: true, span }));
const cell = fc.oneof(plainCell, quotedCell, fc.constant<tree.Cell>({ text: '', quoted: false, span }));
const rows: Arbitrary<tree.PipeTable> = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc
      .tuple(
        fc.array(fc.oneof(plainCell, quotedCell), { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 3 }),
      )
      .map(([header, bodies]) => ({ header, rows: bodies.map((cells) => ({ kind: 'row', ...own, cells })), span })),
  );

const bound = (kinds: readonly string[]): Arbitrary<tree.BandRange> =>
  record<tree.BandRange>({ span }, { kind: fc.constantFrom(...kinds), bound: small } as never);
const numericRange = fc.oneof(
  bound(['up-to', 'below', 'from', 'above']),
  record<tree.BandRange>({ kind: 'from-to', span }, { low: small, high: small } as never),
  record<tree.BandRange>({ span }, { kind: fc.constantFrom('first', 'next'), width: small } as never),
  fc.constantFrom<tree.BandRange>({ kind: 'rest', span }, { kind: 'otherwise', span }),
);
const valuesOf = (first: Inner): Arbitrary<tree.BandRange> =>
  fc.tuple(first, fc.array(given, { maxLength: 2 })).map(([one, others]) => ({ kind: 'values', values: [one, ...others], span }));
const bandOf = (range: Arbitrary<tree.BandRange>): Arbitrary<tree.Band> =>
  record<tree.Band>({ kind: 'band', ...own }, {
    range,
    another: fc.boolean(),
    pay: small,
    each: fc.boolean(),
    risingTo: maybe(small),
    spread: maybe(fc.constantFrom('excess', 'everything')),
  } as never);
const band = bandOf(fc.oneof(numericRange, valuesOf(textLiteral)));

const rounding: Arbitrary<tree.Rounding> = fc.oneof(
  record<tree.Rounding>({}, { mode: fc.constantFrom('half-up', 'half-even', 'up', 'down'), unit: maybe(small) }),
  name.map((each): tree.Rounding => ({ mode: 'half-up', each })),
);
const share = maybe(small);
const schedulePart: Arbitrary<tree.SchedulePart> = fc.oneof(
  record<tree.SchedulePart>({ kind: 'on', span }, { share, date: small } as never),
  record<tree.SchedulePart>({ kind: 'held', span }, { share: small, until: small } as never),
  record<tree.SchedulePart>({ kind: 'instalments', span }, { share, count: number, every: unit } as never),
  record<tree.SchedulePart>({ kind: 'instalments', span }, {
    share,
    count: number,
    every: unit,
    delay: maybe(fc.record({ count: number, unit })),
    after: small,
  } as never),
);
const clause: Arbitrary<tree.Clause> = fc.oneof(
  record<tree.Clause>({ kind: 'times', ...own }, { value: small } as never),
  record<tree.Clause>({ kind: 'when', ...own }, { condition: value } as never),
  record<tree.Clause>({ ...own }, {
    kind: fc.constantFrom('at-least', 'at-most'),
    value: small,
    each: maybe(fc.constant(true)),
  } as never),
  record<tree.Clause>({ kind: 'prorated', ...own }, { by: fc.constantFrom('days', 'months') } as never),
  record<tree.Clause>({ kind: 'round', ...own }, { rounding } as never),
  record<tree.Clause>({ kind: 'cumulative', ...own }, { over: unit } as never),
  record<tree.Clause>({ kind: 'schedule', ...own }, { parts: fc.array(schedulePart, { minLength: 1, maxLength: 2 }) } as never),
  fc.constant<tree.Clause>({ kind: 'not-paid', ...own }),
);
const clauses = fc.array(clause, { maxLength: 3 });

const forEach = record<tree.ForEach>({ span }, {
  item: name,
  table: name,
  where: maybe(small),
  order: fc.array(name, { maxLength: 2 }),
} as never);
const componentValue: Arbitrary<tree.ComponentValue> = fc.oneof(
  record<tree.ComponentValue>({ kind: 'expression', span }, { value } as never),
  fc
    .tuple(small, fc.option(fc.tuple(fc.constantFrom('against', 'by'), small)), maybe(small), fc.array(band, { maxLength: 4 }))
    .map(
      ([base, measure, continuingFrom, bands]): tree.ComponentValue =>
        present({
          kind: 'tiers',
          base,
          ...(measure ? { [measure[0]]: measure[1] } : {}),
          continuingFrom,
          bands,
          span,
        }) as tree.ComponentValue,
    ),
);
const head = { name: maybe(name), label: maybe(text), paid: maybe(unit) };
const kind = fc.constantFrom('salary', 'commission', 'bonus', 'spiff', 'allowance', 'expense', 'award', 'deduction');
const component = record<tree.Component>({ kind: 'component', ...own, headless: false }, {
  component: kind,
  ...head,
  forEach: maybe(forEach),
  value: componentValue,
  clauses,
} as never);
/** Bands without a head; only the first item of a plan, else they would belong to what stands before them. */
const headless = fc
  .tuple(bandOf(bound(['up-to', 'below', 'above'])), fc.array(band, { maxLength: 2 }), clauses, maybe(unit))
  .map(([first, others, written]): tree.Component => {
    const base: Expression = { kind: 'name', name: 'sales', span };
    return {
      kind: 'component',
      ...own,
      component: 'commission',
      value: { kind: 'tiers', base, bands: [first, ...others], span },
      clauses: written,
      headless: true,
    };
  });
const pool = record<tree.Pool>({ kind: 'pool', ...own }, {
  group,
  ...head,
  fund: maybe(value),
  split: split(small),
  clauses,
} as never);

const measure: Inner = fc.oneof(
  nameExpression,
  record<Expression>({ kind: 'grouped', span }, { group: fc.oneof(namedGroup, columnGroup), value: nameExpression } as never),
);
const claim: Arbitrary<tree.Claim> = fc.oneof(
  record<tree.Claim>({ kind: 'never-falls' }, { what: maybe(measure), as: small } as never),
  record<tree.Claim>({ kind: 'bound' }, { what: measure, bound: fc.constantFrom('at-least', 'at-most'), value: small } as never),
  record<tree.Claim>({ kind: 'no-cliff' }, { above: maybe(small), in: small } as never),
  record<tree.Claim>({ kind: 'paid-in-full' }, { pool: name, group: maybe(group) } as never),
  record<tree.Claim>({ kind: 'same-as' }, { plan: text, except: maybe(small) } as never),
);

const figure = record<tree.Figure>({ span }, { group: maybe(fc.oneof(namedGroup, columnGroup)), name, value: given } as never);
const expected = record<tree.Expected>({ span }, {
  what: fc.oneof(measure, record<Expression>({ kind: 'window', span }, { value: measure, window } as never)),
  value: given,
  about: fc.boolean(),
  parts: fc.array(fc.oneof(number, negative), { maxLength: 2 }),
} as never);
const exampleLine: Arbitrary<tree.ExampleLine> = fc.oneof(
  record<tree.ExampleLine>({ kind: 'step', ...own }, { period: fc.oneof(period, date) } as never),
  record<tree.ExampleLine>({ kind: 'payee', ...own }, { key: text } as never),
  record<tree.ExampleLine>({ kind: 'figures', ...own }, { figures: fc.array(figure, { minLength: 1, maxLength: 3 }) } as never),
  record<tree.ExampleLine>({ kind: 'expect', ...own }, { expected: fc.array(expected, { minLength: 1, maxLength: 2 }) } as never),
  fc.constant<tree.ExampleLine>({ kind: 'expect-problem', ...own, code: { name: 'missing-target', span } }),
  record<tree.ExampleLine>({ kind: 'cases', ...own }, { table: maybe(name), rows } as never),
);

const creditHow: Arbitrary<tree.CreditItem['how']> = fc.oneof(
  record<tree.CreditItem['how']>({ kind: 'parts' }, {
    parts: fc.array(record<tree.CreditPart>({ span }, { share: small, to: small, role: maybe(text) } as never), {
      minLength: 1,
      maxLength: 2,
    }),
  } as never),
  record<tree.CreditItem['how']>({ kind: 'equally' }, { to: fc.array(small, { minLength: 1, maxLength: 2 }) } as never),
  record<tree.CreditItem['how']>({ kind: 'by-table' }, { table: name } as never),
);
const scaleBand = record<tree.ScaleBand>({ kind: 'scale-band', ...own }, {
  range: fc.oneof(numericRange, valuesOf(literal)),
  gives: small,
  risingTo: maybe(small),
} as never);
const version = record<tree.ParamVersion>({ span }, { value: small, from: maybe(date) } as never);
const columns = fc.array(column, { maxLength: 3 });

function item(kind: Item['kind'], parts: object): Arbitrary<Item> {
  return record<Item>({ kind, ...own }, parts as never);
}

/** Every kind of item that may stand anywhere in a plan. */
const anyItem: Arbitrary<Item> = fc.oneof(
  item('plan', { name: textValue, where: maybe(value) }),
  item('currency', { code: name }),
  item('pays', { every: unit }),
  item('fiscal', { month: fc.integer({ min: 1, max: 12 }) }),
  item('effective', { from: date, to: maybe(date) }),
  item('payees', { source: text, columns, rows: maybe(rows) }),
  item('table', {
    name,
    source: maybe(text),
    datedBy: maybe(name),
    keys: fc.array(name, { maxLength: 2 }),
    columns,
    rows: maybe(rows),
  }),
  item('param', { name, type: maybe(type), versions: fc.array(version, { minLength: 1, maxLength: 2 }), meet: maybe(meet) }),
  item('input', { name, type, low: maybe(number), high: maybe(number), by: maybe(name), otherwise: maybe(small) }),
  item('unit', { name }),
  item('definition', { table: maybe(name), name, value: anyExpression(3) }),
  component,
  pool,
  item('payout', { bound: fc.constantFrom('at-least', 'at-most'), value: small, carriedForward: fc.boolean() }),
  item('limit', { components: fc.array(name, { minLength: 1, maxLength: 3 }), to: small }),
  item('scale', { name, by: small, bands: fc.array(scaleBand, { minLength: 1, maxLength: 3 }) }),
  item('matrix', { name, rowsBy: small, columnsBy: small, table: rows }),
  item('credit', { overlay: fc.boolean(), table: name, how: creditHow, where: maybe(small) }),
  item('balance', { name, forEach: maybe(name), starts: small, becomes: small }),
  item('include', { path: text }),
  item('example', { name: text, lines: fc.array(exampleLine, { maxLength: 4 }) }),
  item('promise', { claim }),
  item('waiver', { what: nameExpression, as: small, because: text }),
  item('alert', { name: text, when: value, tell: maybe(name) }),
);
const roundingItem = item('rounding', { rounding });

/** A whole plan: perhaps plan-wide rounding or bands without a head first, then items of every kind. */
export const anyPlan: Arbitrary<PlanTree> = fc
  .tuple(fc.array(fc.oneof(roundingItem, headless), { maxLength: 1 }), fc.array(anyItem, { maxLength: 6 }))
  .map(([first, others]) => ({ items: [...first, ...others], trailing: [], span }));

/** The text of such a plan, for tests that begin with text. */
export const anyPlanText: Arbitrary<string> = anyPlan.map(printPlan);
