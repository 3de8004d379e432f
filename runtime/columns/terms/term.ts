import type { RoundingMode } from '../../calculation.ts';

/** Whole numbers in an array: the narrowest that holds them, or big ones where none does. */
export type Values = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float64Array | readonly bigint[];

/** Whole numbers by row, and the least and the highest of them. */
export interface Column {
  readonly values: Values;
  readonly low: bigint;
  readonly high: bigint;
  /** The values stay as they are, also when everything is worked out again. */
  readonly isLasting?: boolean;
}

/** Where a term can lie; both ends included. */
export interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
}

/**
 * What is worked out for a row: a whole number, or a yes or no (1 or 0). Equal terms are one and the same object; `id` numbers them, and
 * the terms that a term is made of have lower ids.
 */
export type Term = Bounds & { readonly id: number } & Form;

export type Form =
  | { readonly kind: 'constant'; readonly value: bigint }
  /** The number of the row itself. */
  | { readonly kind: 'row' }
  | { readonly kind: 'cell'; readonly column: Column; readonly at: Term }
  | { readonly kind: 'add' | 'subtract' | 'multiply'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'least' | 'greatest'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'absolute'; readonly value: Term }
  /** A rounded quotient; `right` is above 0. */
  | { readonly kind: 'divide'; readonly left: Term; readonly right: Term; readonly mode: RoundingMode }
  | { readonly kind: 'choose'; readonly test: Term; readonly then: Term; readonly otherwise: Term }
  | Test;
export type Test =
  | { readonly kind: 'below' | 'at-most' | 'same'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'both' | 'either'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'not'; readonly value: Term };

/** Up to here every whole number has a float of its own, and sums, products and rounded-down quotients of such are exact. */
export const mostExact = 2n ** 53n;

/** Nothing but 0. */
export const isZero = ({ low, high }: Bounds): boolean => low === 0n && high === 0n;

/** Too large for floats. */
export const isWide = ({ low, high }: Bounds): boolean => low < -mostExact || high > mostExact;

/** The terms that a term is made of. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'constant':
    case 'row':
      return [];
    case 'cell':
      return [term.at];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'least':
    case 'greatest':
    case 'divide':
    case 'below':
    case 'at-most':
    case 'same':
    case 'both':
    case 'either':
      return [term.left, term.right];
    case 'absolute':
    case 'not':
      return [term.value];
    case 'choose':
      return [term.test, term.then, term.otherwise];
  }
}

/** The same made of other terms. */
export function withParts(term: Term, other: (part: Term) => Term): Term {
  switch (term.kind) {
    case 'constant':
    case 'row':
      return term;
    case 'cell':
      return { ...term, at: other(term.at) };
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'least':
    case 'greatest':
    case 'divide':
    case 'below':
    case 'at-most':
    case 'same':
    case 'both':
    case 'either':
      return { ...term, left: other(term.left), right: other(term.right) };
    case 'absolute':
    case 'not':
      return { ...term, value: other(term.value) };
    case 'choose':
      return { ...term, test: other(term.test), then: other(term.then), otherwise: other(term.otherwise) };
  }
}

/** Everything that the terms need, each once, parts before wholes. */
export function inOrder(roots: readonly Term[], needsOf = partsOf): readonly Term[] {
  const found = new Map<number, Term>();
  const visit = (term: Term): void => {
    if (found.has(term.id)) return;
    for (const part of needsOf(term)) visit(part);
    found.set(term.id, term);
  };
  for (const root of roots) visit(root);
  return [...found.values()];
}
