import type { PayoutLine } from '../data.ts';
import { type PlacedTexts, placedTexts } from '../tables/store.ts';
import { type PaidLine, paidLine } from '../totals.ts';

/** Lines of statements in arrays, which another thread can be sent sooner than a record for each. */
export interface WrittenLines {
  readonly payee: PlacedTexts;
  readonly period: PlacedTexts;
  readonly component: PlacedTexts;
  readonly unit: PlacedTexts;
  readonly amounts: readonly string[];
}

export function writtenLines(lines: readonly PaidLine[]): WrittenLines {
  const placed = (textOf: (line: PayoutLine) => string): PlacedTexts => placedTexts(lines.map(({ line }) => textOf(line)));
  return {
    payee: placed(({ payee }) => payee),
    period: placed(({ period }) => period),
    component: placed(({ component }) => component),
    unit: placed(({ unit }) => unit),
    amounts: lines.map(({ line }) => line.amount),
  };
}

export function readLines({ payee, period, component, unit, amounts }: WrittenLines): readonly PaidLine[] {
  return amounts.map((amount, i) =>
    paidLine({
      payee: textAt(payee, i),
      period: textAt(period, i),
      component: textAt(component, i),
      amount,
      unit: textAt(unit, i),
    }),
  );
}

const textAt = ({ values, texts }: PlacedTexts, place: number): string => texts[values[place] ?? 0] ?? '';
