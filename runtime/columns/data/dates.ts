import { isAbsent } from '../../absent.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { cellsAt } from './cells.ts';
import type { RecordRows } from './record-rows.ts';

/** The date of each record, and whether it lies inside some days; one without a date never does. */
export function datedIn(
  { domain }: Sheet,
  datedBy: string | undefined,
  { table, source }: RecordRows,
  days: Span,
): { readonly isInside: Term; readonly day: Term } {
  const { terms } = domain;
  const date = cellsAt(domain, table.columns.get(datedBy ?? ''), source);
  if (isAbsent(date) || date.kind !== 'day') return { isInside: terms.no, day: terms.zero };
  const { from, to } = days.counted ?? days;
  const isFrom = terms.atMost(terms.constant(BigInt(from)), date.day);
  const isTo = terms.atMost(date.day, terms.constant(BigInt(to)));
  return { isInside: terms.both(terms.not(date.blank), terms.both(isFrom, isTo)), day: date.day };
}
