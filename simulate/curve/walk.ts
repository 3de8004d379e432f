import type { Exact } from '../../runtime/numbers/exact.ts';
import { nextRoot } from '../numbers/roots.ts';
import { compareSpots, fraction, type Spot } from '../numbers/spot.ts';
import type { Subject } from '../question.ts';
import { varying } from './figure.ts';
import { type Look, lookAt } from './look.ts';
import type { Condition } from './watching.ts';

/** A stretch without its ends, on which one function holds. */
export interface Stretch {
  readonly kind: 'stretch';
  readonly from: Spot;
  readonly to: Spot;
  readonly look: Look;
}
/** The end of a stretch: what holds just there, and what changes its answer. */
export interface Border {
  readonly kind: 'border';
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

/** From one figure to another: all of it, up to so many stretches. */
export function walk(subject: Subject, from: Exact, to: Exact, most: number): Walk {
  const borders: Border[] = [];
  const stretches: Stretch[] = [];
  for (const step of steps(subject, from, to)) {
    if (step.kind === 'border') borders.push(step);
    else if (stretches.length < most) stretches.push(step);
    else return { borders, stretches, isCapped: true };
  }
  return { borders, stretches, isCapped: false };
}

export type Step = Border | Stretch;

/** One stretch after the other, each as far as all conditions keep their answers. Nothing lies between that is not looked at. */
export function* steps(subject: Subject, from: Exact, to: Exact): Generator<Step, void> {
  const end = fraction(to);
  const borderAt = (at: Spot, changes: readonly Condition[]): Border => {
    return { kind: 'border', at, look: lookAt(subject, { spot: at, side: 'at' }, varying), changes };
  };
  yield borderAt(fraction(from), []);
  for (let at: Spot = fraction(from); compareSpots(at, end) < 0;) {
    const look = lookAt(subject, { spot: at, side: 'above' }, varying);
    const next = nextBorder(look.conditions, at, to) ?? { at: end, changes: [] };
    yield { kind: 'stretch', from: at, to: next.at, look };
    yield borderAt(next.at, next.changes);
    ({ at } = next);
  }
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
