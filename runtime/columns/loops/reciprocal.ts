import { mostExact, type Term } from '../terms/term.ts';

type Divide = Extract<Term, { readonly kind: 'divide' }>;

/** `floor((n + added) × times)`, or with `2 × n` where `isDoubled`: a rounded quotient of a number that is not negative. */
export interface ByReciprocal {
  readonly isDoubled: boolean;
  readonly added: number;
  readonly times: number;
}

/**
 * Instead of dividing: half a unit is added to a whole number `n`, so that `(n + 1/2) / d` is at least `1/2 / d` away from every whole
 * number, farther than the product with the rounded reciprocal can be off below 2^51. Undefined where that is not known.
 */
export function reciprocalFor({ left, right, mode }: Divide): ByReciprocal | undefined {
  if (right.kind !== 'constant' || (mode !== 'down' && mode !== 'half-up')) return undefined;
  const d = right.value;
  const isDoubled = mode === 'half-up' && d % 2n === 1n;
  // Half of an odd unit is no whole number: everything is doubled.
  if (4n * (most(left) + d) * (isDoubled ? 2n : 1n) > mostExact) return undefined;
  if (mode === 'down') return { isDoubled, added: 0.5, times: 1 / Number(d) };
  return isDoubled
    ? { isDoubled, added: Number(d) + 0.5, times: 1 / Number(2n * d) }
    : { isDoubled, added: Number(d / 2n) + 0.5, times: 1 / Number(d) };
}

const most = ({ low, high }: Term): bigint => (-low > high ? -low : high);

/** Does the float path hold: twice the dividend and the divisor together? */
export function dividesInFloats({ left, right }: Divide): boolean {
  return 2n * most(left) + 2n * right.high <= mostExact;
}
