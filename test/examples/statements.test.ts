import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../examples/catalogue.ts';
import { renderStatement } from '../../runtime/index.ts';
import { repeatedLines, toldWrongly } from '../runtime/tells.ts';
import { type Paid, paidFrom } from './paid.ts';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'examples');
const wordsFor = Object.fromEntries(catalogue.map(({ id, run = {} }) => [id, run]));
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const paid = async (name: string): Promise<Paid> =>
  paidFrom(readFileSync(join(folder, name, `${name}.plan`), 'utf8'), join(folder, name, 'data'), wordsFor[name]);

/** The lines of a printed statement, the space between label and amount as two blanks. */
function linesOf({ session, result }: Paid, payee: string, period: string): readonly string[] {
  const { traces } = session.trace(payee, period);
  return renderStatement(result, traces, { payee, period })
    .split('\n')
    .map((line) => line.replace(/(\S) {2,}/, '$1  '));
}
/** The lines below one, as far as they are further in. */
function below(lines: readonly string[], head: string): readonly string[] {
  const place = lines.lastIndexOf(head);
  const depth = head.search(/\S/);
  const rest = lines.slice(place + 1);
  const end = rest.findIndex((line) => line.search(/\S/) <= depth);
  return rest.slice(0, end).map((line) => line.slice(depth + 2));
}

test('an amount in another currency stands in it, and the rate as it is written', async () => {
  const lines = linesOf(await paid('currencies'), 'Yuki Sato', '2026-02');
  expect(below(lines, '    sales = sum of value in deals  47,488.50 CHF')).toEqual([
    'F-5, 2026-02-06 (deals.csv:6)  47,488.50 CHF',
    '  value = amount in CHF at rates  47,488.50 CHF',
    '    amount (deals.csv:6)  9,150,000 JPY',
    '    rates.rate (rates.csv:9)  0.00519',
    '      currency (deals.csv:6)  JPY',
  ]);
});

test('an amount that changed inside the month says which held for how many days', async () => {
  const lines = linesOf(await paid('joiners'), 'Alma Berg', '2026-03');
  expect(below(lines, '    base  3,260.00 EUR')).toEqual([
    'base, 2026-03-01 to 2026-03-15  1,500.00 EUR',
    '  base (people.csv:2)  3,100.00 EUR',
    '  15 of 31 days  48.3871%',
    'base, 2026-03-16 to 2026-03-31  1,760.00 EUR',
    '  base (people.csv:3)  3,410.00 EUR',
    '  16 of 31 days  51.6129%',
  ]);
});

test('cumulative pay takes away what was paid before', async () => {
  const lines = linesOf(await paid('year-to-date'), 'Tariq Aziz', '2026-06');
  const parts = below(lines, '  cumulative over year  735.00 USD').filter((line) => /^\S|^ {2}7%/.test(line));
  expect(parts).toEqual([
    'on sales against quota this year, 2026-H1  3,762.50 USD',
    '  7% of 53,750.00 USD  3,762.50 USD',
    'less paid before, 2026-01..2026-05  3,027.50 USD',
  ]);
});

test('what was paid for a deal is broken down into its bands', async () => {
  const lines = linesOf(await paid('clawback'), 'Victor Osei', '2026-03');
  expect(below(lines, 'clawback "Clawback"  -492.50 EUR')).toEqual([
    'less sum of (commission of deal) * part in returns  492.50 EUR',
    '  returns, 2026-03-10 (returns.csv:2)  492.50 EUR',
    '    commission of deal  985.00 EUR',
    '      deal (returns.csv:2)  C-303',
    '      C-303, 2026-01-22 (deals.csv:4)  985.00 EUR',
    '        amount (deals.csv:4)  15,500.00 EUR',
    '        5% of the first 5,000.00 EUR  250.00 EUR',
    '        7% of 10,500.00 EUR (from 5,000.00 EUR to 15,500.00 EUR)  735.00 EUR',
    '    part (returns.csv:2)  50%',
  ]);
});

test('a pool says its fund, what all contributed, and the part of each', async () => {
  const lines = linesOf(await paid('salary-and-group-commission'), 'Wei Ling Tan', '2026-03');
  expect(below(lines, 'pool "Group commission"  869.60 SGD')).toEqual([
    'fund of Harbour = 4% of (team sales in excess of 180,000)  2,260.00 SGD',
    '  4%  4%',
    '  team sales in excess of 180,000  56,500.00 SGD',
    '    team sales  236,500.00 SGD',
    '      sales of Arjun Pillai (inputs.csv:15)  76,000.00 SGD',
    '      sales of Siti Rahman (inputs.csv:16)  69,500.00 SGD',
    '      sales of Wei Ling Tan (inputs.csv:14)  91,000.00 SGD',
    '    less 180,000  180,000.00 SGD',
    'sales, all together  236,500.00 SGD',
    'part of Arjun Pillai  726.26 SGD',
    '  sales of Arjun Pillai (inputs.csv:15)  76,000.00 SGD',
    'part of Siti Rahman  664.14 SGD',
    '  sales of Siti Rahman (inputs.csv:16)  69,500.00 SGD',
    'part of Wei Ling Tan  869.60 SGD',
    '  sales (inputs.csv:14)  91,000.00 SGD',
  ]);
});

test('bands that stand alone are said as they are written', async () => {
  const lines = linesOf(await paid('one-liner'), 'Ana', '2026-01');
  expect(below(lines, 'commission  12,000.00 USD')).toEqual([
    'above 100% of target pay 6% on the excess  12,000.00 USD',
    '  sales (inputs.csv:2)  1,200,000.00 USD',
    '  6% of 200,000.00 USD (from 1,000,000.00 USD to 1,200,000.00 USD)  12,000.00 USD',
  ]);
});

describe('every statement of every example', () => {
  test.each(names)('%s: adds up as it is told, says nothing twice, and fits into 120 columns', async (name) => {
    const { session, result } = await paid(name);
    const places = new Map(result.payouts.map(({ payee, period }) => [`${payee} ${period}`, { payee, period }]));
    for (const { payee, period } of places.values()) {
      const { traces } = session.trace(payee, period);
      expect(traces.flatMap(toldWrongly), `${payee}, ${period}`).toEqual([]);
      const text = renderStatement(result, traces, { payee, period });
      expect(repeatedLines(text), `${payee}, ${period}`).toEqual([]);
      expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
    }
  });
});
