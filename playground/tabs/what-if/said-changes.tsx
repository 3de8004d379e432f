import { useSignal } from '@preact/signals';
import { Icon } from '../../parts/icon.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { said, sayChange, takeBack, wrong } from './turning.ts';
import { whatIfWords } from './words/words.ts';

/** Changes said in the plan's own words: those that are tried, and a line for another one. */
export function SaidChanges() {
  const w = whatIfWords.value;
  const typed = useSignal('');
  const refused = useSignal<string | undefined>(undefined);
  const add = async (): Promise<void> => {
    const change = typed.value.trim();
    if (change === '') return;
    refused.value = await sayChange(change);
    if (refused.value === undefined) typed.value = '';
  };
  const isWrong = refused.value ?? wrong.value;
  return (
    <section class="said-changes" aria-label={w.inWords}>
      <h2>{w.inWords}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          class="field"
          aria-label={w.inWords}
          aria-invalid={refused.value !== undefined}
          placeholder={w.suchAs}
          spellcheck={false}
          autocomplete="off"
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
            refused.value = undefined;
          }}
        />
        <button type="submit" class="button">
          {w.tryIt}
        </button>
      </form>
      {isWrong !== undefined && (
        <p class="said-wrong" role="alert">
          <Sentence text={isWrong} />
        </p>
      )}
      {said.value.length > 0 && (
        <ul>
          {said.value.map((change) => (
            <li key={change}>
              <code>{change}</code>
              <button type="button" class="button plain small" aria-label={w.without(change)} onClick={() => takeBack(change)}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
