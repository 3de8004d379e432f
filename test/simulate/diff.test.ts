import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { changesBetween, diffOf, placeOfChange, undoEdits, type Version } from '../../simulate/index.ts';
import { edited } from '../../simulate/change/edits.ts';
import { tableFromRows } from '../../runtime/index.ts';
import { spoken } from '../cli/spoken.ts';
import { temporaryFolder } from '../data/folder.ts';

const plan = `
plan "Team"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-02-28
payees
  name  : key
  squad : team
input csat : number from 0 to 5
param target : money per month = 1,000
scale quality by csat
  below 4  gives 90%
  from 4   gives 110%
commission on sales against target
  up to 100%  pay 5%
  above 100%  pay 10% on the excess
  times quality
bonus = 20
  when csat is at least 4
team pool
  fund 1% of team sales
  split by sales
payout at most 500
example "base"
  sales 500, target 1,000, csat 3
  expect commission 22.50
`;
const people = ['Ana', 'Bo', 'Cy'].map((name, i) => ({ name, squad: i < 2 ? 'North' : 'South' }));
const rows = people.flatMap(({ name }, i) =>
  ['2026-01', '2026-02'].map((period, j) => ({
    payee: name,
    period,
    csat: `${3 + ((i + j) % 3)}`,
    sales: `${700 * (i + 1) + 450 * j}.37`,
  })),
);

function version(text: string): Version {
  const { calculation, diagnostics } = compile(text);
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const data = { tables: {}, payees: tableFromRows('payees', people), inputs: tableFromRows('inputs', rows) };
  return { text, calculation, data };
}

const edits: readonly (readonly [RegExp, string, string])[] = [
  [/pay 5%/, 'pay 6%', 'commission band up to 100%: 5% → 6%'],
  [/pay 10% on the excess/, 'pay 12.5% on the excess', 'commission band above 100%: 10% → 12.5%'],
  [/gives 110%/, 'gives 125%', 'quality band from 4: 110% → 125%'],
  [/= 1,000/, '= 1,250', 'target: 1,000 → 1,250'],
  [/bonus = 20/, 'bonus = 33.33', 'bonus: 20 → 33.33'],
  [/team pool\n[^]*by sales\n/, '', 'pool: gone'],
  [/payout at most 500/, 'payout at most 90', 'payout at most: 500 → 90'],
  [/payout at most/, 'spiff = 5\npayout at most', 'spiff: new, spiff = 5'],
];

describe('what another version says otherwise', () => {
  test.each(edits)('%s → %s', (from, to, words) => {
    expect(changesBetween(plan, plan.replace(from, to)).map((change) => change.words)).toEqual([words]);
  });
  test('of a clause, a header, a definition, a whole ladder', () => {
    const said = (from: RegExp | string, to: string) => changesBetween(plan, plan.replace(from, to)).map(({ words }) => words);
    expect(said('  times quality\n', '')).toEqual(['commission: without times quality']);
    expect(said('pays monthly', 'pays quarterly')).toEqual(['pays: monthly → quarterly']);
    expect(said(/  above 100%.*\n/, '  above 100% pay 7% on the excess\n  above 150% pay 9% on the excess\n')).toEqual([
      'commission: without above 100% pay 10% on the excess; with above 100% pay 7% on the excess; with above 150% pay 9% on the excess',
    ]);
  });
  test('names, layout, comments, examples and order of what is equal make none', () => {
    const other = plan
      .replace('plan "Team"', 'plan "Other"')
      .replace('bonus = 20', '# a comment\nbonus   =   20')
      .replace(/example[^]*/, '');
    expect(changesBetween(plan, other)).toEqual([]);
    expect(diffOf(version(plan), version(other)).isSameMeaning).toBe(true);
  });
});

test('what the changes cost, one after the other, is the whole difference', () => {
  fc.assert(
    fc.property(fc.subarray([...edits], { minLength: 1 }), (chosen) => {
      const after = chosen.reduce((text, [from, to]) => text.replace(from, to), plan);
      const found = diffOf(version(plan), version(after), 'data');
      const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
      const { all, byChange = [] } = found.pay ?? {};
      expect(byChange.flatMap(({ words }) => words)).toEqual(found.changes.map(({ words }) => words));
      expect(byChange.reduce((sum, { comparison }) => sum + cents(comparison.all.difference), 0n)).toBe(
        cents(all?.all.difference ?? '0'),
      );
      for (const line of all?.byPayee ?? []) {
        const parts = byChange.map(
          ({ comparison }) => comparison.byPayee.find(({ name }) => name === line.name)?.difference ?? '0.00',
        );
        expect(parts.reduce((sum, part) => sum + cents(part), 0n)).toBe(cents(line.difference));
      }
    }),
    { numRuns: 60 },
  );
});

