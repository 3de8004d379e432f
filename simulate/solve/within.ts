import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { type Moving, paidFor, slackOf } from '../curve/figure.ts';
import type { Stretch } from '../curve/walk.ts';
import type { Sign } from '../numbers/polynomial.ts';
import { differenceOf, multipleOf, type Quotient, quotientAt, slopeOver } from '../numbers/quotient.ts';
import { nextRoot } from '../numbers/roots.ts';
import { signAt } from '../numbers/spot.ts';
import { paidAt, type Subject } from '../question.ts';
import { between, leastPlace, onGrid } from './grid.ts';

/** The least place in a stretch at which the goal is met; undefined: at none. `isSure`: every lesser one was ruled out. */
export interface Found {
  readonly place: bigint | undefined;
  readonly isSure: boolean;
}
export const nowhere: Found = { place: undefined, isSure: true };
export interface Wanted {
  readonly amount: Exact;
  readonly meets: (paid: Exact) => boolean;
  readonly isExactly: boolean;
}
interface Search {
  readonly subject: Subject;
  readonly wanted: Wanted;
  readonly stretch: Stretch;
  readonly paid: Moving;
}

/** Looks for the least figure in a stretch that only rises, only falls, or stays level. */
export function foundWithin(subject: Subject, stretch: Stretch, wanted: Wanted): Found {
  const { paid, isBlurred } = stretch.look;
  const { first, last } = between(subject, stretch.from, stretch.to);
  if (last < first) return nowhere;
  const asked = (place: bigint): Exact | undefined => askedOf(subject, place);
  if (isBlurred && ('code' in paid || last - first <= mostAsked)) return oneByOne(asked, wanted, first, last, mostAsked);
  if ('code' in paid) return nowhere;
  const search: Search = { subject, wanted, stretch, paid };
  const sign = signAt(slopeOver(paid.whole), { spot: stretch.from, side: 'above' });
  const { from, to } = candidates(search, sign, first, last);
  if (isBlurred) return { ...nearly(asked, wanted, { from, to }, last), isSure: false };
  if (to < from) return nowhere;
  if (paid.isLoose) return oneByOne(asked, wanted, from, to, mostAsked);
  const known = (place: bigint): Exact | undefined => paidFor(paid, onGrid(subject, place));
  return isSteady(search, sign) ? steadily(known, wanted, sign, from, to) : oneByOne(known, wanted, from, to, mostKnown);
}

/** Where the function is known but for single cents: near what it says, else the last, which may do as well. */
function nearly(asked: PaidAt, wanted: Wanted, near: { readonly from: bigint; readonly to: bigint }, last: bigint): Found {
  const found = near.to < near.from ? nowhere : oneByOne(asked, wanted, near.from, near.to, mostAsked);
  return found.place === undefined ? oneByOne(asked, wanted, last, last, mostAsked) : found;
}

/** Of figures that the runtime has to be asked for, and of those that are known to be paid. */
const mostAsked = 3_000n;
const mostKnown = 200_000n;

/** Shared amounts may be some cents from their proportion for everybody among whom they are shared. */
function slackIn({ subject: { world }, paid }: Search): Exact {
  const people = exact.exactOf(BigInt(world.people.payees.length + 10));
  return paid.isLoose ? exact.add(slackOf(paid), exact.multiply(world.minorUnit, people)) : slackOf(paid);
}

/** The places where the function is near enough to the goal, and for `at least` the first that is above it for certain. */
function candidates(search: Search, sign: Sign, first: bigint, last: bigint) {
  const { subject, paid, wanted } = search;
  const slack = slackIn(search);
  const wholeAt = (place: bigint): Exact => quotientAt(paid.whole, onGrid(subject, place)) ?? exact.zero;
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

type PaidAt = (place: bigint) => Exact | undefined;

function steadily(paidAt: PaidAt, wanted: Wanted, sign: Sign, from: bigint, to: bigint): Found {
  const comes = (paid: Exact): boolean => (sign < 0 ? !exact.isBelow(wanted.amount, paid) : !exact.isBelow(paid, wanted.amount));
  const isFalling = sign < 0 && !wanted.isExactly;
  const place = isFalling ? from : leastPlace(from, to, (one) => comes(paidAt(one) ?? exact.zero));
  const paid = place > to ? undefined : paidAt(place);
  return paid !== undefined && wanted.meets(paid) ? { place, isSure: true } : nowhere;
}

/** Where there are too many to try, the last is, which may do as well. */
function oneByOne(paidAt: PaidAt, wanted: Wanted, from: bigint, to: bigint, most: bigint): Found {
  const end = to - from > most ? from + most : to;
  const meets = (place: bigint): boolean => {
    const paid = paidAt(place);
    return paid !== undefined && wanted.meets(paid);
  };
  for (let place = from; place <= end; place++) if (meets(place)) return { place, isSure: true };
  return end === to ? nowhere : { place: meets(to) ? to : undefined, isSure: false };
}

function askedOf(subject: Subject, place: bigint): Exact | undefined {
  const found = paidAt(subject, onGrid(subject, place));
  return 'code' in found ? undefined : found;
}
