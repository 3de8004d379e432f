import type { Compilation } from '../../compiler/compile.ts';
import { calendarOf, type Span } from '../../runtime/periods/calendar.ts';
import { readIso } from '../../runtime/periods/dates.ts';
import { readPeriod } from '../../runtime/periods/labels.ts';

/** So many pay periods are offered. */
const most = 12;

/** Pay periods that an example may be in: from the plan's first day on, else from the first that an example names. */
export function payPeriodsOf({ understood }: Compilation): readonly string[] {
  const { header, examples } = understood.checking.plan;
  const calendar = calendarOf(header);
  const named = examples.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'step' ? [line.period] : [])));
  const starts = named.flatMap((period) =>
    period.kind === 'period' ? (readPeriod(period.value, header.fiscalStart)?.from ?? []) : [],
  );
  const first = readIso(header.from ?? '') ?? starts.toSorted((a, b) => a - b)[0];
  if (first === undefined) return [];
  const last = readIso(header.to ?? '') ?? Infinity;
  const periods: Span[] = [];
  for (
    let next = calendar.payPeriodHolding(first);
    periods.length < most && next.from <= last;
    next = calendar.payPeriodAfter(next)
  )
    periods.push(next);
  return periods.map(({ label }) => label);
}
