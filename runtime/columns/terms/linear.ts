import { greatestDivisor } from '../../numbers/whole.ts';
import type { Bounds, Term } from './term.ts';

/** A sum of terms times whole numbers, and a constant. */
export interface Linear {
  readonly parts: ReadonlyMap<Term, bigint>;
  readonly constant: bigint;
}

const none: ReadonlyMap<Term, bigint> = new Map();
const known = new WeakMap<Term, Linear>();

/** A term as such a sum, as far as it is one. */
export function linearOf(term: Term): Linear {
  const found = known.get(term) ?? linearForm(term);
  known.set(term, found);
  return found;
}

function linearForm(term: Term): Linear {
  switch (term.kind) {
    case 'constant':
      return { parts: none, constant: term.value };
    case 'add':
      return sumOf(linearOf(term.left), linearOf(term.right));
    case 'subtract':
      return sumOf(linearOf(term.left), linearOf(term.right), -1n);
    case 'multiply':
      if (term.left.kind === 'constant') return timesOf(linearOf(term.right), term.left.value);
      return { parts: new Map([[term, 1n]]), constant: 0n };
    default:
      return { parts: new Map([[term, 1n]]), constant: 0n };
  }
}

export function sumOf(first: Linear, second: Linear, times = 1n): Linear {
  const parts = new Map(first.parts);
  for (const [part, factor] of second.parts) {
    const own = (parts.get(part) ?? 0n) + factor * times;
    if (own === 0n) parts.delete(part);
    else parts.set(part, own);
  }
  return { parts, constant: first.constant + second.constant * times };
}

export const timesOf = (form: Linear, times: bigint): Linear => sumOf({ parts: none, constant: 0n }, form, times);

/** The form divided by a whole number that goes into it. */
export const dividedBy = ({ parts, constant }: Linear, divisor: bigint): Linear => ({
  parts: new Map([...parts].map(([part, factor]) => [part, factor / divisor])),
  constant: constant / divisor,
});

/** The greatest whole number that goes into all of a form. */
export const divisorOf = ({ parts, constant }: Linear): bigint =>
  [...parts.values()].reduce((divisor, factor) => greatestDivisor(divisor, factor), constant);

export function boundsOf({ parts, constant }: Linear): Bounds {
  let [low, high] = [constant, constant];
  for (const [{ low: least, high: most }, factor] of parts) {
    low += factor * (factor < 0n ? most : least);
    high += factor * (factor < 0n ? least : most);
  }
  return { low, high };
}
