import { type Linear, sumOf } from '../../terms/linear.ts';
import { type Bounds, isWide, isZero, mostExact, partsOf, type Term } from '../../terms/term.ts';
import { reciprocalFor } from '../reciprocal.ts';

/**
 * A term that takes one pass over few chunks: a sum of them, each times a whole number, and what is made of that sum. A pass costs the
 * same whatever is done in it, so that fewer are faster.
 */
export interface Fused {
  readonly sum: Linear;
  readonly made: Made;
}
export type Made =
  /** `plain × s + size × |s|`, of the sum `s`: as it is, only above 0, only below 0, or its size. */
  | { readonly kind: 'bent'; readonly plain: number; readonly size: number }
  /** `floor((|s| + half) × times)`, with the sign of `s`. */
  | { readonly kind: 'quotient'; readonly half: number; readonly times: number }
  /** Whether it is below 0, not above 0, or 0. */
  | { readonly kind: 'below' | 'at-most' | 'same' };

/** So many chunks are added up in a pass. */
export const mostAdded = 3;

/** Undefined where floats do not hold the term or its parts, or where it is no such sum. */
export function fusedOf(term: Term): Fused | undefined {
  if (!known.has(term)) known.set(term, fusedFor(term));
  return known.get(term);
}
const known = new WeakMap<Term, Fused | undefined>();

function fusedFor(term: Term): Fused | undefined {
  if (isWide(term) || partsOf(term).some(isWide)) return undefined;
  const found = directly(term);
  return found && { ...found, sum: opened(found.sum) };
}

/** The sum that a term is; undefined where more is made of it. */
export function plainSumOf(term: Term): Linear | undefined {
  const fused = fusedOf(term);
  return fused?.made === asIs ? fused.sum : undefined;
}
const asIs: Made = { kind: 'bent', plain: 1, size: 0 };

/** Of its own parts. */
function directly(term: Term): Fused | undefined {
  switch (term.kind) {
    case 'add':
      return { sum: sumOf(alone(term.left), alone(term.right)), made: asIs };
    case 'subtract':
      return { sum: difference(term), made: asIs };
    case 'multiply':
      return term.left.kind === 'constant' ? { sum: sumOf(nothing, alone(term.right), term.left.value), made: asIs } : undefined;
    case 'not':
      return { sum: sumOf({ ...nothing, constant: 1n }, alone(term.value), -1n), made: asIs };
    case 'absolute':
      return { sum: alone(term.value), made: { kind: 'bent', plain: 0, size: 1 } };
    case 'least':
    case 'greatest': {
      if (!isZero(term.left) && !isZero(term.right)) return undefined;
      // One of them is 0.
      const sum = sumOf(alone(term.left), alone(term.right));
      return { sum, made: { kind: 'bent', plain: 0.5, size: term.kind === 'greatest' ? 0.5 : -0.5 } };
    }
    case 'below':
    case 'at-most':
    case 'same':
      return { sum: difference(term), made: { kind: term.kind } };
    case 'divide': {
      const reciprocal = reciprocalFor(term);
      if (reciprocal === undefined) return undefined;
      // Half of what is doubled, times twice as much, is the same float.
      const { added, times } = reciprocal;
      const made = reciprocal.isDoubled ? { half: added / 2, times: times * 2 } : { half: added, times };
      return { sum: alone(term.left), made: { kind: 'quotient', ...made } };
    }
    case 'constant':
    case 'row':
    case 'cell':
    case 'choose':
    case 'both':
    case 'either':
      return undefined;
  }
}

const nothing: Linear = { parts: new Map(), constant: 0n };
const alone = (term: Term): Linear =>
  term.kind === 'constant' ? { ...nothing, constant: term.value } : { ...nothing, parts: new Map([[term, 1n]]) };
const difference = ({ left, right }: { readonly left: Term; readonly right: Term }): Linear =>
  sumOf(alone(left), alone(right), -1n);

/** Parts that are sums are written out, as long as what is added up stays little and exact in whatever order. */
function opened(sum: Linear): Linear {
  for (const [part, factor] of sum.parts) {
    const inner = plainSumOf(part);
    if (inner === undefined) continue;
    const wider = sumOf(sumOf(sum, alone(part), -factor), inner, factor);
    if (wider.parts.size <= mostAdded && sizeOf(wider) <= mostExact) return opened(wider);
  }
  return sum;
}

/** What all of a sum comes to at most, with no sign. */
const sizeOf = ({ parts, constant }: Linear): bigint =>
  [...parts].reduce((size, [part, factor]) => size + absolute(factor) * farthest(part), absolute(constant));
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const farthest = ({ low, high }: Bounds): bigint => (-low > high ? -low : high);
