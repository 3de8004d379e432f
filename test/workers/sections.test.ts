import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { RunData, RunOptions, RunResult } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { divided, type Division } from '../../runtime/sections/divided.ts';
import { openSection } from '../../runtime/sections/open-section.ts';
import { tableFromRows } from '../../runtime/source-rows.ts';
import { anyData } from '../columns/any-data.ts';
import { pairsWithFiles, plansOfTheHouse } from '../columns/corpus.ts';
import { chanceFrom } from '../promises/chance.ts';
import { compiled, salesForce, teamPlan } from './sales-force.ts';

/** Every section as another thread would get it, worked out by itself; and how many there were. */
function inSections(
  calculation: Calculation,
  data: RunData,
  options: RunOptions,
  division: Division,
): readonly [RunResult, number] {
  const { cuts, together } = divided(calculation, data, options, division);
  const results = cuts.map((cut) => openSection(calculation, options, structuredClone(cut.make().section)).result());
  return [together(structuredClone(results)), cuts.length];
}

const divisions: readonly Division[] = [{ sections: 2 }, { sections: 1, payees: 1 }];

/** How many of the runs fell into more than one section. */
function dividedRuns(name: string, calculation: Calculation, data: RunData, options: RunOptions): number {
  const alone = JSON.stringify(run(calculation, data, options));
  const counts = divisions.map((division) => {
    const [result, count] = inSections(calculation, data, options, division);
    expect(JSON.stringify(result), `${name}, ${JSON.stringify(division)}`).toBe(alone);
    return count;
  });
  return counts.filter((count) => count > 1).length;
}

describe('a run in sections is one run', () => {
  test('the examples over their own data', async () => {
    const pairs = await pairsWithFiles();
    const counts = pairs.map(({ name, calculation, data, options }) => dividedRuns(name, calculation, data, options));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(15);
  });
  /** `UPSIDE_CASES=50` soaks. */
  const cases = Number(process.env['UPSIDE_CASES'] ?? 1);
  test('every other plan of the house over any data', { timeout: 60_000 * cases }, () => {
    let count = 0;
    plansOfTheHouse().forEach(({ name, text, include }, i) => {
      const { calculation } = compile(text, { currency: 'USD', ...(include && { include }) });
      if (calculation === undefined || (i % 2 === 1 && cases === 1)) return;
      for (let seed = 0; seed < cases; seed++) {
        const { data, options } = anyData(calculation, chanceFrom(seed * 10_007 + i));
        count += dividedRuns(`${name} #${seed}`, calculation, data, options);
      }
    });
    expect(count).toBeGreaterThan(300);
  });
});

describe('who stays together', () => {
  const countOf = (text: string, data: RunData, division: Division = { sections: 1, payees: 1 }): number =>
    divided(compiled(text), data, {}, division).cuts.length;
  const data = salesForce(60, 600, 2);
  const withoutPool = teamPlan.slice(0, teamPlan.indexOf('team pool'));

  test('nobody, where each is paid by their own', () => expect(countOf(withoutPool, data)).toBe(60));
  test('a team that shares a pool', () => expect(countOf(teamPlan, data)).toBe(12));
  test('everybody, where all share one', () =>
    expect(countOf(teamPlan.replaceAll('team', 'company').replace(': company', ': team'), data)).toBe(1));
  test('no more sections than are asked for', () => {
    expect(countOf(teamPlan, data, { sections: 5 })).toBe(5);
    expect(countOf(teamPlan, data, { sections: 50 })).toBe(12);
    expect(countOf(teamPlan, data, { sections: 1 })).toBe(1);
  });
  test('payees who share a deal', () => {
    const shared = `plan "Shared"
  currency USD
payees
  name : key
table deals dated by day
  rep     : payee
  partner : text or blank
  day     : date
  amount  : money
credit deals 50% to rep, 50% to partner where partner is not blank
credit deals 100% to rep
commission = 5% of (sum of amount in deals)
`;
    const people = ['Ana', 'Bo', 'Cy', 'Di', 'Ed'].map((name) => ({ name }));
    const deals = [
      { rep: 'Ana', partner: 'Di', day: '2026-01-01', amount: 100 },
      { rep: 'Ed', partner: '', day: '2026-01-02', amount: 100 },
      { rep: 'Di', partner: 'Bo', day: '2026-01-03', amount: 100 },
    ];
    expect(countOf(shared, { payees: tableFromRows('payees', people), tables: { deals: tableFromRows('deals', deals) } })).toBe(
      3,
    );
  });
  test('managers with their reports, at any depth', () => {
    const led = withoutPool
      .replace('  squad : team\n', '  squad : team\n  boss : manager or blank\n')
      .concat('override = 1% of (sum of sales across all reports)\n');
    const { payees, tables } = data;
    const boss = {
      header: 'boss',
      cells: Array.from({ length: 60 }, (_, i) => (i % 20 === 0 ? undefined : `P${1_000 + i - 1}`)),
    };
    expect(countOf(led, { tables, payees: { ...payees, columns: [...payees.columns, boss] } })).toBe(3);
  });
});
