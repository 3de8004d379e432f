import type { PeriodUnit, WindowStep } from '../calculation.ts';
import type { Calendar, Span } from './calendar.ts';
import { addMonths, civilOf, type Day } from './dates.ts';

/**
 * The days a window means, seen from the days of whoever uses it. Undefined where it speaks of periods like the days at hand and
 * those are not one whole period.
 */
export function windowDays(step: WindowStep, days: Span, calendar: Calendar): Span | undefined {
  if (step.kind === 'same-last-year' && step.unit === 'period') return calendar.span(yearBefore(days.from), yearBefore(days.to));
  const unit = step.unit === 'period' ? calendar.unitOf(days) : step.unit;
  return unit === undefined ? undefined : windowOfUnit(step, unit, days, calendar);
}

function windowOfUnit(step: WindowStep, unit: PeriodUnit, days: Span, calendar: Calendar): Span {
  const holding = calendar.holding(unit, days.to);
  switch (step.kind) {
    case 'to-date':
      return calendar.span(holding.from, days.to);
    case 'this':
      return holding;
    case 'same-last-year':
      return unit === 'week' ? calendar.holding('week', holding.to - 364) : calendar.holding(unit, addMonths(holding.from, -12));
    case 'last': {
      const first = calendar.holding(unit, days.from);
      const before = unitsBefore(first, unit, step.count, calendar);
      return step.count === 1 ? before : calendar.lookBack(before.from, first.from - 1);
    }
    case 'rolling':
      return calendar.lookBack(unitsBefore(holding, unit, step.count - 1, calendar).from, holding.to);
  }
}

function unitsBefore(start: Span, unit: PeriodUnit, count: number, calendar: Calendar): Span {
  let found = start;
  for (let taken = 0; taken < count; taken++) found = calendar.holding(unit, found.from - 1);
  return found;
}

/** The same date a year earlier; the last day of a month stays a last day. */
function yearBefore(day: Day): Day {
  return civilOf(day + 1).day === 1 ? addMonths(day + 1, -12) - 1 : addMonths(day, -12);
}
