import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { type Moving, paidFor, slackOf } from '../curve/figure.ts';
import type { Stretch } from '../curve/walk.ts';
import type { Sign } from '../numbers/polynomial.ts';
import { differenceOf, multipleOf, type Quotient, quotientAt, slopeOver } from '../numbers/quotient.ts';
import { nextRoot } from '../numbers/roots.ts';
import { signAt } from '../numbers/spot.ts';
import { paidAt, type Subject } from '../question.ts';
import { between, type Grid, leastPlace, onGrid } from './grid.ts';

/** The least place in a stretch at which the goal is met. `isSure`: every lesser one was ruled out. */
export interface Found {
  readonly place: bigint;
  readonly isSure: boolean;
}
export interface Wanted {
  readonly amount: Exact;
  readonly meets: (paid: Exact) => boolean;
  readonly isExactly: boolean;
}
interface Search {
  readonly subject: Subject;
  readonly grid: Grid;
  readonly wanted: Wanted;
  readonly stretch: Stretch;
  readonly paid: Moving;
  /** What is paid is at most so far from the function. */
  readonly slack: Exact;
}

/** Looks for the least figure in a stretch that only rises, only falls, or stays level. */
export function foundWithin(subject: Subject, stretch: Stretch, wanted: Wanted): Found | undefined {
  const { paid, isBlurred } = stretch.look;
  if ('code' in paid && !isBlurred) return undefined;
  const grid: Grid = subject;
  const { first, last } = between(grid, stretch.from, stretch.to);
  if (last < first || 'code' in paid) return undefined;
  const search: Search = { subject, grid, wanted, stretch, paid, slack: reachOf(subject, stretch, paid) };
  const sign = signAt(slopeOver(paid.whole), { spot: stretch.from, side: 'above' });
  const { from, to } = candidates(search, sign, first, last);
  if (to < from) return undefined;
  return isSteady(search, sign) ? steadily(search, sign, from, to) : oneByOne(search, from, to);
}

/** Shared amounts may be some cents from their proportion for everybody among whom they are shared. */
function reachOf({ world }: Subject, { look }: Stretch, paid: Moving): Exact {
  const slack = slackOf(paid);
  if (!paid.isLoose && !look.isBlurred) return slack;
  const people = exact.exactOf(BigInt(world.people.payees.length + 10));
  return exact.add(slack, exact.multiply(world.minorUnit, people));
}

/** The places where the function is near enough to the goal, and for `at least` the first that is above it for certain. */
function candidates({ grid, paid, wanted, slack }: Search, sign: Sign, first: bigint, last: bigint) {
  const wholeAt = (place: bigint): Exact => quotientAt(paid.whole, onGrid(grid, place)) ?? exact.zero;
  const [low, high] = [exact.subtract(wanted.amount, slack), exact.add(wanted.amount, slack)];
  const isAbove = (place: bigint): boolean => !exact.isBelow(wholeAt(place), high);
  const isBelow = (place: bigint): boolean => exact.isBelow(wholeAt(place), low);
  if (sign > 0) {
    const from = leastPlace(first, last, (place) => !isBelow(place));
    const to = leastPlace(from, last, isAbove);
    return { from, to: to > last ? last : to };
  }
  if (sign === 0)
    return isBelow(first) || (wanted.isExactly && isAbove(first) && slack.n > 0n) ? none : { from: first, to: last };
  const to = leastPlace(first, last, isBelow) - 1n;
  return wanted.isExactly ? { from: leastPlace(first, to, (place) => !isAbove(place)), to } : { from: first, to };
}

const none = { from: 1n, to: 0n };

/** Does each rounded part go the same way as the whole, so that what is paid never goes back? */
function isSteady({ stretch, paid }: Search, sign: Sign): boolean {
  if (paid.isLoose || stretch.look.isBlurred) return false;
  const parts = paid.roundings.map(({ times, of }) => ({ part: multipleOf(of.whole, times), of }));
  const rest = parts.reduce((left, { part }) => differenceOf(left, part), paid.whole);
  const isPlain = parts.every(({ of }) => of.roundings.length === 0 && !of.isLoose);
  return isPlain && [rest, ...parts.map(({ part }) => part)].every((one) => goesOnly(one, sign, stretch));
}

function goesOnly(whole: Quotient, sign: Sign, { from, to }: Stretch): boolean {
  const slope = slopeOver(whole);
  const own = signAt(slope, { spot: from, side: 'above' });
  if (own === 0) return true;
  const end = to.kind === 'fraction' ? to.value : to.high;
  return own === sign && nextRoot(slope, from, end) === undefined;
}

function steadily(search: Search, sign: Sign, from: bigint, to: bigint): Found | undefined {
  const { wanted } = search;
  const comes = (paid: Exact): boolean => (sign < 0 ? !exact.isBelow(wanted.amount, paid) : !exact.isBelow(paid, wanted.amount));
  const isFalling = sign < 0 && !wanted.isExactly;
  const place = isFalling ? from : leastPlace(from, to, (one) => comes(paidOf(search, one) ?? exact.zero));
  const paid = place > to ? undefined : paidOf(search, place);
  return paid !== undefined && wanted.meets(paid) ? { place, isSure: true } : undefined;
}

/** Of figures that are known to be paid, and of those that the runtime has to be asked for. */
const most = { known: 200_000n, asked: 3_000n };

function oneByOne(search: Search, from: bigint, to: bigint): Found | undefined {
  const limit = search.paid.isLoose || search.stretch.look.isBlurred ? most.asked : most.known;
  const end = to - from > limit ? from + limit : to;
  for (let place = from; place <= end; place++) {
    const paid = paidOf(search, place);
    if (paid !== undefined && search.wanted.meets(paid)) return { place, isSure: true };
  }
  const last = end < to ? paidOf(search, to) : undefined;
  return last !== undefined && search.wanted.meets(last) ? { place: to, isSure: false } : undefined;
}

function paidOf({ subject, grid, stretch, paid }: Search, place: bigint): Exact | undefined {
  const x = onGrid(grid, place);
  if (!paid.isLoose && !stretch.look.isBlurred) return paidFor(paid, x);
  const found = paidAt(subject, x);
  return 'code' in found ? undefined : found;
}
