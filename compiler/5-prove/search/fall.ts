import type { NodeId, ValueType } from '../../../runtime/calculation.ts';
import { isFigure } from '../../../runtime/evaluate/values.ts';
import { argumentsOf } from '../../../runtime/evaluate/arguments.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import { type Case, type Paid, paidIn, type Times } from './cases.ts';
import { bordersOf, crossingsIn } from './places.ts';
import { type Known, type Scenario, scenariosOf, timesOf } from './scenarios.ts';
import type { Given, Variant } from './variant.ts';

/** Two cases that differ in one figure only, the second higher, and what they pay. */
export interface Fall {
  readonly rising: Given;
  readonly low: Exact;
  readonly high: Exact;
  readonly paidLow: Exact;
  readonly paidHigh: Exact;
  /** The next smallest step apart, or a whole stretch. */
  readonly isCliff: boolean;
  readonly whose: 'own' | 'colleague';
  readonly others: readonly { readonly given: Given; readonly value: Exact }[];
  readonly times: Times;
  /** The node that falls first, though nothing it is made of does. */
  readonly culprit: NodeId | undefined;
}

export interface SearchFor {
  readonly variant: Variant;
  readonly rising: Given;
  readonly known: Known;
  readonly whose: 'own' | 'colleague';
}

export interface Point {
  readonly x: Exact;
  readonly paid: Paid;
  readonly amount: Exact;
}
type Run = (xs: readonly Exact[]) => readonly Point[];

