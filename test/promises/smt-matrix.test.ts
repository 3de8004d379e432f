import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Solver } from '../../cli/solver/solver.ts';
import { type Claim, claimsOf } from '../../compiler/5-prove/claims.ts';
import { obligationsOf } from '../../compiler/5-prove/smt/obligations.ts';
import { compile } from '../../compiler/index.ts';
import { families } from './matrix/all.ts';
import { type Asked, cellsOf, type Form, nameOf } from './matrix/cells.ts';
import { answersOf, isProvedBySlopes, z3 } from './smt-plans.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await z3();
});
afterAll(async () => solver.end());

/** What is said of a promise of the matrix: by Z3 alone, and without it. */
async function saidOf({ plan }: Asked, kind: Claim['kind']): Promise<{ readonly byZ3: boolean; readonly bySlopes: boolean }> {
  const { calculation } = compile(plan);
  const claim = calculation && claimsOf(calculation).find((each) => each.kind === kind);
  if (calculation === undefined || claim === undefined) throw new Error(`There is no such promise in\n${plan}`);
  const obligations = obligationsOf(claim, calculation);
  const answers = await answersOf(obligations ?? [], solver);
  return {
    byZ3: obligations !== undefined && answers.every((answer) => answer.kind === 'unsat'),
    bySlopes: isProvedBySlopes(claim, calculation),
  };
}

const asked: readonly (readonly [Form, Claim['kind']])[] = [
  ['no cliff', 'no-cliff'],
  ['paid in full', 'paid-in-full'],
];

describe.each(asked)('%s, of every construct that can carry it', (form, kind) => {
  const cells = Object.values(families)
    .flat()
    .flatMap((construct) => cellsOf(construct))
    .filter((cell) => cell.form === form);
  test('neither slopes nor Z3 prove what is not so', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    const found = { byZ3: 0, bySlopes: 0, byBoth: 0, of: 0 };
    for (const cell of cells) {
      const [kept, broken] = [cell.kept, cell.broken];
      const said = broken && (await saidOf(broken, kind));
      if (said?.byZ3 === true || said?.bySlopes === true) wrong.push(nameOf(cell));
      const held = kept && (await saidOf(kept, kind));
      if (held === undefined) continue;
      found.of += 1;
      if (held.byZ3) found.byZ3 += 1;
      if (held.bySlopes) found.bySlopes += 1;
      if (held.byZ3 && held.bySlopes) found.byBoth += 1;
    }
    console.log(form, JSON.stringify(found));
    expect(wrong).toEqual([]);
    expect(found.byZ3).toBeGreaterThan(0);
  });
});
