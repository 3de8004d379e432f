import type { Numbers } from '../loop.ts';

/**
 * Each operation on chunks of floats in a loop of its own, because one that is handed an operation would call it for each number.
 */
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
  absolute: (into, a, _, rows) => {
    for (let i = 0; i < rows; i++) into[i] = Math.abs(a[i] ?? 0);
  },
  below: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) < (b[i] ?? 0) ? 1 : 0;
  },
  'at-most': (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) <= (b[i] ?? 0) ? 1 : 0;
  },
  same: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) === (b[i] ?? 0) ? 1 : 0;
  },
  both: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (a[i] ?? 0) * (b[i] ?? 0);
  },
  either: (into, a, b, rows) => {
    for (let i = 0; i < rows; i++) into[i] = Math.max(a[i] ?? 0, b[i] ?? 0);
  },
  not: (into, a, _, rows) => {
    for (let i = 0; i < rows; i++) into[i] = 1 - (a[i] ?? 0);
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** By a test, which is 1 where it holds. */
export function choose(into: Float64Array, test: Float64Array, then: Float64Array, otherwise: Float64Array, rows: number): void {
  for (let i = 0; i < rows; i++) into[i] = (test[i] === 1 ? then[i] : otherwise[i]) ?? 0;
}

/** From places; 0 where there is none. */
export function gather(into: Float64Array, values: Numbers, places: Float64Array, rows: number): void {
  for (let i = 0; i < rows; i++) into[i] = values[places[i] ?? 0] ?? 0;
}
