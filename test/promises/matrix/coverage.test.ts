import { expect, test } from 'vitest';
import { compile } from '../../../compiler/index.ts';
import type { CalculationNode } from '../../../runtime/calculation.ts';
import { forms as grammarForms, formsIn } from '../../docs/kinds.ts';
import { families } from './all.ts';
import { cellsOf, nameOf } from './cells.ts';

const constructs = Object.values(families).flat();
const cells = constructs.flatMap((construct) => cellsOf(construct));
const compiled = cells.flatMap(({ kept }) => (kept === undefined ? [] : compile(kept.plan)));

/** They tell how far a day is, for alerts, and change no pay. */
type OfADay = 'elapsed' | 'reached-on' | 'working-days-left';
/** What a calculation is made of; the compiler asks for a new one here. */
const operations: Readonly<Record<Exclude<CalculationNode['op'], OfADay>, true>> = {
  ...{ literal: true, input: true, param: true, attribute: true, column: true, followed: true, lookup: true, balance: true },
  ...{ 'credited-as': true, 'credit-share': true, 'bundle-value': true, 'manager-of': true, 'days-in-period': true },
  ...{ 'days-in-role': true, 'months-in-role': true, 'days-between': true, 'months-between': true },
  ...{ add: true, subtract: true, multiply: true, divide: true, negate: true, excess: true, steps: true, greatest: true },
  ...{ least: true, choose: true, same: true, below: true, 'at-most': true, both: true, either: true, not: true, blank: true },
  ...{ 'one-of': true, records: true, running: true, bundles: true, members: true, rank: true, periods: true, at: true },
  ...{ component: true, paid: true, part: true, cumulative: true, payout: true, tiers: true, 'tiers-by': true, scale: true },
  ...{ 'text-scale': true, matrix: true, share: true, 'share-over-periods': true, round: true },
};

test('every operation of a calculation stands in a plan that keeps a promise', () => {
  const found = new Set<string>(compiled.flatMap(({ calculation }) => calculation?.nodes.map(({ op }) => op) ?? []));
  expect(Object.keys(operations).filter((op) => !found.has(op))).toEqual([]);
});

/** They change no pay. */
const isElsewhere = (form: string): boolean =>
  form.startsWith('lines: ') || ['items: alert', 'items: include', 'items: example'].includes(form);

test('every form of the language stands in a plan that keeps a promise', () => {
  const found = new Set(compiled.flatMap(({ tree }) => formsIn(tree)));
  expect(grammarForms.filter((form) => !isElsewhere(form) && !found.has(form))).toEqual([]);
});

test('every cell has two plans, or says why not', () => {
  const bare = cells.filter(({ kept, broken, why }) => why === undefined && (kept === undefined || broken === undefined));
  expect(bare.map(nameOf)).toEqual([]);
});

test('no construct stands twice', () => {
  const names = constructs.map(({ construct }) => construct);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
