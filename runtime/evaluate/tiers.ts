import { type Absent, isAbsent } from '../absent.ts';
import type { TierBand } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import { between, type Bounds, isReached, planBounds } from './bands.ts';
import { type Evaluation, type Setting, whose } from './setting.ts';
import { type PaysOn, planSlices } from './slices.ts';
import { onPositive, replaces, type TiersNode } from './tier-base.ts';

/** What one band pays: `rate` on `part` of the base (for a lump sum, `rate` is the sum itself, once). Bounds are on the base. */
export interface BandPay<N, B> {
  readonly low: N | undefined;
  readonly high: N | undefined;
  readonly reached: B;
  readonly part: N;
  readonly rate: N | Absent;
  readonly amount: N | Absent;
}
export type Ladder<N, B> = (entity: Entity, days: Span) => readonly BandPay<N, B>[] | Absent;

/** Tiers on a base: the sum of what its bands pay. On a running total: what they pay with the base, less what they pay without. */
export function planTiers<N, B>(setting: Setting<N, B>, node: TiersNode): Evaluation<N> {
  const base = setting.figure(node.base, node.grain);
  if (node.continuing === undefined) return planTiersOn(setting, node, base);
  const start = setting.figure(node.continuing, node.grain);
  const end = planTiersOn(setting, node, combined(base, start, setting.domain.add));
  return combined(end, planTiersOn(setting, node, start), setting.domain.sub);
}

/** Two figures in one. */
export function combined<N>(left: Evaluation<N>, right: Evaluation<N>, combine: (a: N, b: N) => N): Evaluation<N> {
  return (entity, days) => {
    const [a, b] = [left(entity, days), right(entity, days)];
    if (isAbsent(a)) return a;
    return isAbsent(b) ? b : combine(a, b);
  };
}

function planTiersOn<N, B>(setting: Setting<N, B>, node: TiersNode, base: Evaluation<N>): Evaluation<N> {
  const { domain, zero } = setting;
  const pays = planSlices(setting, node) ?? planSum(setting, node);
  const rate = node.belowZero === undefined ? undefined : setting.figure(node.belowZero, node.grain);
  const negativePay = (value: N, entity: Entity, days: Span): N | Absent => {
    const each = rate === undefined ? baseBelowZero(setting, node, entity, days) : rate(entity, days);
    return isAbsent(each) ? each : domain.mul(value, each);
  };
  return (entity, days) => {
    const value = base(entity, days);
    if (isAbsent(value)) return value;
    return domain.choose<N | Absent>(
      domain.below(value, zero),
      () => negativePay(value, entity, days),
      () => pays(value, entity, days),
    );
  };
}

/** The sum of what the bands pay on a base. */
function planSum<N, B>(setting: Setting<N, B>, node: TiersNode): PaysOn<N> {
  const bandsAt = planBands(setting, node);
  return (value, entity, days) => {
    const bands = bandsAt(value, entity, days);
    if (isAbsent(bands)) return bands;
    let sum = setting.zero;
    for (const { amount } of bands) {
      if (isAbsent(amount)) return amount;
      sum = setting.domain.add(sum, amount);
    }
    return sum;
  };
}

function baseBelowZero<N, B>({ phrase, fault }: Setting<N, B>, node: TiersNode, entity: Entity, days: Span): Absent {
  return fault(
    'base-below-zero',
    `${phrase(node.base)}${whose(entity)} is below 0 in ${days.label}, and the plan does not say what happens then.`,
    entity,
    days,
  );
}

/** What each band pays, lowest first. */
export function planLadder<N, B>(
  setting: Setting<N, B>,
  node: TiersNode,
  base: Evaluation<N> = setting.figure(node.base, node.grain),
): Ladder<N, B> {
  const bandsAt = planBands(setting, node);
  return (entity, days) => {
    const value = base(entity, days);
    return isAbsent(value) ? value : bandsAt(value, entity, days);
  };
}

type BandsOn<N, B> = (value: N, entity: Entity, days: Span) => readonly BandPay<N, B>[] | Absent;

function planBands<N, B>(setting: Setting<N, B>, node: TiersNode): BandsOn<N, B> {
  const bounds = planBounds(setting, node.bands, node.grain);
  const pays = node.bands.map((band, i) => planBand(setting, node, band, i));
  return onPositive<N, B, readonly BandPay<N, B>[]>(setting, node, (value, unit, entity, days) => {
    const rungs: Rung<N, B>[] = [];
    for (const bound of bounds) {
      const rung = rungAt(setting, bound, value, unit, entity, days);
      if (isAbsent(rung)) return rung;
      rungs.push(rung);
    }
    return pays.map((pay) => pay(rungs, value, entity, days));
  });
}

interface Rung<N, B> {
  readonly low: N | undefined;
  readonly high: N | undefined;
  readonly reached: B;
}

function rungAt<N, B>(
  setting: Setting<N, B>,
  bound: Bounds<N>,
  value: N,
  unit: N | undefined,
  entity: Entity,
  days: Span,
): Rung<N, B> | Absent {
  const low = bound.low?.(entity, days);
  if (isAbsent(low)) return low;
  const high = bound.high?.(entity, days);
  if (isAbsent(high)) return high;
  const onBase = (figure: N | undefined): N | undefined =>
    figure === undefined || unit === undefined ? figure : setting.domain.mul(figure, unit);
  const from = onBase(low);
  return { low: from, high: onBase(high), reached: isReached(setting, value, from, bound.lowIncluded) };
}

type Pay<N, B> = (rungs: readonly Rung<N, B>[], value: N, entity: Entity, days: Span) => BandPay<N, B>;

function planBand<N, B>(setting: Setting<N, B>, { form, bands, grain }: TiersNode, band: TierBand, place: number): Pay<N, B> {
  const { domain, zero } = setting;
  const later = bands.findIndex((other, i) => i > place && replaces(form, other));
  const nextSlice = bands.findIndex((other, i) => i > place && !replaces(form, other));
  const pay = setting.figure(band.pay, grain);
  const risingTo = band.risingTo === undefined ? undefined : setting.figure(band.risingTo, grain);
  const partOf = (rungs: readonly Rung<N, B>[], value: N): N => {
    if (form === 'lump') return setting.one;
    if (replaces(form, band)) return leastOf(setting, value, rungs[nextSlice]?.low);
    const inside = leastOf(setting, value, rungs[place]?.high);
    return domain.max(zero, domain.sub(inside, rungs[place]?.low ?? zero));
  };
  const rateAt = (rung: Rung<N, B>, value: N, entity: Entity, days: Span): N | Absent => {
    const start = pay(entity, days);
    const end = risingTo?.(entity, days);
    if (isAbsent(start) || end === undefined || isAbsent(end) || rung.high === undefined) return isAbsent(end) ? end : start;
    return between(setting, value, [rung.low ?? zero, rung.high], [start, end]);
  };
  return (rungs, value, entity, days) => {
    const rung = rungs[place] ?? { low: undefined, high: undefined, reached: domain.truth(false) };
    const replaced = rungs[later]?.reached;
    const reached = replaced === undefined ? rung.reached : domain.and(rung.reached, domain.not(replaced));
    const part = partOf(rungs, value);
    const rate = domain.choose<N | Absent>(
      reached,
      () => rateAt(rung, value, entity, days),
      () => zero,
    );
    return { low: rung.low, high: rung.high, reached, part, rate, amount: isAbsent(rate) ? rate : domain.mul(rate, part) };
  };
}

const leastOf = <N, B>({ domain }: Setting<N, B>, value: N, bound: N | undefined): N =>
  bound === undefined ? value : domain.min(value, bound);
