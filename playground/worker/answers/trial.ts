import { replayOf } from '../../../simulate/index.ts';
import type { Desk, Sitting } from '../desk.ts';
import { figureQuestion } from '../figure-question.ts';
import type { Answers, Asks } from '../protocol.ts';

interface Kept {
  readonly key: string;
  readonly replay: ReturnType<typeof replayOf>;
}
/** The data are read once for all figures of one question. */
const kept = new WeakMap<Sitting, Kept>();

/** What the runtime itself pays at a figure. */
export function answerTrial(desk: Desk, { plan, figure, ...asked }: Asks['trial']): Answers['trial'] {
  const sitting = desk.seat(plan);
  if (sitting === undefined) return undefined;
  const key = JSON.stringify(asked);
  const before = kept.get(sitting);
  const replay = before?.key === key ? before.replay : replayOf(figureQuestion(desk, plan, sitting, asked).question);
  kept.set(sitting, { key, replay });
  if (typeof replay === 'function') return replay(figure);
  const [problem] = replay.problems;
  return problem && { problem };
}