/** Looks for a fall at the places that the plan itself speaks of. */
export function fallFound(search: SearchFor): Fall | undefined {
  const { variant, rising, known } = search;
  for (const times of timesOf(variant.calculation)) {
    for (const scenario of scenariosOf(variant, rising.shape.name, known)) {
      const found = fallIn(search, scenario, times);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const stepOf = ({ kind }: ValueType): Exact =>
  kind === 'count' ? exact.one : kind === 'percent' ? exact.exactOf(1n, 10_000n) : exact.exactOf(1n, 100n);

/** Among round figures first, so that a fall that goes on is seen whole; then among the smallest. */
function fallIn(search: SearchFor, scenario: Scenario, times: Times): Fall | undefined {
  const all = pointsOn(search, scenario, times);
  return (
    fallAmong(search, scenario, times, all) ??
    fallAmong(search, scenario, times, runOf(search, scenario, times)(smallOnes(search)))
  );
}

function fallAmong(search: SearchFor, scenario: Scenario, times: Times, all: readonly Point[]): Fall | undefined {
  const { variant, rising } = search;
  const step = stepOf(rising.shape.type);
  const run = runOf(search, scenario, times);
  const at = all.findIndex(({ amount }, i) => i > 0 && exact.isBelow(amount, all[i - 1]?.amount ?? amount));
  const [before, after] = [all[at - 1], all[at]];
  if (before === undefined || after === undefined) return undefined;
  const [low, high] = narrowed(before, after, step, run);
  const isCliff = isMostOf(low, high, before, after);
  const [from, to] = isCliff ? [low, high] : stretched(all, at);
  return {
    rising,
    low: from.x,
    high: to.x,
    paidLow: from.amount,
    paidHigh: to.amount,
    isCliff,
    whose: search.whose,
    others: variant.given.flatMap((given) => {
      const value = scenario.figures.get(given.shape.name);
      return given === rising || value === undefined ? [] : [{ given, value }];
    }),
    times,
    culprit: culpritOf(variant, low.paid, high.paid),
  };
}

/** Cases at round figures, and on either side of every border that lies between them. */
export function pointsOn(search: SearchFor, scenario: Scenario, times: Times): readonly Point[] {
  const { variant, rising } = search;
  const run = runOf(search, scenario, times);
  const grid = run(gridOf(search, scenario));
  const places = inOrder(
    crossingsIn(grid, bordersOf(variant.calculation), stepOf(rising.shape.type)).filter((x) => isInside(rising, x)),
  );
  return places.length === 0 ? grid : ordered([...grid, ...run(places)]);
}

function runOf({ variant, rising, whose }: SearchFor, { figures, texts }: Scenario, times: Times): Run {
  const isShared = variant.calculation.nodes.some(({ op }) => op === 'members' || op === 'share' || op === 'rank');
  const isWhole = variant.calculation.nodes.some(
    (node) => (node.op === 'members' || node.op === 'share' || node.op === 'rank') && node.group.kind !== 'group',
  );
  return (xs) => {
    const cases = xs.map((to): Case => ({
      figures,
      texts,
      rising: rising.shape.name,
      to,
      ...((isShared || whose === 'colleague') && { colleague: figures }),
    }));
    const paid = isWhole ? cases.flatMap((each) => paidIn(variant, [each], times)) : paidIn(variant, cases, times);
    return xs.flatMap((x, i): readonly Point[] => {
      const found = paid[i];
      const amount = found?.[whose];
      return found === undefined || amount === undefined ? [] : [{ x, paid: found, amount }];
    });
  };
}

function gridOf({ variant, rising }: SearchFor, { figures }: Scenario): readonly Exact[] {
  const { shape } = rising;
  const ends = [shape.low, shape.high].flatMap((text) => (text === undefined ? [] : (exact.exactOfRational(text) ?? [])));
  const usual = figures.get(shape.name) ?? exact.one;
  const sizes = [0n, 1n, 50n, 100n, 200n, 500n, 1_000n, 10_000n].map((percent) =>
    exact.multiply(usual, exact.exactOf(percent, 100n)),
  );
  const written = variant.calculation.nodes.flatMap((node) =>
    node.op === 'literal' && node.type.kind === shape.type.kind ? (exact.exactOfRational(node.value) ?? []) : [],
  );
  const others = [...figures]
    .filter(([name]) => variant.given.some((given) => given.shape.name === name && given.shape.type.kind === shape.type.kind))
    .map(([, value]) => value);
  const step = stepOf(shape.type);
  return inOrder(
    [...ends, ...sizes, ...written, ...others].map((x) => roundTo(x, step, 'down')).filter((x) => isInside(rising, x)),
  );
}

/** Where roundings fall out of step, they do so within the first few smallest steps. */
const smallOnes = ({ rising }: SearchFor): readonly Exact[] =>
  Array.from({ length: 64 }, (_, i) => exact.multiply(stepOf(rising.shape.type), exact.exactOf(BigInt(i)))).filter((x) =>
    isInside(rising, x),
  );

/** Inside its declared range; without one, not negative. */
function isInside({ shape }: Given, x: Exact): boolean {
  const [low, high] = [shape.low ?? '0', shape.high].map((text) =>
    text === undefined ? undefined : exact.exactOfRational(text),
  );
  return !(low !== undefined && exact.isBelow(x, low)) && !(high !== undefined && exact.isBelow(high, x));
}

const compare = (a: Exact, b: Exact): number => (exact.isBelow(a, b) ? -1 : exact.isBelow(b, a) ? 1 : 0);
const inOrder = (xs: readonly Exact[]): readonly Exact[] =>
  xs.toSorted(compare).filter((x, i, all) => i === 0 || compare(all[i - 1] ?? x, x) !== 0);
const ordered = (points: readonly Point[]): readonly Point[] =>
  points.toSorted((a, b) => compare(a.x, b.x)).filter(({ x }, i, all) => i === 0 || compare(all[i - 1]?.x ?? x, x) !== 0);

/** Halves the way between two cases, keeping a fall, until they are the smallest step apart. */
function narrowed(from: Point, to: Point, step: Exact, run: Run): readonly [Point, Point] {
  let [low, high] = [from, to];
  for (;;) {
    const middle = roundTo(exact.divide(exact.add(low.x, high.x), exact.exactOf(2n)), step, 'down');
    if (compare(middle, low.x) <= 0 || compare(middle, high.x) >= 0) return [low, high];
    const [found] = run([middle]);
    if (found === undefined) return [low, high];
    if (exact.isBelow(found.amount, low.amount)) high = found;
    else low = found;
  }
}

function isMostOf(low: Point, high: Point, before: Point, after: Point): boolean {
  const [here, whole] = [exact.subtract(low.amount, high.amount), exact.subtract(before.amount, after.amount)];
  return exact.isBelow(whole, exact.multiply(here, exact.exactOf(4n)));
}

/** As far on either side as it goes on falling. */
function stretched(all: readonly Point[], at: number): readonly [Point, Point] {
  let [from, to] = [at - 1, at];
  const falls = (i: number): boolean => {
    const [a, b] = [all[i], all[i + 1]];
    return a !== undefined && b !== undefined && exact.isBelow(b.amount, a.amount);
  };
  while (falls(from - 1)) from--;
  while (falls(to)) to++;
  const [first, last] = [all[from], all[to]];
  if (first === undefined || last === undefined) throw new RangeError('a stretch lies inside the points it was found in');
  return [first, last];
}

function culpritOf({ calculation }: Variant, low: Paid, high: Paid): NodeId | undefined {
  const fell = (id: NodeId): boolean => {
    const [a, b] = [low.value(id), high.value(id)];
    return a !== undefined && b !== undefined && exact.isBelow(b, a);
  };
  return calculation.nodes.find(
    (node) =>
      node.grain.kind !== 'record' &&
      node.grain.kind !== 'bundle' &&
      isFigure(node.type) &&
      fell(node.id) &&
      !argumentsOf(node).some(fell),
  )?.id;
}
