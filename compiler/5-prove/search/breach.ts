import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import type { Scenario, Stage, Times } from './case.ts';
import { digitsIn } from './grid.ts';
import { figureLever, type Lever, stepOf } from './lever.ts';
import { raisings } from './levers.ts';
import { paidAlone, type Point, pointsOf } from './paid.ts';
import { extremesOf, type Known, scenariosOf } from './scenarios.ts';
import { type Effort, pointsAt, type Swept } from './search.ts';
import { sweeps } from './sweeps.ts';
import { timesOf } from './times.ts';
import type { Variant } from './variant.ts';
import type { Watch } from './watch.ts';

/** A case in which one figure is above another that should not be below it. */
export interface Breach {
  readonly lever: Lever;
  readonly variant: Variant;
  readonly scenario: Scenario;
  readonly times: Times;
  /** Undefined: the record that could rise is not there. */
  readonly x: Exact | undefined;
  readonly what: Exact;
  readonly value: Exact;
}
export interface BreachSearch {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly known: Known;
  readonly effort: Effort;
}

/** Looks for a case in which `low` is above `high`, both taken for the payee in one pay period. */
export function breachFound(search: BreachSearch, low: NodeId, high: NodeId): Breach | undefined {
  const { calculation, variant: opened, known, effort } = search;
  const asked = raisings(calculation, opened, [low, high]);
  // Where no figure matters, one that does not stands for all.
  const any = opened.given.slice(0, 1).map((given) => ({ variant: opened, lever: figureLever(given) }));
  const raised = asked.length === 0 ? any : asked;
  const watch: Watch = { kind: 'figure', node: low };
  const isBroken = (point: Point): boolean => gapOf(point, low, high) !== undefined;
  for (const times of timesOf(calculation).filter(isLast)) {
    for (const { variant, lever } of raised) {
      const stage: Stage = { variant, lever, times };
      const settings = settingsOf(stage, known);
      const borders = [{ left: low, right: high }];
      for (const { scenario, points } of bothOf(
        withoutRecord(stage, watch, settings),
        sweeps(stage, watch, settings, effort, borders),
      )) {
        const at = points.findIndex(isBroken);
        const found =
          isFixed(points, high) || isFixed(points, low)
            ? nearest(stage, points[at - 1], points[at], isBroken, effort)
            : roundest(points.filter(isBroken));
        const replayed = found && gapOf(paidAlone(stage, watch, found.of), low, high);
        if (found !== undefined && replayed !== undefined) return { lever, variant, scenario, times, x: found.of.x, ...replayed };
      }
    }
  }
  return undefined;
}

function* bothOf<T>(some: readonly T[], more: Iterable<T>): Generator<T> {
  yield* some;
  yield* more;
}

/** Nobody has a record at all of those that could rise. */
function withoutRecord(stage: Stage, watch: Watch, [first]: readonly Scenario[]): readonly Swept[] {
  if (first === undefined || stage.lever.kind === 'figure') return [];
  return [{ scenario: first, points: pointsOf(stage, watch, [{ scenario: first, x: undefined }]) }];
}

/** Of bounds the last period is looked at. */
const isLast = ({ periods, raised }: Times): boolean => raised === periods.length - 1;

/** At the ends of everything first; with everybody at the figure at once, and in every period. */
function settingsOf({ variant, lever, times }: Stage, known: Known): readonly Scenario[] {
  const scenarios = scenariosOf(variant, lever, known);
  const all = [...scenarios.slice(0, 1), ...extremesOf(variant, scenarios[0]), ...scenarios.slice(1)];
  return all.flatMap((each) => [each, ...alsoTogether(each, lever), ...alsoSteady(each, lever, times)]);
}

/** A bound that stands still is broken from some figure on, which tells most. */
const isFixed = (points: readonly Point[], bound: NodeId): boolean =>
  new Set(
    points.map(({ value }) => JSON.stringify(value(bound), (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part))),
  ).size === 1;

/** The case that is said in the fewest digits. */
const roundest = (points: readonly Point[]): Point | undefined =>
  points.toSorted((a, b) => digitsIn(a.of.x) - digitsIn(b.of.x))[0];

/** Halves the way from a case that keeps the promise to one that breaks it. */
function nearest(
  stage: Stage,
  kept: Point | undefined,
  broken: Point | undefined,
  isBroken: (point: Point) => boolean,
  effort: Effort,
): Point | undefined {
  const step = stepOf(stage.lever, stage.variant.calculation);
  let [low, high] = [kept, broken];
  for (;;) {
    const [a, b] = [low?.of.x, high?.of.x];
    if (high === undefined || a === undefined || b === undefined) return high;
    const middle = roundTo(exact.divide(exact.add(a, b), exact.exactOf(2n)), step, 'down');
    if (!exact.isBelow(a, middle) || !exact.isBelow(middle, b)) return high;
    const [found] = pointsAt(stage, watchNothing, high.of.scenario, [middle], effort);
    if (found !== undefined && isBroken(found)) high = found;
    else low = found ?? high;
  }
}
const watchNothing: Watch = { kind: 'figure', node: 0 };

/** A bound over people is met where all are at the figure at once. */
const alsoTogether = (scenario: Scenario, lever: Lever): readonly Scenario[] =>
  lever.kind === 'figure' && scenario.colleagues.length > 0 ? [{ ...scenario, together: true }] : [];

const alsoSteady = (scenario: Scenario, lever: Lever, { periods }: Times): readonly Scenario[] =>
  lever.kind === 'figure' && periods.length > 1 ? [{ ...scenario, steady: true, together: true }] : [];

function gapOf(point: Point | undefined, low: NodeId, high: NodeId): Pick<Breach, 'what' | 'value'> | undefined {
  const [what, value] = [point?.value(low), point?.value(high)];
  return what !== undefined && value !== undefined && exact.isBelow(value, what) ? { what, value } : undefined;
}
