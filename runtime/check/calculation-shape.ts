import { byKind, date, flag, listOf, oneOf, optional, rational, record, type Shape, text, whole } from './shape.ts';

const unit = oneOf('week', 'half-month', 'month', 'quarter', 'half-year', 'year');
const unitOrPeriod = oneOf('period', 'week', 'half-month', 'month', 'quarter', 'half-year', 'year');
const bare = {};

const valueType = byKind('kind', {
  money: { currency: optional(text) },
  ...{ percent: bare, number: bare, count: bare, days: bare, date: bare, text: bare, 'yes-no': bare },
  unit: { unit: text },
  period: { unit },
});
const columnType = byKind('kind', {
  ...{ key: bare, payee: bare, team: bare, text: bare, date: bare, 'yes-no': bare, number: bare, percent: bare, count: bare },
  ...{ manager: bare, starts: bare, ends: bare },
  money: { currencyColumn: optional(text), per: optional(unit), spreadEvenly: optional(flag) },
  unit: { unit: text },
  period: { unit },
  reference: { table: text },
});
const group = byKind('kind', { company: bare, group: { column: text } });
const grain = byKind('kind', {
  company: bare,
  group: { column: text },
  payee: bare,
  record: { table: text },
  bundle: { table: text, column: text },
});
const memberGroup = byKind('kind', { company: bare, group: { column: text }, reports: { all: flag } });
const meet = optional(oneOf('prorated-by-days', 'as-of-period-end'));

const column = record({ name: text, header: text, type: columnType, orBlank: flag });
const inlineRow = record({ from: whole, cells: listOf(text) });
const table = record({
  name: text,
  source: text,
  columns: listOf(column),
  datedBy: optional(text),
  keys: listOf(text),
  rows: optional(listOf(inlineRow)),
});
const input = record({
  name: text,
  type: valueType,
  by: byKind('kind', { payee: bare, company: bare, group: { column: text } }),
  low: optional(rational),
  high: optional(rational),
  otherwise: optional(text),
});
const param = record({
  name: text,
  type: valueType,
  per: optional(unit),
  spreadEvenly: flag,
  versions: listOf(record({ from: optional(date), value: text })),
  meet: optional(oneOf('prorated-by-days', 'as-of-period-end')),
});

const mode = oneOf('half-up', 'half-even', 'up', 'down');
const how = oneOf('sum', 'count', 'average', 'highest', 'lowest');
const pair = { left: whole, right: whole };
const one = { value: whole };
const bounds = { low: optional(whole), lowIncluded: flag, high: optional(whole), highIncluded: flag };
const payBand = { ...bounds, pay: whole, risingTo: optional(whole) };
const side = byKind('kind', { texts: { values: listOf(text) }, bands: { bands: listOf(record(bounds)) } });
const form = oneOf('rate', 'lump');
const lookupKey = byKind('kind', {
  payee: bare,
  group: { column: text },
  period: { unit },
  value: one,
  date: { value: whole, unit: oneOf('day', 'week', 'half-month', 'month', 'quarter', 'half-year', 'year') },
});
const windowStep = byKind('kind', {
  'to-date': { unit },
  this: { unit },
  'same-last-year': { unit: unitOrPeriod },
  last: { unit: unitOrPeriod, count: whole },
  rolling: { unit: unitOrPeriod, count: whole },
});

const method = oneOf('webster', 'largest-remainder', 'remainder-to-last', 'remainder-to-first', 'remainder-to-highest');

