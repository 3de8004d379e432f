import type { Loop, Prepare, Runner } from './loop.ts';

/** Does work step by step, and can do all of it again: the arrays stay, and are filled anew. */
export interface Steps {
  readonly run: Runner;
  /** What no loop does: it fills arrays from other arrays. */
  pass(fill: () => void): void;
  again(): void;
}

export function stepsBy(prepare: Prepare): Steps {
  const done: (() => void)[] = [];
  const take = (step: () => void): void => {
    done.push(step);
    step();
  };
  return {
    run: (loop: Loop) => take(prepare(loop)),
    pass: take,
    again: () => {
      for (const step of done) step();
    },
  };
}
