import type { PeriodUnit, WindowStep } from '../../../runtime/calculation.ts';
import { exactOf } from '../../../runtime/numbers/exact.ts';
import { type Form, formName } from '../form.ts';
import type { Interval } from '../interval.ts';

/** For whom, at which days and under which conditions a figure is looked at. */
export interface Place {
  /** The payee (or group) whose figure is raised, any other, or a group that the payee is not in. */
  readonly role: 'own' | 'other' | 'outside';
  /** Of records: the one that is raised or added, another of the same payee's, or somebody else's. */
  readonly record: 'own' | 'fellow' | 'other';
  /** The days at hand: a component's own, by their length, and the windows that led from them. */
  readonly when: string;
  /** Is the period in which the figure is raised inside these days? */
  readonly holds: 'yes' | 'no' | 'maybe';
  /** The days at hand are one whole unit; absent: nobody knows. */
  readonly every: PeriodUnit | undefined;
  /** The days at hand lie inside so many whole units; absent: nobody knows. */
  readonly inside?: { readonly count: number; readonly unit: PeriodUnit } | undefined;
  /** Forms that are at least 0 here. */
  readonly facts: readonly Form[];
}

const lengths: Readonly<Record<PeriodUnit, number>> = {
  week: 1,
  'half-month': 2,
  month: 4,
  quarter: 12,
  'half-year': 24,
  year: 48,
};
/** Weeks lie inside nothing but themselves. */
export const holdsUnit = (outer: PeriodUnit, inner: PeriodUnit): boolean =>
  outer === inner || (inner !== 'week' && outer !== 'week' && lengths[outer] > lengths[inner]);

/**
 * The same place at the days that a window means. `this quarter`, said in a month's own days, is the quarter's own days: a component that
 * is paid by the quarter is paid in a month of that quarter and of no other, so that both are one place, and are called the same. (What
 * rises lies in both, then; which days are meant where it lies elsewhere is left open.)
 */
export function throughWindow(place: Place, window: WindowStep): Place {
  const every = window.unit === 'period' ? place.every : window.unit;
  const holds = holdsAfter(place, window, every);
  const isOwn = window.kind === 'this' && isOwnDays(place) && holds === 'yes' && every !== undefined;
  const isWhole = window.kind === 'this' || window.kind === 'same-last-year' || (window.kind === 'last' && window.count === 1);
  return {
    ...place,
    when: isOwn ? every : `${place.when}>${window.kind} ${window.unit}${'count' in window ? ` ${window.count}` : ''}`,
    every: isWhole || (window.kind === 'rolling' && window.count === 1) ? every : undefined,
    holds,
    inside: every && { count: 'count' in window ? window.count : 1, unit: every },
  };
}

function holdsAfter({ holds, every: own }: Place, window: WindowStep, every: PeriodUnit | undefined): Place['holds'] {
  if (holds !== 'yes' || own === undefined || every === undefined || !holdsUnit(every, own)) return 'maybe';
  switch (window.kind) {
    case 'to-date':
    case 'this':
    case 'rolling':
      return 'yes';
    case 'last':
    case 'same-last-year':
      return 'no';
  }
}

/** Days that may or may not hold the period, by a name of their own. */
export const somewhere = (place: Place, name: string): Place => ({
  ...place,
  when: `${place.when}>${name}`,
  every: undefined,
  inside: undefined,
  holds: 'maybe',
});

export const isOwnDays = ({ when }: Place): boolean => !when.includes('>');

/** A component's own days, for the payee whose figure rises. */
export const ownPlace = (every: PeriodUnit, holds: Place['holds'], role: Place['role'] = 'own'): Place => ({
  role,
  record: 'own',
  when: every,
  holds,
  every,
  inside: { count: 1, unit: every },
  facts: [],
});

const names = new WeakMap<Place, string>();

/** Places are asked for by their name again and again. */
export function placeName(place: Place): string {
  const { role, record, when, holds, facts } = place;
  const name = names.get(place) ?? `${role}/${record}/${when}/${holds}/${facts.map(formName).join('&')}`;
  names.set(place, name);
  return name;
}

export const mostFacts = 6;
export const canHoldMore = ({ facts }: Place): boolean => facts.length < mostFacts;

const days: Readonly<Record<PeriodUnit, readonly [fewest: bigint, most: bigint]>> = {
  week: [7n, 7n],
  'half-month': [13n, 16n],
  month: [28n, 31n],
  quarter: [90n, 92n],
  'half-year': [181n, 184n],
  year: [365n, 366n],
};
/** How many days there are; at least one where nobody knows. */
export function daysIn({ every }: Place): Interval {
  if (every === undefined) return { low: exactOf(1n) };
  const [fewest, most] = days[every];
  return { low: exactOf(fewest), high: exactOf(most) };
}

/** The most units of a kind that the days at hand hold; undefined where nobody knows. */
export function mostOf({ inside }: Place, unit: PeriodUnit): number | undefined {
  if (inside === undefined) return undefined;
  if (inside.unit === unit) return inside.count;
  return inside.unit === 'week' || unit === 'week' ? undefined : Math.ceil((inside.count * lengths[inside.unit]) / lengths[unit]);
}
