import type { Answer } from '../../compiler/index.ts';
import { answerOf } from './answer.ts';
import { nativeZ3 } from './native.ts';
import { commandsOf, type Question, ways } from './question.ts';
import { z3Thread } from './worker.ts';

/** Answers obligations, one after the other; to be ended. */
export interface Solver {
  readonly name: string;
  answer(question: Question): Promise<Answer>;
  end(): Promise<void>;
}

/** Z3: on the PATH, or as the optional package `z3-solver`; undefined where neither is there. */
export async function findSolver(): Promise<Solver | undefined> {
  if ((await nativeZ3('(echo "here")'))?.includes('here') === true)
    return { name: 'Z3 on the PATH', answer: answerBy(nativeZ3), end: () => Promise.resolve() };
  const thread = await z3Thread();
  return thread && { name: 'Z3', answer: answerBy(thread.run), end: thread.end };
}

/** The first way that decides; each is bounded by steps, so the answer is the same everywhere. */
const answerBy =
  (run: (commands: string) => Promise<string | undefined>) =>
  async (question: Question): Promise<Answer> => {
    for (const way of ways) {
      const answer = answerOf((await run(commandsOf(question, way))) ?? '');
      if (answer.kind !== 'unknown') return answer;
    }
    return { kind: 'unknown' };
  };
