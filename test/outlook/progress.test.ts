import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { progressOf, type ProgressQuestion } from '../../outlook/index.ts';
import { tableFromRows } from '../../runtime/index.ts';
import { spoken } from '../cli/spoken.ts';
import { temporaryFolder } from '../data/folder.ts';

const plan = `
plan "Stores"
  currency USD
  pays quarterly
  effective 2025-01-01 to 2026-12-31
payees
  name  : key
  squad : team
table won dated by day
  id      : key
  day     : date
  seller  : payee
  product : text or blank
  amount  : money
param target : money per quarter = 90,000
sales = sum of amount in won
commission on sales against target
  up to 100% pay 5%
  above 100% pay 6% on the excess
`;
const people = [
  { name: 'Ana', squad: 'North' },
  { name: 'Bo', squad: 'North' },
  { name: 'Cy', squad: 'South' },
];
const won = [
  { id: '1', day: '2025-02-01', seller: 'Ana', product: 'Box', amount: '50000' },
  { id: '2', day: '2026-01-10', seller: 'Ana', product: 'Box', amount: '20000' },
  { id: '3', day: '2026-02-14', seller: 'Ana', product: 'Lid', amount: '10000' },
  { id: '4', day: '2026-02-15', seller: 'Ana', product: 'Box', amount: '70000' },
  { id: '5', day: '2026-01-31', seller: 'Bo', product: 'Lid', amount: '45000' },
  { id: '6', day: '2026-02-01', seller: 'Cy', product: '', amount: '90000.01' },
];
const { calculation } = compile(plan);

function linesBy(by: string, more: Partial<ProgressQuestion> = {}): Readonly<Record<string, Readonly<Record<string, string>>>> {
  if (calculation === undefined) throw new Error('the plan has errors');
  const data = { tables: { won: tableFromRows('won', won) }, payees: tableFromRows('payees', people) };
  const found = progressOf(calculation, data, { asOf: '2026-02-14', by, ...more });
  if ('unknown' in found) return { unknown: { message: found.unknown } };
  expect(found.problems).toEqual([]);
  const shown = (figures: Readonly<Record<string, { readonly shown: string }>>) =>
    Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, figure.shown]));
  return Object.fromEntries(
    found.lines.map(({ about, figures }) => [about.kind === 'company' ? 'company' : about.name, shown(figures)]),
  );
}

describe('progress as of a day', () => {
  test('of a person: what is done, what is missing, and when it will be there', () => {
    // 45 of 90 days; what Ana sold on 15 February has not happened; 60,000 to go at 15,000 an order, on 32 working days
    expect(linesBy('payee')['Ana']).toEqual({
      ...{ sales: '30,000.00', target: '90,000.00', attainment: '33.3%', gap: '60,000.00', elapsed: '50%', pace: '60,000.00' },
      ...{ neededPerDay: '1,875.00', expectedOn: '2026-05-15', orders: '2', averageOrder: '15,000.00', ordersNeeded: '4' },
      ...{ lastYear: '50,000.00', growth: '-40%' },
    });
  });
  test('of somebody who is there: nothing more is needed', () => {
    const { gap, neededPerDay, ordersNeeded, attainment } = linesBy('payee')['Cy'] ?? {};
    expect([gap, neededPerDay, ordersNeeded, attainment]).toEqual(['0.00', '0.00', '0', '100%']);
  });
  test('of teams and the company: everybody’s target counts', () => {
    const { North, South } = linesBy('team');
    expect([North?.['sales'], North?.['target'], South?.['target']]).toEqual(['75,000.00', '180,000.00', '90,000.00']);
    const { company } = linesBy('company');
    expect([company?.['sales'], company?.['target'], company?.['orders']]).toEqual(['165,000.01', '270,000.00', '4']);
  });
  test('by a column of the records, which sum to the company', () => {
    const by = linesBy('product');
    expect(Object.entries(by).map(([name, figures]) => [name, figures['sales'], figures['lastYear']])).toEqual([
      ['', '90,000.01', '0.00'],
      ['Box', '20,000.00', '50,000.00'],
      ['Lid', '55,000.00', '0.00'],
    ]);
  });
  test('says what it cannot go by', () => {
    expect(linesBy('colour')['unknown']?.['message']).toMatch(/^There is no progress by colour\. It goes by payee, team/);
    expect(linesBy('payee', { sales: 'sale' })['unknown']?.['message']).toBe(
      'The plan has no figure sale. Did you mean sales? Say which one is meant: --sales NAME, --target NAME.',
    );
  });
});

describe('upside progress', () => {
  test('prints a row for each, and leaves out what nobody has', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'stores.plan'), plan);
    writeFileSync(join(root, 'payees.csv'), 'name,squad\nBo,North\n');
    writeFileSync(join(root, 'won.csv'), 'id,day,seller,product,amount\n5,2026-01-31,Bo,Lid,45000\n');
    const { out, err, code } = await spoken(['progress', join(root, 'stores.plan'), '--as-of', '2026-02-14']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' | '))).toEqual([
      '2026-Q1, as of 2026-02-14',
      'payee | sales | target | attainment | gap | elapsed | pace',
      'Bo | 45,000.00 | 90,000.00 | 50% | 45,000.00 | 50% | 90,000.00',
      '',
      'payee | needed per day | expected on | orders | average order | orders needed',
      'Bo | 1,406.25 | 2026-03-31 | 1 | 45,000.00 | 1',
      ...['', ''],
    ]);
    expect((await spoken(['progress', join(root, 'stores.plan')])).err).toBe('Say as of which day: --as-of 2026-02-14.\n');
  });
});
