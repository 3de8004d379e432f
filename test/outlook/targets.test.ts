import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';
import { temporaryFolder } from '../data/folder.ts';

/** The brief's own figures: an average of 500,000 leads to 600,000; five million for a team, 1,200,000 and 800,000 among them. */
const plan = `
plan "Targets"
  currency CNY
  pays monthly
  effective 2026-01-01 to 2026-12-31
payees
  name  : key
  squad : team
table won dated by day
  id     : key
  day    : date
  seller : payee
  amount : money
sales = sum of amount in won
squad_target = 5,000,000
target       = share of squad_target across team by sales over last 3 months, each rounded to 100,000
next         = 120% of (sales over last 3 months) / 3
commission on sales against target
  up to 100% pay 5%
  above 100% pay 6% on the excess
`;
const people = 'name,squad\nAna,North\nBo,North\nCai,North\nDee,North\nEli,North\n';
const before = [1_800_000, 1_200_000, 1_500_000, 1_500_000, 1_500_000];
const won = ['Ana', 'Bo', 'Cai', 'Dee', 'Eli'].flatMap((name, i) => {
  const each = (before[i] ?? 0) / 3;
  return ['2026-01-15', '2026-02-15', '2026-03-15'].map((day) => `${name}${day},${day},${name},${each}`);
});

function folder(): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'targets.plan'), plan);
  writeFileSync(join(root, 'payees.csv'), people);
  writeFileSync(join(root, 'won.csv'), `id,day,seller,amount\n${won.join('\n')}\n`);
  return root;
}

describe('upside targets', () => {
  test('works out everybody’s target, in parts that make the team’s', async () => {
    const { out, code, err } = await spoken(['targets', join(folder(), 'targets.plan'), '--period', '2026-04']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.trim().replaceAll(/─+/g, '─').replaceAll(/ +/g, ' '))).toEqual([
      'target of 2026-04',
      ...['Ana 1,200,000', 'Bo 800,000', 'Cai 1,000,000', 'Dee 1,000,000', 'Eli 1,000,000'],
      ...['─', 'Total 5,000,000', ''],
    ]);
  });
  test('from a history: an average of 500,000 leads to 600,000', async () => {
    const words = [
      'targets',
      join(folder(), 'targets.plan'),
      '--period',
      '2026-04',
      '--figure',
      'next',
      '--payee',
      'Cai',
      '--json',
    ];
    const { out } = await spoken(words);
    const { table } = JSON.parse(out) as {
      readonly table: { readonly columns: readonly { readonly cells: readonly string[] }[] };
    };
    expect(table.columns.map(({ cells }) => cells)).toEqual([['Cai'], ['2026-04'], ['600000']]);
  });
  test('writes a table that a plan reads', async () => {
    const root = folder();
    const file = join(root, 'quotas.csv');
    const { out } = await spoken(['targets', join(root, 'targets.plan'), '--period', '2026-04', '--out', file]);
    expect(out).toBe(`Wrote 5 lines to ${file}.\n`);
    expect(readFileSync(file, 'utf8').split('\n').slice(0, 2)).toEqual(['name,month,target', 'Ana,2026-04,1200000']);
    const reader = plan.replace(/squad_target[^]*next[^\n]*\n/, 'target = quotas.target\n');
    const table = 'table quotas by name and month\n  name : payee\n  month : month\n  target : money\n';
    writeFileSync(join(root, 'pay.plan'), reader.replace('sales =', `${table}sales =`));
    const run = await spoken(['run', join(root, 'pay.plan'), '--period', '2026-04', '--set', 'x=1']);
    expect(run.err).toContain('no input or param x');
    const again = await spoken(['targets', join(root, 'pay.plan'), '--period', '2026-04']);
    expect(again.out).toMatch(/Total +5,000,000/);
  });
  test('says what is wrong, and writes nothing half', async () => {
    const file = join(folder(), 'targets.plan');
    expect((await spoken(['targets', file, '--figure', 'targt'])).err).toBe(
      'The plan has no figure targt. Did you mean target?\n',
    );
    expect((await spoken(['targets', file, '--out', 'quotas.xlsx'])).err).toBe('--out quotas.xlsx: its name must end in .csv.\n');
    const nowhere = await spoken(['targets', file, '--period', '2026-04', '--out', '/nowhere/quotas.csv']);
    expect([nowhere.code, nowhere.out]).toEqual([2, '']);
    expect(nowhere.err).toContain('The result could not be written to /nowhere/quotas.csv');
    const early = await spoken(['targets', file, '--period', '2026-01']);
    expect(early.code).toBe(0);
    expect(early.err).toContain('nobody-contributes');
  });
});
