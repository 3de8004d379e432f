import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import {
  type Base,
  type Comparison,
  gridOf,
  readChange,
  readGrid,
  readScenarios,
  scenarioOf,
  whatIf,
} from '../../simulate/index.ts';
import { tableFromRows } from '../../runtime/index.ts';
import { spoken } from '../cli/spoken.ts';
import { temporaryFolder } from '../data/folder.ts';

const text = `
plan "Team"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-02-28
payees
  name  : key
  squad : team
  base  : money per month
table won dated by day
  id      : key
  day     : date
  seller  : payee
  product : text
  amount  : money or blank
input csat : number from 0 to 5
param target : money per month = 1,000 from 2026-01-01, 2,000 from 2026-02-01
sales = sum of amount in won
salary = base
commission on sales against target
  up to 100%  pay 5%
  above 100%  pay 10% on the excess
bonus = 20
  when csat is at least 4
team pool
  fund 1% of team sales
  split by sales
example "five percent"
  sales 500, target 1,000, base 0, csat 0
  expect commission 25
promise payout never falls as sales rises
`;
const people = [
  { name: 'Ana', squad: 'North', base: '100' },
  { name: 'Bo', squad: 'North', base: '100' },
  { name: 'Cy', squad: 'South', base: '200' },
];
const won = [
  { id: '1', day: '2026-01-10', seller: 'Ana', product: 'Box', amount: '1500' },
  { id: '2', day: '2026-01-11', seller: 'Bo', product: 'Lid', amount: '500' },
  { id: '3', day: '2026-02-01', seller: 'Cy', product: 'Box', amount: '2000' },
  { id: '4', day: '2026-02-02', seller: 'Cy', product: 'Lid', amount: '' },
];
const scores = people.flatMap(({ name }) => ['2026-01', '2026-02'].map((period) => ({ payee: name, period, csat: '4' })));

function base(): Base {
  const { calculation, diagnostics } = compile(text);
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const data = {
    tables: { won: tableFromRows('won', won) },
    payees: tableFromRows('payees', people),
    inputs: tableFromRows('inputs', scores),
  };
  return { text, calculation, data };
}

function compared(...changes: readonly string[]): Comparison | string {
  const made = scenarioOf('scenario', changes, base());
  if ('wrong' in made) return made.wrong;
  const [comparison] = whatIf(base(), [made]);
  return comparison ?? 'nothing to compare';
}

/** Base, scenario and difference in all, and the difference of each payee. */
function paid(...changes: readonly string[]): unknown {
  const found = compared(...changes);
  if (typeof found === 'string') return found;
  expect(found.problems).toEqual([]);
  return [found.all.base, found.all.scenario, ...found.byPayee.map(({ name, difference }) => `${name} ${difference}`)];
}

// base: salaries 800; commission Ana 50 + 50, Bo 25, Cy 100; bonuses 120; pools 15 + 5 + 20
const before = '1185.00';

