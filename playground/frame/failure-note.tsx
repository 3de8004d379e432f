import { dismissFailures, failures } from '../state/failures.ts';
import { restart } from '../state/answers.ts';
import { words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';

/** An error of ours: said plainly, with a way on. */
export function FailureNote() {
  const [last] = failures.value;
  if (last === undefined) return undefined;
  const w = words.value.failure;
  const beginAnew = (): void => {
    restart();
    dismissFailures();
  };
  return (
    <div class="note bad" role="alert">
      <Icon name="error" />
      <strong>{w.title}.</strong>
      <span>{w.text}</span>
      <details>
        <summary>{w.details}</summary>
        <code>{last}</code>
      </details>
      <button type="button" class="button small" onClick={beginAnew}>
        {w.restart}
      </button>
      <button type="button" class="button small" onClick={dismissFailures}>
        {w.dismiss}
      </button>
    </div>
  );
}
