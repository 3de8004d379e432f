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
  const typed = useSignal<string | undefined>(undefined);
  const found = useSignal<string | undefined>(undefined);
  const end = (): void => {
    if (typed.value === undefined) return;
    if (typed.value === found.value || take(typed.value)) typed.value = undefined;
  };
  return {
    text: typed.value,
    field: {
      value: typed.value ?? shown,
      onFocus: () => {
        if (typed.value === undefined) typed.value = found.value = shown;
      },
      onInput: ({ currentTarget }) => (typed.value = currentTarget.value),
      onBlur: end,
      onKeyDown: ({ key }) => {
        if (key === 'Enter') end();
        if (key === 'Escape') typed.value = undefined;
      },
    },
  };
}
