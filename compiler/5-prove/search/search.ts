import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Case, Scenario, Stage } from './case.ts';
import { gridOf, inOrder, within } from './grid.ts';
import { stepOf } from './lever.ts';
import { type Point, pointsOf } from './paid.ts';
import { type Border, bordersFor, crossingsIn } from './places.ts';
import { isInAll, type Watch } from './watch.ts';

/** Points of one setting, in the order of what rises. */
export interface Swept {
  readonly scenario: Scenario;
  readonly points: readonly Point[];
  /** Where a record is added: the same setting without it. */
  readonly without?: Point;
}

/** How many cases a search may pay: counted, not timed, so that what is found is the same on every machine. */
export interface Effort {
  /** Cases that may still be paid, each counted once for each of its periods. */
  left: number;
}

/** All settings at round figures, side by side. */
export function sweep(stage: Stage, watch: Watch, scenarios: readonly Scenario[], effort: Effort): readonly Swept[] {
  const asked = scenarios.map((scenario) => ({ scenario, xs: gridOf(stage, scenario) }));
  const fitting = asked.filter(({ scenario, xs }) => spend(effort, stage, watch, xs.length * sizeOf(scenario)));
  return paidFor(stage, watch, fitting);
}

/** The same settings again on either side of each border between their points. */
export function sweepBorders(
  stage: Stage,
  watch: Watch,
  swept: readonly Swept[],
  effort: Effort,
  more: readonly Border[] = [],
): readonly Swept[] {
  const { variant, lever } = stage;
  const borders = [
    ...bordersFor(lever, variant.calculation).filter(({ left, right }) => isNear(variant.calculation, left, right)),
    ...more,
  ];
  const step = stepOf(lever, variant.calculation);
  const asked = swept.map(({ scenario, points }) => ({ scenario, xs: within(lever, step, crossingsIn(points, borders, step)) }));
  const fitting = asked.filter(({ scenario, xs }) => xs.length > 0 && spend(effort, stage, watch, xs.length * sizeOf(scenario)));
  const found = new Map(paidFor(stage, watch, fitting).map(({ scenario, points }) => [scenario, points]));
  return swept.map(({ scenario, points }) => ({ scenario, points: merged(points, found.get(scenario) ?? []) }));
}

/** One setting at the figures given. */
export function pointsAt(stage: Stage, watch: Watch, scenario: Scenario, xs: readonly Exact[], effort: Effort): readonly Point[] {
  effort.left -= xs.length * sizeOf(scenario) * periodsOf(stage, watch);
  return pointsOf(
    stage,
    watch,
    xs.map((x): Case => ({ scenario, x })),
  );
}

/** A case that is paid alone costs as much as several side by side. */
const alone = 40;

/** A case of up to three people and records counts once; larger ones as often as two go into them. */
const sizeOf = ({ colleagues, companions }: Scenario): number =>
  Math.max(1, Math.floor((1 + colleagues.length + companions.length) / 2));

/** How many periods of a case are paid: those from the one on in which the figure rises, or all where it goes to date. */
function periodsOf({ times, variant }: Stage, watch: Watch): number {
  return isInAll(variant.calculation, watch) ? times.periods.length : times.periods.length - times.raised;
}

/** Whether there is enough left for so many cases; then it is spent. */
export function spend(effort: Effort, stage: Stage, watch: Watch, count: number): boolean {
  const cost = count * periodsOf(stage, watch) * (stage.variant.isWhole ? alone : 1);
  if (cost > effort.left) return false;
  effort.left -= cost;
  return true;
}

function paidFor(
  stage: Stage,
  watch: Watch,
  asked: readonly { readonly scenario: Scenario; readonly xs: readonly Exact[] }[],
): readonly Swept[] {
  const cases = asked.flatMap(({ scenario, xs }) => xs.map((x): Case => ({ scenario, x })));
  const points = Map.groupBy(pointsOf(stage, watch, cases), ({ of }) => of.scenario);
  return asked.map(({ scenario }) => ({ scenario, points: points.get(scenario) ?? [] }));
}

function merged(points: readonly Point[], others: readonly Point[]): readonly Point[] {
  if (others.length === 0) return points;
  const byText = new Map([...points, ...others].map((point) => [keyOf(point.of.x), point]));
  return inOrder([...points, ...others].flatMap(({ of }) => of.x ?? [])).flatMap((x) => byText.get(keyOf(x)) ?? []);
}
const keyOf = (x: Exact | undefined): string => (x === undefined ? '' : `${x.n}/${x.d}`);

/** Borders of single records are looked at where a record rises; those of groups of records are not. */
function isNear({ nodes }: Calculation, left: NodeId, right: NodeId | undefined): boolean {
  return [left, right].every((id) => id === undefined || nodes[id]?.grain.kind !== 'bundle');
}
