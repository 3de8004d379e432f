import type { CalculationNode, ComponentShape } from '../../calculation.ts';
import { daysDue } from '../../evaluate/components.ts';
import { smallestOf } from '../../evaluate/round.ts';
import { exactDomain } from '../../numbers/exact-domain.ts';
import { divide, type Exact, isSame } from '../../numbers/exact.ts';
import type { Span } from '../../periods/calendar.ts';
import { datesOf, isInside } from '../data/dates.ts';
import type { RecordRows } from '../data/record-rows.ts';
import type { Sheet } from '../sheet.ts';
import { type Exactly, exactly } from './exactly.ts';
import { overRecords, rowsOver } from './over-records.ts';
import { itemAt } from './records.ts';

export type RecordsNode = Extract<CalculationNode, { readonly op: 'records' }>;

/** What a component pays in a period for each of the records dated then, in the smallest amounts. */
export interface PaidParts {
  /** The records. */
  readonly rows: Int32Array;
  readonly parts: Float64Array;
  /** 1: it counts. */
  readonly isCounted: Uint8Array;
  /** The payee's row. */
  readonly payees: Int32Array;
  /** 1: the exact evaluator has to be asked. */
  readonly odds: Uint8Array;
}

/** Undefined where nothing is due then, or columns do not know. */
export function paidPartsIn(
  sheet: Sheet,
  component: ComponentShape,
  node: RecordsNode,
  rows: RecordRows,
  period: Span,
): PaidParts | undefined {
  const { terms } = sheet.domain;
  const days = daysDue(sheet.world.calendar, component.every, period);
  if (days === undefined || rows.payee === undefined) return undefined;
  const date = datesOf(sheet, rows, node.datedBy);
  const item = itemAt(sheet, node, rows, days, { isIn: terms.yes, isWhole: false });
  const wanted = item === undefined ? [terms.no, terms.yes] : [item.counts, item.odd];
  const [inDays, counts, odd, owner, day] = overRecords(sheet, rows, [
    terms.both(date === undefined ? terms.no : isInside(sheet, date, days), rows.counts),
    ...wanted,
    rows.payee,
    date?.day ?? terms.zero,
  ]);
  const weightOf = exactly(sheet, rowsOver(rows), [item?.part]);
  const amountOf = amountsDue(sheet, component, period);
  const smallest = smallestOf(sheet.setting.node(component.amount).type, sheet.world);
  // In the order in which the exact evaluator has them: among equals, the first comes first.
  const own = [...Array(rows.length).keys()]
    .filter((row) => inDays?.(row) === 1)
    .sort((a, b) => (day?.(a) ?? 0) - (day?.(b) ?? 0));
  const found = {
    ...{ rows: Int32Array.from(own), parts: new Float64Array(own.length), odds: new Uint8Array(own.length) },
    isCounted: Uint8Array.from(own, (row) => counts?.(row) ?? 0),
    payees: Int32Array.from(own, (row) => owner?.(row) ?? 0),
  };
  const byPayee = Map.groupBy(own.keys(), (place) => found.payees[place] ?? 0);
  for (const [payee, places] of byPayee) {
    const amount = amountOf(payee);
    if (amount === 'not due') continue;
    const rowAt = (place: number): number => own[place] ?? 0;
    const isOdd = places.some((place) => odd?.(rowAt(place)) === 1);
    const counted = places.filter((place) => found.isCounted[place] === 1);
    const parts = isOdd ? undefined : divided(amount, counted.map(rowAt).map(weightOf), smallest);
    for (const place of places) found.odds[place] = parts === undefined ? 1 : 0;
    counted.forEach((place, i) => {
      found.parts[place] = parts?.[i] ?? 0;
    });
  }
  return found;
}

type AmountOf = (row: number) => Exact | 'not due' | undefined;

/** What is due to each payee. */
function amountsDue(sheet: Sheet, { name }: ComponentShape, period: Span): AmountOf {
  const { cohorts, setting } = sheet;
  const due = cohorts.parts.map(({ entity }) => setting.amountDue(name, entity, period));
  const amounts: Exactly = exactly(sheet, cohorts, due);
  const notDue = cohorts.parts.filter((_, i) => due[i] === undefined);
  return (row) => (notDue.some(({ from, to }) => from <= row && row < to) ? 'not due' : amounts(row));
}

/** In the smallest amounts; undefined where it cannot be divided. */
function divided(
  amount: Exact | undefined,
  weights: readonly (Exact | undefined)[],
  smallest: Exact,
): readonly number[] | undefined {
  const known = weights.filter((weight) => weight !== undefined);
  if (amount === undefined || known.length < weights.length) return undefined;
  if (!isSame(exactDomain.round(amount, smallest, 'down'), amount)) return undefined;
  const parts = exactDomain.apportion(amount, known, smallest).map((part) => {
    const { n, d } = divide(part, smallest);
    return Number(n / d);
  });
  return parts.every(Number.isSafeInteger) ? parts : undefined;
}
