import { Empty } from '../../parts/empty.tsx';
import { paid } from '../../state/results.ts';
import { loadedCase } from '../../state/workbook.ts';
import { words } from '../../words/words.ts';
import { answered, useCurve } from './answered.ts';
import { asked, varied } from './asked.ts';
import { Compare } from './compare.tsx';
import { CurveChart } from './curve-chart.tsx';
import { CurveNotes } from './notes.tsx';
import { Points } from './points.tsx';
import { CurveQuestion } from './question.tsx';
import { Readout } from './readout.tsx';
import './curve.css';

/** What somebody is paid as one of their figures varies. */
export function Curve() {
  useCurve();
  const w = words.value.curve;
  if (paid.value === undefined) return <WithErrors />;
  if (varied.value.length === 0) return <Nothing title={w.noFigure} text={w.noFigureText} />;
  return (
    <div class="curve">
      <CurveQuestion />
      <Answer />
    </div>
  );
}

function Answer() {
  const [{ of, answers } = {}, at] = [answered.value, asked.value];
  if (answers === undefined || of?.vary !== at?.vary) return <div class="curve-waiting" aria-busy="true" />;
  const { curve: answer, other, target } = answers;
  if ('problems' in answer)
    return (
      <p class="note bad" role="alert">
        {answer.problems[0]?.message}
      </p>
    );
  const besideCurve = other !== undefined && 'curve' in other ? other.curve : undefined;
  return (
    <>
      <Readout curve={answer.curve} other={besideCurve} target={target} />
      <CurveChart curve={answer.curve} other={besideCurve} target={target} />
      <CurveNotes curve={answer.curve} />
      {loadedCase.value === undefined && <Compare curve={answer.curve} other={other} />}
      <Points curve={answer.curve} />
    </>
  );
}

function WithErrors() {
  const { errorsFirst, errorsFirstText } = words.value.pay;
  return <Nothing title={errorsFirst} text={errorsFirstText} />;
}

function Nothing({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Empty icon="curve" title={title}>
      {text}
    </Empty>
  );
}
