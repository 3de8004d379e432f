import { isStale } from '../../state/results.ts';
import { proved, searching, searchThoroughly, stopSearch } from '../../state/proofs.ts';
import { planText } from '../../state/workbook.ts';
import { Empty } from '../../parts/empty.tsx';
import { words } from '../../words/words.ts';
import type { ProvedPromise } from '../../worker/proofs.ts';
import { PromiseCard } from './promise-card.tsx';
import { StateMark } from './state-mark.tsx';
import './promises.css';

/** Each promise of the plan: proved, refuted, waived or not decided, and why. */
export function Promises() {
  const w = words.value.promises;
  const { promises, text = '' } = proved.value ?? {};
  if (promises === undefined) return <div class="promises-waiting" aria-busy="true" />;
  if (promises.length === 0)
    return (
      <Empty icon="promises" title={w.none}>
        {w.noneText}
      </Empty>
    );
  return (
    <div class="promises">
      <Summary promises={promises} />
      {text !== planText.value && !isStale.value && <p class="quiet">{w.stale}</p>}
      <ol class="promise-list" aria-label={w.summary}>
        {inOrder(promises).map((promise, i) => (
          <PromiseCard key={`${promise.verdict.promise} ${i}`} promise={promise} text={text} />
        ))}
      </ol>
    </div>
  );
}

const order = ['refuted', 'undecided', 'proved', 'waived'] as const;

const inOrder = (promises: readonly ProvedPromise[]): readonly ProvedPromise[] =>
  order.flatMap((kind) => promises.filter(({ verdict }) => verdict.kind === kind));

function Summary({ promises }: { readonly promises: readonly ProvedPromise[] }) {
  const w = words.value.promises;
  const counts = order.map((kind) => ({ kind, count: promises.filter(({ verdict }) => verdict.kind === kind).length }));
  return (
    <header class="promise-summary">
      <h2 class="unseen">{w.summary}</h2>
      <div role="status">
        <ul class="promise-counts">
          {counts
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => (
              <li key={kind}>
                <StateMark state={kind}>{w[kind](count)}</StateMark>
              </li>
            ))}
        </ul>
      </div>
      <Search />
    </header>
  );
}

/** How long was looked, and the way to look longer. */
function Search() {
  const w = words.value.promises;
  if (searching.value !== undefined)
    return (
      <div class="promise-search">
        <progress aria-label={w.looking} />
        <span class="quiet">{w.looking}</span>
        <button type="button" class="button small" onClick={stopSearch}>
          {w.cancel}
        </button>
      </div>
    );
  const isQuick = proved.value?.search === 'quick';
  return (
    <div class="promise-search">
      <span class="quiet">{isQuick ? w.quick : w.isThorough}</span>
      {isQuick && (
        <button type="button" class="button small" onClick={() => void searchThoroughly()}>
          {w.thorough}
        </button>
      )}
    </div>
  );
}
