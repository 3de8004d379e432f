import type { Exact } from '../../runtime/numbers/exact.ts';
import { nextRoot } from '../numbers/roots.ts';
import { compareSpots, fraction, type Spot } from '../numbers/spot.ts';
import type { Subject } from '../question.ts';
import { varying } from './figure.ts';
import { type Look, lookAt } from './look.ts';
import type { Condition } from './watching.ts';

/** A stretch without its ends, on which one function holds. */
export interface Stretch {
  readonly from: Spot;
  readonly to: Spot;
  readonly look: Look;
}
/** The end of a stretch: what holds just there, and what changes its answer. */
export interface Border {
  readonly at: Spot;
  readonly look: Look;
  readonly changes: readonly Condition[];
}
/** From one figure to another: a border, a stretch, a border, and so on. */
export interface Walk {
  readonly borders: readonly Border[];
  readonly stretches: readonly Stretch[];
  readonly isCapped: boolean;
}

/** One stretch after the other, each as far as all conditions keep their answers. Nothing lies between that is not looked at. */
export function walk(subject: Subject, from: Exact, to: Exact, most: number): Walk {
  const end = fraction(to);
  const lookOn = (at: Spot, changes: readonly Condition[]): Border => ({
    at,
    look: lookAt(subject, { spot: at, side: 'at' }, varying),
    changes,
  });
  const borders: Border[] = [lookOn(fraction(from), [])];
  const stretches: Stretch[] = [];
  for (let at: Spot = fraction(from); compareSpots(at, end) < 0;) {
    if (stretches.length === most) return { borders, stretches, isCapped: true };
    const look = lookAt(subject, { spot: at, side: 'above' }, varying);
    const next = nextBorder(look.conditions, at, to);
    stretches.push({ from: at, to: next?.at ?? end, look });
    borders.push(lookOn(next?.at ?? end, next?.changes ?? []));
    at = next?.at ?? end;
  }
  return { borders, stretches, isCapped: false };
}

/** The first place above at which an answer changes, and the conditions that are met there. */
function nextBorder(
  conditions: readonly Condition[],
  after: Spot,
  to: Exact,
): { readonly at: Spot; readonly changes: readonly Condition[] } | undefined {
  let at: Spot | undefined;
  let changes: Condition[] = [];
  for (const condition of conditions) {
    const root = nextRoot(condition.polynomial, after, to);
    const order = root === undefined ? 1 : at === undefined ? -1 : compareSpots(root, at);
    if (root === undefined || order > 0) continue;
    if (order < 0) changes = [];
    at = root;
    changes.push(condition);
  }
  return at && { at, changes };
}
