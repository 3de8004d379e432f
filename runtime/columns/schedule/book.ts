import type { ComponentShape, SchedulePart } from '../../calculation.ts';
import { daysDue } from '../../evaluate/components.ts';
import { smallestOf } from '../../evaluate/round.ts';
import { divide, exactOfRational, zero } from '../../numbers/exact.ts';
import { wholeWeights } from '../../numbers/whole.ts';
import type { Span } from '../../periods/calendar.ts';
import { exactly } from '../nodes/exactly.ts';
import { rowsOver } from '../nodes/over-records.ts';
import { paidPartsIn } from '../nodes/paid-parts.ts';
import type { Sheet } from '../sheet.ts';
import { type Divide, planDivide } from './divide.ts';
import { type Dated, type DuesOf, planDues } from './dues.ts';

/** What is paid to everybody in a pay period, by the payees' rows, in the smallest amounts. */
export interface Page {
  readonly sums: Float64Array;
  /** 1: something is due, be it 0. */
  readonly isDue: Uint8Array;
}
export interface Book {
  readonly pages: Map<number, Page>;
  /** The place of the first pay period in which what was earned cannot be had. */
  readonly wrongFrom: Float64Array;
  filled: number;
}

export const emptyBook = ({ cohorts }: Sheet): Book => ({
  pages: new Map<number, Page>(),
  wrongFrom: new Float64Array(cohorts.length).fill(Infinity),
  filled: 0,
});

/** Enters what is earned in the next pay period, part by part. */
export function enterNext(sheet: Sheet, component: ComponentShape, schedule: readonly SchedulePart[], book: Book): void {
  const { setting, cohorts } = sheet;
  const place = book.filled++;
  const period = setting.payOrder.at(place);
  const earned = daysDue(sheet.world.calendar, component.every, period);
  if (earned === undefined) return;
  const amounts = amountsIn(sheet, component, period);
  const wrong = (row: number): void => {
    book.wrongFrom[row] = Math.min(book.wrongFrom[row] ?? Infinity, place);
  };
  const pay = (row: number, due: Span, units: number): void => {
    const page = pageOf(book, due, cohorts.length);
    page.sums[row] = (page.sums[row] ?? 0) + units;
    page.isDue[row] = 1;
  };
  const records = recordsIn(sheet, component, period);
  const split = planSplit(sheet, records?.dated ?? { rows: cohorts, grain: { kind: 'payee' } }, schedule, earned, period);
  for (let row = 0; row < cohorts.length; row++) {
    const units = amounts(row);
    if (units === 'not due') continue;
    const own = records?.of(row) ?? [];
    if (units === undefined || own === 'odd') wrong(row);
    else if (records === undefined) settle(row, split(row, units));
    else if (own.length > 0) for (const { record, units: part } of own) settle(row, split(record, part));
    // An amount that no record gave, such as a floor.
    else if (units !== 0) pay(row, period, units);
  }

  function settle(row: number, payments: Payments | 'odd'): void {
    if (payments === 'odd') wrong(row);
    else for (const { due, units } of payments) if (due !== undefined) pay(row, due, units);
  }
}

function pageOf({ pages }: Book, { index }: Span, length: number): Page {
  const found = pages.get(index) ?? { sums: new Float64Array(length), isDue: new Uint8Array(length) };
  pages.set(index, found);
  return found;
}

/** What everybody earned, in the smallest amounts; undefined where it is odd, or no whole number of them. */
function amountsIn(sheet: Sheet, component: ComponentShape, period: Span): (row: number) => number | 'not due' | undefined {
  const { cohorts, setting, world } = sheet;
  const due = cohorts.parts.map(({ entity }) => setting.amountDue(component.name, entity, period));
  const amounts = exactly(sheet, cohorts, due);
  const notDue = new Uint8Array(cohorts.length);
  cohorts.parts.forEach(({ from, to }, i) => due[i] === undefined && notDue.fill(1, from, to));
  const smallest = smallestOf(setting.node(component.amount).type, world);
  return (row) => {
    if (notDue[row] === 1) return 'not due';
    const amount = amounts(row);
    const { n, d } = amount === undefined ? { n: 1n, d: 2n } : divide(amount, smallest);
    const units = Number(n / d);
    return n % d === 0n && Number.isSafeInteger(units) ? units : undefined;
  };
}

interface Records {
  readonly dated: Dated;
  /** The payee's records and what each of them gave. */
  of(row: number): readonly { readonly record: number; readonly units: number }[] | 'odd';
}

/** Undefined where amounts are not those of records. */
function recordsIn(sheet: Sheet, component: ComponentShape, period: Span): Records | undefined {
  const node = component.perRecord === undefined ? undefined : sheet.setting.node(component.perRecord);
  if (node?.op !== 'records') return undefined;
  const rows = sheet.recordRows(node.table);
  const dated: Dated = { rows: 'code' in rows ? sheet.cohorts : rowsOver(rows), grain: { kind: 'record', table: node.table } };
  const found = 'code' in rows ? undefined : paidPartsIn(sheet, component, node, rows, period);
  if (found === undefined) return { dated, of: () => 'odd' };
  const byPayee = Map.groupBy(found.rows.keys(), (place) => found.payees[place] ?? 0);
  return {
    dated,
    of: (row) => {
      const own = byPayee.get(row) ?? [];
      if (own.some((place) => found.odds[place] === 1)) return 'odd';
      const counted = own.filter((place) => found.isCounted[place] === 1);
      return counted.map((place) => ({ record: found.rows[place] ?? 0, units: found.parts[place] ?? 0 }));
    },
  };
}

type Payments = readonly { readonly due: Span | undefined; readonly units: number }[];

/** An amount in the parts of the schedule, and each part in its instalments. */
function planSplit(
  sheet: Sheet,
  dated: Dated,
  schedule: readonly SchedulePart[],
  earned: Span,
  period: Span,
): (row: number, units: number) => Payments | 'odd' {
  const inParts = planDivide(wholeWeights(schedule.map(({ share }) => exactOfRational(share) ?? zero)));
  const parts = schedule.map((part): { readonly dues: DuesOf; readonly divide: Divide | undefined } => ({
    dues: planDues(sheet, dated, part, earned, period),
    divide: part.kind === 'instalments' ? planDivide(Array.from({ length: part.count }, () => 1n)) : (units) => [units],
  }));
  return (row, units) => {
    const amounts = inParts?.(units);
    const payments: { readonly due: Span | undefined; readonly units: number }[] = [];
    for (const [i, { dues, divide: inTurn }] of parts.entries()) {
      const due = dues(row);
      const own = inTurn?.(amounts?.[i] ?? 0);
      if (due === 'odd' || own === undefined || amounts === undefined) return 'odd';
      own.forEach((part, place) => payments.push({ due: due[place], units: part }));
    }
    return payments;
  };
}
