import type { PeriodUnit, PlanFacts } from '../calculation.ts';
import { type Day, isoOf } from './dates.ts';
import { unitLabel } from './labels.ts';
import { type Days, unitHolding } from './units.ts';

/** Days that something is measured over. Equal days are the same span, and `index` numbers them, so that figures can be kept. */
export interface Span extends Days {
  readonly index: number;
  /** The period's name where the days are one: `2017-03`, `2017-Q1`; else `2017-01-05..2017-02-03`. */
  readonly label: string;
}

/** The plan's calendar: which days belong together. */
export interface Calendar {
  span(from: number, to: number): Span;
  /** The unit that holds a day. */
  holding(unit: PeriodUnit, day: number): Span;
  /** The unit that the days are, the pay period first; undefined when they are none. */
  unitOf(days: Days): PeriodUnit | undefined;
  payPeriodAfter(period: Span): Span;
  payPeriodBefore(period: Span): Span;
  /** Pay periods whose last day is inside. */
  payPeriodsIn(days: Span): readonly Span[];
  /** Pay periods whose last day is from one day to another. */
  endingIn(from: Day, to: Day): readonly Span[];
  /** The units that lie wholly inside, in order. */
  wholeUnitsIn(unit: PeriodUnit, days: Span): readonly Span[];
}

const units: readonly PeriodUnit[] = ['month', 'quarter', 'half-year', 'year', 'week', 'half-month'];

export function calendarOf({ pays, fiscalStart }: Pick<PlanFacts, 'pays' | 'fiscalStart'>): Calendar {
  const known = new Map<string, Span>();
  const payPeriods = new Map<number, readonly Span[]>();
  const span = (from: number, to: number): Span => {
    const key = `${from}:${to}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = { from, to, index: known.size, label: labelOf({ from, to }, pays, fiscalStart) };
    known.set(key, made);
    return made;
  };
  const holding = (unit: PeriodUnit, day: number): Span => {
    const { from, to } = unitHolding(unit, day, fiscalStart);
    return span(from, to);
  };
  const payPeriodsIn = (days: Span): readonly Span[] => {
    const found = payPeriods.get(days.index) ?? endingIn(days, (day) => holding(pays, day));
    payPeriods.set(days.index, found);
    return found;
  };
  const wholeUnitsIn = (unit: PeriodUnit, days: Span): readonly Span[] =>
    endingIn(days, (day) => holding(unit, day)).filter(({ from }) => from >= days.from);
  const unitOf = (days: Days): PeriodUnit | undefined => unitOfDays(days, pays, fiscalStart);
  return {
    span,
    holding,
    unitOf,
    payPeriodAfter: ({ to }) => holding(pays, to + 1),
    payPeriodBefore: ({ from }) => holding(pays, from - 1),
    payPeriodsIn,
    endingIn: (from, to) => endingIn({ from, to }, (day) => holding(pays, day)),
    wholeUnitsIn,
  };
}

function endingIn(days: Days, holding: (day: number) => Span): readonly Span[] {
  const found: Span[] = [];
  for (let unit = holding(days.from); unit.to <= days.to; unit = holding(unit.to + 1)) found.push(unit);
  return found;
}

function unitOfDays(days: Days, pays: PeriodUnit, fiscalStart: number): PeriodUnit | undefined {
  return [pays, ...units].find((unit) => {
    const whole = unitHolding(unit, days.from, fiscalStart);
    return whole.from === days.from && whole.to === days.to;
  });
}

function labelOf(days: Days, pays: PeriodUnit, fiscalStart: number): string {
  const unit = unitOfDays(days, pays, fiscalStart);
  if (unit !== undefined) return unitLabel(unit, days, fiscalStart);
  const last = isoOf(days.to + 1);
  const wholeMonths = isoOf(days.from).endsWith('-01') && last.endsWith('-01');
  return wholeMonths
    ? `${isoOf(days.from).slice(0, 7)}..${isoOf(days.to).slice(0, 7)}`
    : `${isoOf(days.from)}..${isoOf(days.to)}`;
}
