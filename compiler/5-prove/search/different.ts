import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Figures, Scenario, Stage, Times } from './case.ts';
import { figureLever, type Lever, leverOf } from './lever.ts';
import { recordColumns, usedBy } from './levers.ts';
import { paidAlone } from './paid.ts';
import { type Known, scenariosOf } from './scenarios.ts';
import { type Effort, pointsAt } from './search.ts';
import { sweeps } from './sweeps.ts';
import { textsOf } from './texts.ts';
import { timesOf } from './times.ts';
import { type Given, type Variant, variantOf } from './variant.ts';
import type { Watch } from './watch.ts';

/** One case that two plans pay differently. */
export interface Difference {
  readonly lever: Lever;
  readonly variant: Variant;
  readonly scenario: Scenario;
  readonly times: Times;
  /** The period in which they do. */
  readonly at: number;
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
const watch: Watch = { kind: 'payout', whose: 'own', isByPeriod: true };

/** Both plans, and what stands for the same in them. */
interface Pair {
  readonly own: Variant;
  readonly theirs: Variant;
  readonly shared: ReadonlyMap<Given, Given>;
}

/** Pays the same cases by both plans, on either side of the borders of both. */
export function differenceFound(search: DifferenceSearch): Difference | undefined {
  const { calculation, other } = search;
  const [own, theirs] = [variantOf(calculation, { asData: true }), variantOf(other, { asData: true })];
  const pair: Pair = { own, theirs, shared: sharedFigures(own, theirs) };
  const times = [...timesOf(calculation), ...timesOf(other)];
  const stages = [...new Map(times.map((each) => [JSON.stringify(each), each])).values()];
  for (const each of stages)
    for (const [mine, its] of leversIn(calculation, other, pair)) {
      const found = differenceAt(
        search,
        pair,
        { variant: own, lever: mine, times: each },
        { variant: theirs, lever: its, times: each },
      );
      if (found !== undefined) return found;
    }
  return undefined;
}

/** What can be raised in both. */
function leversIn(calculation: Calculation, other: Calculation, { own, shared }: Pair): readonly (readonly [Lever, Lever])[] {
  const figures = [...shared].map(([mine, its]) => [figureLever(mine), figureLever(its)] as const);
  const columns = recordColumns(calculation, usedBy(calculation, []), own).flatMap((subject) => {
    const lever = leverOf(subject, '', own);
    const isTheirs = other.tables.some(({ name }) => subject.kind === 'column' && name === subject.table);
    return lever === undefined || !isTheirs ? [] : [[lever, lever] as const];
  });
  return [...columns, ...figures];
}

function differenceAt(
  { other, except, known, effort }: DifferenceSearch,
  { own, theirs, shared }: Pair,
  stage: Stage,
  otherStage: Stage,
): Difference | undefined {
  const { lever, times } = stage;
  const scenarios = scenariosOf(own, lever, known);
  const [first] = scenarios;
  const otherwise = first === undefined ? [] : textsOf(other).map((texts): Scenario => ({ ...first, texts }));
  const borders = sweeps(otherStage, watch, [...scenariosOf(theirs, otherStage.lever, known).slice(0, 4)], { left: 200 });
  const turns = [...borders].flatMap(({ points }) => points.flatMap(({ of }) => of.x ?? []));
  for (const { scenario, points } of sweeps(stage, watch, [...scenarios, ...otherwise], effort)) {
    const asTheirs = translated(scenario, shared, theirs);
    if (asTheirs === undefined) continue;
    const more = pointsAt(stage, watch, scenario, turns, effort);
    const asked = [...points, ...more].filter(({ of, holds }) => of.x !== undefined && !(except !== undefined && holds(except)));
    const beside = pointsAt(
      otherStage,
      watch,
      asTheirs,
      asked.flatMap(({ of }) => of.x ?? []),
      effort,
    );
    for (const [i, { amounts, of }] of asked.entries()) {
      const at = amounts.findIndex((amount, period) => isOther(amount, beside[i]?.amounts[period]));
      if (at < 0 || of.x === undefined) continue;
      const replayed = [paidAlone(stage, watch, of), paidAlone(otherStage, watch, { scenario: asTheirs, x: of.x })];
      const [a, b] = replayed.map((point) => point?.amounts[at]);
      if (a !== undefined && b !== undefined && isOther(a, b))
        return { lever, variant: own, scenario, times, at, x: of.x, own: a, other: b };
    }
  }
  return undefined;
}

const isOther = (a: Exact | undefined, b: Exact | undefined): boolean =>
  a !== undefined && b !== undefined && !exact.isSame(a, b);

/** Figures that have the same name in both plans, or stand in the same column. */
function sharedFigures(own: Variant, theirs: Variant): ReadonlyMap<Given, Given> {
  const placeOf = ({ cells = new Map<string, string>() }: Variant, { shape, node }: Given): string | undefined =>
    node === undefined ? shape.name : [...cells].find(([, name]) => name === shape.name)?.[0];
  return new Map(
    own.given.flatMap((a) => {
      const place = placeOf(own, a);
      const b = theirs.given.find((each) => placeOf(theirs, each) === place && each.shape.type.kind === a.shape.type.kind);
      return b === undefined || place === undefined ? [] : [[a, b] as const];
    }),
  );
}

/** The same setting in the other plan's words; undefined where that asks for figures that this one does not know. */
function translated(scenario: Scenario, shared: ReadonlyMap<Given, Given>, { given }: Variant): Scenario | undefined {
  const known = new Set(shared.values());
  if (given.some((each) => !known.has(each) && each.shape.otherwise === undefined)) return undefined;
  const inTheirs = (figures: Figures): Figures =>
    new Map(
      [...shared].flatMap(([mine, its]) => {
        const value = figures.get(mine.shape.name);
        return value === undefined ? [] : [[its.shape.name, value] as const];
      }),
    );
  return { ...scenario, figures: inTheirs(scenario.figures), colleagues: scenario.colleagues.map(inTheirs) };
}
