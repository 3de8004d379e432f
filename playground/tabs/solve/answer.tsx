import { batch } from '@preact/signals';
import type { RationalText } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { rationalText } from '../../../runtime/numbers/exact.ts';
import type { Curve, CurveCause, Solution, Standing } from '../../../simulate/index.ts';
import { amountText, exactly, figureText, rateText } from '../../charts/figures.ts';
import { litWords } from '../../state/selection.ts';
import { openTab, side } from '../../state/view.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { words } from '../../words/words.ts';
import { currency, figureType, range, tryFigure } from '../curve/asked.ts';
import { SolveChart } from './solve-chart.tsx';
import { isSolving, solved } from './solved.ts';

/** The answer in words, where things stand now and would stand then, and both on the curve. */
export function Answer() {
  const w = words.value.solve;
  const { value } = solved;
  if (value === undefined) return <p class="quiet solve-waiting">{isSolving.value ? w.working : ''}</p>;
  const { solved: found, now, curve } = value.answers;
  if ('problems' in found) return <p class="note bad">{found.problems[0]?.message}</p>;
  const { solution } = found;
  const drawn = 'curve' in curve ? curve.curve : undefined;
  return (
    <div class="solve-answer" aria-busy={isSolving.value}>
      <Sentence solution={solution} now={now} />
      {drawn !== undefined && (
        <SolveChart curve={drawn} at={solution.kind === 'missed' ? undefined : solution.at} amount={value.goal.amount} />
      )}
      <div class="standings">
        {now !== undefined && <Stands title={w.now} standing={now} />}
        {solution.kind !== 'missed' && <Stands title={w.there} standing={solution} />}
      </div>
      {solution.kind !== 'missed' && <Try at={solution.at} curve={drawn} />}
    </div>
  );
}

const figure = (text: RationalText): string => figureText(text, figureType.value);
const amount = (text: RationalText): string => amountText(text, currency.value);

const icons: { readonly [K in Solution['kind']]: IconName } = { reached: 'check', jumped: 'warning', missed: 'error' };

function Sentence({ solution, now }: { readonly solution: Solution; readonly now: Standing | undefined }) {
  const [first, ...more] = saidOf(solution, now);
  return (
    <section class={`solution ${solution.kind}`} aria-live="polite">
      <Icon name={icons[solution.kind]} />
      <div>
        <p class="solution-first">{first}</p>
        {more.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {solution.kind === 'jumped' && <Causes label={words.value.solve.causes} causes={solution.causes} />}
      </div>
    </section>
  );
}

/** What is said of the answer, the answer itself first. */
function saidOf(solution: Solution, now: Standing | undefined): readonly string[] {
  const { solve: w } = words.value;
  const { vary, what } = namesOf();
  switch (solution.kind) {
    case 'reached': {
      const { at, paid, isSure } = solution;
      return [w.reached(vary, figure(at), what, amount(paid)), isSure ? w.least : w.notSure, ...missingOf(at, now)];
    }
    case 'jumped': {
      const { below, at, paid } = solution;
      return [w.jumped(what, amount(below.paid), amount(paid), vary, figure(at)), ...missingOf(at, now)];
    }
    case 'missed': {
      const { most } = solution;
      return [w.missed(what, vary), ...(most === undefined ? [] : [w.most(amount(most.paid), `${vary} ${figure(most.at)}`)])];
    }
  }
}

function namesOf(): { readonly vary: string; readonly what: string } {
  const { vary = '', what = 'payout' } = solved.value?.of ?? {};
  return { vary, what: what === 'payout' ? words.value.curve.payout : what };
}

function missingOf(at: RationalText, now: Standing | undefined): readonly string[] {
  const { solve: w } = words.value;
  if (now === undefined) return [];
  const missing = exact.subtract(exactly(at), exactly(now.at));
  return [missing.n <= 0n ? w.enough : w.missing(figure(rationalText(missing)), namesOf().vary)];
}

/** Where somebody stands at a figure: what is paid, what the next unit pays, and how far the next change is. */
function Stands({ title, standing: { at, paid, rate, next } }: { readonly title: string; readonly standing: Standing }) {
  const { solve: w } = words.value;
  return (
    <section class="stands">
      <h3>{title}</h3>
      <p class="stands-figures">
        <span>
          {namesOf().vary} {figure(at)}
        </span>
        <strong>{amount(paid)}</strong>
      </p>
      {rate !== undefined && <p>{w.rate(rateText(rate, figureType.value, currency.value))}</p>}
      {next === undefined ? (
        <p>{w.last}</p>
      ) : (
        <>
          <p>{w.next(figure(next.missing), `${namesOf().vary} ${figure(next.at)}`)}</p>
          <Causes causes={next.causes} />
        </>
      )}
    </section>
  );
}

function Causes({ label, causes }: { readonly label?: string; readonly causes: readonly CurveCause[] }) {
  if (causes.length === 0) return undefined;
  const show = (span: CurveCause['span']): void => {
    litWords.value = { ...span };
    side.value = 'plan';
  };
  return (
    <p>
      {label}{' '}
      {causes.map(({ node, words: text, span }) => (
        <button
          key={`${node} ${text}`}
          type="button"
          class="cause"
          aria-label={words.value.curve.pointOf(text)}
          onClick={() => show(span)}
        >
          <Icon name="locate" />
          {text}
        </button>
      ))}
    </p>
  );
}

/** Puts the marker of the curve there; the range grows where the figure lies beyond it. */
function Try({ at, curve }: { readonly at: RationalText; readonly curve: Curve | undefined }) {
  const isBeyond = curve !== undefined && exact.isBelow(exactly(curve.to), exactly(at));
  const tryIt = (): void =>
    batch(() => {
      if (isBeyond) range.value = { to: rationalText(exact.lowestTerms(exact.multiply(exactly(at), exact.exactOf(5n, 4n)))) };
      tryFigure(at);
      openTab.value = 'curve';
    });
  return (
    <p>
      <button type="button" class="button accent" onClick={tryIt}>
        {words.value.solve.try}
      </button>
    </p>
  );
}
