import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { ShownRow, ShownRows } from '../../sheets/shown.ts';
import { report } from '../../state/failures.ts';
import { sheets } from '../../worker/workers.ts';

export type Facts = Pick<ShownRows, 'headers' | 'count' | 'leftOut'>;

/** The rows of a file, fetched from the worker as they come into sight. */
export interface RowSource {
  /** Undefined until the first rows are there. */
  readonly facts: ReadonlySignal<Facts | undefined>;
  /** The row at a place; until it is fetched, the one that stood there before the last edit. */
  at(place: number): ShownRow | undefined;
  /** Fetches what is missing between two places. */
  want(from: number, to: number): void;
  readonly known: ReadonlySignal<Chunks>;
  /** As they were before the last edits, which may be several until the first of them is answered. */
  readonly before: Chunks;
}
type Chunks = ReadonlyMap<number, readonly ShownRow[]>;

const chunk = 100;

export function rowSourceOf(file: string, before?: RowSource): RowSource {
  const facts = signal<Facts | undefined>(before?.facts.peek());
  const known = signal<Chunks>(new Map());
  const old: Chunks = new Map([...(before?.before ?? []), ...(before?.known.peek() ?? [])]);
  const asked = new Set<number>();
  const fetch = async (index: number): Promise<void> => {
    const reply = await sheets.ask('rows', { file, from: index * chunk, count: chunk });
    if (reply.kind === 'failed') report(reply.message);
    const answer = reply.kind === 'answer' ? reply.answer : undefined;
    if (answer === undefined) return void asked.delete(index);
    batch(() => {
      facts.value = answer;
      known.value = new Map(known.peek()).set(index, answer.rows);
    });
  };
  return {
    facts,
    known,
    before: old,
    at: (place) => {
      const index = Math.floor(place / chunk);
      return (known.value.get(index) ?? old.get(index))?.[place % chunk];
    },
    want(from, to) {
      for (let index = Math.max(0, Math.floor(from / chunk)); index * chunk <= Math.max(0, to); index++) {
        if (asked.has(index)) continue;
        asked.add(index);
        void fetch(index);
      }
    },
  };
}
