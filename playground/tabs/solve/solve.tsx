import { figureText, readFigure } from '../../charts/figures.ts';
import { Choice } from '../../parts/choice.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useTyped } from '../../parts/typed.ts';
import { paid } from '../../state/results.ts';
import { words } from '../../words/words.ts';
import { asked, choose, varied, whats } from '../curve/asked.ts';
import { WhoseAndWhen } from '../curve/question.tsx';
import { Answer } from './answer.tsx';
import { amountWritten, goal, goalKind, solved, useSolution, written } from './solved.ts';
import '../curve/curve.css';
import './solve.css';

/** What a figure has to be for so much to be paid. */
export function Solve() {
  useSolution();
  const { curve: w, pay } = words.value;
  if (paid.value === undefined) return <Nothing title={pay.errorsFirst} text={pay.errorsFirstText} />;
  if (varied.value.length === 0) return <Nothing title={w.noFigure} text={w.noFigureText} />;
  return (
    <div class="solve">
      <Question />
      <Answer />
    </div>
  );
}

function Nothing({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Empty icon="solve" title={title}>
      {text}
    </Empty>
  );
}

/** The question as a sentence with places to fill. */
function Question() {
  const { solve: w, curve } = words.value;
  const at = asked.value;
  if (at === undefined) return undefined;
  const kinds = [
    { value: 'at-least', title: w.atLeast },
    { value: 'exactly', title: w.exactly },
  ];
  return (
    <form class="solve-question" aria-label={w.question} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={w.must}
        choices={varied.value.map(({ name }) => ({ value: name, title: name }))}
        value={at.vary}
        onChoose={(vary) => choose({ vary })}
      />
      <WhoseAndWhen made={solved.value?.answers.made} />
      <Choice
        label={w.be}
        choices={whats.value.map((what) => ({ value: what, title: what === 'payout' ? curve.payout : what }))}
        value={at.what}
        onChoose={(what) => choose({ what })}
      />
      <Choice
        label={w.is}
        choices={kinds}
        value={goalKind.value}
        onChoose={(kind) => (goalKind.value = kind === 'exactly' ? 'exactly' : 'at-least')}
      />
      <Amount />
    </form>
  );
}

function Amount() {
  const w = words.value.solve;
  const amount = readFigure(amountWritten.value);
  const shown = amount === undefined ? amountWritten.value : figureText(amount, { kind: 'money' });
  const { field } = useTyped(shown, (text) => {
    written.value = text;
    return true;
  });
  const isWrong = goal.value === undefined;
  return (
    <span class="solve-amount">
      <input class="field figure" inputMode="decimal" aria-label={w.amount} aria-invalid={isWrong} {...field} />
      {isWrong && <span class="solve-wrong">{w.notAnAmount}</span>}
    </span>
  );
}
