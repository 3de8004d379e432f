import { catalogue } from '../../../examples/catalogue.ts';
import { Choice } from '../../parts/choice.tsx';
import { myPlans } from '../../drawer/plans.ts';
import { earlierTexts } from '../../state/autosave.ts';
import { report } from '../../state/failures.ts';
import { settings } from '../../state/settings.ts';
import { example, given, mine, saved, type Source, source, sources } from './sources.ts';
import { compareWords } from './words/words.ts';

/** Which other version is compared. */
export function SourceChoice() {
  const w = compareWords.value;
  const shown = sources.filter(
    (one) => (one !== 'saved' || earlierTexts.value.length > 0) && (one !== 'mine' || myPlans.value.length > 0),
  );
  return (
    <>
      <Choice
        label={w.beside}
        choices={shown.map((value) => ({ value, title: w.sources[value] }))}
        value={source.value}
        onChoose={(next) => (source.value = next as Source)}
      />
      {source.value === 'saved' && <Earlier />}
      {source.value === 'mine' && (
        <Which
          choices={myPlans.value.map(({ id, workbook }) => ({ value: id, title: workbook.name }))}
          value={mine.value}
          onChoose={(id) => (mine.value = id)}
        />
      )}
      {source.value === 'example' && (
        <Which
          choices={catalogue.map(({ id, title }) => ({ value: id, title: title[settings.value.language] }))}
          value={example.value}
          onChoose={(id) => (example.value = id)}
        />
      )}
    </>
  );
}

interface WhichProps {
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}
function Which({ choices, value, onChoose }: WhichProps) {
  const { which, choose } = compareWords.value;
  const none = value === '' ? [{ value: '', title: choose }] : [];
  return <Choice label={which} choices={[...none, ...choices]} value={value} onChoose={onChoose} />;
}

/** The page keeps a text after each pause in typing; the last one first. */
function Earlier() {
  const w = compareWords.value;
  const texts = earlierTexts.value.toReversed();
  const at = saved.value === undefined ? 0 : texts.indexOf(saved.value);
  return (
    <Which
      choices={texts.map((_, index) => ({ value: String(index), title: w.back(index + 1) }))}
      value={at === -1 ? '' : String(at)}
      onChoose={(index) => (saved.value = texts[Number(index)])}
    />
  );
}

/** Where a plan is pasted, dropped or opened; nothing of it touches the plan on the left. */
export function GivenText() {
  const w = compareWords.value;
  const take = (file: File | undefined): void => {
    file?.text().then(
      (text) => (given.value = text),
      (error: unknown) => report(String(error)),
    );
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  };
  return (
    <div class="compare-given">
      <label>
        <span class="quiet">{w.text}</span>
        <textarea
          class="field"
          rows={5}
          spellcheck={false}
          placeholder={w.textHint}
          value={given.value}
          onInput={({ currentTarget }) => (given.value = currentTarget.value)}
          onDrop={onDrop}
        />
      </label>
      <label class="button small">
        {w.openFile}
        <input
          class="unseen"
          type="file"
          accept=".plan,text/plain"
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
        />
      </label>
    </div>
  );
}
