import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../data/folder.ts';
import { spoken } from './spoken.ts';

/** A store well below its own history is one of them. */
const plan = `
plan "Stores"
  currency USD
  pays quarterly
  effective 2025-01-01 to 2026-12-31
payees
  name    : key
  region  : team
  manager : text
commission on sales against target
  up to 100% pay 5%
  above 100% pay 6% on the excess
alert "Behind pace" when attainment is below 80% of elapsed tell manager
alert "Below its own history" when pace is below 70% of (sales same quarter last year) tell payee
alert "Region behind" when team sales is below team target * elapsed tell finance
`;
const rows = [
  ...['Ana,2025-Q1,100000,90000', 'Bo,2025-Q1,50000,90000'],
  ...['Ana,2026-Q1,30000,100000', 'Bo,2026-Q1,60000,100000'],
];

function planFile(text = plan): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'stores.plan'), text);
  writeFileSync(join(root, 'payees.csv'), 'name,region,manager\nAna,North,Cy\nBo,North,Cy\n');
  writeFileSync(join(root, 'inputs.csv'), `payee,period,sales,target\n${rows.join('\n')}\n`);
  return join(root, 'stores.plan');
}

describe('upside alerts', () => {
  test('prints who is to be told of what, and what was looked at', async () => {
    const { out, err, code } = await spoken(['alerts', planFile(), '--as-of', '2026-02-14']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'Behind pace: Ana, 2026-Q1, to manager Cy',
      '  80% of elapsed 40%, attainment 30%',
      'Below its own history: Ana, 2026-Q1, to payee Ana',
      '  70% of (sales same quarter last year) 70,000.00 USD, pace 60,000.00 USD',
      'Region behind: North, 2026-Q1, to finance',
      '  team target * elapsed 100,000.00 USD, team sales 90,000.00 USD',
      ...['3 alerts.', ''],
    ]);
  });
  test('writes the events to a file', async () => {
    const file = planFile();
    const events = join(file, '..', 'events.json');
    await spoken(['alerts', file, '--as-of', '2026-02-14', '--out', events]);
    const written = JSON.parse(readFileSync(events, 'utf8')) as readonly { readonly alert: string; readonly id: string }[];
    expect(written.map(({ alert }) => alert)).toEqual(['Behind pace', 'Below its own history', 'Region behind']);
    expect(written.every(({ id }) => /^[0-9a-f]{64}$/.test(id))).toBe(true);
  });
  test('asks for a day, and for alerts', async () => {
    expect(await spoken(['alerts', planFile()])).toMatchObject({ code: 2, err: 'Say as of which day: --as-of 2026-02-14.\n' });
    expect((await spoken(['alerts', planFile(), '--as-of', 'today'])).err).toBe(
      '"today" is not a day. Write it as 2026-07-01.\n',
    );
    const without = planFile(plan.replaceAll(/alert.*\n/g, ''));
    expect((await spoken(['alerts', without, '--as-of', '2026-02-14'])).err).toMatch(/^The plan has no alert\./);
    const nowhere = await spoken(['alerts', planFile(), '--as-of', '2026-02-14', '--out', '/nowhere/events.json']);
    expect([nowhere.code, nowhere.err.includes('could not be written to /nowhere/events.json')]).toEqual([3, true]);
  });
});

describe('upside build', () => {
  test('writes the alerts as rules, and the calculation', async () => {
    const rules = JSON.parse((await spoken(['build', planFile(), '--target', 'json-rules'])).out) as readonly {
      readonly name: string;
    }[];
    expect(rules.map(({ name }) => name)).toEqual(['Behind pace', 'Below its own history', 'Region behind']);
    const file = planFile();
    const stored = join(file, '..', 'stores.json');
    expect((await spoken(['build', file, '--out', stored])).out).toBe(`Wrote the calculation to ${stored}.\n`);
    expect(JSON.parse(readFileSync(stored, 'utf8'))).toMatchObject({ format: 'upside-calculation', plan: { name: 'Stores' } });
    expect((await spoken(['build', planFile(), '--target', 'cobol'])).code).toBe(2);
  });
});
