import { grouped } from '../../parts/money.ts';
import { Icon } from '../../parts/icon.tsx';
import { litWords } from '../../state/selection.ts';
import { say, side } from '../../state/view.ts';
import { editPlan, planText } from '../../state/workbook.ts';
import type { ShownChange, ShownImpact, Versions } from '../../worker/comparing.ts';
import { directionOf, signed } from '../what-if/impact.tsx';
import { compareWords } from './words/words.ts';

/** From what the other version pays to what this plan pays, one change after the other. */
export function Waterfall({ versions }: { readonly versions: Versions }) {
  const w = compareWords.value;
  const { impacts, comparison } = versions;
  const { total, currency } = comparison;
  const isCurrent = versions.text === planText.value;
  const levels = [total.base, ...impacts.map((impact) => impact.total.scenario)].map(Number);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const placeOf = (amount: string): number => (most === least ? 0 : (Number(amount) - least) / (most - least));
  const hasBars = most > least;
  return (
    <section class="changes" aria-label={w.changes}>
      <header>
        <h2>{w.changes}</h2>
        <p class="quiet">{hasBars ? w.changesAbout : w.noMoney}</p>
      </header>
      <ol class={hasBars ? '' : 'no-bars'}>
        <End title={w.other} amount={`${grouped(total.base)} ${currency}`} place={placeOf(total.base)} />
        {impacts.map((impact) => (
          <Rung
            key={impact.changes.map(({ words }) => words).join()}
            impact={impact}
            from={placeOf(impact.total.base)}
            to={placeOf(impact.total.scenario)}
            isCurrent={isCurrent}
          />
        ))}
        <End title={w.this} amount={`${grouped(total.scenario)} ${currency}`} place={placeOf(total.scenario)} />
      </ol>
    </section>
  );
}

interface EndProps {
  readonly title: string;
  readonly amount: string;
  /** From 0 to 1. */
  readonly place: number;
}
function End({ title, amount, place }: EndProps) {
  return (
    <li class="rung-end">
      <strong>{title}</strong>
      <span class="rung-bar" aria-hidden="true">
        <i style={{ '--from': place, '--to': place }} />
      </span>
      <span class="figure">{amount}</span>
    </li>
  );
}

interface RungProps {
  readonly impact: ShownImpact;
  readonly from: number;
  readonly to: number;
  readonly isCurrent: boolean;
}

function Rung({ impact: { changes, total }, from, to, isCurrent }: RungProps) {
  const w = compareWords.value;
  const direction = directionOf(total.difference);
  return (
    <li class={direction}>
      <div class="rung-words">
        {changes.map((change) => (
          <Change key={change.words} change={change} isCurrent={isCurrent} />
        ))}
        {changes.length > 1 && <p class="quiet">{w.together}</p>}
      </div>
      <span class="rung-bar" aria-hidden="true">
        <i style={{ '--from': Math.min(from, to), '--to': Math.max(from, to) }} />
      </span>
      <span class={`figure difference ${direction}`}>
        {signed(total.difference)} <small>{w[direction]}</small>
      </span>
    </li>
  );
}

interface ChangeProps {
  readonly change: ShownChange;
  /** Is the plan still the one that the change is about? */
  readonly isCurrent: boolean;
}

/** A change in words: where it stands in the plan, and the way back. */
function Change({ change: { words, span, undo }, isCurrent }: ChangeProps) {
  const w = compareWords.value;
  const show = (): void => {
    if (span === undefined) return;
    litWords.value = { ...span };
    side.value = 'plan';
  };
  const takeBack = (): void => {
    editPlan(undo);
    say(w.undone);
  };
  return (
    <div class="change-line">
      {span === undefined ? (
        <span class="change-words">{words}</span>
      ) : (
        <button type="button" class="change-words link" disabled={!isCurrent} aria-label={w.show(words)} onClick={show}>
          {words}
        </button>
      )}
      {undo.length > 0 && (
        <button type="button" class="button plain small" disabled={!isCurrent} aria-label={w.undoOf(words)} onClick={takeBack}>
          <Icon name="undo" />
          {w.undo}
        </button>
      )}
    </div>
  );
}
