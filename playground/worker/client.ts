/** The page's side of a worker: one question at a time, the later ones wait in line here, where they can still be taken back. */
import type { Answers, Ask, Asks, Folder, Kind, Reply } from './protocol.ts';

export interface AskOptions {
  /** A later question under the same name takes the place of an earlier one that is not answered yet. */
  readonly supersedes?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked before those of the other kind, a few at a time: somebody is typing. */
  readonly isUrgent?: boolean;
}
/** An answer, or why there is none. */
export type Asked<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'failed'; readonly message: string };

export interface Client {
  ask<K extends Kind>(kind: K, ask: Asks[K], options?: AskOptions): Promise<Asked<Answers[K]>>;
  /** Puts data beside the plan; a worker that is started anew gets them again. */
  open(folder: Folder): void;
  /** Stops whatever runs, with a fresh worker. Questions that wait are kept. */
  restart(): void;
}

interface Waiting {
  readonly id: number;
  readonly ask: Ask;
  readonly options: AskOptions;
  readonly settle: (asked: Asked<never>) => void;
}

/** A question that has run so long that a newer one does not wait for its end, in milliseconds. */
const patience = 1_000;
/** So many urgent questions may be asked in a row while another waits: an editor may never come to an end of its own. */
const urgentInARow = 4;

export function clientOf(start: () => Worker): Client {
  let worker: Worker | undefined;
  let folder: Folder | undefined;
  let running: (Waiting & { readonly since: number }) | undefined;
  let line: Waiting[] = [];
  let count = 0;
  let urgentSoFar = 0;

  function begin(): Worker {
    const fresh = start();
    fresh.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data));
    fresh.addEventListener('error', (event) => fail(event.message));
    if (folder !== undefined) fresh.postMessage({ id: 0, ask: { kind: 'open', folder } });
    return fresh;
  }
  function hear(reply: Reply): void {
    if (running === undefined || reply.id !== running.id) return;
    if (reply.kind === 'progress') return running.options.onProgress?.(reply.done, reply.of);
    const { settle } = running;
    running = undefined;
    const { kind } = reply;
    settle(kind === 'answer' ? { kind, answer: reply.answer as never } : { kind, message: reply.message });
    next();
  }
  function fail(message: string): void {
    const broken = running;
    stop();
    broken?.settle({ kind: 'failed', message: message === '' ? 'The worker could not be started.' : message });
    next();
  }
  function stop(): void {
    worker?.terminate();
    [worker, running] = [undefined, undefined];
  }
  function next(): void {
    if (running !== undefined) return;
    const first = firstInLine();
    if (first === undefined) return;
    urgentSoFar = first.options.isUrgent === true ? urgentSoFar + 1 : 0;
    line = line.filter((one) => one !== first);
    running = { ...first, since: performance.now() };
    worker ??= begin();
    worker.postMessage({ id: first.id, ask: first.ask });
  }
  function firstInLine(): Waiting | undefined {
    const urgent = line.find(({ options }) => options.isUrgent === true);
    const other = line.find(({ options }) => options.isUrgent !== true);
    return urgentSoFar >= urgentInARow ? (other ?? urgent) : (urgent ?? other);
  }
  function takeBack(isMeant: (one: Waiting) => boolean, always: boolean): void {
    const meant = line.filter(isMeant);
    line = line.filter((one) => !meant.includes(one));
    for (const { settle } of meant) settle({ kind: 'taken-back' });
    if (running === undefined || !isMeant(running) || !(always || performance.now() - running.since > patience)) return;
    const { settle } = running;
    stop();
    settle({ kind: 'taken-back' });
  }
  return {
    ask(kind, ask, options = {}) {
      const { supersedes, signal } = options;
      if (signal?.aborted === true) return Promise.resolve({ kind: 'taken-back' });
      if (supersedes !== undefined) takeBack((one) => one.options.supersedes === supersedes, false);
      return new Promise((settle) => {
        const id = ++count;
        line.push({ id, ask: { kind, ...ask } as unknown as Ask, options, settle });
        signal?.addEventListener('abort', () => (takeBack((one) => one.id === id, true), next()), { once: true });
        next();
      });
    },
    open(next) {
      folder = next;
      worker?.postMessage({ id: 0, ask: { kind: 'open', folder } });
    },
    restart() {
      const { settle } = running ?? {};
      stop();
      settle?.({ kind: 'taken-back' });
      next();
    },
  };
}
