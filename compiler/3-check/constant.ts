import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import type { Draft } from './draft.ts';
import { isFigure } from './type.ts';

/** The figure that a draft always has, or undefined when it depends on anything. */
export function constantOf(draft: Draft): Exact | undefined {
  const { op } = draft;
  switch (op.op) {
    case 'literal':
      return isFigure(draft.type) ? exact.exactOfRational(op.value) : undefined;
    case 'negate': {
      const value = constantOf(op.value);
      return value && exact.negate(value);
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide': {
      const left = constantOf(op.left);
      const right = constantOf(op.right);
      return left && right && combine(op.op, left, right);
    }
    default:
      return undefined;
  }
}

function combine(op: 'add' | 'subtract' | 'multiply' | 'divide', left: Exact, right: Exact): Exact | undefined {
  switch (op) {
    case 'add':
      return exact.add(left, right);
    case 'subtract':
      return exact.subtract(left, right);
    case 'multiply':
      return exact.multiply(left, right);
    case 'divide':
      return right.n === 0n ? undefined : exact.divide(left, right);
  }
}

/** A figure as a constant times one other figure: `120% of target`. A plain constant has no `of`. */
export interface Multiple {
  readonly times: Exact;
  readonly of?: Draft;
}
export function multipleOf(draft: Draft): Multiple {
  const constant = constantOf(draft);
  if (constant !== undefined) return { times: constant };
  const { op } = draft;
  if (op.op === 'multiply') {
    const left = multipleOf(op.left);
    const right = multipleOf(op.right);
    if (left.of === undefined) return { ...right, times: exact.multiply(left.times, right.times) };
    if (right.of === undefined) return { ...left, times: exact.multiply(left.times, right.times) };
  }
  return { times: exact.one, of: draft };
}

/** Below 0, 0 or above 0 as `a` lies below, at or above `b`; undefined where that depends on the data. */
export function compareMultiples(a: Multiple, b: Multiple): number | undefined {
  if (!sameFigure(a.of, b.of) && a.times.n !== 0n && b.times.n !== 0n) return undefined;
  if (exact.isSame(a.times, b.times)) return 0;
  return exact.isBelow(a.times, b.times) ? -1 : 1;
}

function sameFigure(a: Draft | undefined, b: Draft | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.op === b.op || (a.name !== undefined && a.name === b.name && a.op.op === b.op.op);
}
