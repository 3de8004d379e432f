import { lastLoaded } from '../../state/loaded-case.ts';
import { loadedCase } from '../../state/workbook.ts';
import { Icon } from '../../parts/icon.tsx';
import { Segments } from '../../parts/segments.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { words } from '../../words/words.ts';
import { backToData } from './load-case.ts';
import './case-banner.css';

/** Says that a case is paid instead of the data, which one, and leads back. */
export function CaseBanner() {
  const w = words.value.promises;
  const { value: loaded } = loadedCase;
  if (loaded === undefined) return undefined;
  const { at, cases, promise } = loaded;
  const choices = cases.map((_, i) => ({ value: String(i), title: w.case(i + 1) }));
  return (
    <div class="case-banner" role="status">
      <Icon name="promises" />
      <p>
        {w.loaded(at + 1, cases.length)}{' '}
        <strong>
          “<Sentence text={promise} />”
        </strong>
      </p>
      {cases.length > 1 && (
        <Segments
          label={w.which}
          choices={choices}
          value={String(at)}
          onChoose={(next) => (lastLoaded.value = { ...loaded, at: Number(next) })}
        />
      )}
      <button type="button" class="button small" onClick={backToData}>
        {w.back}
      </button>
    </div>
  );
}
