import { type Absent, isAbsent } from '../absent.ts';
import type { BandBounds, Grain } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

/** Where a band begins and ends; an open end is undefined. A bound that a band leaves out is its neighbour's. */
export interface Bounds<N> {
  readonly low: Evaluation<N> | undefined;
  readonly lowIncluded: boolean;
  readonly high: Evaluation<N> | undefined;
  readonly highIncluded: boolean;
}

export function planBounds<N, B>(setting: Setting<N, B>, bands: readonly BandBounds[], grain: Grain): readonly Bounds<N>[] {
  const figure = (id: number | undefined): Evaluation<N> | undefined =>
    id === undefined ? undefined : setting.figure(id, grain);
  return bands.map((band, i) => {
    const [before, after] = [bands[i - 1], bands[i + 1]];
    return {
      low: figure(band.low ?? before?.high),
      lowIncluded: band.low === undefined && before !== undefined ? !before.highIncluded : band.lowIncluded,
      high: figure(band.high ?? after?.low),
      highIncluded: band.high === undefined && after !== undefined ? !after.lowIncluded : band.highIncluded,
    };
  });
}

/** Has the value come into the band from below? */
export function isReached<N, B>({ domain }: Setting<N, B>, value: N, low: N | undefined, included: boolean): B {
  if (low === undefined) return domain.truth(true);
  return included ? domain.not(domain.below(value, low)) : domain.below(low, value);
}

/** Has the value not gone beyond the band? */
function isWithin<N, B>({ domain }: Setting<N, B>, value: N, high: N | undefined, included: boolean): B {
  if (high === undefined) return domain.truth(true);
  return included ? domain.not(domain.below(high, value)) : domain.below(value, high);
}

/** What to do with the band that holds a value, and where none does. */
export interface Pick<V> {
  give(band: number): V | Absent;
  below(): V | Absent;
  gap(): V | Absent;
}

/** Finds the band that holds a value, from the highest down. */
export function pickBand<N, B, V>(
  setting: Setting<N, B>,
  bands: readonly Bounds<N>[],
  value: N,
  entity: Entity,
  days: Span,
  pick: Pick<V>,
): V | Absent {
  const from = (i: number): V | Absent => {
    const band = bands[i];
    if (band === undefined) return pick.below();
    const low = band.low?.(entity, days);
    if (isAbsent(low)) return low;
    return setting.domain.choose<V | Absent>(
      isReached(setting, value, low, band.lowIncluded),
      () => inside(i, band),
      () => from(i - 1),
    );
  };
  const inside = (i: number, band: Bounds<N>): V | Absent => {
    const high = band.high?.(entity, days);
    if (isAbsent(high)) return high;
    return setting.domain.choose<V | Absent>(isWithin(setting, value, high, band.highIncluded), () => pick.give(i), pick.gap);
  };
  return from(bands.length - 1);
}

/** On the straight line from `start` at the low bound to `end` at the high bound. */
export function between<N, B>(
  { domain, zero }: Setting<N, B>,
  value: N,
  [low, high]: readonly [N, N],
  [start, end]: readonly [N, N],
): N {
  const width = domain.sub(high, low);
  const along = (): N => domain.div(domain.sub(domain.min(domain.max(value, low), high), low), width);
  return domain.choose(
    domain.same(width, zero),
    () => start,
    () => domain.add(start, domain.mul(domain.sub(end, start), along())),
  );
}

/** What the band `i` gives for a value, rising through the band where it says so. */
export function bandFigure<N, B>(
  setting: Setting<N, B>,
  bounds: Bounds<N>,
  gives: Evaluation<N>,
  risingTo: Evaluation<N> | undefined,
  value: N,
  entity: Entity,
  days: Span,
): N | Absent {
  const start = gives(entity, days);
  if (isAbsent(start) || risingTo === undefined) return start;
  const [low, high, end] = [bounds.low?.(entity, days) ?? setting.zero, bounds.high?.(entity, days), risingTo(entity, days)];
  if (isAbsent(low)) return low;
  if (isAbsent(end)) return end;
  return high === undefined || isAbsent(high) ? (high ?? start) : between(setting, value, [low, high], [start, end]);
}
