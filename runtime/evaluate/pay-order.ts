import type { Calculation } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { World } from '../world/world.ts';

/** Pay periods from the plan's first one on, by their place: whatever goes step by step goes along them. */
export interface PayOrder {
  /** Below 0 before the first. */
  placeOf(period: Span): number;
  at(place: number): Span;
}

export function payOrderOf({ plan }: Calculation, { calendar, start }: World): PayOrder {
  const first = calendar.holding(plan.pays, start);
  const periods: Span[] = [first];
  const places = new Map([[first.index, 0]]);
  const extend = (): Span => {
    const next = calendar.payPeriodAfter(periods.at(-1) ?? first);
    places.set(next.index, periods.length);
    periods.push(next);
    return next;
  };
  const at = (place: number): Span => {
    while (periods.length <= place) extend();
    return periods[place] ?? first;
  };
  const placeOf = (period: Span): number => {
    if (period.to < first.to) return -1;
    for (let last = periods.at(-1) ?? first; last.to < period.to;) last = extend();
    return places.get(period.index) ?? -1;
  };
  return { placeOf, at };
}
