interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of several choices, from a list, with its label before it. */
export function Choice({ label, choices, value, onChoose }: ChoiceProps) {
  return (
    <label class="labelled">
      <span class="quiet">{label}</span>
      <select class="field" value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </label>
  );
}
