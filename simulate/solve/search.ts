import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { turnsOf } from '../curve/joined.ts';
import { paidFor } from '../curve/figure.ts';
import { type Border, type Step, steps } from '../curve/walk.ts';
import { paidAt, type Subject } from '../question.ts';
import { between, onGrid, placeOn } from './grid.ts';
import { type Found, foundWithin, nowhere, type Wanted } from './within.ts';

export interface Range {
  readonly from: Exact;
  readonly to: Exact;
}
/** The least figure at which the goal is met. `isSure`: all lesser ones were ruled out, or all there are. */
export interface Searched {
  readonly at: Exact | undefined;
  readonly isSure: boolean;
}
const mostSteps = 10_000;

/** Goes along the curve from below until the goal is met. */
export function searched(subject: Subject, { from, to }: Range, wanted: Wanted): Searched {
  let isSure = true;
  let count = 0;
  for (const step of steps(subject, from, to)) {
    for (const part of partsOf(step)) {
      const found = part.kind === 'border' ? foundAt(subject, part, wanted) : foundWithin(subject, part, wanted);
      isSure &&= found.isSure;
      if (found.place !== undefined) return { at: onGrid(subject, found.place), isSure };
    }
    if (++count > mostSteps) return { at: undefined, isSure: false };
  }
  return { at: undefined, isSure };
}

/** A stretch by its turns. */
function partsOf(step: Step): readonly Step[] {
  if (step.kind === 'border') return [step];
  return turnsOf(step).flatMap((part, i): readonly Step[] =>
    i === 0 ? [part] : [{ kind: 'border', at: part.from, look: part.look, changes: [] }, part],
  );
}

function foundAt(subject: Subject, { at, look }: Border, { meets }: Wanted): Found {
  const place = placeOn(subject, at);
  if (place === undefined || at.kind === 'root') return nowhere;
  const isKnown = !('code' in look.paid) && !look.paid.isLoose && !look.isBlurred;
  const paid = isKnown && !('code' in look.paid) ? paidFor(look.paid, at.value) : paidAt(subject, at.value);
  return paid !== undefined && !('code' in paid) && meets(paid) ? { place, isSure: true } : nowhere;
}

/** The figure that pays best among the ends of all pieces. */
export function bestIn(subject: Subject, { from, to }: Range): { readonly at: Exact; readonly paid: Exact } | undefined {
  let best: { readonly at: Exact; readonly paid: Exact } | undefined;
  let count = 0;
  for (const step of steps(subject, from, to)) {
    for (const at of partsOf(step).flatMap((part) => endsOf(subject, part))) {
      const paid = paidAt(subject, at);
      if (!('code' in paid) && (best === undefined || exact.isBelow(best.paid, paid))) best = { at, paid };
    }
    if (++count > mostSteps) return best;
  }
  return best;
}

function endsOf(subject: Subject, step: Step): readonly Exact[] {
  if (step.kind === 'border')
    return step.at.kind === 'fraction' && placeOn(subject, step.at) !== undefined ? [step.at.value] : [];
  const { first, last } = between(subject, step.from, step.to);
  return last < first ? [] : [onGrid(subject, first), onGrid(subject, last)];
}
