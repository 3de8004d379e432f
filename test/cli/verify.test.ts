import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { isVerified } from '../../cli/verified.ts';
import { run } from '../../runtime/index.ts';
import { tableFromRows } from '../../runtime/source-rows.ts';
import { temporaryFolder } from '../data/folder.ts';
import { spoken } from './spoken.ts';
import { badPipeline, teamFolder } from './team.ts';

const root = temporaryFolder();
const plan = join(teamFolder(root, 'good'), 'team.plan');
const bad = join(teamFolder(root, 'bad', { 'pipeline.csv': badPipeline }), 'team.plan');

describe('run --verify', () => {
  test('one line of what was compared, beside the same results', async () => {
    const plain = await spoken(['run', plan]);
    const { code, out, err } = await spoken(['run', plan, '--verify']);
    expect([code, out]).toEqual([0, plain.out]);
    expect(err).toBe('Verified: 4 lines of 2 payees, worked out again one by one, without a difference.\n');
  });
  test('so many payees, or all of them', async () => {
    const one = await spoken(['run', plan, '--verify', '1']);
    expect(one.err).toBe('Verified: 2 lines of 1 of 2 payees, worked out again one by one, without a difference.\n');
    const all = await spoken(['run', plan, '--verify', 'all', '--json']);
    expect(all.err).toBe('Verified: 4 lines of 2 payees, worked out again one by one, without a difference.\n');
    expect((JSON.parse(all.out) as { currency: string }).currency).toBe('USD');
  });
  test('only the payee who is asked for', async () => {
    const { err } = await spoken(['run', plan, '--payee', 'Bo', '--verify']);
    expect(err).toBe('Verified: 2 lines of 1 payee, worked out again one by one, without a difference.\n');
  });
  test('who is withheld is withheld twice', async () => {
    const { code, err } = await spoken(['run', bad, '--verify', 'all']);
    expect(code).toBe(3);
    expect(err).toMatch(/^Verified: /);
  });
  test('a word that is no number of payees', async () => {
    const { code, err } = await spoken(['run', '--verify', plan]);
    expect(code).toBe(2);
    expect(err).toContain('Write a number of payees or `all`, or --verify alone after the plan.');
  });
});

describe('a result that is wrong', () => {
  const { calculation } = compile(
    'plan "One"\n  currency USD\n\ncommission on sales\n  up to 1,000  pay 5%\n  above 1,000  pay 5% on the excess\n',
  );
  if (calculation === undefined) throw new Error('The plan is wrong.');
  const inputs = tableFromRows('inputs.csv', [
    { payee: 'Ana', period: '2026-01', sales: 1_000 },
    { payee: 'Bo', period: '2026-01', sales: 2_000 },
  ]);
  const ready = { calculation, loaded: { data: { tables: {}, inputs }, problems: [] }, options: {} };
  const right = run(calculation, ready.loaded.data);
  const saidOf = (payouts: typeof right.payouts): readonly [boolean, string] => {
    const said: string[] = [];
    const terminal = { err: (text: string) => void said.push(text), progress: () => undefined };
    return [isVerified(ready, { ...right, payouts }, { verify: 'all' }, terminal), said.join('')];
  };
  test('says payee, period and both amounts', () => {
    const wrong = right.payouts.map((line) => (line.payee === 'Bo' ? { ...line, amount: '100.01' } : line));
    const [is, said] = saidOf(wrong);
    expect(is).toBe(false);
    expect(said.split('\n').slice(0, 2)).toEqual([
      'Bo, 2026-01, commission: 100.01 USD in the run, 100.00 USD when worked out one by one.',
      'Not verified: 1 difference in 2 lines of 2 payees, worked out again one by one.',
    ]);
  });
  test('and lines that are missing or too many', () => {
    const [first] = right.payouts;
    if (first === undefined) throw new Error('Nothing is paid.');
    expect(saidOf([first])[1]).toContain('Bo, 2026-01, commission: no line in the run, 100.00 USD when worked out one by one.');
    expect(saidOf([...right.payouts, { ...first, component: 'gift' }])[1]).toContain(
      'Ana, 2026-01, gift: 50.00 USD in the run, no line when worked out one by one.',
    );
  });
});
