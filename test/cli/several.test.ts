import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../runtime/data.ts';
import { temporaryFolder } from '../data/folder.ts';
import { spoken } from './spoken.ts';

const root = temporaryFolder();
const file = (name: string, text: string): string => {
  writeFileSync(join(root, name), text);
  return join(root, name);
};
const plan = (
  name: string,
  role: string,
  currency: string,
  rate: string,
): string => `plan "${name}" for payees where role is "${role}"
currency ${currency}
effective 2017-01-01 to 2017-02-28
payees from "people"
  name : key
  role : text
table deals dated by closed
  owner  : payee
  closed : date
  amount : money
param rate : percent = ${rate}
${role}_rate = rate
commission = ${role}_rate of sum of amount in deals
`;
file('people.csv', 'name,role\nAna,rep\nBo,host\n');
file('deals.csv', 'owner,closed,amount\nAna,2017-01-05,100\nBo,2017-01-06,200\nBo,2017-02-06,300\n');
const reps = file('reps.plan', plan('Reps', 'rep', 'USD', '10%'));
const hosts = file('hosts.plan', plan('Hosts', 'host', 'USD', '1%'));
const abroad = file('abroad.plan', plan('Abroad', 'host', 'EUR', '1%'));

async function json(...words: readonly string[]): Promise<RunResult> {
  const { code, out, err } = await spoken(['run', ...words, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as RunResult;
}
const linesOf = ({ payouts }: RunResult): readonly string[] =>
  payouts.map((line) => `${line.plan ?? ''} ${line.payee} ${line.period} ${line.amount}`);

describe('several plans in one run', () => {
  test('are one result, each line with its plan, totals over all', async () => {
    const result = await json(reps, hosts);
    expect(linesOf(result)).toEqual([
      ...['Reps Ana 2017-01 10.00', 'Reps Ana 2017-02 0.00', 'Hosts Bo 2017-01 2.00', 'Hosts Bo 2017-02 3.00'],
    ]);
    const { plan: named, currency, totals, rows } = result;
    expect([named, currency, totals.payout, totals.byPeriod['2017-01']]).toEqual(['Reps, Hosts', 'USD', '15.00', '12.00']);
    expect(Object.keys(rows)).toEqual(['Reps: deals', 'Reps: payees', 'Hosts: deals', 'Hosts: payees']);
    const alone = await json(reps);
    expect(Object.keys(result).toSorted()).toEqual(Object.keys(alone).toSorted());
    expect(alone.payouts.every((line) => !('plan' in line))).toBe(true);
  });

  test('have one hash, whatever their order', async () => {
    const [one, other] = [await json(reps, hosts), await json(hosts, reps)];
    expect([one.resultHash, one.meaningHash, one.sourceHash]).toEqual([other.resultHash, other.meaningHash, other.sourceHash]);
    expect(one.resultHash).not.toBe((await json(reps)).resultHash);
  });

  test('for people, and in a file', async () => {
    const { code, out, err } = await spoken(['run', reps, hosts, '--out', join(root, 'paid.csv'), '--period', '2017-01']);
    expect([code, err, out.split('\n')[0]]).toEqual([0, '', 'Reps, Hosts, 2017-01: 12.00 USD in all']);
    expect(readFileSync(join(root, 'paid.csv'), 'utf8')).toBe(
      'plan,payee,period,component,amount,unit\nReps,Ana,2017-01,commission,10.00,USD\nHosts,Bo,2017-01,commission,2.00,USD\n',
    );
  });

  test('take a figure where one of them knows it', async () => {
    const other = file(
      'other.plan',
      plan('Other', 'host', 'USD', '1%').replace('param rate', 'param share').replace('= rate', '= share'),
    );
    expect((await json(reps, other, '--set', 'rate=20%')).totals.payout).toBe('25.00');
    expect((await spoken(['run', reps, other, '--set', 'rat=20%'])).code).toBe(2);
  });

  test('in different currencies are refused', async () => {
    expect(await spoken(['run', reps, abroad])).toEqual({
      ...{ code: 2, out: '' },
      err: 'The plans pay in different currencies: Reps in USD, Abroad in EUR. Run them one by one.\n',
    });
  });

  test('ask for a period that none of them has', async () => {
    expect(await spoken(['run', reps, hosts, '--period', '2017-13'])).toEqual({
      ...{ code: 2, out: '' },
      err: '"2017-13" is not a period. Write 2017-03, 2017-Q1, 2017 or 2017-03..2017-12.\n',
    });
    expect((await spoken(['run', reps, '--period', '2017-02..2017-01'])).err).toBe(
      '"2017-02..2017-01" ends before it begins. Write the earlier period first.\n',
    );
  });
});

test('a notice is said, and changes no exit code', async () => {
  const empty = file('empty.csv', 'owner,closed,amount\n');
  const { code, err } = await spoken(['run', reps, '--table', `deals=${empty}`, '--period', '2017-01']);
  expect(code).toBe(0);
  expect(err).toContain('2 notices:\n');
  expect(err).toContain('table-empty: empty.csv holds no rows: nothing of deals counts.');
});
