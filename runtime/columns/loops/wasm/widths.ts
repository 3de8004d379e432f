import type { Term } from '../../terms/term.ts';
import { differenceOf, isNumbers } from '../loop.ts';
import type { Width } from './instructions.ts';
import { elementOf } from './layout.ts';

const [least, most] = [-(2n ** 31n), 2n ** 31n - 1n];

/** Whole numbers of 32 bits where a term and its parts fit and the columns have them already; else floats. */
export function widthsOf(terms: readonly Term[]): ReadonlyMap<Term, Width> {
  const widths = new Map<Term, Width>();
  const areWhole = (...parts: readonly Term[]): boolean => parts.every((part) => widths.get(part) === 'i32');
  for (const term of terms) widths.set(term, widthOf(term, areWhole));
  return widths;
}

function widthOf(term: Term, areWhole: (...parts: readonly Term[]) => boolean): Width {
  const fits = term.low >= least && term.high <= most;
  switch (term.kind) {
    case 'constant':
      return fits ? 'i32' : 'f64';
    case 'row':
    case 'below':
    case 'at-most':
    case 'same':
    case 'both':
    case 'either':
    case 'not':
      return 'i32';
    case 'cell':
      return isNumbers(term.column.values) ? elementOf(term.column.values).width : 'f64';
    case 'add':
    case 'subtract':
      return fits && areWhole(...(differenceOf(term) ?? [term.left, term.right])) ? 'i32' : 'f64';
    case 'multiply':
    case 'least':
    case 'greatest':
      return fits && areWhole(term.left, term.right) ? 'i32' : 'f64';
    case 'absolute':
      return fits && areWhole(term.value) ? 'i32' : 'f64';
    case 'choose':
      return fits && areWhole(term.then, term.otherwise) ? 'i32' : 'f64';
    case 'divide':
      return 'f64';
  }
}
