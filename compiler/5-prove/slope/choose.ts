import { type Figure, type Truth } from '../figure.ts';
import type { Form } from '../form.ts';
import { constantForm, formTimes, sumOf } from '../form.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { everything, hull, type Interval, interval, isNothing, meet, minus, nothing } from '../interval.ts';
import { subtract } from './arithmetic.ts';
import { closeChoice } from './close.ts';
import { type Ground, settled } from './ground.ts';
import { multipleOfBoth } from './multiples.ts';
import { type Pace, withJump } from './pace.ts';
import { waysNo, waysYes } from './truths.ts';

/** The figure of a branch where the condition decides for it, and where nothing is known. */
export interface Branch {
  readonly decided: Figure;
  readonly free: Figure;
  /** Where some forms are at least 0 besides. */
  readonly at: (facts: readonly Form[]) => Figure;
}
/** Ground on which some forms are known to be at least 0. */
export type GroundWith = (facts: readonly Form[]) => Ground;

/** One of two figures by a condition: where it turns, what the one gives more than the other is a jump. */
export function choose(condition: Truth, then: Branch, otherwise: Branch, ground: Ground, groundWith: GroundWith): Figure {
  const { whenYes, whenNo } = condition;
  if (isImpossible(whenYes, ground)) return { ...otherwise.decided, total: condition.total && otherwise.free.total };
  if (isImpossible(whenNo, ground)) return { ...then.decided, total: condition.total && then.free.total };
  const range = hull(then.decided.range, otherwise.decided.range);
  const steady = hull(then.decided.slope, otherwise.decided.slope);
  const total = condition.total && then.free.total && otherwise.free.total;
  const slope = slopeOf(condition, then, otherwise, steady, groundWith);
  const found = { ...ground.atom(range, slope, total), ...multipleOfBoth(then.free, otherwise.free) };
  if (!ground.isClose) return found;
  ground.tell({
    cases: [
      ...waysYes(condition).map((facts) => ({ form: then.free.form, facts })),
      ...waysNo(condition).map((facts) => ({ form: otherwise.free.form, facts })),
    ],
  });
  const [yes, no] = [groundWith(whenYes), groundWith(whenNo)];
  return settled(closeChoice(found, { figure: then.decided, ground: yes }, { figure: otherwise.decided, ground: no }), ground);
}

/** Something that would have to be at least 0 is below. */
const isImpossible = (forms: readonly Form[], ground: Ground): boolean =>
  forms.some((form) => {
    const { high } = ground.span(form);
    return high !== undefined && high.n < 0n;
  });

function slopeOf(condition: Truth, then: Branch, otherwise: Branch, steady: Interval, groundWith: GroundWith): Interval {
  switch (condition.turn) {
    case 'still':
      return steady;
    case 'to-yes':
      return hull(steady, jump(condition, otherwise, then, groundWith));
    case 'to-no':
      return hull(steady, jump(opposite(condition), then, otherwise, groundWith));
    case 'any':
      return everything;
  }
}

const opposite = ({ edge, ...condition }: Truth): Truth => ({
  ...condition,
  whenYes: condition.whenNo,
  whenNo: condition.whenYes,
  ...(edge !== undefined && { edge: { yes: edge.no, no: edge.yes } }),
});

/** With one smallest step, the edge is no further behind than before it, and no further ahead, than that step goes. */
function nearEdge(
  { edge }: Truth,
  { pace, change }: Ground,
): { readonly ahead: readonly Form[]; readonly behind: readonly Form[] } {
  const { high } = edge === undefined ? {} : change(edge.yes);
  if (edge === undefined || high === undefined || pace?.isOnly !== true) return { ahead: [], behind: [] };
  const step = constantForm(exact.multiply(high, pace.size));
  return { ahead: [edge.yes, sumOf(step, edge.no)], behind: [edge.no, sumOf(step, edge.yes)] };
}

/**
 * From `before` (where the condition is no) to `after` (where it is yes). The change is what `after` gives more at the new place plus
 * what `before` has risen on the way, or what it gives more at the old place plus what `after` has; or, where nothing jumps on the
 * way to the border, what it gives more there plus what both have.
 */
function jump(condition: Truth, before: Branch, after: Branch, groundWith: GroundWith): Interval {
  const { whenYes, whenNo } = condition;
  const { ahead, behind } = nearEdge(condition, groundWith([]));
  const gained = meet(
    meet(
      changeAt([...whenYes, ...ahead], before.free, after, before, groundWith),
      changeAt([...whenNo, ...behind], after.free, after, before, groundWith),
    ),
    changeAtBorder(condition, before, after, groundWith),
  );
  const apart = betweenRanges(after.decided.range, before.decided.range, groundWith([]).pace);
  return meet(gained, apart);
}

/** With a branch that can be had on either side, and so rises on from one to the other. */
function changeAt(facts: readonly Form[], on: Figure, after: Branch, before: Branch, groundWith: GroundWith): Interval {
  if (!on.total) return everything;
  return joined(on.slope, facts, after, before, groundWith);
}

function changeAtBorder({ border }: Truth, before: Branch, after: Branch, groundWith: GroundWith): Interval {
  if (border === undefined || !before.free.total || !after.free.total) return everything;
  const facts = [border, formTimes(border, exact.negate(exact.one))];
  return joined(hull(before.free.slope, after.free.slope), facts, after, before, groundWith);
}

function joined(slope: Interval, facts: readonly Form[], after: Branch, before: Branch, groundWith: GroundWith): Interval {
  const ground = groundWith(facts);
  const open = subtract(after.free, before.free, ground).range;
  const gap = ground.pace?.isOnly === true ? meet(open, subtract(after.at(facts), before.at(facts), ground).range) : open;
  return isNothing(gap) ? slope : withJump(slope, gap, ground.pace);
}

/** Whatever happens on the way: all that one can be is above all that the other can be. */
function betweenRanges(after: Interval, before: Interval, pace: Pace | undefined): Interval {
  if (pace !== undefined) return withJump(nothing, minus(after, before), pace);
  const isUp = after.low !== undefined && before.high !== undefined && !exact.isBelow(after.low, before.high);
  const isDown = after.high !== undefined && before.low !== undefined && !exact.isBelow(before.low, after.high);
  return interval(isUp ? exact.zero : undefined, isDown ? exact.zero : undefined);
}
