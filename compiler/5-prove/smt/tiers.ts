import type { TierBand } from '../../../runtime/calculation.ts';
import { type Bounds, boundsOf, isReached, rising } from './bands.ts';
import type { Asked, NodeOf } from './encoding.ts';
import { type Sides, sidesOf, still } from './sides.ts';
import * as terms from './terms.ts';

type Tiers = NodeOf<'tiers'>;

/** The sum of what the bands pay, as the runtime adds it up; ladders on a running total are left to the slope domain. */
export function tiersTerm({ encoding, node, at }: Asked<NodeOf<'tiers'>>): Sides | undefined {
  if (node.continuing !== undefined) return undefined;
  const base = at(node.base);
  const against = node.against === undefined ? undefined : at(node.against);
  const isBelow = sidesOf((value) => terms.below(value, terms.zero), base);
  if (node.belowZero === undefined) encoding.need(sidesOf(terms.not, isBelow));
  if (against !== undefined) encoding.need(measurable(isBelow, against));
  const bounds = boundsOf(node.bands, at).map((bound) => measured(bound, against));
  return encoding.inSomeCases(() => {
    const pays = node.bands.map((band, i) => bandTerm({ node, bounds, base, at }, band, i));
    const above = pays.reduce((all, pay) => sidesOf(terms.sum, all, pay), still(terms.zero));
    const rate = node.belowZero === undefined ? undefined : at(node.belowZero);
    return rate === undefined ? above : sidesOf(terms.ite, isBelow, sidesOf(terms.product, base, rate), above);
  });
}

/** What is below 0 and has a rate of its own is not measured against anything: then the target may be 0. */
function measurable(isBelow: Sides, against: Sides): Sides {
  return sidesOf((below, unit) => terms.or(below, terms.below(terms.zero, unit)), isBelow, against);
}

function measured(bound: Bounds, unit: Sides | undefined): Bounds {
  const times = (end: Sides | undefined): Sides | undefined =>
    end === undefined || unit === undefined ? end : sidesOf(terms.product, end, unit);
  return { ...bound, low: times(bound.low), high: times(bound.high) };
}

interface Ladder {
  readonly node: Tiers;
  readonly bounds: readonly Bounds[];
  readonly base: Sides;
  readonly at: (id: number) => Sides;
}

const replaces = (form: Tiers['form'], { another, spread, risingTo }: TierBand): boolean =>
  form === 'lump' ? !another : spread === 'everything' || risingTo !== undefined;

function bandTerm(ladder: Ladder, band: TierBand, place: number): Sides {
  const { node, bounds, base, at } = ladder;
  const own = bounds[place];
  if (own === undefined) return still(terms.zero);
  const later = bounds[node.bands.findIndex((other, i) => i > place && replaces(node.form, other))];
  const inside = isReached(own, base);
  const holds = later === undefined ? inside : sidesOf((a, b) => terms.and(a, terms.not(b)), inside, isReached(later, base));
  const rate = rising(own, base, at(band.pay), band.risingTo === undefined ? undefined : at(band.risingTo));
  const amount = sidesOf(terms.product, rate, partOf(ladder, band, place, own));
  return sidesOf((condition, value) => terms.ite(condition, value, terms.zero), holds, amount);
}

/** How much of the base the band pays on. */
function partOf({ node, bounds, base }: Ladder, band: TierBand, place: number, own: Bounds): Sides {
  if (node.form === 'lump') return still(terms.one);
  const least = (bound: Sides | undefined): Sides => (bound === undefined ? base : sidesOf(terms.lesser, base, bound));
  if (replaces(node.form, band)) {
    return least(bounds[node.bands.findIndex((other, i) => i > place && !replaces(node.form, other))]?.low);
  }
  const part = (value: terms.Term, low: terms.Term): terms.Term => terms.greater(terms.zero, terms.difference(value, low));
  return sidesOf(part, least(own.high), own.low ?? still(terms.zero));
}
