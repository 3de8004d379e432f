import * as exact from '../../runtime/numbers/exact.ts';
import { type Exact, rationalText } from '../../runtime/numbers/exact.ts';
import { causesOf } from '../curve/causes.ts';
import type { CurveCause } from '../curve/curve.ts';
import { joined } from '../curve/joined.ts';
import { placed } from '../curve/limits.ts';
import { walk } from '../curve/walk.ts';
import { pieceOf } from '../curve/written.ts';
import { compareSpots, fraction } from '../numbers/spot.ts';
import { paidAt, type Subject } from '../question.ts';
import type { Standing } from './solution.ts';

/** Of pieces between which only the last cents change, or nothing at all, so many are passed over to find what comes next. */
const nearby = 8;
/** Further than any figure. */
export const far = exact.exactOf(1_000_000_000_000n);

/** What is paid at a figure, what the next unit pays, and where the next thing happens. */
export function standingAt(subject: Subject, at: Exact, to = far): Standing {
  const paid = paidAt(subject, at);
  const standing = { at: rationalText(at), paid: 'code' in paid ? '0' : rationalText(paid) };
  if (!exact.isBelow(at, to)) return standing;
  const { stretches, borders } = joined(walk(subject, at, to, nearby));
  const piece = stretches[0] && pieceOf(stretches[0]);
  const border = stretches.length > 1 ? borders[1] : undefined;
  const slope = piece?.kind === 'paid' ? piece.slope : undefined;
  const next = border && { at: placed(border.at).high, causes: causesOf(subject, border) };
  return {
    ...standing,
    ...(slope !== undefined && { rate: slope }),
    ...(next && { next: { ...next, missing: rationalText(exact.subtract(exact.exactOfRational(next.at) ?? at, at)) } }),
  };
}

/** The words of the plan that change something from one figure to its neighbour. */
export function causesAt(subject: Subject, from: Exact, to: Exact): readonly CurveCause[] {
  const step = exact.subtract(to, from);
  // From a step before, because what changes at its beginning a walk does not say.
  const start = exact.isBelow(exact.zero, from) ? exact.subtract(from, step) : from;
  const { borders } = joined(walk(subject, start, exact.add(to, step), nearby));
  const crossed = borders.filter(({ at }) => compareSpots(at, fraction(from)) >= 0 && compareSpots(at, fraction(to)) <= 0);
  const causes = crossed.flatMap((border) => causesOf(subject, border));
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}
