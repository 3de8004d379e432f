import type { RationalText, ValueType } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { type Exact, exactOfRational, rationalText } from '../../runtime/numbers/exact.ts';
import { minorDigitsOf } from '../../runtime/numbers/currencies.ts';
import { fixedText, groupedText, percentText } from '../../runtime/numbers/printing.ts';
import { readPercent } from '../../runtime/numbers/reading.ts';
import { shownText } from '../../runtime/value-text.ts';
import type { Within } from '../../simulate/index.ts';

const money: ValueType = { kind: 'money' };
export const exactly = (text: RationalText): Exact => exactOfRational(text) ?? exact.zero;

/** Where a figure lies on a chart. Nothing is worked out from it. */
export const placeOf = (text: RationalText): number => {
  const { n, d } = exactly(text);
  return Number((n * 1_000_000n) / d) / 1_000_000;
};
/** In the middle of where it lies. */
export const placeWithin = ({ low, high }: Within): number => (placeOf(low) + placeOf(high)) / 2;

const minus = (text: string): string => text.replace('-', '−');

/** As people read it, without a currency: `36,000.00`, `120%`, `4`. */
export const figureText = (text: RationalText, type: ValueType): string =>
  type.kind === 'money' && !isShort(text)
    ? minus(groupedText(exactly(text), 2, 2))
    : minus(shownText(exactly(text), type, undefined));

/** Does the figure end after few digits, so that it can be written down? */
export const isShort = (text: RationalText): boolean => fixedText(exactly(text), 6) !== undefined;

/** Whole and rest, where a figure never ends: `141,666 2/3`. */
export function fractionText(text: RationalText): string {
  const { n, d } = exactly(text);
  const [whole, rest] = [n / d, n % d];
  const shown = minus(groupedText(exact.exactOf(whole), 0, 0));
  return rest === 0n ? shown : `${shown} ${rest < 0n ? -rest : rest}/${d}`;
}
export const amountText = (text: RationalText, currency: string): string => minus(shownText(exactly(text), money, currency));

/** To the smallest unit, without a currency. */
export function centsText(text: RationalText, currency: string): string {
  const digits = minorDigitsOf(currency);
  return minus(groupedText(exactly(text), digits, digits));
}
export const isInCents = (text: RationalText, currency: string): boolean =>
  fixedText(exactly(text), minorDigitsOf(currency)) !== undefined;

/** To the smallest unit: where the last cents are not known. */
export const roughText = (text: RationalText, currency: string): string => `${centsText(text, currency)} ${currency}`;

/** `+320.00 USD`, `−14.50 USD` */
export function differenceText(from: RationalText, to: RationalText, currency: string): string {
  const difference = exact.subtract(exactly(to), exactly(from));
  const text = amountText(rationalText(difference), currency);
  return difference.n > 0n ? `+${text}` : text;
}

/** What a rate pays on the next unit: a share of money, else so much each. */
export const rateText = (slope: RationalText, type: ValueType, currency: string): string =>
  type.kind === 'money' ? minus(percentText(exactly(slope))) : amountText(slope, currency);

/** Reads `36,000.50` or `120%`; undefined for anything else. */
export function readFigure(written: string): RationalText | undefined {
  const plain = written.trim().replaceAll(/[,\s]/g, '').replace('−', '-');
  const read = readPercent(plain);
  return read && rationalText(read.value);
}

/** The nearest figure in steps of `step`, which is a power of ten times 1, 2 or 5. */
export function nearest(place: number, step: Step): RationalText {
  const count = BigInt(Math.round(place / step.size));
  return rationalText(exact.lowestTerms(exact.multiply(exact.exactOf(count), step.exact)));
}
export interface Step {
  readonly size: number;
  readonly exact: Exact;
}

/** A step that people count in, at most `size` and no finer than data can hold. */
export function stepBelow(size: number, type: ValueType): Step {
  const finest = type.kind === 'money' ? -2 : type.kind === 'percent' || type.kind === 'number' ? -4 : 0;
  const power = Math.floor(Math.log10(size));
  const lead = [5, 2].find((one) => one * 10 ** power <= size) ?? 1;
  if (power < finest) return stepOf(1, finest);
  return stepOf(lead, power);
}

function stepOf(lead: number, power: number): Step {
  const [n, d] = power < 0 ? [1n, 10n ** BigInt(-power)] : [10n ** BigInt(power), 1n];
  return { size: lead * 10 ** power, exact: exact.exactOf(BigInt(lead) * n, d) };
}
