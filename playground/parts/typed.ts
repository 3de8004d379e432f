import { useSignal } from '@preact/signals';
import type { InputHTMLAttributes } from 'preact';

export interface Typed {
  /** What stands in the field while somebody is in it; undefined: the field shows what is. */
  readonly text: string | undefined;
  /** For the input element. */
  readonly field: Pick<InputHTMLAttributes, 'value' | 'onFocus' | 'onInput' | 'onBlur' | 'onKeyDown'>;
}

/**
 * What stands in a field stays while somebody is in it, whatever is worked out meanwhile. Enter and leaving the field take what was
 * typed, Escape leaves what was; text for which `take` answers false stays to be mended.
 */
export function useTyped(shown: string, take: (text: string) => boolean): Typed {
  const inField = useSignal<{ readonly text: string; readonly isTyped: boolean } | undefined>(undefined);
  const end = (): void => {
    const now = inField.value;
    if (now !== undefined && (!now.isTyped || take(now.text))) inField.value = undefined;
  };
  return {
    text: inField.value?.text,
    field: {
      value: inField.value?.text ?? shown,
      onFocus: () => (inField.value ??= { text: shown, isTyped: false }),
      onInput: ({ currentTarget }) => (inField.value = { text: currentTarget.value, isTyped: true }),
      onBlur: end,
      onKeyDown: ({ key }) => {
        if (key === 'Enter') end();
        if (key === 'Escape') inField.value = undefined;
      },
    },
  };
}
