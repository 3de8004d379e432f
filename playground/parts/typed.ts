import { useSignal } from '@preact/signals';
import type { InputHTMLAttributes } from 'preact';

export interface Typed {
  /** What is typed and not taken yet; undefined: the field shows what is. */
  readonly text: string | undefined;
  /** For the input element. */
  readonly field: Pick<InputHTMLAttributes, 'value' | 'onInput' | 'onBlur' | 'onKeyDown'>;
}

/**
 * What somebody types in a field stays, whatever is worked out meanwhile. Enter and leaving the field take it, Escape leaves
 * what was; text for which `take` answers false stays to be mended.
 */
export function useTyped(shown: string, take: (text: string) => boolean): Typed {
  const typed = useSignal<string | undefined>(undefined);
  const end = (): void => {
    if (typed.value !== undefined && take(typed.value)) typed.value = undefined;
  };
  return {
    text: typed.value,
    field: {
      value: typed.value ?? shown,
      onInput: ({ currentTarget }) => (typed.value = currentTarget.value),
      onBlur: end,
      onKeyDown: ({ key }) => {
        if (key === 'Enter') end();
        if (key === 'Escape') typed.value = undefined;
      },
    },
  };
}
