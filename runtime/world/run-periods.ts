import type { Calculation } from '../calculation.ts';
import type { Problem, RunOptions } from '../data.ts';
import type { Calendar, Span } from '../periods/calendar.ts';
import { isoOf, readIso } from '../periods/dates.ts';
import { readPeriod } from '../periods/labels.ts';
import type { Days } from '../periods/units.ts';

const mostPeriods = 1000;

/** The pay periods that a run pays: those asked for, else the plan's, else the data's. `data`: first and last day with data. */
export function runPeriods(
  { plan }: Calculation,
  { period }: RunOptions,
  data: Days | undefined,
  calendar: Calendar,
): readonly Span[] | Problem {
  const effective = { from: dayIn(plan.from), to: dayIn(plan.to) };
  const asked = period === undefined ? undefined : readRange(period, plan.fiscalStart);
  if (period !== undefined && asked === undefined) {
    return {
      code: 'period-not-readable',
      message: `"${period}" is not a period. Write 2017-03, 2017-Q1, 2017 or 2017-03..2017-12.`,
    };
  }
  if (asked !== undefined && asked.to < asked.from)
    return { code: 'period-not-readable', message: `"${period ?? ''}" ends before it begins. Write the earlier period first.` };
  const from = asked?.from ?? effective.from ?? data?.from;
  const to = asked?.to ?? effective.to ?? data?.to;
  if (from === undefined || to === undefined) {
    return {
      code: 'no-period',
      message: 'There is no period to pay: the plan has no effective dates, and no data has any. Ask for one, such as 2017-03.',
    };
  }
  return limited(from, to, effective, calendar);
}

function limited(
  from: number,
  to: number,
  effective: { readonly from?: number | undefined; readonly to?: number | undefined },
  calendar: Calendar,
): readonly Span[] | Problem {
  const first = Math.max(from, effective.from ?? from);
  const last = lastDay(to, effective.to, calendar);
  const message = `The run would have more than ${mostPeriods} pay periods, ${isoOf(first)} to ${isoOf(last)}. Ask for a shorter period, or look for a wrong date.`;
  if (last - first > mostPeriods * 366) return { code: 'too-many-periods', message };
  const found = last < first ? [] : calendar.endingIn(first, last);
  if (found.length > mostPeriods) return { code: 'too-many-periods', message };
  if (found.length > 0) return found;
  return {
    code: 'no-period',
    message: `No pay period of the plan ends from ${isoOf(from)} to ${isoOf(to)} while the plan is effective.`,
  };
}

/** The pay period that holds the plan's last day is still paid. */
function lastDay(to: number, effectiveTo: number | undefined, calendar: Calendar): number {
  if (effectiveTo === undefined || to < effectiveTo) return to;
  const cut = calendar.payPeriodHolding(effectiveTo).to;
  return to === effectiveTo ? cut : Math.min(to, cut);
}

const dayIn = (iso: string | undefined): number | undefined => (iso === undefined ? undefined : readIso(iso));

/** Reads `2017-Q1`, or two periods with `..` between them. */
function readRange(text: string, fiscalStart: number): Days | undefined {
  const [first = '', last = first, ...more] = text.split('..');
  const [from, to] = [readPeriod(first.trim(), fiscalStart), readPeriod(last.trim(), fiscalStart)];
  return from === undefined || to === undefined || more.length > 0 ? undefined : { from: from.from, to: to.to };
}
