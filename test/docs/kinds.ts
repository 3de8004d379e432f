import type {
  Clause,
  Claim,
  Component,
  ExampleLine,
  Expression,
  Item,
  SchedulePart,
  ScaleBand,
  Window,
} from '../../grammar/index.ts';
import type { CreditItem, Group, Split } from '../../grammar/tree/index.ts';

type Kinds<T extends string> = Readonly<Record<T, true>>;
type Rounding = 'round';

/** Every form that the syntax tree has, so that a new one is not forgotten in the reference: the compiler asks for it here. */
const expressions: Kinds<Exclude<Expression['kind'], 'missing'>> = {
  ...{ number: true, text: true, date: true, period: true, 'yes-no': true, name: true, member: true, lookup: true },
  ...{ negate: true, binary: true, excess: true, of: true, steps: true, rounded: true, compare: true, between: true },
  ...{ 'one-of': true, 'blank-test': true, logic: true, not: true, choice: true, extreme: true, aggregate: true },
  ...{
    grouped: true,
    window: true,
    share: true,
    'share-over': true,
    previous: true,
    paid: true,
    'days-between': true,
    'period-fact': true,
  },
  ...{ convert: true, else: true, parentheses: true },
};
const items: Kinds<Item['kind']> = {
  ...{ plan: true, currency: true, pays: true, fiscal: true, effective: true, rounding: true, payees: true, table: true },
  ...{ param: true, input: true, unit: true, definition: true, component: true, pool: true, payout: true, limit: true },
  ...{ scale: true, matrix: true, credit: true, balance: true, include: true, example: true, promise: true, waiver: true },
  alert: true,
};
const clauses: Kinds<Exclude<Clause['kind'], Rounding> | Rounding> = {
  ...{ times: true, when: true, 'at-least': true, 'at-most': true, prorated: true, round: true, cumulative: true },
  ...{ schedule: true, 'not-paid': true },
};
const ranges: Kinds<ScaleBand['range']['kind']> = {
  ...{ 'up-to': true, below: true, from: true, above: true, 'from-to': true, first: true, next: true, rest: true },
  ...{ values: true, otherwise: true },
};
const windows: Kinds<Window['kind']> = {
  ...{ 'to-date': true, this: true, last: true, rolling: true, 'same-last-year': true, 'so-far': true, 'before-this': true },
};
const groups: Kinds<Group['kind']> = { team: true, company: true, reports: true, 'all-reports': true, column: true };
const parts: Kinds<SchedulePart['kind']> = { on: true, instalments: true, held: true };
const claims: Kinds<Claim['kind']> = {
  'never-falls': true,
  bound: true,
  'no-cliff': true,
  'paid-in-full': true,
  'same-as': true,
};
const lines: Kinds<ExampleLine['kind']> = {
  ...{ step: true, payee: true, figures: true, expect: true, 'expect-problem': true, cases: true },
};
const values: Kinds<Component['value']['kind']> = { expression: true, tiers: true };
const splits: Kinds<Split['by']['kind']> = { contribution: true, equally: true, weight: true };
const credits: Kinds<CreditItem['how']['kind']> = { parts: true, equally: true, 'by-table': true };

const families = { expressions, items, clauses, ranges, windows, groups, parts, claims, lines, values, splits, credits };

/** Kinds by the family of forms they belong to: `windows: to-date`. */
export const forms: readonly string[] = Object.entries(families).flatMap(([family, kinds]) =>
  Object.keys(kinds).map((kind) => `${family}: ${kind}`),
);

/** The family that a record of the tree belongs to, by the key it stands under. */
const familyOfKey: Readonly<Record<string, keyof typeof families>> = {
  ...{ items: 'items', clauses: 'clauses', range: 'ranges', window: 'windows', group: 'groups', parts: 'parts' },
  ...{ claim: 'claims', lines: 'lines', how: 'credits' },
};

/** The forms that occur in a tree. */
export function formsIn(node: unknown, key = ''): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((each) => formsIn(each, key));
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'kind' in node && typeof node.kind === 'string' ? familiesOf(key).map((family) => `${family}: ${String(node.kind)}`) : [];
  return [...own, ...Object.entries(node).flatMap(([name, value]) => formsIn(value, name))];
}
function familiesOf(key: string): readonly string[] {
  if (key === 'by') return ['splits', 'expressions'];
  if (key === 'value') return ['values', 'expressions'];
  return [familyOfKey[key] ?? 'expressions'];
}
