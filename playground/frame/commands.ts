import type { IconName } from '../parts/icon.tsx';
import type { Words } from '../words/words.ts';

/** A button above: what it says in the language at hand, and what it does. */
export interface Command {
  readonly id: string;
  readonly icon: IconName;
  readonly title: (words: Words) => string;
  readonly run: () => void;
}

/** All buttons of the bar above, from left to right. */
export const commands: readonly Command[] = [];
