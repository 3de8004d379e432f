import { allDiagnostics, brokenPromises } from '../state/proofs.ts';
import { restart, stopWork } from '../state/answers.ts';
import { checked, isStopped, isWorking } from '../state/results.ts';
import { saveState } from '../state/autosave.ts';
import { change, settings } from '../state/settings.ts';
import { Choice } from '../parts/choice.tsx';
import { currencyCodes } from '../../runtime/numbers/currencies.ts';
import { words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';

/** How things stand: problems, examples, whether the work is saved. */
export function StateLine() {
  const w = words.value;
  return (
    <footer class="state-line" aria-live="polite">
      <Problems />
      <Broken />
      <Examples />
      <Work />
      {checked.value?.namesCurrency === false && <Currency />}
      <span class="end">{w.saved[saveState.value]}</span>
    </footer>
  );
}

function Problems() {
  const w = words.value.plan;
  const found = allDiagnostics.value;
  if (checked.value === undefined) return undefined;
  const wrong = found.filter(({ severity }) => severity === 'error').length - brokenPromises.value;
  const warnings = found.filter(({ severity }) => severity !== 'error').length;
  if (wrong + warnings === 0 && brokenPromises.value > 0) return undefined;
  if (wrong + warnings === 0)
    return (
      <span class="good">
        <Icon name="check" />
        {w.noProblems}
      </span>
    );
  return (
    <span class={wrong > 0 ? 'bad' : ''}>
      <Icon name={wrong > 0 ? 'error' : 'warning'} />
      {[wrong > 0 && w.errors(wrong), warnings > 0 && w.warnings(warnings)].filter(Boolean).join(', ')}
    </span>
  );
}

/** What is being worked out, with the way to stop it once it takes long. */
function Work() {
  const { working, cancel, stopped, resume } = words.value.pay;
  if (isWorking.value)
    return (
      <span class="work">
        {working}
        <progress aria-label={working} />
        <button type="button" class="button small" onClick={stopWork}>
          {cancel}
        </button>
      </span>
    );
  if (!isStopped.value) return undefined;
  return (
    <span>
      {stopped}
      <button type="button" class="button small" onClick={restart}>
        {resume}
      </button>
    </span>
  );
}

/** Written promises that are refuted: the plan pays all the same. */
function Broken() {
  const count = brokenPromises.value;
  if (count === 0) return undefined;
  return (
    <span class="bad">
      <Icon name="promises" />
      {words.value.plan.broken(count)}
    </span>
  );
}

function Examples() {
  const w = words.value.plan;
  const { examples = [] } = checked.value ?? {};
  if (examples.length === 0) return undefined;
  const failed = examples.filter(({ ok }) => !ok).length;
  return (
    <span class={failed > 0 ? 'bad' : 'good'}>
      <Icon name={failed > 0 ? 'close' : 'check'} />
      {failed > 0 ? w.examplesFail(failed, examples.length) : w.examplesHold(examples.length)}
    </span>
  );
}

/** For plans that name no currency. */
function Currency() {
  const choices = currencyCodes.map((code) => ({ value: code, title: code }));
  return (
    <Choice
      label={words.value.plan.currency}
      choices={choices}
      value={settings.value.currency}
      onChoose={(currency) => change({ currency })}
    />
  );
}
