import type { Signal } from '@preact/signals';
import { currencyCodes } from '../../runtime/numbers/currencies.ts';
import { settings } from '../state/settings.ts';
import { type Answers, measures, payRhythms, teamParts, ways } from './answers.ts';
import { newPlanWords } from './words.ts';

interface QuestionsProps {
  readonly answers: Signal<Answers>;
}

/** The four questions, each with its choices in sight. */
export function Questions({ answers }: QuestionsProps) {
  const w = newPlanWords[settings.value.language];
  const now = answers.value;
  const answer = (some: Partial<Answers>): void => {
    answers.value = { ...answers.peek(), ...some };
  };
  return (
    <ol class="questions">
      <li>
        <Pick
          label={w.questions.pays}
          titles={w.pays}
          choices={payRhythms}
          value={now.pays}
          onPick={(pays) => answer({ pays })}
        />
        <Pick
          label={w.questions.currency}
          choices={currencyCodes}
          value={now.currency}
          onPick={(currency) => answer({ currency })}
        />
      </li>
      <li>
        <Radios
          label={w.questions.measure}
          titles={w.measure}
          choices={measures}
          value={now.measure}
          onPick={(measure) => answer({ measure })}
        />
      </li>
      <li>
        <Radios
          label={w.questions.hasTarget}
          titles={w.hasTarget}
          choices={['yes', 'no'] as const}
          value={now.hasTarget ? 'yes' : 'no'}
          onPick={(has) => answer({ hasTarget: has === 'yes' })}
        />
        <Radios label={w.questions.way} titles={w.way} choices={ways} value={now.way} onPick={(way) => answer({ way })} />
      </li>
      <li>
        <Radios
          label={w.questions.team}
          titles={w.team}
          choices={teamParts}
          value={now.team}
          onPick={(team) => answer({ team })}
        />
      </li>
    </ol>
  );
}

interface PickProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly value: T;
  readonly onPick: (value: T) => void;
}

/** `titles` absent: each choice says what it is. */
function Pick<T extends string>({
  label,
  choices,
  titles,
  value,
  onPick,
}: PickProps<T> & { readonly titles?: Readonly<Record<T, string>> }) {
  return (
    <label class="question">
      <strong>{label}</strong>
      <select class="field" value={value} onChange={({ currentTarget }) => onPick(currentTarget.value as T)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {titles?.[choice] ?? choice}
          </option>
        ))}
      </select>
    </label>
  );
}

function Radios<T extends string>({
  label,
  choices,
  titles,
  value,
  onPick,
}: PickProps<T> & { readonly titles: Readonly<Record<T, string>> }) {
  return (
    <fieldset class="question">
      <legend>
        <strong>{label}</strong>
      </legend>
      {choices.map((choice) => (
        <label key={choice} class="radio">
          <input type="radio" name={label} checked={choice === value} onChange={() => onPick(choice)} />
          {titles[choice]}
        </label>
      ))}
    </fieldset>
  );
}
