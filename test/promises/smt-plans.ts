import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../compiler/index.ts';
import type { Claim } from '../../compiler/5-prove/claims.ts';
import { proofOf } from '../../compiler/5-prove/prove.ts';
import { memory } from '../../compiler/5-prove/search/memory.ts';
import { refutationOf } from '../../compiler/5-prove/search/refutation.ts';
import { variantOf } from '../../compiler/5-prove/search/variant.ts';
import type { Obligation } from '../../compiler/5-prove/smt/obligation.ts';
import { casesIn, termsOf } from '../../compiler/5-prove/smt/settle.ts';
import { findSolver, type Solver } from '../../cli/solver/solver.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { root } from '../docs/blocks.ts';

/** Every plan of the examples and of the published ones, by its path. */
export const shippedPlans: readonly string[] = ['examples', 'test/conformance'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.plan'))
    .toSorted()
    .map((name) => join(folder, name)),
);
export const textOf = (plan: string): string => readFileSync(join(root, plan), 'utf8');

/** The Z3 that is installed with the tests. */
export async function z3(): Promise<Solver> {
  const found = await findSolver();
  if (found === undefined) throw new Error('z3-solver is a development dependency.');
  return found;
}

/** Is it proved without a solver, and before any case is tried? */
export function isProvedBySlopes(claim: Claim, calculation: Calculation): boolean {
  const ground = { calculation, opened: variantOf(calculation), known: [], otherPlan: () => undefined };
  return proofOf(claim, ground).kind === 'proved';
}

export const answersOf = async (obligations: readonly Obligation[], solver: Solver): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (const obligation of obligations) {
    answers.push(await solver.answer({ lines: obligation.lines, terms: termsOf(obligation) }));
  }
  return answers;
};

/**
 * What the runtime shows against a promise, with cases that begin from what the solver found. Cases with figures below 0 are left out:
 * Z3 is asked, and slopes prove where they must, over those that are not negative.
 */
export function shownAgainst(
  claim: Claim,
  calculation: Calculation,
  obligations: readonly Obligation[] = [],
  answers: readonly Answer[] = [],
): string | undefined {
  const known = answers.flatMap((answer, i) => casesIn(answer, obligations[i], calculation));
  const opened = variantOf(calculation);
  const found = refutationOf(claim, {
    calculation,
    opened,
    known,
    otherPlan: () => undefined,
    effort: { left: 2_000 },
    memory: memory(),
  });
  return found === undefined || / -\d/.test(found.setting) ? undefined : `${found.sentence} ${found.setting}`;
}
