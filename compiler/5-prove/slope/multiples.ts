import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Figure } from '../figure.ts';
import { hull, onlyOf } from '../interval.ts';

/** The greatest number that both are whole multiples of; 0 is a multiple of everything. */
function commonOf(a: Exact, b: Exact): Exact {
  const below = a.d * b.d;
  return exact.exactOf(greatestCommon(a.n * b.d, b.n * a.d), below);
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [high, low] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}

/** Numbers are not always in lowest terms. */
export const isWhole = ({ n, d }: Exact): boolean => n % d === 0n;

/** What a figure is a whole multiple of, whatever the case. */
const multipleOf = ({ multiple, range }: Figure): Exact | undefined => multiple ?? onlyOf(range);

export function multipleOfBoth(a: Figure, b: Figure): Pick<Figure, 'multiple'> {
  const [first, second] = [multipleOf(a), multipleOf(b)];
  return first === undefined || second === undefined ? {} : { multiple: commonOf(first, second) };
}

/** One of these, whichever. */
export function multipleOfEach([first, ...others]: readonly Figure[]): Pick<Figure, 'multiple'> {
  if (first === undefined) return {};
  const all = others.reduce<Figure>((sum, other) => {
    const { multiple: _, ...figure } = sum;
    return { ...figure, range: hull(sum.range, other.range), ...multipleOfBoth(sum, other) };
  }, first);
  return others.length === 0 ? multipleOfBoth(first, first) : all.multiple === undefined ? {} : { multiple: all.multiple };
}

export function multipleTimes(figure: Figure, by: Exact): Pick<Figure, 'multiple'> {
  const own = multipleOf(figure);
  return own === undefined ? {} : { multiple: exact.multiply(own, by) };
}

/** Rounding changes nothing. */
export function isMultiple(figure: Figure, unit: Exact): boolean {
  const own = multipleOf(figure);
  return own !== undefined && isWhole(exact.divide(own, unit));
}
