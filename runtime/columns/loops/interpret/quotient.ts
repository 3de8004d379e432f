import type { RoundingMode } from '../../../calculation.ts';
import type { Term } from '../../terms/term.ts';
import type { Operation } from './plain.ts';

type Divide = Extract<Term, { readonly kind: 'divide' }>;

/** A rounded quotient in floats, which hold its parts: of the size of the dividend, and then with its sign. */
export function quotientOf({ left, mode }: Divide): Operation {
  const ofSize = rounded[mode];
  if (left.low >= 0n) return ofSize;
  return (into, n, d, rows) => {
    for (let i = 0; i < rows; i++) into[i] = Math.abs(n[i] ?? 0);
    ofSize(into, into, d, rows);
    for (let i = 0; i < rows; i++) into[i] = (into[i] ?? 0) * (1 - 2 * Number((n[i] ?? 0) < 0));
  };
}

/** Of numbers that are not negative: rounding down is exact in floats, so the other ways are written by it. */
const rounded: Readonly<Record<RoundingMode, Operation>> = {
  'half-up': (into, n, d, rows) => {
    for (let i = 0; i < rows; i++) into[i] = Math.floor((2 * (n[i] ?? 0) + (d[i] ?? 1)) / (2 * (d[i] ?? 1)));
  },
  down: (into, n, d, rows) => {
    for (let i = 0; i < rows; i++) into[i] = Math.floor((n[i] ?? 0) / (d[i] ?? 1));
  },
  up: (into, n, d, rows) => {
    for (let i = 0; i < rows; i++) into[i] = Math.ceil((n[i] ?? 0) / (d[i] ?? 1));
  },
  'half-even': (into, n, d, rows) => {
    for (let i = 0; i < rows; i++) {
      const [amount, step] = [n[i] ?? 0, d[i] ?? 1];
      // A half of an even number goes down: there, what is added is one less than half a step.
      into[i] = Math.floor((2 * amount + step - (1 - (Math.floor(amount / step) % 2))) / (2 * step));
    }
  },
};
