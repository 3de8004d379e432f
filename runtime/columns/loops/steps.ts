import { columnOf } from '../column.ts';
import type { Column, Term, Values } from '../terms/term.ts';
import type { Loop, Prepare, Runner } from './loop.ts';

/** Does work step by step, and can do all of it again: the arrays stay, and are filled anew. */
export interface Steps {
  /** For loops that are no part of what is done again. */
  readonly prepare: Prepare;
  readonly run: Runner;
  /** What no loop does: it fills arrays from other arrays. `piecewise`: how it is done for one group of rows. */
  pass(fill: () => void, piecewise?: Piecewise): void;
  again(): void;
  /** An array that steps fill, with the bounds that are to be reckoned with. */
  column(values: Values): Column;
  /** Is told of columns some of whose numbers have become constants of the steps. */
  taken(column: Column): void;
  /** Is told of columns whose bounds may have decided something, also where no loop reads them. */
  reckonedWith(column: Column): void;
}

/** Work on each group of rows by itself. */
export interface Piecewise {
  /** The rows of each group; none is in two. */
  readonly members: readonly (readonly number[])[];
  /** What a group's work depends on: terms over its rows, and over the groups. */
  readonly reads: { readonly byRow: readonly Term[]; readonly byGroup: readonly Term[] };
  /** What it fills, at its rows. */
  readonly writes: readonly (Float64Array | Uint8Array)[];
  fillGroup(group: number): void;
}

export function stepsBy(prepare: Prepare): Steps {
  const done: (() => void)[] = [];
  const take = (step: () => void): void => {
    done.push(step);
    step();
  };
  return {
    prepare,
    column: columnOf,
    taken: () => undefined,
    reckonedWith: () => undefined,
    run: (loop: Loop) => take(prepare(loop)),
    pass: take,
    again: () => {
      for (const step of done) step();
    },
  };
}
