import { expect, test } from 'vitest';
import { clientOf } from '../../playground/worker/client.ts';
import type { Ask, Question, Reply } from '../../playground/worker/protocol.ts';

/** Stands for a worker: keeps what it is asked, answers when the test says so. */
function workshop() {
  const asked: Ask[] = [];
  let ended = 0;
  let hear: (reply: Reply) => void = () => undefined;
  let break_: (message: string) => void = () => undefined;
  let open: Question | undefined;
  const start = (): Worker => {
    const listeners: Record<string, (event: unknown) => void> = {};
    hear = (data) => listeners['message']?.({ data });
    break_ = (message) => listeners['error']?.({ message });
    const worker: unknown = {
      addEventListener: (kind: string, listener: (event: unknown) => void) => (listeners[kind] = listener),
      postMessage: (question: Question) => {
        asked.push(question.ask);
        if (question.id > 0) open = question;
      },
      terminate: () => ended++,
    };
    return worker as Worker;
  };
  const answer = (value: unknown): void => hear({ id: open?.id ?? -1, kind: 'answer', answer: value });
  return {
    start,
    asked,
    answer,
    progress: (done: number) => hear({ id: open?.id ?? -1, kind: 'progress', done, of: 10 }),
    fail: (message: string) => break_(message),
    ended: () => ended,
  };
}

const plan = { text: '', currency: 'USD', language: 'en' } as const;

test('one question at a time; a later one of the same name takes the place of one that waits', async () => {
  const { start, asked, answer } = workshop();
  const client = clientOf(start);
  const first = client.ask('pay', { plan }, { supersedes: 'pay' });
  const second = client.ask('pay', { plan: { ...plan, text: '2' } }, { supersedes: 'pay' });
  const third = client.ask('pay', { plan: { ...plan, text: '3' } }, { supersedes: 'pay' });
  expect(await second).toEqual({ kind: 'taken-back' });
  answer('one');
  expect(await first).toEqual({ kind: 'answer', answer: 'one' });
  answer('three');
  expect(await third).toEqual({ kind: 'answer', answer: 'three' });
  expect(asked.length).toBe(2);
});

test('what is urgent is asked before what has waited longer', async () => {
  const { start, asked, answer } = workshop();
  const client = clientOf(start);
  const first = client.ask('prove', { plan });
  const second = client.ask('prove', { plan });
  const urgent = client.ask('explain', { payee: 'Ana', period: '2026-01' }, { isUrgent: true });
  answer(1);
  answer(2);
  answer(3);
  await Promise.all([first, second, urgent]);
  expect(asked.map(({ kind }) => kind)).toEqual(['prove', 'explain', 'prove']);
});

test('what is urgent does not keep the others waiting forever', async () => {
  const { start, asked, answer } = workshop();
  const client = clientOf(start);
  const urgent = (): Promise<unknown> => client.ask('explain', { payee: 'Ana', period: '2026-01' }, { isUrgent: true });
  const first = urgent();
  const waits = client.ask('prove', { plan });
  for (let i = 0; i < 10; i++) {
    void urgent();
    answer(i);
  }
  await Promise.all([first, waits]);
  expect(asked.findIndex(({ kind }) => kind === 'prove')).toBe(4);
});

test('cancelling ends the worker; the next one gets the data again', async () => {
  const { start, asked, answer, ended, progress } = workshop();
  const client = clientOf(start);
  client.open({ files: [], plans: {} });
  const cancel = new AbortController();
  const heard: number[] = [];
  const long = client.ask('prove', { plan }, { signal: cancel.signal, onProgress: (done) => heard.push(done) });
  progress(4);
  cancel.abort();
  expect(await long).toEqual({ kind: 'taken-back' });
  expect([heard, ended()]).toEqual([[4], 1]);
  const next = client.ask('prove', { plan });
  answer([]);
  expect(await next).toEqual({ kind: 'answer', answer: [] });
  expect(asked.map(({ kind }) => kind)).toEqual(['open', 'prove', 'open', 'prove']);
});

test('a question that was cancelled before it was asked is never asked', async () => {
  const { start, asked } = workshop();
  const client = clientOf(start);
  expect(await client.ask('prove', { plan }, { signal: AbortSignal.abort() })).toEqual({ kind: 'taken-back' });
  expect(asked).toEqual([]);
});

test('a worker that breaks fails its question, and the others are answered by a new one', async () => {
  const { start, answer, fail } = workshop();
  const client = clientOf(start);
  const first = client.ask('prove', { plan });
  const second = client.ask('prove', { plan });
  fail('out of memory');
  expect(await first).toEqual({ kind: 'failed', message: 'out of memory' });
  answer([]);
  expect(await second).toEqual({ kind: 'answer', answer: [] });
});
