import type { RowCounts } from '../../../runtime/data.ts';
import { grouped } from '../../parts/money.ts';
import { dataWords } from './words/words.ts';

const fates = ['used', 'filtered', 'outside', 'undated', 'rejected'] as const;

/** What became of a table's rows, as parts of one bar and in words. */
export function Fates({ counts }: { readonly counts: RowCounts }) {
  const w = dataWords.value.fates;
  const said = fates.filter((fate) => counts[fate] > 0);
  return (
    <div class="fate-line">
      <div class="fate-bar" aria-hidden="true">
        {said.map((fate) => (
          <i key={fate} data-fate={fate} style={{ flexGrow: counts[fate] }} />
        ))}
      </div>
      <ul aria-label={w.label}>
        <li>
          {grouped(String(counts.read))} {w.read}
        </li>
        {said.map((fate) => (
          <li key={fate} class={fate === 'rejected' ? 'bad' : ''}>
            <i data-fate={fate} aria-hidden="true" />
            {grouped(String(counts[fate]))} {w[fate]}
          </li>
        ))}
      </ul>
    </div>
  );
}
