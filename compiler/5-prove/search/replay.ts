import type { Calculation } from '../../../runtime/calculation.ts';
import type { RunData } from '../../../runtime/data.ts';
import { type Case, ownKey, type Scenario, type Stage, type Times } from './case.ts';
import type { Lever } from './lever.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { dataOf } from './rows.ts';
import type { Variant } from './variant.ts';

/** The cases of a refutation for anybody's run: the calculation, with figures from outside as its inputs, and each case's data. */
export interface Replay {
  readonly calculation: Calculation;
  /** `2026-01..2026-03`: pay periods from the first to the last. */
  readonly periods: string;
  /** For whom the figure rises, in each case. */
  readonly payee: string;
  readonly cases: readonly RunData[];
}

/** `xs`: what rises to what, case by case; undefined where it is a record that is not there. */
export function replayOf(
  {
    variant,
    lever,
    scenario,
    times,
  }: { readonly variant: Variant; readonly lever: Lever; readonly scenario: Scenario; readonly times: Times },
  xs: readonly (Exact | undefined)[],
): Replay {
  const stage: Stage = { variant, lever, times };
  const cases = xs.map((x): Case => ({ scenario, x }));
  return {
    calculation: variant.calculation,
    periods: `${times.periods[0] ?? ''}..${times.periods.at(-1) ?? ''}`,
    payee: ownKey(0),
    cases: cases.map((each) => dataOf(stage, [each]).data),
  };
}
