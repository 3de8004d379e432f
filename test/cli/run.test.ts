import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../runtime/data.ts';
import { temporaryFolder } from '../data/folder.ts';
import { spoken } from './spoken.ts';
import { badPipeline, teamFolder, teamPlan } from './team.ts';

const root = temporaryFolder();
const good = join(teamFolder(root, 'good'), 'team.plan');
const bad = join(teamFolder(root, 'bad', { 'pipeline.csv': badPipeline }), 'team.plan');

async function paid(words: readonly string[]): Promise<readonly string[]> {
  const { out } = await spoken([...words, '--json']);
  return (JSON.parse(out) as RunResult).payouts.map(({ payee, period, component, amount, unit }) =>
    [payee, period, component, amount, unit].join(' '),
  );
}

describe('run --json keeps its contract', () => {
  test('every part of the result', async () => {
    const { code, out, err } = await spoken(['run', good, '--json']);
    const result = JSON.parse(out) as RunResult;
    expect([code, err]).toEqual([0, '']);
    expect(Object.keys(result).toSorted()).toEqual(
      ['currency', 'meaningHash', 'payouts', 'plan', 'problems', 'resultHash', 'rows', 'sourceHash', 'totals'].toSorted(),
    );
    expect([result.plan, result.currency, result.totals.payout]).toEqual(['Team', 'USD', '87.00']);
    expect(result.rows['deals']).toEqual({ read: 6, used: 3, filtered: 1, outside: 1, undated: 1, rejected: 0 });
    expect([result.sourceHash, result.meaningHash, result.resultHash].every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });
  test('payouts, period, payee, set and table', async () => {
    expect(await paid(['run', good, '--period', '2017-01'])).toEqual([
      'Ana 2017-01 commission 62.00 USD',
      'Bo 2017-01 commission 25.00 USD',
    ]);
    expect(await paid(['run', good, '--period', '2017-01', '--payee', 'Bo'])).toEqual(['Bo 2017-01 commission 25.00 USD']);
    expect(await paid(['run', good, '--period', '2017-01', '--payee', 'Bo', '--set', 'low=10%'])).toEqual([
      'Bo 2017-01 commission 50.00 USD',
    ]);
    const other = join(root, 'other.csv');
    writeFileSync(other, 'deal,owner,closed,amount,stage\nD1,Bo,2017-01-10,1000.00,Won\n');
    expect(await paid(['run', good, '--period', '2017-01', '--payee', 'Bo', '--table', `deals=${other}`])).toEqual([
      'Bo 2017-01 commission 50.00 USD',
    ]);
  });
});

describe('run --workers', () => {
  test('says the same on any number of threads', async () => {
    const alone = await spoken(['run', bad, '--json']);
    for (const workers of ['1', '2', '5']) expect(await spoken(['run', bad, '--json', '--workers', workers])).toEqual(alone);
  });
  test('takes a whole number', async () => {
    const { code, err } = await spoken(['run', good, '--workers', '0']);
    expect(code).toBe(2);
    expect(err).toContain('Write a whole number from 1 on.');
  });
});

describe('run for people', () => {
  test('payouts, totals and rows on standard output', async () => {
    const { code, out, err } = await spoken(['run', good]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'Team, 2017-01 to 2017-02: 87.00 USD in all',
      '',
      'Payee  payout  commission',
      'Ana     62.00       62.00',
      'Bo      25.00       25.00',
      '─────────────────────────',
      'Total   87.00       87.00',
      '',
      'Period   payout  commission',
      '2017-01   87.00       87.00',
      '2017-02    0.00        0.00',
      '───────────────────────────',
      'Total     87.00       87.00',
      '',
      'Rows of  read  used  filtered out  other periods  undated  rejected',
      'deals       6     3             1              1        1         0',
      'payees      2     2             0              0        0         0',
      '',
    ]);
  });
  test('--out writes a file and says so', async () => {
    const file = join(root, 'paid.csv');
    const { code, out } = await spoken(['run', good, '--period', '2017-01', '--out', file]);
    expect([code, out.split('\n')[1]]).toEqual([0, `Wrote 2 lines to ${file}.`]);
    expect(readFileSync(file, 'utf8')).toBe(
      'payee,period,component,amount,unit\nAna,2017-01,commission,62.00,USD\nBo,2017-01,commission,25.00,USD\n',
    );
  });
});

describe('where nothing is paid, or nothing can be written', () => {
  test('no currency: a problem, and no made-up zero', async () => {
    const nameless = join(teamFolder(root, 'nameless', { 'team.plan': teamPlan.replace('  currency USD\n', '') }), 'team.plan');
    const { code, out, err } = await spoken(['run', nameless]);
    expect([code, out.split('\n')[0]]).toEqual([3, 'Nothing was paid.']);
    expect(err).toContain('currency-unknown: ');
    expect((await spoken(['run', nameless, '--currency', 'eur'])).out).toContain('87.00 EUR in all');
  });
  test('a file that cannot be written', async () => {
    const { code, out, err } = await spoken(['run', good, '--out', join(root, 'no', 'such', 'paid.csv')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^The result could not be written to .+\n$/);
  });
});

describe('exit codes', () => {
  test('1: the plan has errors, which are said with their place', async () => {
    const wrong = join(
      teamFolder(root, 'wrong', { 'team.plan': teamPlan.replace('sum of amount', 'sum of amuont') }),
      'team.plan',
    );
    const { code, out, err } = await spoken(['run', wrong]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('amuont');
    expect((await spoken(['check', wrong])).code).toBe(1);
    expect((await spoken(['test', wrong])).code).toBe(1);
  });
  test('2: words that name nothing', async () => {
    for (const words of [
      ['--payee', 'Zoe'],
      ['--period', 'March'],
      ['--period', '2019'],
      ['--set', 'hihg=1'],
      ['--table', 'deal=x.csv'],
      ['--data', 'nowhere'],
    ]) {
      const { code, out, err } = await spoken(['run', good, ...words]);
      expect([words, code, out, err.split('\n').length]).toEqual([words, 2, '', 2]);
    }
  });
  test('3: problems in the data; whom they do not touch is still paid', async () => {
    const { code, out, err } = await spoken(['run', bad, '--json']);
    const { payouts, problems, rows } = JSON.parse(out) as RunResult;
    expect([code, err]).toEqual([3, '']);
    expect(problems.find(({ line }) => line === 8)).toMatchObject({
      code: 'cell-not-money',
      file: 'pipeline.csv',
      column: 'amount',
    });
    expect(payouts.find(({ payee, period }) => payee === 'Ana' && period === '2017-01')?.amount).toBe('62.00');
    expect(rows['deals']?.rejected).toBe(1);
  });
  test('3: nobody to pay, whoever was asked for', async () => {
    const nobody = join(teamFolder(root, 'nobody', { 'people.csv': 'person,crew\n' }), 'team.plan');
    const { code, err } = await spoken(['run', nobody, '--payee', 'Ana']);
    expect(code).toBe(3);
    expect(err).toContain('no-payees: ');
  });
  test('3: a table that is not there', async () => {
    const { code, err } = await spoken(['run', good, '--data', root]);
    expect(code).toBe(3);
    expect(err).toContain('missing-table');
  });
  test('4: an example fails', async () => {
    const wrong = join(
      teamFolder(root, 'refuted', { 'team.plan': teamPlan.replace('commission 62', 'commission 63') }),
      'team.plan',
    );
    const { code, out } = await spoken(['test', wrong]);
    expect([code, out.split('\n').at(-2)]).toEqual([4, '0 passed, 1 failed']);
    expect((await spoken(['check', wrong])).code).toBe(4);
  });
});
