import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Solver } from '../../cli/solver/solver.ts';
import { answerOf } from '../../cli/solver/answer.ts';
import { type Claim, claimsOf, type Rising } from '../../compiler/5-prove/claims.ts';
import type { Obligation } from '../../compiler/5-prove/smt/obligation.ts';
import { obligationsOf } from '../../compiler/5-prove/smt/obligations.ts';
import { compile, smtFiles } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { spoken } from '../cli/spoken.ts';
import { randomPlan } from './random-plan.ts';
import { answersOf, isProvedBySlopes, shippedPlans, shownAgainst, textOf, z3 } from './smt-plans.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await z3();
});
afterAll(async () => solver.end());

/** `UPSIDE_CASES=1000000` soaks. */
const soak = Math.max(1, Number(process.env['UPSIDE_CASES'] ?? 20_000) / 20_000);

const head = 'plan "P"\n  currency USD\n  pays monthly\ninput sales : money\n';
const left = `${head}input rest : money from 1 to 10
part = sales / (sales + rest)
commission = 1,000 * part * part - 500 * part * part
`;

describe('on the command line', () => {
  test('what slopes cannot see, Z3 proves', async () => {
    const { code, out } = await spoken(['prove', '-', '--smt', '--json'], left);
    const { promises } = JSON.parse(out) as { readonly promises: readonly { readonly kind: string }[] };
    expect([code, promises.map(({ kind }) => kind)]).toEqual([0, ['proved', 'waived']]);
  });
  test('what slopes cannot see of a cliff, Z3 proves; the smallest step is a cent', async () => {
    const steps = `${head}commission = 5% of sales\n  at most 100\n  times sales / (sales + 10)\n`;
    const kinds = async (above: string): Promise<readonly string[]> => {
      const { out } = await spoken(['prove', '-', '--smt', '--json'], `${steps}promise no cliff above ${above} in sales\n`);
      const { promises } = JSON.parse(out) as { readonly promises: readonly { readonly kind: string }[] };
      return promises.map(({ kind }) => kind).slice(0, 1);
    };
    expect([await kinds('1'), await kinds('0.001')]).toEqual([['proved'], ['refuted']]);
  });
  test('each obligation is a file that says what an answer means, the same in every run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'upside-'));
    const written = async (into: string): Promise<string> => {
      const { err } = await spoken(['prove', '-', '--emit-smt2', join(folder, into)], left);
      expect(err).toContain('2 obligations written to');
      expect(readdirSync(join(folder, into))).toEqual([
        'payout-never-falls-as-rest-rises.smt2',
        'payout-never-falls-as-sales-rises.smt2',
      ]);
      return readFileSync(join(folder, into, 'payout-never-falls-as-sales-rises.smt2'), 'utf8');
    };
    const text = await written('a');
    expect(text).toMatch(/^; unsat: .*the promise is kept/m);
    expect(text.trimEnd().endsWith('(check-sat)')).toBe(true);
    expect(await written('b')).toBe(text);
    rmSync(folder, { recursive: true });
  });
});

test('two promises never share a file', () => {
  const obligation: Obligation = { about: 'all', lines: [], terms: new Map() } as never;
  const files = smtFiles('p.plan', [
    { promise: 'payout at most 1,000', obligations: [obligation] },
    { promise: 'payout at most 1 000', obligations: [obligation] },
    { promise: 'payout at most 1', obligations: [obligation, obligation] },
  ]);
  expect(files.map(({ name }) => name)).toEqual([
    'payout-at-most-1-000.smt2',
    'payout-at-most-1-000-again-2.smt2',
    'payout-at-most-1-1.smt2',
    'payout-at-most-1-2.smt2',
  ]);
});

test('what Z3 prints is read: negative numbers, and roots as far as they are written out', () => {
  const printed = 'sat\n((|raise| 0.5)\n (|net, raised| (- 12.25))\n (|root| 1.414213562373?))';
  expect(answerOf(printed)).toEqual({
    kind: 'sat',
    values: new Map([
      ['|raise|', '0.5'],
      ['|net, raised|', '-12.25'],
      ['|root|', '1.414213562373'],
    ]),
  });
  expect(answerOf('unknown').kind).toBe('unknown');
});

/** Where slopes and Z3 do not agree, if anywhere. */
async function disagreement(claim: Claim, calculation: Calculation): Promise<string | undefined> {
  const obligations = obligationsOf(claim, calculation) ?? [];
  const answers = await answersOf(obligations, solver);
  const isProved = isProvedBySlopes(claim, calculation);
  const isImpossible = obligations.length > 0 && answers.every(({ kind }) => kind === 'unsat');
  if (!isProved && !isImpossible) return undefined;
  const shown = shownAgainst(claim, calculation, obligations, answers);
  return shown === undefined ? undefined : `${isProved ? 'slopes prove' : 'Z3 proves'} what pay contradicts: ${shown}`;
}

test('over every plan here, neither slopes nor Z3 prove what a case refutes', { timeout: 180_000 }, async () => {
  const found: string[] = [];
  for (const plan of shippedPlans) {
    const { calculation } = compile(textOf(plan), { currency: 'USD' });
    for (const claim of calculation === undefined ? [] : claimsOf(calculation)) {
      const wrong = calculation && (await disagreement(claim, calculation));
      if (wrong !== undefined) found.push(`${plan}: ${wrong}`);
    }
  }
  expect(found).toEqual([]);
});

function risingX(calculation: Calculation): Rising {
  const node = calculation.nodes.find((each) => each.op === 'input' && each.input === 'x')?.id ?? 0;
  return { name: 'x', node, subjects: [{ kind: 'input', input: 'x' }] };
}
/** Never paid less as x rises, which of random plans is mostly not so. */
const randomClaim = (calculation: Calculation): Claim => ({
  kind: 'monotone',
  what: { kind: 'payout' },
  as: risingX(calculation),
});
/** No cent of x changes what is paid by more than 1. */
const randomCliff = (calculation: Calculation): Claim => ({ kind: 'no-cliff', above: undefined, as: risingX(calculation) });

test('a plan of which Z3 once proved what a case refutes is proved no more', async () => {
  const { calculation } = randomPlan(2_613);
  const obligations = obligationsOf(randomClaim(calculation), calculation) ?? [];
  const kinds = (await answersOf(obligations, solver)).map(({ kind }) => kind);
  expect(kinds).toContain('sat');
});

test('a base below 0 with a rate of its own is paid also where the target is 0', async () => {
  const plan = randomPlan(230).calculation;
  const kinds = (await answersOf(obligationsOf(randomClaim(plan), plan) ?? [], solver)).map(({ kind }) => kind);
  expect(kinds).toContain('sat');
});

test.each([
  ['that pay never falls', randomClaim],
  ['that there is no cliff', randomCliff],
])('of random plans, Z3 never proves %s where a case shows it', { timeout: 60_000 * soak }, async (_, claimOf) => {
  let refuted = 0;
  for (let seed = 0; seed < 300 * soak; seed++) {
    const { calculation, subject } = randomPlan(seed);
    const claim = claimOf(calculation);
    const shown = subject.kind === 'input' ? shownAgainst(claim, calculation) : undefined;
    if (shown === undefined) continue;
    refuted += 1;
    const obligations: readonly Obligation[] = obligationsOf(claim, calculation) ?? [];
    const answers = await answersOf(obligations, solver);
    if (answers.every(({ kind }) => kind === 'unsat')) expect.fail(`seed ${seed}: ${shown}`);
  }
  expect(refuted).toBeGreaterThan(10);
});
