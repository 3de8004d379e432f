import { dividesInFloats } from '../reciprocal.ts';
import { quotientOf } from './quotient.ts';
import { isWide, type Term } from '../../terms/term.ts';

/** Each operation on chunks of floats in a loop of its own, because one that is handed an operation would call it for each number. */
export type Operation = (into: Float64Array, a: Float64Array, b: Float64Array, rows: number) => void;

export const operations = {
  add: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) + (b[i] ?? 0);
  },
  subtract: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) - (b[i] ?? 0);
  },
  multiply: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) * (b[i] ?? 0);
  },
  least: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = Math.min(a[i] ?? 0, b[i] ?? 0);
  },
  greatest: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = Math.max(a[i] ?? 0, b[i] ?? 0);
  },
  both: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) * (b[i] ?? 0);
  },
  either: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) + (b[i] ?? 0) - (a[i] ?? 0) * (b[i] ?? 0);
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** For the terms that no pass over a sum works out; undefined where floats do not do. */
export function operationOf(term: Term): Operation | undefined {
  switch (term.kind) {
    case 'divide':
      return dividesInFloats(term) ? quotientOf(term) : undefined;
    case 'least':
    case 'greatest':
      return (hasRoom(term) ? extremes : operations)[term.kind];
    case 'multiply':
    case 'both':
    case 'either':
      return operations[term.kind];
    default:
      return undefined;
  }
}

const hasRoom = ({ left, right }: { readonly left: Term; readonly right: Term }): boolean =>
  !isWide({ low: left.low - right.high, high: left.high - right.low });

/** Without a branch, where floats hold the difference of the two: which is the greater one is up to chance. */
const extremes = {
  least: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) {
      const [one, more] = [a[i] ?? 0, (b[i] ?? 0) - (a[i] ?? 0)];
      into[i] = one + (more - Math.abs(more)) * 0.5;
    }
  },
  greatest: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) {
      const [one, more] = [a[i] ?? 0, (b[i] ?? 0) - (a[i] ?? 0)];
      into[i] = one + (more + Math.abs(more)) * 0.5;
    }
  },
} as const satisfies Readonly<Record<string, Operation>>;
