import { reciprocalFor } from '../reciprocal.ts';
import type { Term } from '../../terms/term.ts';
import type { Bytes } from './bytes.ts';
import type { Code } from './code.ts';
import { f64 } from './instructions.ts';

type Divide = Extract<Term, { readonly kind: 'divide' }>;

/** A rounded quotient in floats: of the size of the dividend, and then with its sign. */
export function quotient(term: Divide, code: Code): Bytes {
  const { left, right } = term;
  const n = code.get(left, 'f64');
  const d = code.get(right, 'f64');
  if (left.low >= 0n) return ofSize(n, d, term);
  const size = ofSize([n, f64.absolute], d, term);
  return [size, n, f64.withSignOf];
}

/** Of a number that is not negative: rounding down is exact in floats, so the other ways are written by it. */
function ofSize(n: Bytes, d: Bytes, term: Divide): Bytes {
  const reciprocal = reciprocalFor(term);
  const twice = (bytes: Bytes): Bytes => [bytes, bytes, f64.add];
  if (reciprocal !== undefined) {
    const { isDoubled, added, times } = reciprocal;
    const sum = [isDoubled ? twice(n) : n, f64.const(added), f64.add];
    return [sum, f64.const(times), f64.multiply, f64.down];
  }
  const whole = [n, d, f64.divide];
  const halves = (sum: Bytes): Bytes => [sum, twice(d), f64.divide, f64.down];
  switch (term.mode) {
    case 'half-up':
      return halves([twice(n), d, f64.add]);
    case 'down':
      return [whole, f64.down];
    case 'up':
      return [whole, f64.up];
    case 'half-even': {
      // A half of an even number goes down: there, what is added is one less than half a step.
      const half = [whole, f64.down, f64.const(0.5), f64.multiply];
      const isOdd = [half, half, f64.down, f64.subtract, f64.const(2), f64.multiply];
      return halves([twice(n), d, f64.add, f64.const(1), isOdd, f64.subtract, f64.subtract]);
    }
  }
}
