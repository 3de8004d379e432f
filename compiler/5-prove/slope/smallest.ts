import type { Calculation, ValueType } from '../../../runtime/calculation.ts';
import { minorDigitsOf } from '../../../runtime/numbers/currencies.ts';
import { exactOf } from '../../../runtime/numbers/exact.ts';
import { type Interval, point, unit, upToOne } from '../interval.ts';

/** What figures of a type are rounded to: minor units of the currency, which a run may say; else whole numbers. */
export function smallestOf({ plan }: Calculation, type: ValueType): Interval {
  if (type.kind !== 'money') return unit;
  const currency = type.currency ?? plan.currency;
  return currency === undefined ? upToOne : point(exactOf(1n, 10n ** BigInt(minorDigitsOf(currency))));
}
