import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';
import { teamFolder } from '../cli/team.ts';
import { temporaryFolder } from '../data/folder.ts';
import type { Curve, Solution } from '../../simulate/index.ts';

const plan = join(teamFolder(temporaryFolder(), 'team'), 'team.plan');
const ofAna = ['--payee', 'Ana', '--period', '2017-01', '--vary', 'sales'];

test('curve of a payee, over a figure that the data give as a sum', async () => {
  const { code, out, err } = await spoken(['curve', plan, ...ofAna, '--to', '2,000']);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    'payout of Ana in 2017-01, as sales varies (now 1,200.00):',
    '',
    '                sales  payout  each more',
    '                 0.00    0.00         5%',
    'above 1,000  1,000.00   50.00         6%',
    '             2,000.00  110.00',
    '',
  ]);
});

test('curve without data, of the first example', async () => {
  const { code, out } = await spoken(['curve', plan, '--vary', 'sales', '--set', 'low=10%', '--json']);
  const curve = JSON.parse(out) as Curve;
  expect([code, curve.now, curve.to]).toEqual([0, '1200', '1800']);
  expect(curve.points.map(({ at, paid }) => [at.low, paid])).toEqual([
    ['0', '0'],
    ['1000', '100'],
    ['1800', '148'],
  ]);
});

test('solve says what is needed, and what comes next', async () => {
  const { out } = await spoken(['solve', plan, ...ofAna, '--for', 'payout at least 40']);
  expect(out.split('\n')).toEqual([
    'sales 799.90 pays payout 40.00.',
    'Each more pays 5% of it.',
    'Next, at sales 1,000.00: above 1,000; 200.10 more.',
    '',
  ]);
  const json = await spoken(['solve', plan, ...ofAna, '--for', 'commission = 62', '--json']);
  const solution = JSON.parse(json.out) as Solution;
  expect(solution.kind === 'reached' && [solution.at, solution.paid, solution.isSure]).toEqual(['29998/25', '62', true]);
});

test('solve says what cannot be reached', async () => {
  const { out } = await spoken(['solve', plan, ...ofAna, '--for', 'payout at least 400', '--to', '2000']);
  expect(out).toBe('Not reached, whatever sales is. The most is 110.00, at sales 1,999.99.\n');
});

test('wrong words end with what to write', async () => {
  const words = [
    ['curve', plan],
    ['curve', plan, '--payee', 'Ana', '--vary', 'sales'],
    ['curve', plan, ...ofAna.with(5, 'sale')],
    ['curve', plan, ...ofAna, '--to', 'much'],
    ['solve', plan, ...ofAna, '--for', 'more'],
  ];
  const said = await Promise.all(words.map(async (one) => spoken(one)));
  expect(said.map(({ code, err }) => `${code} ${err.trim()}`)).toEqual([
    '2 Say which figure varies: --vary sales.',
    '2 Say of which pay period: --period 2026-01.',
    '2 The plan has no figure sale that a payee could be given. Did you mean sales?',
    '2 --to much: write a figure, such as 36,000 or 120%.',
    '2 Say what is wanted: --for "payout at least 15,000", or --for "commission = 2,000".',
  ]);
});
