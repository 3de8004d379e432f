import * as exact from '../../runtime/numbers/exact.ts';
import { nextRoot } from '../numbers/roots.ts';
import { differenceOf, type Quotient, slopeOver } from '../numbers/quotient.ts';
import { degreeOf } from '../numbers/polynomial.ts';
import { narrowedTo, signAt, type Spot } from '../numbers/spot.ts';
import { isSameMoving, type Moving, paidFor } from './figure.ts';
import type { Look } from './look.ts';
import type { Border, Stretch, Walk } from './walk.ts';

/** Without borders at which nothing changes, and with new ones where a bent function turns. */
export function joined({ borders, stretches, isCapped }: Walk): Walk {
  const [first] = borders;
  const found: Walk & { borders: Border[]; stretches: Stretch[] } = {
    borders: first === undefined ? [] : [first],
    stretches: [],
    isCapped,
  };
  stretches.forEach((stretch, i) => {
    const [last, border, end] = [found.stretches.at(-1), borders[i], borders[i + 1]];
    if (end === undefined) return;
    if (last !== undefined && border !== undefined && isNothing(last, border, stretch)) {
      found.stretches.pop();
      found.borders.pop();
      found.stretches.push({ ...last, to: stretch.to });
    } else found.stretches.push(stretch);
    found.borders.push(end);
  });
  return turned(found);
}

/** One function goes on through the border. */
function isNothing(before: Stretch, border: Border, after: Stretch): boolean {
  const [a, b] = [before.look, after.look];
  if (a.isBlurred !== b.isBlurred) return false;
  if ('code' in a.paid || 'code' in b.paid) return isSameProblem(a, b) && isSameProblem(a, border.look);
  return isSameMoving(a.paid, b.paid) && isPaidAt(a.paid, border);
}

function isSameProblem({ paid: a }: Look, { paid: b }: Look): boolean {
  return 'code' in a && 'code' in b && a.code === b.code;
}

function isPaidAt(paid: Moving, { at, look }: Border): boolean {
  if ('code' in look.paid) return false;
  if (!isSameValue(paid.whole, look.paid.whole, at)) return false;
  if (at.kind === 'root' || paid.isLoose) return true;
  const [one, other] = [paidFor(paid, at.value), paidFor(look.paid, at.value)];
  return one !== undefined && other !== undefined && exact.isSame(one, other);
}

/** Do two functions meet there? */
export const isSameValue = (a: Quotient, b: Quotient, spot: Spot): boolean =>
  signAt(differenceOf(a, b).top, { spot, side: 'at' }) === 0;

function turned({ borders, stretches, isCapped }: Walk): Walk {
  const parts = stretches.map(turnsOf);
  return {
    borders: borders.flatMap((border, i) => [border, ...(parts[i] ?? []).slice(1).map(({ from, look }) => turn(from, look))]),
    stretches: parts.flat(),
    isCapped,
  };
}

const turn = (at: Spot, look: Look): Border => ({ kind: 'border', at, look, changes: [] });

/** The same stretch in parts that only rise, only fall or stay level. */
export function turnsOf(stretch: Stretch): readonly Stretch[] {
  const { paid } = stretch.look;
  if ('code' in paid) return [stretch];
  const slope = slopeOver(paid.whole);
  if (degreeOf(slope) < 1) return [stretch];
  const found: Stretch[] = [];
  const end = stretch.to.kind === 'fraction' ? stretch.to.value : narrowedTo(stretch.to, exact.exactOf(1n, 1_000_000_000n)).low;
  let { from } = stretch;
  for (let at = nextRoot(slope, from, end); at !== undefined; at = nextRoot(slope, from, end)) {
    found.push({ ...stretch, from, to: at });
    from = at;
  }
  return [...found, { ...stretch, from }];
}
