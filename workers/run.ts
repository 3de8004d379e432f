import { availableParallelism } from 'node:os';
import type { Calculation } from '../runtime/calculation.ts';
import type { RunData, RunOptions, RunResult } from '../runtime/data.ts';
import { divided } from '../runtime/sections/divided.ts';
import { anotherThread, type Thread, thisThread } from './thread.ts';

export interface WorkerOptions extends RunOptions {
  /** Threads at most; absent: one for each processor of the machine. A plan that looks at the whole company needs one. */
  readonly workers?: number;
  /** Payees that are worked out at a time, at most, where the plan can do without the others; absent: each thread's all at once. */
  readonly batch?: number;
}

/** A run whose data are laid out on threads, to be worked out as often as somebody likes. It has to be closed. */
export interface OpenRun {
  /** How many threads there are; 1: this one. */
  readonly workers: number;
  /** Works everything out again, from the same columns; nothing where there are none, because the data are few or columns do not know the plan. */
  again(): Promise<void>;
  result(): Promise<RunResult>;
  close(): Promise<void>;
}

/** The same as `run`, on several threads. */
export async function runOnWorkers(calculation: Calculation, data: RunData, options: WorkerOptions = {}): Promise<RunResult> {
  const open = await openOnWorkers(calculation, data, options);
  try {
    return await open.result();
  } finally {
    await open.close();
  }
}

/** Checks the data, divides them by payee, and lays them out. Rejects where a thread could not go on, such as for want of memory. */
export async function openOnWorkers(
  calculation: Calculation,
  data: RunData,
  { workers = availableParallelism(), batch, ...options }: WorkerOptions = {},
): Promise<OpenRun> {
  const { cuts, together } = divided(calculation, data, options, {
    sections: workers,
    ...(batch !== undefined && { payees: batch }),
  });
  const threads = threadsFor(Math.min(workers, cuts.length));
  const [first] = threads;
  const all = async <Answer>(ask: (thread: Thread) => Promise<Answer>) => Promise.all(threads.map(ask));
  const close = async (): Promise<void> => void (await all((thread) => thread.close()));
  const places = cuts.map((cut, place) => ({ cut, place, thread: threads[place % threads.length] ?? first }));
  const keep = async ({ cut, place, thread }: (typeof places)[number]): Promise<void> => {
    const { section, own } = cut.make();
    await thread.keep({ place, calculation, options, section }, own);
  };
  try {
    await Promise.all(places.map(keep));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    workers: threads.length,
    again: async () => void (await all((thread) => thread.again())),
    result: async () => together(await Promise.all(places.map(({ place, thread }) => thread.result(place)))),
    close,
  };
}

const threadsFor = (count: number): readonly [Thread, ...Thread[]] =>
  count <= 1 ? [thisThread()] : [anotherThread(), ...Array.from({ length: count - 1 }, anotherThread)];