describe('a change', () => {
  test('of a column of records, for some of them', () => {
    // Ana sells 1,650 and Cy 2,200: 15 and 20 more commission, and 1% of 150 and 200 more in the pools
    expect(paid('amount up 10% where product is "Box"')).toEqual([before, '1223.50', 'Ana 16.50', 'Bo 0.00', 'Cy 22.00']);
  });
  test('of a param, a definition, a rate, a column of the payees', () => {
    expect(paid('target = 1,500')).toEqual([before, '1185.00', 'Ana -25.00', 'Bo 0.00', 'Cy 25.00']);
    expect(paid('commission band above 100% pay 20%')).toEqual([before, '1235.00', 'Ana 50.00', 'Bo 0.00', 'Cy 0.00']);
    expect(paid('base up 3%')).toEqual([before, '1209.00', 'Ana 6.00', 'Bo 6.00', 'Cy 12.00']);
    expect(paid('sales = 0')).toEqual([before, '920.00', 'Ana -115.00', 'Bo -30.00', 'Cy -120.00']);
  });
  test('of an input, for everybody or for one', () => {
    expect(paid('csat = 3')).toEqual([before, '1065.00', 'Ana -40.00', 'Bo -40.00', 'Cy -40.00']);
    expect(paid('csat down 10%')).toEqual([before, '1065.00', 'Ana -40.00', 'Bo -40.00', 'Cy -40.00']);
    expect(paid('payee "Bo" csat 1 in 2026-02')).toEqual([before, '1165.00', 'Ana 0.00', 'Bo -20.00', 'Cy 0.00']);
    expect(paid('payee "Bo" sales 1,000 in 2026-01')).toEqual([before, '1215.00', 'Ana 0.00', 'Bo 30.00', 'Cy 0.00']);
  });
  test('of a bound, an old one or a new one, and of what is there at all', () => {
    expect(paid('payout at most 200')).toEqual([before, '990.00', 'Ana -35.00', 'Bo 0.00', 'Cy -160.00']);
    expect(paid('commission at most 50')).toEqual([before, '1085.00', 'Ana -50.00', 'Bo 0.00', 'Cy -50.00']);
    expect(paid('without pool')).toEqual([before, '1145.00', 'Ana -15.00', 'Bo -5.00', 'Cy -20.00']);
  });
  test('several are made one after the other', () => {
    expect(paid('without pool', 'commission band up to 100% pay 6%')).toEqual([
      before,
      '1180.00',
      'Ana -5.00',
      'Bo 0.00',
      'Cy 0.00',
    ]);
  });
  test('that names nothing, or makes nonsense, says so', () => {
    expect(compared('targt = 3')).toBe('The plan has no targt. Did you mean target?');
    expect(compared('commission band above 150% pay 3%')).toBe(
      'commission has no band above 150%. Did you mean above 100%? It has: up to 100%, above 100%.',
    );
    expect(compared('target = "ten"')).toMatch(/^With `target = "ten"` the plan no longer makes sense: /);
    expect(compared('without sales')).toMatch(/^The plan has no sales\./);
    expect(compared('csat up 10% where squad is "North"')).toMatch(/for everybody, without `where`/);
    expect(compared('payee "Zed" sales 3')).toBe('Zed is not among the payees of the run.');
    expect('wrong' in readChange('make it cheaper')).toBe(true);
  });
  test('that makes a target 0 is a problem of the scenario, not silence', () => {
    const found = compared('target = 0');
    expect(typeof found === 'string' ? [] : [...new Set(found.problems.map(({ code }) => code))]).toEqual([
      'target-not-positive',
    ]);
  });
});

test('what is compared adds up, whatever is changed', () => {
  const change = fc.constantFrom(
    ...[
      'amount up 10%',
      'amount down 3% where product is "Lid"',
      'target = 700',
      'target down 15%',
      'csat = 3.5',
      'without bonus',
    ],
    ...['commission band up to 100% pay 7.77%', 'payout at most 150', 'base down 1.5%', 'payee "Ana" sales 12,345.67'],
  );
  fc.assert(
    fc.property(fc.uniqueArray(change, { maxLength: 4 }), (changes) => {
      const found = compared(...changes);
      if (typeof found === 'string') throw new Error(found);
      const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
      const { all, byPayee, byTeam = [], byComponent, byPeriod } = found;
      expect(cents(all.scenario) - cents(all.base)).toBe(cents(all.difference));
      for (const list of [byPayee, byTeam, byComponent, byPeriod]) {
        for (const part of ['base', 'scenario', 'difference'] as const)
          expect(list.reduce((sum, line) => sum + cents(line[part]), 0n)).toBe(cents(all[part]));
      }
      if (changes.length === 0) expect([all.difference, found.winners, found.losers]).toEqual(['0.00', 0, 0]);
    }),
    { numRuns: 40 },
  );
});

describe('a grid', () => {
  test('pays the plan at each value', () => {
    const grid = readGrid('target=1,000..2,000 by 500');
    const points = 'wrong' in grid ? grid : gridOf(base(), grid);
    expect('wrong' in points ? points.wrong : points.map(({ value, comparison }) => [value, comparison.all.scenario])).toEqual([
      ['1000', '1235.00'],
      ['1500', '1185.00'],
      ['2000', '1160.00'],
    ]);
  });
  test('reads ranges of percentages, and refuses what leads nowhere', () => {
    expect(readGrid('rate=5%..6% by 0.5%')).toEqual({ vary: 'rate', values: ['5%', '5.5%', '6%'] });
    expect(readGrid('rate')).toEqual({ wrong: '"rate" is no range. Write such as `target=28,000..36,000 by 500`.' });
    expect(readGrid('x=2..1 by 1')).toHaveProperty('wrong');
    expect(readGrid('x=1..2 by 0')).toHaveProperty('wrong');
    expect(readGrid('x=1..9 by 0.001')).toEqual({ wrong: '"x=1..9 by 0.001" has more than 500 values: take a larger step.' });
  });
});

test('a file of scenarios', () => {
  expect(readScenarios('# two\nscenario "Less"\n  target = 3\n  without pool\n\nscenario "Old"\n  plan "old.plan"\n')).toEqual([
    { name: 'Less', changes: ['target = 3', 'without pool'] },
    { name: 'Old', changes: [], plan: 'old.plan' },
  ]);
  expect(readScenarios('target = 3')).toEqual({ wrong: 'Line 1 stands in no scenario: begin with `scenario "Name"`.' });
  expect(readScenarios('\n')).toHaveProperty('wrong');
});

