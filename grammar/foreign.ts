import type { Keyword } from './keywords.ts';

/** Signs of other languages, and the words that a plan has for them. */
const foreignSigns: Readonly<Record<string, Keyword>> = {
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

/** The same signs where a band begins, first on their line. */
const bandSigns: Readonly<Record<string, Keyword>> = {
  ...{ '>': 'above', '>=': 'from', '=>': 'from', '≥': 'from', '<': 'below', '<=': 'upTo', '=<': 'upTo', '≤': 'upTo' },
};

export function meantBySign(sign: string, isFirst: boolean): Keyword {
  return (isFirst ? bandSigns[sign] : undefined) ?? foreignSigns[sign] ?? 'is';
}
