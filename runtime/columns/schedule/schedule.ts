import type { ComponentShape, SchedulePart } from '../../calculation.ts';
import type { Schedule } from '../../evaluate/schedule.ts';
import { smallestOf } from '../../evaluate/round.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Payee } from '../../world/entities.ts';
import { columnOf } from '../column.ts';
import type { Sheet } from '../sheet.ts';
import { unknown } from '../values/domain.ts';
import type { ColumnValue } from '../values/value.ts';
import { type Book, emptyBook, enterNext } from './book.ts';

/** What a component's payment schedule pays, and to whom anything is due in a pay period. */
export interface ColumnSchedule extends Schedule<ColumnValue> {
  isDue(row: number, period: Span): boolean;
}

/** Goes from the first pay period on; nothing is ever paid before it is earned. */
export function scheduleInColumns(
  sheetOf: () => Sheet,
  component: ComponentShape,
  schedule: readonly SchedulePart[],
): ColumnSchedule {
  let book: Book | undefined;
  const bookAt = (sheet: Sheet, place: number): Book => {
    const so = (book ??= emptyBook(sheet));
    while (so.filled <= place) enterNext(sheet, component, schedule, so);
    return so;
  };
  return {
    paid: (payee: Payee, period: Span) => {
      const sheet = sheetOf();
      const { domain, setting, cohorts } = sheet;
      const { terms, figures } = domain;
      const place = setting.payOrder.placeOf(period);
      const { pages, wrongFrom } = bookAt(sheet, place);
      const cohort = cohorts.parts.find(({ entity }) => entity === payee);
      if (cohort === undefined) return unknown;
      const isWrong = wrongFrom.subarray(cohort.from, cohort.to).some((from) => from <= place);
      const page = pages.get(period.index);
      const isDue = page?.isDue.subarray(cohort.from, cohort.to).includes(1) === true;
      if (!isDue && !isWrong) return undefined;
      const odd = terms.cell(columnOf(Uint8Array.from(wrongFrom, (from) => (from <= place ? 1 : 0))), terms.row);
      const smallest = smallestOf(setting.node(component.amount).type, sheet.world);
      const units = page === undefined ? terms.zero : terms.cell(columnOf(page.sums), terms.row);
      return figures.multiply(figures.whole(units, { odd }), figures.of(smallest));
    },
    parts: () => [],
    isDue: (row, period) => book?.pages.get(period.index)?.isDue[row] === 1,
  };
}