test('a curve is drawn as a picture, the same each time', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'cliff.plan'),
    'currency USD\ncommission on sales\n  up to 50,000 pay 10%\n  above 50,000 pay 8% on everything\n',
  );
  const draw = async (name: string): Promise<string> => {
    const file = join(root, name);
    const { out } = await spoken(['curve', join(root, 'cliff.plan'), '--vary', 'sales', '--set', 'sales=1', '--svg', file]);
    expect(out).toBe(`Wrote ${file}.\n`);
    return readFileSync(file, 'utf8');
  };
  const picture = await draw('one.svg');
  expect(picture).toMatch(/^<svg [^]*stroke-dasharray[^]*<\/svg>\n$/);
  expect(await draw('two.svg')).toBe(picture);
});

describe('upside what-if', () => {
  function folder(): string {
    const root = temporaryFolder();
    const csv = (rows: readonly Readonly<Record<string, string>>[]): string =>
      [Object.keys(rows[0] ?? {}).join(','), ...rows.map((row) => Object.values(row).join(',')), ''].join('\n');
    writeFileSync(join(root, 'team.plan'), text);
    writeFileSync(join(root, 'payees.csv'), csv(people));
    writeFileSync(join(root, 'won.csv'), csv(won));
    writeFileSync(join(root, 'inputs.csv'), csv(scores));
    return root;
  }
  test('prints who wins and loses, several scenarios side by side', async () => {
    const root = folder();
    writeFileSync(join(root, 'other.plan'), text.replace('pay 5%', 'pay 6%'));
    writeFileSync(join(root, 'ideas.txt'), 'scenario "Cheap"\n  without pool\nscenario "Six"\n  plan "other.plan"\n');
    const { out, err, code } = await spoken(['what-if', join(root, 'team.plan'), '--scenarios', join(root, 'ideas.txt')]);
    expect([code, err]).toEqual([0, '']);
    expect(
      out
        .split('\n')
        .slice(0, 8)
        .map((line) => line.trim().replaceAll(/ {2,}/g, ' | ')),
    ).toEqual([
      'Scenario | base | scenario | difference | winners | losers',
      'Cheap | 1,185.00 | 1,145.00 | -40.00 | 0 | 3',
      'Six | 1,185.00 | 1,220.00 | +35.00 | 3 | 0',
      '',
      'Cheap: 1,185.00 → 1,145.00 USD, -40.00.',
      '0 win, 3 lose. Pay for 100 of sales: 29.625, then 28.625.',
      '',
      'Payee | base | scenario | difference',
    ]);
  });
  test('writes CSV, JSON and a picture; the same each time', async () => {
    const root = folder();
    for (const ending of ['csv', 'json', 'svg']) {
      const [one, two] = [join(root, `one.${ending}`), join(root, `two.${ending}`)];
      for (const file of [one, two])
        expect((await spoken(['what-if', join(root, 'team.plan'), '--change', 'without pool', '--out', file])).code).toBe(0);
      expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
    }
    expect(readFileSync(join(root, 'one.csv'), 'utf8').split('\n').slice(0, 3)).toEqual([
      'scenario,by,name,base,scenario_amount,difference',
      'without pool,all,all,1185.00,1145.00,-40.00',
      'without pool,payee,Ana,355.00,340.00,-15.00',
    ]);
    expect(readFileSync(join(root, 'one.svg'), 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/);
    const grid = await spoken(['what-if', join(root, 'team.plan'), '--vary', 'target=1,000..2,000 by 500']);
    expect(grid.out).toMatch(/1,500 +1,185\.00/);
  });
  test('says what is wrong, and writes nothing', async () => {
    const plan = join(folder(), 'team.plan');
    expect((await spoken(['what-if', plan])).err).toMatch(/^Say what would change: /);
    expect((await spoken(['what-if', plan, '--change', 'targt = 1'])).err).toBe('The plan has no targt. Did you mean target?\n');
    expect((await spoken(['what-if', plan, '--change', 'target = 1', '--out', 'x.pdf'])).err).toMatch(
      /must end in \.csv, \.json or \.svg/,
    );
    expect((await spoken(['what-if', plan, '--change', 'target = 1', '--out', '/nowhere/x.csv'])).err).toContain(
      'could not be written',
    );
    expect((await spoken(['what-if', plan, '--scenarios', '/nowhere.txt'])).code).toBe(2);
  });
});
