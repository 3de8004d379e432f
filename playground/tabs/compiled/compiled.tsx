import { signal } from '@preact/signals';
import { Empty } from '../../parts/empty.tsx';
import { Segments } from '../../parts/segments.tsx';
import { paid } from '../../state/results.ts';
import { words } from '../../words/words.ts';
import { Declared } from './declared.tsx';
import { Facts } from './facts.tsx';
import { Nodes } from './nodes.tsx';
import { RawJson } from './raw-json.tsx';
import './compiled.css';

const view = signal<'figures' | 'json'>('figures');
export const filter = signal('');

/** The calculation that a backend pays by: readable, and as it is stored. */
export function Compiled() {
  const { pay, compiled: w } = words.value;
  const { calculation } = paid.value ?? {};
  if (calculation === undefined)
    return (
      <Empty icon="compiled" title={pay.errorsFirst}>
        {pay.errorsFirstText}
      </Empty>
    );
  const views = [
    { value: 'figures', title: w.figures },
    { value: 'json', title: w.json },
  ] as const;
  return (
    <div class="compiled">
      <div class="compiled-head">
        <Segments label={w.view} choices={views} value={view.value} onChoose={(next) => (view.value = next)} />
        {view.value === 'figures' && (
          <input
            class="field"
            type="search"
            placeholder={w.filter}
            aria-label={w.filter}
            value={filter.value}
            onInput={({ currentTarget }) => (filter.value = currentTarget.value)}
          />
        )}
      </div>
      {view.value === 'json' ? (
        <RawJson calculation={calculation} />
      ) : (
        <>
          {filter.value === '' && <Facts calculation={calculation} />}
          <Declared calculation={calculation} filter={filter.value} />
          <Nodes calculation={calculation} filter={filter.value} />
        </>
      )}
    </div>
  );
}
