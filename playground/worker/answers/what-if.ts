import { scenarioOf as scenarioInWords } from '../../../simulate/index.ts';
import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';
import { comparisonOf } from '../what-if/comparison.ts';
import { knobsOf } from '../what-if/knobs.ts';
import { scenarioOf } from '../what-if/scenario.ts';

export function answerKnobs(desk: Desk, { plan, selected }: Asks['knobs']): Answers['knobs'] {
  const seat = desk.seat(plan);
  return seat && knobsOf(seat.calculation, desk.compilation(plan).tree, seat.session, selected);
}

/** The plan as it is beside the plan with changes made and figures turned; the base is worked out once. */
export function answerWhatIf(desk: Desk, { plan, selected, turned, said }: Asks['what-if']): Answers['what-if'] {
  const seat = desk.seat(plan);
  if (seat === undefined) return undefined;
  const currency = plan.currency === '' ? {} : { currency: plan.currency };
  const base = { ...seat.given, text: plan.text, compileOptions: { ...currency, include: desk.include } };
  const changed = said.length === 0 ? seat.given : scenarioInWords('', said, base);
  if ('wrong' in changed) return changed;
  return comparisonOf(seat.session.result(), scenarioOf(changed, turned, selected));
}
