import { useSignal } from '@preact/signals';
import { Icon } from '../../parts/icon.tsx';
import { cancelReading, fill, homeless, keepBeside, reading, refusals, sheetList } from './taking.ts';
import { dataWords } from './words/words.ts';

/** What is being read, what could not be, and what nobody can place. */
export function TakingNotes() {
  return (
    <>
      <Reading />
      <Refusals />
      {homeless.value.map((taken) => (
        <Question key={taken.file} taken={taken} />
      ))}
    </>
  );
}

function Reading() {
  const w = dataWords.value.taking;
  if (reading.value === undefined) return undefined;
  const { file, percent } = reading.value;
  return (
    <div class="note reading" role="status">
      <span>{w.reading(file, percent)}</span>
      <progress max={100} value={percent} aria-label={file} />
      <button type="button" class="button small" onClick={cancelReading}>
        {w.cancel}
      </button>
    </div>
  );
}

function Refusals() {
  const w = dataWords.value.taking;
  if (refusals.value.length === 0) return undefined;
  return (
    <div class="note bad refusals" role="alert">
      <Icon name="error" />
      <ul>
        {refusals.value.map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
        <li class="quiet">{w.notTaken}</li>
      </ul>
      <button type="button" class="button small" onClick={() => (refusals.value = [])}>
        {w.dismiss}
      </button>
    </div>
  );
}

function Question({ taken }: { readonly taken: (typeof homeless.value)[number] }) {
  const w = dataWords.value.taking;
  const homes = sheetList.value.filter(({ kind }) => kind !== 'in-plan' && kind !== 'not-read');
  const chosen = useSignal(homes[0]?.id ?? '');
  const put = (): void => {
    const home = homes.find(({ id }) => id === chosen.value);
    if (home !== undefined) fill(home, taken);
  };
  return (
    <div class="note which" role="group" aria-label={w.which(taken.file)}>
      <span>{w.which(taken.file)}</span>
      <select
        class="field"
        aria-label={w.choose}
        value={chosen.value}
        onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
      >
        {homes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" class="button small" onClick={put}>
        {w.fill}
      </button>
      <button type="button" class="button plain small" onClick={() => keepBeside(taken)}>
        {w.beside}
      </button>
    </div>
  );
}
