import { isAbsent } from '../../absent.ts';
import type { Span } from '../../periods/calendar.ts';
import { overRecords } from '../nodes/over-records.ts';
import type { Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import type { Day } from '../values/value.ts';
import { cellsAt } from './cells.ts';
import type { RecordRows } from './record-rows.ts';

/** The date of each record, in a column; undefined where there is no such column of dates. */
export function datesOf({ domain }: Sheet, { table, source }: RecordRows, datedBy: string | undefined): Day | undefined {
  const date = cellsAt(domain, table.columns.get(datedBy ?? ''), source);
  return isAbsent(date) || date.kind !== 'day' ? undefined : date;
}

/** Does a date lie inside some days? One that is empty never does. */
export function isInside({ domain: { terms } }: Sheet, { day, blank }: Day, { counted, ...days }: Span): Term {
  const { from, to } = counted ?? days;
  const isFrom = terms.atMost(terms.constant(BigInt(from)), day);
  const isTo = terms.atMost(day, terms.constant(BigInt(to)));
  return terms.both(terms.not(blank), terms.both(isFrom, isTo));
}

/** The days that the dates of records are, each once; records without one are left out. */
export function daysAmong(sheet: Sheet, rows: RecordRows, { day, blank }: Pick<Day, 'day' | 'blank'>): ReadonlySet<number> {
  const [dayOf, isBlank] = overRecords(sheet, rows, [day, blank]);
  const days = new Set<number>();
  for (let row = 0; row < rows.length; row++) if (isBlank?.(row) !== 1) days.add(dayOf?.(row) ?? 0);
  return days;
}
