import type { Keyword } from './keywords.ts';

/** Signs of other languages, and the words that a plan has for them. */
export const foreignSigns: Readonly<Record<string, Keyword>> = {
  ...{ '==': 'is', '!=': 'isNot', '<>': 'isNot', '≠': 'isNot' },
  ...{ '>=': 'isAtLeast', '=>': 'isAtLeast', '≥': 'isAtLeast', '>': 'isAbove' },
  ...{ '<=': 'isAtMost', '=<': 'isAtMost', '≤': 'isAtMost', '<': 'isBelow' },
  ...{ '&&': 'and', '||': 'or' },
};

/** Words that people write for a bound. */
export const foreignBounds: ReadonlyMap<string, Keyword> = new Map([
  ...['max', 'maximum', 'cap', 'capped', 'ceiling'].map((word) => [word, 'atMost'] as const),
  ...['min', 'minimum', 'floor'].map((word) => [word, 'atLeast'] as const),
]);
