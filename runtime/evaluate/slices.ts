import { type Absent, isAbsent } from '../absent.ts';
import type { TierBand } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import { type Bounds, isReached, planBounds } from './bands.ts';
import type { Evaluation, Setting } from './setting.ts';
import { onPositive, replaces, type TiersNode } from './tier-base.ts';

/** What tiers pay on a base that is at least 0. */
export type PaysOn<N> = (value: N, entity: Entity, days: Span) => N | Absent;

interface Slice<N> {
  readonly bounds: Bounds<N>;
  readonly pay: Evaluation<N>;
  /** It begins where the one before ends, and one of the two leaves the bound out. */
  readonly followsOn: boolean;
}

/** Tiers whose bands all pay on the excess, summed slice by slice; undefined for others, whose bands look at one another. */
export function planSlices<N, B>(setting: Setting<N, B>, node: TiersNode): PaysOn<N> | undefined {
  if (node.form === 'lump' || !node.bands.every(isSlice)) return undefined;
  const { domain, zero } = setting;
  const slices = slicesOf(setting, node);
  const paidFor = (slice: Slice<N>, value: N, low: N | undefined, high: N | undefined, entity: Entity, days: Span) => {
    const pay = (): N | Absent => {
      const rate = slice.pay(entity, days);
      const inside = high === undefined ? value : domain.min(value, high);
      return isAbsent(rate) ? rate : domain.mul(rate, low === undefined ? inside : domain.max(zero, domain.sub(inside, low)));
    };
    return domain.choose<N | Absent>(isReached(setting, value, low, slice.bounds.lowIncluded), pay, () => zero);
  };
  return onPositive<N, B, N>(setting, node, (value, unit, entity, days) => {
    const onBase = (bound: Evaluation<N> | undefined): N | Absent | undefined => {
      const figure = bound?.(entity, days);
      return figure === undefined || unit === undefined || isAbsent(figure) ? figure : domain.mul(figure, unit);
    };
    let sum = zero;
    let end: N | undefined;
    for (const slice of slices) {
      const low = slice.followsOn ? end : onBase(slice.bounds.low);
      const high = onBase(slice.bounds.high);
      if (isAbsent(low)) return low;
      if (isAbsent(high)) return high;
      const amount = paidFor(slice, value, low, high, entity, days);
      if (isAbsent(amount)) return amount;
      sum = domain.add(sum, amount);
      end = high;
    }
    return sum;
  });
}

/** The first band begins at 0, so that on everything is on the excess there. */
const isSlice = (band: TierBand, place: number): boolean =>
  (place === 0 && band.low === undefined && band.risingTo === undefined) || !replaces('rate', band);

function slicesOf<N, B>(setting: Setting<N, B>, { bands, grain }: TiersNode): readonly Slice<N>[] {
  const bounds = planBounds(setting, bands, grain);
  return bands.flatMap((band, i): readonly Slice<N>[] => {
    const [own, before] = [bounds[i], bands[i - 1]];
    if (own === undefined) return [];
    const followsOn = before !== undefined && (before.high === undefined || band.low === undefined || before.high === band.low);
    return [{ bounds: own, pay: setting.figure(band.pay, grain), followsOn }];
  });
}
