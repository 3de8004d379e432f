import { type Answer, type Asked, settled, termsOf, type Verdict } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { findSolver, type Solver } from './solver.ts';

/** The verdicts after Z3 was asked about those that nobody could decide; undefined where there is no Z3. */
export async function settledByZ3(
  calculation: Calculation,
  verdicts: readonly Verdict[],
  asked: readonly Asked[],
  progress: (doing: string) => void,
): Promise<readonly Verdict[] | undefined> {
  const open = asked.filter(({ verdict }) => verdict.kind === 'undecided');
  if (open.length === 0) return verdicts;
  const solver = await findSolver();
  if (solver === undefined) return undefined;
  const found = new Map<Verdict, Verdict>();
  try {
    for (const each of open) {
      progress(`asking ${solver.name}: ${each.verdict.promise}`);
      found.set(each.verdict, settled(each, await answersTo(each, solver), calculation));
    }
  } finally {
    progress('');
    await solver.end();
  }
  return verdicts.map((verdict) => found.get(verdict) ?? verdict);
}

/** Up to the first that has a solution, or that nobody can answer. */
async function answersTo({ obligations }: Asked, solver: Solver): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const obligation of obligations) {
    const answer = await solver.answer({ lines: obligation.lines, terms: termsOf(obligation) });
    answers.push(answer);
    if (answer.kind !== 'unsat') break;
  }
  return answers;
}
