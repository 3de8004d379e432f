import { isNumbers, type Loop, type Numbers, partsOfLoop, type Prepare } from '../../columns/loops/loop.ts';
import type { Changes } from '../arrays.ts';

/** A step of a run that can be done again for some rows alone. */
export interface Step {
  readonly reads: readonly Numbers[];
  /** Notes how things stand before the first change, as far as it has to. */
  ready?(): void;
  /** Does the work that changes ask for, and marks what it changed; false: it cannot. */
  redo(changes: Changes): boolean;
}

export const numbersIn = (loop: Loop): readonly Numbers[] =>
  partsOfLoop(loop).columns.flatMap(({ values }) => (isNumbers(values) ? [values] : []));

/** The loop for some rows alone; it is made when it is first needed. */
export function overRows(loop: Loop, prepare: Prepare): (from: number, to: number) => void {
  const span = { ...loop, from: 0, to: 0, start: [] };
  let work: (() => void) | undefined;
  return (from, to) => {
    span.from = from;
    span.to = to;
    work ??= prepare(span);
    work();
  };
}
