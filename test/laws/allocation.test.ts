import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { add, type Exact, exactOfRational, isBelow, lowestTerms, rationalText, zero } from '../../runtime/numbers/exact.ts';
import { prepare, tableFromRows } from '../../runtime/index.ts';

/** Company → region → team → person: every level adds up exactly to the one above, whoever is asked in whatever order. */
const text = `
plan "Targets"
  currency USD
  pays quarterly
  effective 2026-01-01 to 2026-03-31
payees
  name   : key
  region : text
  squad  : team
input past  : money
input total : money by company
region_target = share of total across company into region by sum of past across region, each at least 3,000, each rounded to 1,000
squad_target  = share of region_target across region into team by sum of past across team, each at least 500
target        = share of squad_target across team by past, each at least 10, each rounded to 5
commission on sales against target
  up to 100% pay 5%
  above 100% pay 6% on the excess
`;
const { calculation, diagnostics } = compile(text);
const nodeOf = (name: string): number => calculation?.definitions.find((one) => one.name === name)?.node ?? -1;

interface Person {
  readonly name: string;
  readonly region: string;
  readonly squad: string;
  readonly past: number;
}
const people = fc.array(fc.record({ squad: fc.nat(5), past: fc.nat(900_000) }), { minLength: 1, maxLength: 14 }).map((all) =>
  all.map(({ squad, past }, i): Person => ({
    name: `P${i.toString().padStart(2, '0')}`,
    region: `R${squad % 3}`,
    squad: `S${squad}`,
    past: past + 1,
  })),
);

function targetsOf(all: readonly Person[], total: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const payees = tableFromRows(
    'payees',
    all.map(({ name, region, squad }) => ({ name, region, squad })),
  );
  const rows = all.map(({ name, past }) => ({ payee: name, period: '2026-Q1', past: `${past}`, sales: '1', total }));
  const session = prepare(calculation, { tables: {}, payees, inputs: tableFromRows('inputs', rows) }, {});
  const figure = (name: string, payee: string): string => {
    const outcome = session.valueOf(nodeOf(name), payee, '2026-Q1');
    return outcome.kind === 'value' ? outcome.value : outcome.kind === 'problems' ? (outcome.problems[0]?.message ?? '') : '';
  };
  const levels = ['region_target', 'squad_target', 'target'];
  return new Map(all.map(({ name }) => [name, Object.fromEntries(levels.map((level) => [level, figure(level, name)]))]));
}

const exact = (value: string | undefined): Exact => exactOfRational(value ?? '') ?? zero;
function sumOver(values: Iterable<string | undefined>): string {
  return rationalText([...values].map(exact).reduce(add, zero));
}

describe('targets from the company to the person', () => {
  test('every level adds up to the one above, to the cent', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 20_000, max: 9_000_000 }), fc.nat(99), (all, units, cents) => {
        const total = `${units}.${cents.toString().padStart(2, '0')}`;
        const targets = targetsOf(all, total);
        const first = (level: string, pick: (one: Person) => string): ReadonlyMap<string, string | undefined> =>
          new Map(all.map((one) => [pick(one), targets.get(one.name)?.[level]]));
        const regions = first('region_target', ({ region }) => region);
        const squads = first('squad_target', ({ squad }) => squad);
        expect(sumOver(regions.values())).toBe(rationalText(inLowestTerms(total)));
        for (const [region, target] of regions) {
          const inside = [...new Set(all.filter((one) => one.region === region).map(({ squad }) => squad))];
          expect(sumOver(inside.map((squad) => squads.get(squad)))).toBe(target);
        }
        for (const [squad, target] of squads) {
          const inside = all.filter((one) => one.squad === squad);
          expect(sumOver(inside.map(({ name }) => targets.get(name)?.['target']))).toBe(target);
          expect(inside.every(({ name }) => !isBelow(exact(targets.get(name)?.['target']), exact('10')))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
  test('do not depend on the order of anything', () => {
    fc.assert(
      fc.property(people, fc.func(fc.integer()), (all, key) => {
        const turned = all.toSorted((a, b) => key(a.name) - key(b.name));
        const [straight, other] = [targetsOf(all, '500000.01'), targetsOf(turned, '500000.01')];
        for (const { name } of all) expect(other.get(name)).toEqual(straight.get(name));
      }),
      { numRuns: 30 },
    );
  });
});

/** `500000.01` as a fraction. */
function inLowestTerms(total: string): Exact {
  return lowestTerms({ n: BigInt(total.replace('.', '')), d: 100n });
}
