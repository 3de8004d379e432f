import type { PeriodUnit, PlanFacts } from '../calculation.ts';
import { type Day, isoOf, readIso } from './dates.ts';
import { unitLabel } from './labels.ts';
import { type Days, unitHolding } from './units.ts';

/** Days that something is measured over. Equal days are the same span, and `index` numbers them, so that figures can be kept. */
export interface Span extends Days {
  readonly index: number;
  /** The period's name where the days are one: `2017-03`, `2017-Q1`; else `2017-01-05..2017-02-03`. */
  readonly label: string;
  /** Those of the days that are the plan's, where its first or last day lies in between. */
  readonly counted?: Days;
}

/** The plan's calendar: which days belong together. */
export interface Calendar {
  span(from: number, to: number): Span;
  /** Days that are looked back on whole, also where the plan began in between. */
  lookBack(from: number, to: number): Span;
  /** The unit that holds a day. */
  holding(unit: PeriodUnit, day: number): Span;
  /** The unit that the days are, the pay period first; undefined when they are none. */
  unitOf(days: Days): PeriodUnit | undefined;
  payPeriodHolding(day: Day): Span;
  payPeriodAfter(period: Span): Span;
  payPeriodBefore(period: Span): Span;
  /** Pay periods whose last day is inside; where only a part of the days is the plan's, those that touch it. */
  payPeriodsIn(days: Span): readonly Span[];
  /** Pay periods whose last day is from one day to another. */
  endingIn(from: Day, to: Day): readonly Span[];
  /** The units whose last day is inside, in order. */
  unitsEndingIn(unit: PeriodUnit, days: Days): readonly Span[];
  /** The units that lie wholly inside, in order. */
  wholeUnitsIn(unit: PeriodUnit, days: Span): readonly Span[];
}

const units: readonly PeriodUnit[] = ['month', 'quarter', 'half-year', 'year', 'week', 'half-month'];

export function calendarOf(plan: Pick<PlanFacts, 'pays' | 'fiscalStart' | 'from' | 'to'>): Calendar {
  const { pays, fiscalStart } = plan;
  const own: Days = { from: readIso(plan.from ?? '') ?? -Infinity, to: readIso(plan.to ?? '') ?? Infinity };
  const known = new Map<string, Span>();
  const payPeriods = new Map<number, readonly Span[]>();
  const spanOf = (from: number, to: number, counted: Days | undefined): Span => {
    const key = counted === undefined ? `${from}:${to}` : `${from}:${to} counted`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const label = labelOf({ from, to }, pays, fiscalStart);
    const made = { from, to, index: known.size, label, ...(counted !== undefined && { counted }) };
    known.set(key, made);
    return made;
  };
  const span = (from: number, to: number): Span => spanOf(from, to, cutBy({ from, to }, own));
  const holding = (unit: PeriodUnit, day: number): Span => {
    const { from, to } = unitHolding(unit, day, fiscalStart);
    return span(from, to);
  };
  const payPeriodsIn = (days: Span): readonly Span[] => {
    const found = payPeriods.get(days.index) ?? endingIn(days, (day) => holding(pays, day)).filter(touches(days.counted));
    payPeriods.set(days.index, found);
    return found;
  };
  const wholeUnitsIn = (unit: PeriodUnit, days: Span): readonly Span[] =>
    endingIn(days, (day) => holding(unit, day)).filter(({ from }) => from >= days.from);
  const unitOf = (days: Days): PeriodUnit | undefined => unitOfDays(days, pays, fiscalStart);
  return {
    span,
    lookBack: (from, to) => spanOf(from, to, undefined),
    holding,
    unitOf,
    payPeriodHolding: (day) => holding(pays, day),
    payPeriodAfter: ({ to }) => holding(pays, to + 1),
    payPeriodBefore: ({ from }) => holding(pays, from - 1),
    payPeriodsIn,
    endingIn: (from, to) => endingIn({ from, to }, (day) => holding(pays, day)),
    unitsEndingIn: (unit, days) => endingIn(days, (day) => holding(unit, day)),
    wholeUnitsIn,
  };
}

function endingIn(days: Days, holding: (day: number) => Span): readonly Span[] {
  const found: Span[] = [];
  for (let unit = holding(days.from); unit.to <= days.to; unit = holding(unit.to + 1)) found.push(unit);
  return found;
}

/** The part of the days that is the plan's own, where only a part is. */
function cutBy(days: Days, own: Days): Days | undefined {
  const [from, to] = [Math.max(days.from, own.from), Math.min(days.to, own.to)];
  return from > to || (from === days.from && to === days.to) ? undefined : { from, to };
}

/** Do the two have a day in common? */
const touches =
  (days: Days | undefined) =>
  ({ from, to }: Days): boolean =>
    days === undefined || (from <= days.to && to >= days.from);

function unitOfDays(days: Days, pays: PeriodUnit, fiscalStart: number): PeriodUnit | undefined {
  return [pays, ...units].find((unit) => {
    const whole = unitHolding(unit, days.from, fiscalStart);
    return whole.from === days.from && whole.to === days.to;
  });
}

function labelOf(days: Days, pays: PeriodUnit, fiscalStart: number): string {
  if (days.from === days.to) return isoOf(days.from);
  const unit = unitOfDays(days, pays, fiscalStart);
  if (unit !== undefined) return unitLabel(unit, days, fiscalStart);
  const last = isoOf(days.to + 1);
  const wholeMonths = isoOf(days.from).endsWith('-01') && last.endsWith('-01');
  return wholeMonths
    ? `${isoOf(days.from).slice(0, 7)}..${isoOf(days.to).slice(0, 7)}`
    : `${isoOf(days.from)}..${isoOf(days.to)}`;
}
