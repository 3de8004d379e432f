import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { alikeness } from './alike.ts';
import type { Scenario, Stage, Times } from './case.ts';
import { inOrder } from './grid.ts';
import { figureLever, type Lever } from './lever.ts';
import { paidAlone } from './paid.ts';
import { type Known, scenariosOf } from './scenarios.ts';
import { type Effort, pointsAt, sweep, sweepBorders } from './search.ts';
import { timesOf } from './times.ts';
import { type Given, type Variant, variantOf } from './variant.ts';
import type { Watch } from './watch.ts';

/** One case that two plans pay differently. */
export interface Difference {
  readonly lever: Lever;
  readonly variant: Variant;
  readonly scenario: Scenario;
  readonly times: Times;
  readonly x: Exact;
  readonly own: Exact;
  readonly other: Exact;
}
export interface DifferenceSearch {
  readonly calculation: Calculation;
  readonly other: Calculation;
  /** Cases for which this is yes may differ. */
  readonly except: NodeId | undefined;
  readonly known: Known;
  readonly effort: Effort;
}
const watch: Watch = { kind: 'payout', whose: 'own' };

/** Pays the same cases by both plans, on either side of the borders of both. */
export function differenceFound({ calculation, other, except, known, effort }: DifferenceSearch): Difference | undefined {
  const [own, theirs] = [variantOf(calculation), variantOf(other)];
  const shared = sharedFigures(calculation, own, other, theirs);
  const [times] = timesOf(calculation);
  if (times === undefined) return undefined;
  for (const [mine, its] of shared) {
    const stage: Stage = { variant: own, lever: figureLever(mine), times };
    const otherStage: Stage = { variant: theirs, lever: figureLever(its), times };
    const scenarios = scenariosOf(own, stage.lever, known);
    for (const scenario of scenarios) {
      const asTheirs = translated(scenario, shared, theirs);
      if (asTheirs === undefined) continue;
      const xs = inOrder([stage, otherStage].flatMap((each) => placesOf(each, each === stage ? scenario : asTheirs, effort)));
      const points = pointsAt(stage, watch, scenario, xs, effort);
      const found = points.find(({ of, amounts, holds }) => {
        if (of.x === undefined || (except !== undefined && holds(except))) return false;
        const [point] = pointsAt(otherStage, watch, asTheirs, [of.x], effort);
        return isOther(amounts, point?.amounts, times.raised);
      });
      const x = found?.of.x;
      if (x === undefined) continue;
      const replayed = [paidAlone(stage, watch, { scenario, x }), paidAlone(otherStage, watch, { scenario: asTheirs, x })];
      const [a, b] = replayed.map((point) => point?.amounts[times.raised]);
      if (a !== undefined && b !== undefined && !exact.isSame(a, b))
        return { lever: stage.lever, variant: own, scenario, times, x, own: a, other: b };
    }
  }
  return undefined;
}

type Amounts = readonly (Exact | undefined)[];
function isOther(own: Amounts, other: Amounts | undefined, at: number): boolean {
  const [a, b] = [own[at], other?.[at]];
  return a !== undefined && b !== undefined && !exact.isSame(a, b);
}

function placesOf(stage: Stage, scenario: Scenario, effort: Effort): readonly Exact[] {
  const swept = sweepBorders(stage, watch, sweep(stage, watch, [scenario], effort), effort);
  return swept.flatMap(({ points }) => points.flatMap(({ of }) => of.x ?? []));
}

/** Figures that mean the same in both plans. */
function sharedFigures(calculation: Calculation, own: Variant, other: Calculation, theirs: Variant): ReadonlyMap<Given, Given> {
  const alike = alikeness();
  const [mine, its] = [alike.numbersOf(calculation), alike.numbersOf(other)];
  const isSame = (a: Given, b: Given): boolean =>
    a.node === undefined || b.node === undefined
      ? a.node === b.node && a.name === b.name && a.shape.type.kind === b.shape.type.kind
      : mine[a.node] === its[b.node];
  return new Map(
    own.given.flatMap((a) => {
      const b = theirs.given.find((each) => isSame(a, each));
      return b === undefined ? [] : [[a, b] as const];
    }),
  );
}

/** The same setting in the other plan's words; undefined where that asks for figures that this one does not know. */
function translated(scenario: Scenario, shared: ReadonlyMap<Given, Given>, { given }: Variant): Scenario | undefined {
  const known = new Set(shared.values());
  if (given.some((each) => !known.has(each) && each.shape.otherwise === undefined)) return undefined;
  const inTheirs = (figures: ReadonlyMap<string, Exact>): ReadonlyMap<string, Exact> =>
    new Map(
      [...shared].flatMap(([mine, its]) => {
        const value = figures.get(mine.shape.name);
        return value === undefined ? [] : [[its.shape.name, value] as const];
      }),
    );
  return { ...scenario, figures: inTheirs(scenario.figures), colleagues: scenario.colleagues.map(inTheirs) };
}
