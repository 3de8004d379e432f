import { moved } from './roving.ts';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly title: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few choices, side by side; arrow keys choose. */
export function Segments<T extends string>({ label, choices, value, onChoose }: SegmentsProps<T>) {
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const at = choices.findIndex((choice) => choice.value === value);
    const next = moved(event.key, at, choices.length, 'row');
    const choice = next === undefined ? undefined : choices[next];
    if (choice === undefined || next === undefined) return;
    event.preventDefault();
    onChoose(choice.value);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <div class="segments" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="button"
          role="radio"
          aria-checked={choice.value === value}
          tabIndex={choice.value === value ? 0 : -1}
          onClick={() => onChoose(choice.value)}
        >
          {choice.title}
        </button>
      ))}
    </div>
  );
}
