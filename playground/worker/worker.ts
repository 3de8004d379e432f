import { answerCheck } from './answers/check.ts';
import { answerCompare, answerCurvesBeside } from './answers/compare.ts';
import { answerCsv } from './answers/csv.ts';
import { answerEdit } from './answers/edit.ts';
import { answerExplain } from './answers/explain.ts';
import { answerOpen } from './answers/open.ts';
import { answerPay } from './answers/pay.ts';
import { answerPreview } from './answers/preview.ts';
import { answerProve } from './answers/prove.ts';
import { answerPlace, answerRows } from './answers/rows.ts';
import { answerTake } from './answers/take.ts';
import { answerKnobs, answerWhatIf } from './answers/what-if.ts';
import { answerCurve } from './answers/curve.ts';
import { answerSolve } from './answers/solve.ts';
import { answerTrial } from './answers/trial.ts';
import { answerValues } from './answers/values.ts';
import { deskOf, type Desk } from './desk.ts';
import type { Answers, Ask, Asks, Kind, Question, Reply } from './protocol.ts';

/** Says how far a long question is. */
export type Progress = (done: number, of: number) => void;
type Answerer<K extends Kind> = (desk: Desk, ask: Asks[K], progress: Progress) => Answers[K] | Promise<Answers[K]>;

const answerers: { readonly [K in Kind]: Answerer<K> } = {
  open: answerOpen,
  check: answerCheck,
  pay: answerPay,
  explain: answerExplain,
  edit: answerEdit,
  preview: answerPreview,
  prove: answerProve,
  values: answerValues,
  trial: answerTrial,
  solve: answerSolve,
  curve: answerCurve,
  compare: answerCompare,
  'curves-beside': answerCurvesBeside,
  csv: answerCsv,
  rows: answerRows,
  place: answerPlace,
  take: answerTake,
  knobs: answerKnobs,
  'what-if': answerWhatIf,
};

const desk = deskOf();
const reply = (message: Reply): void => globalThis.postMessage(message);

async function answer({ id, ask }: Question): Promise<void> {
  const progress: Progress = (done, of) => reply({ id, kind: 'progress', done, of });
  const answerer = answerers[ask.kind] as (desk: Desk, ask: Ask, progress: Progress) => unknown;
  try {
    reply({ id, kind: 'answer', answer: await answerer(desk, ask, progress) });
  } catch (error: unknown) {
    reply({ id, kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** One after the other: who asks after new data is answered from them. */
let line: Promise<void> = Promise.resolve();
globalThis.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  line = line.then(() => answer(data));
});
