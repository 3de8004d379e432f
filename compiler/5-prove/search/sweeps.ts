import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Scenario, Stage } from './case.ts';
import { smallOnes, stepsAround, within } from './grid.ts';
import { stepOf } from './lever.ts';
import { pointsOf } from './paid.ts';
import { type Border, bordersFor, crossingsIn } from './places.ts';
import { type Effort, pointsAt, spend, sweep, sweepBorders, type Swept } from './search.ts';
import type { Watch } from './watch.ts';

/** How many settings stand side by side. */
const together = 4;
/** In how many settings the first of the smallest figures are looked at. */
const settingsForSmall = 1;
const mostLevels = 6;

/**
 * Settings at all figures that may tell: the first ones at round figures, so that a fall that goes on is seen whole, and at borders; where
 * everybody, in every period, lies at a border; then the rest; at last, for which some of the effort is kept, among the smallest figures.
 * Paid as it is asked for.
 */
export function* sweeps(
  stage: Stage,
  watch: Watch,
  scenarios: readonly Scenario[],
  effort: Effort,
  more: readonly Border[] = [],
): Generator<Swept> {
  const atBorders = (some: readonly Scenario[]): readonly Swept[] =>
    sweepBorders(stage, watch, sweep(stage, watch, some, effort), effort, more);
  yield* atBorders(scenarios.slice(0, together));
  const [first] = scenarios;
  const fine = fineIn(stage, scenarios);
  const kept = fine.reduce((sum, { xs }) => sum + xs.length, 0);
  const rest = [...(first === undefined ? [] : levelsOf(stage, watch, first, effort, more)), ...scenarios.slice(together)];
  for (let from = 0; from < rest.length && effort.left > kept; from += together)
    yield* atBorders(rest.slice(from, from + together));
  for (const { scenario, xs } of fine)
    if (effort.left >= xs.length) yield { scenario, points: pointsAt(stage, watch, scenario, xs, effort) };
}

/** Settings by smallest steps: from the first figure on, and around a figure of their own. */
const fineIn = (stage: Stage, scenarios: readonly Scenario[]): readonly Fine[] => [
  ...scenarios.slice(0, settingsForSmall).map((scenario) => ({ scenario, xs: smallOnes(stage) })),
  ...scenarios.flatMap((scenario) =>
    scenario.fineAt === undefined ? [] : [{ scenario, xs: stepsAround(stage, scenario.fineAt) }],
  ),
];
interface Fine {
  readonly scenario: Scenario;
  readonly xs: readonly Exact[];
}

/** Settings without a record, and with one of every amount that may tell. */
export function* additions(stage: Stage, watch: Watch, scenarios: readonly Scenario[], effort: Effort): Generator<Swept> {
  for (let from = 0; from < scenarios.length && effort.left > 0; from += together) {
    const some = scenarios.slice(from, from + together);
    if (!spend(effort, stage, watch, some.length)) return;
    const without = pointsOf(
      stage,
      watch,
      some.map((scenario) => ({ scenario, x: undefined })),
    );
    for (const swept of sweepBorders(stage, watch, sweep(stage, watch, some, effort), effort)) {
      const first = without.find(({ of }) => of.scenario === swept.scenario);
      if (first !== undefined) yield { ...swept, without: first };
    }
  }
}

/** Other periods and other people are where all of them together meet a border, or at an end of the range. */
function levelsOf(stage: Stage, watch: Watch, first: Scenario, effort: Effort, more: readonly Border[]): readonly Scenario[] {
  const { lever, times, variant } = stage;
  if (lever.kind !== 'figure' || (times.periods.length === 1 && first.colleagues.length === 0)) return [];
  const { name } = lever.given.shape;
  const step = stepOf(lever, variant.calculation);
  const swept = sweep(stage, watch, [{ ...first, together: true, steady: true }], effort);
  const points = swept.flatMap((each) => each.points);
  const ends = [points[0], points.at(-1)].flatMap((point) => point?.of.x ?? []);
  const borders = [...bordersFor(lever, variant.calculation), ...more];
  const crossings = within(lever, step, crossingsIn(points, borders, step)).filter((_, i) => i % 3 === 1);
  const atLevel = (x: Exact): Scenario => ({
    ...first,
    figures: new Map([...first.figures, [name, x]]),
    colleagues: first.colleagues.map((each) => new Map([...each, [name, x]])),
  });
  return [...ends, ...crossings.slice(0, mostLevels)].map(atLevel);
}
