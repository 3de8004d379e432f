import Tinypool from 'tinypool';
import type { SectionResult } from '../runtime/sections/open-section.ts';
import { type Given, keeper } from './keeper.ts';

/** Somewhere to keep sections and work them out. */
export interface Thread {
  /** `own`: arrays of the section that move there; nobody else can read them any more. */
  keep(given: Given, own: readonly ArrayBuffer[]): Promise<void>;
  again(): Promise<void>;
  result(place: number): Promise<SectionResult>;
  close(): Promise<void>;
}

/** Beside this file, as it is written and as it is built. */
const file = new URL(`worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href;

/** A thread of its own: a pool of one, because a section stays where it was laid out. */
export function anotherThread(): Thread {
  const pool = new Tinypool({ filename: file, minThreads: 1, maxThreads: 1 });
  const ask = async <Answer>(name: 'keep' | 'again' | 'result', task?: unknown, transferList: ArrayBuffer[] = []) => {
    try {
      return (await pool.run(task, { name, transferList })) as Answer;
    } catch (error) {
      throw new Error(`A worker thread stopped: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
  return {
    keep: (given, own) => ask('keep', given, [...own]),
    again: () => ask('again'),
    result: (place) => ask('result', place),
    close: () => pool.destroy(),
  };
}

/** This thread itself, for what cannot be taken apart. */
export function thisThread(): Thread {
  const { keep, again, result } = keeper();
  return {
    keep: async (given) => keep(given),
    again: async () => again(),
    result: async (place) => result(place),
    close: async () => undefined,
  };
}
