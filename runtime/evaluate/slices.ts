import { type Absent, isAbsent } from '../absent.ts';
import type { NodeId, TierBand } from '../calculation.ts';
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
  const onBase = (bound: Evaluation<N> | undefined, unit: N | undefined, entity: Entity, days: Span): N | Absent | undefined => {
    const figure = bound?.(entity, days);
    return figure === undefined || unit === undefined || isAbsent(figure) ? figure : domain.mul(figure, unit);
  };
  return onPositive<N, B, N>(setting, node, (value, unit, entity, days) => {
    let sum = zero;
    let end: N | undefined;
    for (const { bounds, pay, followsOn } of slices) {
      const low = followsOn ? end : onBase(bounds.low, unit, entity, days);
      const high = onBase(bounds.high, unit, entity, days);
      if (isAbsent(low)) return low;
      if (isAbsent(high)) return high;
      const before = sum;
      const after = domain.choose<N | Absent>(
        isReached(setting, value, low, bounds.lowIncluded),
        () => {
          const rate = pay(entity, days);
          return isAbsent(rate) ? rate : domain.add(before, domain.mul(rate, domain.between(value, low, high)));
        },
        () => before,
      );
      if (isAbsent(after)) return after;
      sum = after;
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
    const followsOn = before !== undefined && isSameBound(setting, before.high, band.low);
    return [{ bounds: own, pay: setting.figure(band.pay, grain), followsOn }];
  });
}

/** The two are one bound where one of them is left out, or both are the same constant. */
function isSameBound<N, B>({ node }: Setting<N, B>, high: NodeId | undefined, low: NodeId | undefined): boolean {
  if (high === undefined || low === undefined || high === low) return true;
  const [one, other] = [node(high), node(low)];
  return one.op === 'literal' && other.op === 'literal' && one.value === other.value;
}
