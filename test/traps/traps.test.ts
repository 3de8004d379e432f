import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, runCompiledExamples } from '../../compiler/index.ts';
import { run, tableFromRows } from '../../runtime/index.ts';

const folder = import.meta.dirname;
const plans = readdirSync(folder).filter((name) => name.endsWith('.plan'));

function codesOf(text: string): readonly string[] {
  return compile(text, { currency: 'USD' })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

describe('errors that other systems document, and our figure', () => {
  it.each(plans)('%s', (name) => {
    const compilation = compile(readFileSync(join(folder, name), 'utf8'));
    expect(compilation.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    const outcomes = runCompiledExamples(compilation);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('errors that the compiler refuses', () => {
  it('a gap between tiers, which pays nothing elsewhere', () => {
    expect(
      codesOf(
        'commission on sales from 0 to 1,000 pay 5% from 1,000.01 to 5,000 pay 6% on the excess from 5,000 pay 7% on the excess',
      ),
    ).toEqual(['tiers-leave-gap']);
  });
  it('a border that two bands claim', () => {
    expect(codesOf('bonus on sales up to 1,000 pay 10 from 1,000 pay 20')).toEqual(['tiers-overlap']);
  });
  it('a ladder that is closed above', () => {
    expect(codesOf('commission on sales up to 1,000 pay 5%')).toEqual(['tiers-end-closed']);
  });
  it('a second multiplier', () => {
    expect(codesOf('bonus = 5% of sales times 2 times 3')).toEqual(['clause-twice']);
  });
  it('a table in place of a calculation of the same name', () => {
    expect(codesOf('table sales day : date amount : money\nsales = 5\ncommission = 5% of sales')).toContain('name-taken');
  });
  it('a word that no figure has, rather than a missing variable of zero', () => {
    expect(codesOf('commission = 5% of slaes')).toEqual(['unknown-name']);
  });
});

describe('texts of the data', () => {
  const text = `plan "Rates" currency USD pays monthly
    table rates by product
      | product | rate |
      | GTX Pro | 5%   |
    table deals dated by closed
      id : key
      rep : payee
      closed : date
      product : text
      amount : money
    commission = sum of amount * rates.rate in deals`;
  const deal = { id: '1', rep: 'Ana', closed: '2026-01-05', amount: '1000' };
  const { calculation } = compile(text);

  it('are checked against what there is, and near misses are named', () => {
    expect.assert(calculation !== undefined);
    const result = run(
      calculation,
      { tables: { deals: tableFromRows('deals.csv', [{ ...deal, product: 'GTXPro' }]) } },
      { period: '2026-01' },
    );
    expect(result.payouts).toEqual([]);
    expect(result.problems.map(({ code }) => code)).toEqual(['missing-row']);
    expect(result.problems[0]?.message).toContain('GTX Pro');
  });

  it('are never evaluated as a formula', () => {
    expect.assert(calculation !== undefined);
    const formula = { ...deal, product: 'GTX Pro', amount: '=1000*2' };
    const result = run(calculation, { tables: { deals: tableFromRows('deals.csv', [formula]) } }, { period: '2026-01' });
    expect(result.problems.map(({ code }) => code)).toContain('cell-not-money');
  });
});
