import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { send } from '../../data/index.ts';

interface Heard {
  readonly key: string | undefined;
  readonly body: string;
}

/** A receiver that answers with the given codes, one after the other. */
async function receiver(codes: readonly number[], use: (url: string, heard: readonly Heard[]) => Promise<void>): Promise<void> {
  const heard: Heard[] = [];
  const server = createServer((request: IncomingMessage, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const key = request.headers['idempotency-key'];
      answer.statusCode = codes[heard.length] ?? 200;
      heard.push({ key: Array.isArray(key) ? key[0] : key, body: Buffer.concat(parts).toString() });
      answer.end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const waited = () => {
  const pauses: number[] = [];
  return { pauses, wait: (milliseconds: number) => Promise.resolve(void pauses.push(milliseconds)) };
};

describe('a webhook', () => {
  test('gets each message once, in order, with its id as the key', async () => {
    await receiver([], async (url, heard) => {
      expect(await send([{ id: 'a' }, { id: 'b' }], url)).toEqual({ delivered: 2, problems: [] });
      expect(heard).toEqual([
        { key: 'a', body: '{"id":"a"}' },
        { key: 'b', body: '{"id":"b"}' },
      ]);
    });
  });
  test('that is overloaded is asked again, later each time, with the same key', async () => {
    await receiver([503, 429, 200], async (url, heard) => {
      const { pauses, wait } = waited();
      expect(await send([{ id: 'a' }], url, { wait })).toEqual({ delivered: 1, problems: [] });
      expect(heard.map(({ key }) => key)).toEqual(['a', 'a', 'a']);
      expect(pauses).toEqual([500, 1000]);
    });
  });
  test('that refuses is not asked again, and the others are still sent', async () => {
    await receiver([400, 200], async (url, heard) => {
      const { delivered, problems } = await send([{ id: 'a' }, { id: 'b' }], url, waited());
      expect([delivered, heard.length]).toEqual([1, 2]);
      expect(problems.map(({ code, message }) => [code, message])).toEqual([
        ['message-not-sent', `a did not arrive at ${url}: it answered 400.`],
      ]);
    });
  });
  test('that is not there is a problem after the last attempt', async () => {
    const { pauses, wait } = waited();
    const { delivered, problems } = await send([{ id: 'a' }], 'http://127.0.0.1:1/', { attempts: 3, wait });
    expect([delivered, pauses, problems.map(({ code }) => code)]).toEqual([0, [500, 1000], ['message-not-sent']]);
  });
});
