import type { ReadOutcome } from '../../data/outcome.ts';
import type { ReadingSteps } from '../../data/steps.ts';

/** What somebody who waits for a reading may hear of it, and do about it. */
export interface Watch {
  /** How much is read, from 0 to 1. */
  readonly progress?: (done: number) => void;
  /** Ends the reading: its promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads step by step. Between two steps the thread is free for others, a cancelling among them. */
export async function paced(steps: ReadingSteps, watch: Watch): Promise<ReadOutcome> {
  for (;;) {
    watch.signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    watch.progress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
