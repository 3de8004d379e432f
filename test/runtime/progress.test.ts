import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { prepare, type Session, tableFromRows } from '../../runtime/index.ts';
import { isoOf, readIso } from '../../runtime/periods/dates.ts';

const text = `
plan "Progress"
  currency USD
  pays quarterly
  effective 2026-01-01 to 2026-12-31
payees
  name  : key
  squad : team
commission = 5% of sales
at_pace = pace
short   = gap
done    = attainment
gone    = elapsed
to_go   = working days left
daily   = needed per day
reached = expected on
alert "Behind" when attainment is below 80% of elapsed tell manager
alert "Team behind" when team sales is below team target * elapsed
`;
const { calculation, diagnostics } = compile(text);

function sessionAt(asOf: string | undefined, sales: string, target = '100000'): Session {
  const inputs = tableFromRows('inputs', [{ payee: 'Ana', period: '2026-Q1', sales, target }]);
  const payees = tableFromRows('payees', [{ name: 'Ana', squad: 'North' }]);
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return prepare(calculation, { tables: {}, payees, inputs }, { period: '2026-Q1', ...(asOf !== undefined && { asOf }) });
}

function shown(session: Session, name: string): string {
  const node = calculation?.definitions.find((one) => one.name === name)?.node ?? -1;
  const outcome = session.valueOf(node, 'Ana', '2026-Q1');
  return outcome.kind === 'value' ? outcome.value : outcome.kind === 'problems' ? (outcome.problems[0]?.code ?? '') : '';
}

describe('progress as of a day', () => {
  test('is what the days gone and the sales so far say', () => {
    const session = sessionAt('2026-02-14', '40000');
    const figures = ['done', 'gone', 'short', 'at_pace', 'to_go', 'daily', 'reached'].map((name) => shown(session, name));
    // 45 of 90 days; 15 February to 31 March 2026 has 32 Mondays to Fridays; 40,000 in 45 days make 100,000 in 112.5
    expect(figures).toEqual(['2/5', '1/2', '60000', '80000', '32', '1875', '2026-04-23']);
  });
  test('without a day looks back from the end of the period', () => {
    const session = sessionAt(undefined, '40000');
    expect(['gone', 'at_pace', 'to_go', 'daily'].map((name) => shown(session, name))).toEqual([
      ...['1', '40000', '0', 'divided-by-zero'],
    ]);
  });
  test('before the period nothing is gone, and there is no pace', () => {
    const session = sessionAt('2025-12-31', '0');
    expect(['gone', 'at_pace', 'to_go', 'reached'].map((name) => shown(session, name))).toEqual([
      '0',
      'divided-by-zero',
      '64',
      '',
    ]);
  });
  test('nothing sold is never reached', () => {
    expect(shown(sessionAt('2026-02-14', '0'), 'reached')).toBe('');
    expect(shown(sessionAt('2026-02-14', '1'), 'reached')).toBe('');
  });
  test('a day that is none is a problem, and the end of the period counts', () => {
    const session = sessionAt('14.2.2026', '40000');
    expect(session.result().problems.map(({ code }) => code)).toEqual(['as-of-not-readable']);
    expect(shown(session, 'gone')).toBe('1');
  });
  test('the expected day is the first on which the pace makes the target', () => {
    const cases = fc.record({ sales: fc.integer({ min: 1, max: 200_000 }), day: fc.integer({ min: 0, max: 89 }) });
    fc.assert(
      fc.property(cases, ({ sales, day }) => {
        const first = readIso('2026-01-01') ?? 0;
        const on = readIso(shown(sessionAt(isoOf(first + day), sales.toString()), 'reached'));
        if (on === undefined) return BigInt(sales) * 3_653n < 100_000n * BigInt(day + 1);
        const after = (date: number): bigint => BigInt(sales) * BigInt(date - first + 1);
        const needed = 100_000n * BigInt(day + 1);
        return after(on) >= needed && after(on - 1) < needed;
      }),
    );
  });
});

describe('alerts', () => {
  test('stand in the calculation with what they ask, of whom, and whom they tell', () => {
    const grains = calculation?.alerts?.map(({ name, when, tell }) => [name, calculation.nodes[when]?.grain.kind, tell]);
    expect(grains).toEqual([
      ['Behind', 'payee', 'manager'],
      ['Team behind', 'group', undefined],
    ]);
  });
  test('of one name twice are refused', () => {
    const { diagnostics: found } = compile(`${text}\nalert "Behind" when gap is above 1`);
    expect(found.map(({ code }) => code)).toEqual(['name-taken']);
  });
  test('are part of what a plan means', () => {
    const other = compile(text.replace('below 80%', 'below 70%')).calculation?.meaningHash;
    expect(other).not.toBe(calculation?.meaningHash);
    expect(compile(text.replace('tell manager', 'tell payee')).calculation?.meaningHash).not.toBe(calculation?.meaningHash);
  });
});

describe('built-in figures', () => {
  test('give way to the plan’s own', () => {
    const own = compile(
      'currency USD\nattainment = sales / 50,000\ncommission = 1% of sales\nbonus = 100 when attainment is at least 1\nexample "own"\n  sales 50,000\n  expect attainment 100%',
    );
    expect(own.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  test('need the figures they are made of', () => {
    const { diagnostics: found } = compile('commission = 1% of sales\nbonus = 100 when attainment is at least 1');
    expect(found.map(({ code }) => code)).toEqual(['unknown-name']);
  });
});
