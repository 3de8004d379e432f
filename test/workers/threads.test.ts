import { afterAll, describe, expect, test } from 'vitest';
import type { RunOptions, RunResult } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { openOnWorkers, type OpenRun, runOnWorkers } from '../../workers/index.ts';
import { anotherThread } from '../../workers/thread.ts';
import { compiled, salesForce, teamPlan } from './sales-force.ts';

const teams = compiled(teamPlan);
const data = salesForce(60, 9_000, 1);
const alone = run(teams, data);
/** Text too: objects in the same order, nothing that is undefined. */
const expectSame = (result: RunResult, expected = alone): void => expect(JSON.stringify(result)).toBe(JSON.stringify(expected));

describe('a run on several threads is one run', () => {
  test.each([1, 2, 3])('%i workers: every line, problem, total and row count', async (workers) => {
    expectSame(await runOnWorkers(teams, data, { workers }));
  });
  test.each([1, 7, 1_000])('%i payees at a time', async (batch) => {
    expectSame(await runOnWorkers(teams, data, { workers: 2, batch }));
  });
  test.each<RunOptions>([{ period: '2026-02' }, { payee: 'P1003' }, { payee: 'nobody' }, { period: 'soon' }])(
    '%o',
    async (options) => {
      expectSame(await runOnWorkers(teams, data, { workers: 2, ...options }), run(teams, data, options));
    },
  );
  test('a plan that looks at the whole company, and data without anybody, stay on this thread', async () => {
    const whole = compiled(teamPlan.replaceAll('team', 'company').replace('squad : company', 'squad : team'));
    const [open, nobody] = [
      await openOnWorkers(whole, data, { workers: 2 }),
      await openOnWorkers(teams, { tables: {} }, { workers: 2 }),
    ];
    expect([open.workers, nobody.workers]).toEqual([1, 1]);
    expectSame(await open.result(), run(whole, data));
    expectSame(await nobody.result(), run(teams, { tables: {} }));
  });
});

describe('a run that is kept open', () => {
  const opened: OpenRun[] = [];
  const kept = async (workers: number): Promise<OpenRun> => {
    const open = await openOnWorkers(teams, data, { workers });
    opened.push(open);
    return open;
  };
  afterAll(async () => Promise.all(opened.map(async (open) => open.close())));

  test('is worked out again and again', async () => {
    const open = await kept(2);
    expect(open.workers).toBe(2);
    await open.again();
    expectSame(await open.result());
    await open.again();
    await open.again();
    expectSame(await open.result());
  });
  test('the data stay with whoever gave them', async () => {
    await kept(3);
    expectSame(run(teams, data));
  });
  test('is closed once it is closed', async () => {
    const open = await openOnWorkers(teams, data, { workers: 2 });
    await open.close();
    await expect(open.result()).rejects.toThrow('A worker thread stopped: ');
  });
});

test('what fails on a thread says so, and the thread goes on', async () => {
  const thread = anotherThread();
  try {
    await expect(thread.result(7)).rejects.toThrow('A worker thread stopped: Section 7 is not kept here.');
    await thread.again();
  } finally {
    await thread.close();
  }
});
