import { useLayoutEffect, useRef } from 'preact/hooks';
import { endEditing } from './grid-actions.ts';
import type { Draft, GridDesk } from './grid-desk.ts';

interface EditorProps {
  readonly desk: GridDesk;
  readonly draft: Draft;
  readonly label: string;
  readonly onDone: () => void;
}
interface Step {
  readonly row: number;
  readonly column: number;
}
const stay: Step = { row: 0, column: 0 };

/** Where a cell is typed in. Enter and Tab keep it and move on, Escape leaves it as it was. */
export function CellEditor({ desk, draft, label, onDone }: EditorProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(draft.text.length, draft.text.length);
  }, []);
  const end = (step: Step): void => {
    endEditing(desk, field.current?.value ?? '', step);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = stepOf(event, draft.isFresh);
    if (step === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) return end(step);
    desk.draft.value = undefined;
    onDone();
  };
  const onBlur = (): void => {
    if (desk.draft.peek() !== undefined) endEditing(desk, field.current?.value ?? '', stay);
  };
  return (
    <input
      ref={field}
      class="cell-editor"
      aria-label={label}
      defaultValue={draft.text}
      spellcheck={false}
      autocomplete="off"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

function stepOf({ key, shiftKey }: KeyboardEvent, isFresh: boolean): Step | undefined {
  if (key === 'Enter') return { row: shiftKey ? -1 : 1, column: 0 };
  if (key === 'Tab') return { row: 0, column: shiftKey ? -1 : 1 };
  if (!isFresh) return undefined;
  const steps: Readonly<Record<string, Step>> = {
    ArrowUp: { row: -1, column: 0 },
    ArrowDown: { row: 1, column: 0 },
    ArrowLeft: { row: 0, column: -1 },
    ArrowRight: { row: 0, column: 1 },
  };
  return steps[key];
}
