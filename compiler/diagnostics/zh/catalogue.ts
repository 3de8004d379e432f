import type { Code, Facts } from '../catalogue.ts';
import { exampleSentences } from './examples.ts';
import { nameSentences } from './names.ts';
import { periodSentences } from './periods.ts';
import { planSentences } from './plan.ts';
import { syntaxSentences } from './syntax.ts';
import { tableSentences } from './tables.ts';
import { tierSentences } from './tiers.ts';
import { typeSentences } from './types.ts';

/** What each diagnostic says in Chinese. A code without a sentence does not compile. */
export const sentencesInChinese: { readonly [C in Code]: (facts: Facts<C>) => string } = {
  ...syntaxSentences,
  ...planSentences,
  ...nameSentences,
  ...typeSentences,
  ...periodSentences,
  ...tierSentences,
  ...tableSentences,
  ...exampleSentences,
};
