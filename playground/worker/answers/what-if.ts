import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';
import { comparisonOf } from '../what-if/comparison.ts';
import { knobsOf } from '../what-if/knobs.ts';
import { scenarioOf } from '../what-if/scenario.ts';

export function answerKnobs(desk: Desk, { plan, selected }: Asks['knobs']): Answers['knobs'] {
  const seat = desk.seat(plan);
  return seat && knobsOf(seat.calculation, desk.compilation(plan).tree, seat.session, selected);
}

/** The plan as it is beside the plan with figures turned; the base is worked out once. */
export function answerWhatIf(desk: Desk, { plan, selected, turned }: Asks['what-if']): Answers['what-if'] {
  const seat = desk.seat(plan);
  return seat && comparisonOf(seat.session.result(), scenarioOf(seat.given, turned, selected));
}
