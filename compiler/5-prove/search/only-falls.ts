import type { Fall } from './fall.ts';
import { hasRisen } from './paid.ts';
import { type Known, scenariosOf } from './scenarios.ts';
import { sweep, sweepBorders } from './search.ts';
import { timesOf } from './times.ts';

const mostCases = 600;
const settings = 8;

/** Where pay falls: does it rise nowhere, in any of the cases tried? Then what rises is no sale but a cost or a measure. */
export function onlyFalls({ variant, lever, watch, scenario, hasRisenBefore }: Fall, known: Known): boolean {
  if (lever.kind === 'row' || hasRisenBefore) return false;
  const scenarios = [scenario, ...scenariosOf(variant, lever, known).slice(0, settings)];
  return timesOf(variant.calculation).every((times) => {
    const stage = { variant, lever, times };
    const effort = { left: mostCases * times.periods.length };
    const swept = sweepBorders(stage, watch, sweep(stage, watch, scenarios, effort), effort);
    return swept.every(({ points }) => points.every((point, i) => !hasRisen(points[i - 1], point)));
  });
}