const operation = byKind('op', {
  literal: { value: text },
  input: { input: text },
  param: { param: text },
  attribute: { column: text, meet },
  column: { table: text, column: text, via: optional(listOf(text)) },
  followed: { table: text, via: listOf(text), target: text, value: whole },
  ...{ 'credited-as': bare, 'credit-share': bare, 'bundle-value': bare, 'days-in-role': bare, 'months-in-role': bare },
  'manager-of': { payee: whole },
  balance: { balance: text, previous: flag },
  lookup: { table: text, column: text, keys: listOf(lookupKey), otherwise: optional(whole) },
  'days-in-period': bare,
  elapsed: bare,
  'working-days-left': bare,
  'reached-on': { value: whole, goal: whole },
  ...{
    add: pair,
    subtract: pair,
    multiply: pair,
    divide: pair,
    same: pair,
    below: pair,
    'at-most': pair,
    both: pair,
    either: pair,
  },
  ...{ negate: one, not: one, blank: one },
  excess: { value: whole, over: whole },
  steps: { rate: whole, step: whole, value: whole },
  ...{ greatest: { values: listOf(whole) }, least: { values: listOf(whole) } },
  choose: { condition: whole, then: whole, otherwise: whole },
  ...{ 'days-between': { from: whole, to: whole }, 'months-between': { from: whole, to: whole } },
  'one-of': { value: whole, choices: listOf(whole) },
  records: {
    how,
    table: text,
    value: optional(whole),
    where: optional(whole),
    datedBy: optional(text),
    overlays: optional(flag),
    of: optional(text),
    roundEach: optional(record({ mode, unit: optional(whole) })),
  },
  running: {
    how,
    table: text,
    value: optional(whole),
    where: optional(whole),
    datedBy: text,
    order: listOf(text),
    unit: unitOrPeriod,
    including: flag,
  },
  bundles: { table: text, column: text, datedBy: optional(text), where: optional(whole), value: whole },
  rank: { value: whole, where: optional(whole), group: memberGroup, tiesSplit: flag },
  members: { how, group: memberGroup, value: whole, where: optional(whole) },
  periods: { how, unit, value: whole },
  at: { value: whole, window: windowStep },
  ...{ component: { component: text }, paid: { component: text } },
  part: { component: text, table: text, record: whole },
  cumulative: { value: whole, unit },
  payout: bare,
  tiers: {
    ...{ base: whole, against: optional(whole), form, belowZero: optional(whole), continuing: optional(whole) },
    bands: listOf(record({ ...payBand, another: flag, spread: oneOf('excess', 'everything') })),
  },
  'tiers-by': { base: whole, by: whole, form, bands: listOf(record(payBand)) },
  scale: { by: whole, bands: listOf(record({ ...bounds, gives: whole, risingTo: optional(whole) })) },
  'text-scale': { by: whole, cases: listOf(record({ values: listOf(text), gives: whole })), otherwise: optional(whole) },
  matrix: { rowsBy: whole, columnsBy: whole, rows: side, columns: side, cells: listOf(listOf(whole)) },
  share: {
    ...{ amount: whole, weight: optional(whole), among: optional(whole), group },
    ...{ floor: optional(whole), unit: optional(whole), into: optional(text) },
    method,
    ifNobody: oneOf('nobody-paid', 'split-equally'),
  },
  'share-over-periods': { amount: whole, weight: optional(whole), unit, whole: unit, method },
  round: { value: whole, mode, unit: optional(whole) },
});
const node: Shape = (value, path) => record({ id: whole, type: valueType, grain })(value, path) ?? operation(value, path);

const schedulePart = byKind('kind', {
  on: { share: rational, date: optional(whole) },
  instalments: {
    share: rational,
    count: whole,
    every: unit,
    delay: optional(record({ count: whole, unit })),
    after: optional(whole),
  },
  held: { share: rational, until: whole },
});
const creditTo = byKind('kind', {
  parts: { parts: listOf(record({ share: whole, payee: whole, role: optional(text) })) },
  equally: { payees: listOf(whole) },
  table: { table: text, record: text, payee: text, percent: text, role: optional(text) },
});
const kind = oneOf('salary', 'commission', 'bonus', 'spiff', 'allowance', 'expense', 'award', 'deduction', 'pool');
const component = record({
  name: text,
  label: optional(text),
  kind,
  sign: oneOf(1, -1),
  every: unit,
  paid: flag,
  amount: whole,
  perRecord: optional(whole),
  schedule: optional(listOf(schedulePart)),
});
const fiscalStart = oneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

/** The form of a calculation, field by field. */
export const calculationShape: Shape = record({
  format: text,
  version: whole,
  sourceHash: text,
  meaningHash: text,
  plan: record({ name: text, currency: optional(text), pays: unit, fiscalStart, from: optional(date), to: optional(date) }),
  payees: optional(table),
  tables: listOf(table),
  inputs: listOf(input),
  params: listOf(param),
  nodes: listOf(node),
  components: listOf(component),
  payoutLimits: listOf(record({ bound: oneOf('at-least', 'at-most'), value: whole, carriedForward: flag })),
  balances: optional(listOf(record({ name: text, type: valueType, grain, starts: whole, becomes: whole }))),
  credits: optional(listOf(record({ table: text, overlay: flag, where: optional(whole), to: creditTo }))),
  limits: optional(listOf(record({ components: listOf(text), grain, to: whole }))),
  payeesWhere: optional(whole),
  promises: listOf(record({ phrase: text, from: whole, to: whole, kind: text })),
  alerts: optional(listOf(record({ name: text, when: whole, tell: optional(text), phrase: text, from: whole, to: whole }))),
  definitions: listOf(record({ name: text, node: whole })),
  phrases: listOf(record({ text, name: optional(text), from: whole, to: whole })),
});
