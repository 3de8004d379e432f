import type { Analysis } from '../../editor/index.ts';
import { selectedCase } from '../state/answers.ts';
import { plan } from '../state/workbook.ts';
import { report } from '../state/failures.ts';
import type { EditorMethod } from '../worker/protocol.ts';
import { desk } from '../worker/workers.ts';

type Given<M extends EditorMethod> = Parameters<Extract<Analysis[M], (...given: never[]) => unknown>>;
type Answered<M extends EditorMethod> = ReturnType<Extract<Analysis[M], (...given: never[]) => unknown>>;

/** Asks the editor service, in the worker, about the plan's text as it stands. Undefined where the question was overtaken. */
export async function askEditor<M extends EditorMethod>(
  text: string,
  method: M,
  ...given: Given<M>
): Promise<Answered<M> | undefined> {
  const ask = { plan: { ...plan.peek(), text }, selected: selectedCase(), method, given };
  const asked = await desk.ask('edit', ask, { isUrgent: true });
  if (asked.kind === 'failed') report(asked.message);
  return asked.kind === 'answer' ? (asked.answer as Answered<M>) : undefined;
}
