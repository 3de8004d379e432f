import { isZero, type Term } from '../../terms/term.ts';
import { differenceOf } from '../loop.ts';
import type { Bytes } from './bytes.ts';
import type { Code } from './code.ts';
import { f64, i32, select, type Width } from './instructions.ts';
import { quotient } from './quotient.ts';

/** What a term comes to, in its own width, from parts that are kept already. */
export function expression(term: Term, code: Code): Bytes {
  const width = code.width(term);
  const both = (operation: number): Bytes => {
    if (!('left' in term)) return [];
    return [code.get(term.left, width), code.get(term.right, width), operation];
  };
  switch (term.kind) {
    case 'constant':
    case 'row':
      return [];
    case 'cell':
      return code.cell(term.column.values, term.at);
    case 'add':
    case 'subtract': {
      const [left, right] = differenceOf(term) ?? [];
      if (left === undefined || right === undefined) return both(arithmetic[width].add);
      return [code.get(left, width), code.get(right, width), arithmetic[width].subtract];
    }
    case 'multiply':
      return both(arithmetic[width].multiply);
    case 'least':
    case 'greatest':
      return extreme(term, code, width);
    case 'absolute':
      return absolute(code.get(term.value, width), width);
    case 'divide':
      return quotient(term, code);
    case 'choose':
      return [code.get(term.then, width), code.get(term.otherwise, width), code.get(term.test, 'i32'), select];
    case 'below':
    case 'at-most':
    case 'same':
      return compared(term, code);
    case 'both':
      return both(i32.and);
    case 'either':
      return both(i32.or);
    case 'not':
      return [code.get(term.value, 'i32'), i32.isZero];
  }
}

const arithmetic: Readonly<Record<Width, Readonly<Record<'add' | 'subtract' | 'multiply' | 'below' | 'above', number>>>> = {
  i32,
  f64,
};

function compared({ kind, left, right }: Extract<Term, { readonly kind: 'below' | 'at-most' | 'same' }>, code: Code): Bytes {
  const width = code.width(left) === 'i32' && code.width(right) === 'i32' ? 'i32' : 'f64';
  const { below, atMost, same } = { i32, f64 }[width];
  return [code.get(left, width), code.get(right, width), { below, 'at-most': atMost, same }[kind]];
}

function absolute(value: Bytes, width: Width): Bytes {
  if (width === 'f64') return [value, f64.absolute];
  return [i32.const(0), value, i32.subtract, value, value, i32.const(0), i32.below, select];
}

type Extreme = Extract<Term, { readonly kind: 'least' | 'greatest' }>;

/** Without a branch. In floats, where there is room: max(a, b) is (a + b + |a − b|) / 2. */
function extreme({ kind, left, right }: Extreme, code: Code, width: Width): Bytes {
  const [a, b] = [code.get(left, width), code.get(right, width)];
  const { below, above } = arithmetic[width];
  if (width === 'i32' || !hasRoom([left, right])) return [a, b, a, b, kind === 'least' ? below : above, select];
  const distance = isZero(right) ? [a, f64.absolute] : isZero(left) ? [b, f64.absolute] : [a, b, f64.subtract, f64.absolute];
  const sum = isZero(right) ? a : isZero(left) ? b : [a, b, f64.add];
  return [sum, distance, kind === 'least' ? f64.subtract : f64.add, f64.const(0.5), f64.multiply];
}

const hasRoom = (terms: readonly Term[]): boolean => terms.every(({ low, high }) => low >= -(2n ** 52n) && high <= 2n ** 52n);