describe('each change in the later version', () => {
  const said = (text: string, span?: { readonly from: number; readonly to: number }) => span && text.slice(span.from, span.to);
  test('is found by its words', () => {
    const after = plan.replace('pay 5%', 'pay 6%').replace('bonus = 20', 'bonus = 25').replace('payout at most 500\n', '');
    expect(changesBetween(plan, after).map((change) => said(after, placeOfChange(change, after)))).toEqual([
      undefined,
      'up to 100%  pay 6%',
      'bonus = 25\n  when csat is at least 4',
    ]);
  });
  test('can be taken back alone; without all of them both versions mean the same', () => {
    fc.assert(
      fc.property(fc.subarray([...edits], { minLength: 1 }), fc.nat(), (chosen, pick) => {
        const after = chosen.reduce((text, [from, to]) => text.replace(from, to), plan);
        const changes = changesBetween(plan, after);
        const one = changes[pick % changes.length];
        if (one === undefined) throw new Error('there is a change');
        const without = changesBetween(plan, edited(after, undoEdits(one, plan, after)));
        expect(without.map(({ words }) => words)).toEqual(changes.filter((each) => each !== one).map(({ words }) => words));
        const back = changes.reduce((text, change) => edited(text, undoEdits(change, plan, text)), after);
        expect(diffOf(version(plan), version(back)).isSameMeaning).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test('changes that make no sense alone stand together', () => {
  const after = plan
    .replace('bonus = 20', 'bonus = extra')
    .replace('commission on', 'param extra : money per month = 30\ncommission on');
  const found = diffOf(version(plan), version(after), 'data');
  expect(found.pay?.byChange.map(({ words, comparison }) => [words.length, comparison.all.difference])).toEqual([
    [1, '0.00'],
    [1, '40.00'],
  ]);
});

describe('upside diff', () => {
  function files(after: string): readonly [string, string, string] {
    const root = temporaryFolder();
    writeFileSync(join(root, 'old.plan'), plan);
    writeFileSync(join(root, 'new.plan'), after);
    writeFileSync(join(root, 'payees.csv'), `name,squad\n${people.map(({ name, squad }) => `${name},${squad}`).join('\n')}\n`);
    const lines = rows.map(({ payee, period, csat, sales }) => [payee, period, csat, sales].join(','));
    writeFileSync(join(root, 'inputs.csv'), `payee,period,csat,sales\n${lines.join('\n')}\n`);
    return [join(root, 'old.plan'), join(root, 'new.plan'), root];
  }
  test('says what changed, and where one case is paid more or less', async () => {
    const [old, now] = files(plan.replace('pay 5%', 'pay 4%').replace('pay 10% on', 'pay 12% on'));
    const { out, code } = await spoken(['diff', old, now]);
    expect(code).toBe(0);
    // 36 instead of 45 at target; the excess pays 10.8% instead of 9%, and makes up for it at 1,500
    expect(out.split('\n')).toEqual([
      'commission band up to 100%: 5% → 4%',
      'commission band above 100%: 10% → 12%',
      '',
      'One case, alone in the team, with the figures of the first example:',
      '  sales 0.00 to 1,500.00: pays less',
      expect.stringMatching(/^ {2}sales 1,500\.00 to [\d,.]+: pays more$/) as unknown,
      expect.stringMatching(/^ {2}sales [\d,.]+ to [\d,.]+: pays the same$/) as unknown,
      '',
    ]);
  });
  test('over data: what each change costs adds up to the difference', async () => {
    const [old, now, root] = files(plan.replace('pay 5%', 'pay 4%').replace('bonus = 20', 'bonus = 25'));
    const { out } = await spoken(['diff', old, now, '--data', root, '--json']);
    const found = JSON.parse(out) as {
      pay: { all: { all: { difference: string } }; byChange: { words: string[]; comparison: { all: { difference: string } } }[] };
    };
    const parts = found.pay.byChange.map(({ words, comparison }) => [words.join(), comparison.all.difference]);
    expect(parts.map(([words]) => words)).toEqual(['commission band up to 100%: 5% → 4%', 'bonus: 20 → 25']);
    const sum = parts.reduce((total, [, part = '0']) => total + BigInt(part.replace('.', '')), 0n);
    expect(sum).toBe(BigInt(found.pay.all.all.difference.replace('.', '')));
  });
  test('equal meanings give no difference; what cannot be read says so', async () => {
    const [old, now] = files(plan.replace('plan "Team"', 'plan "Same"'));
    expect((await spoken(['diff', old, now])).out).toBe('No difference: both plans mean the same.\n');
    expect((await spoken(['diff', old, '/nowhere.plan'])).code).toBe(2);
    const [, broken] = files('commission = 5% of');
    expect((await spoken(['diff', old, broken])).code).toBe(1);
  });
});
