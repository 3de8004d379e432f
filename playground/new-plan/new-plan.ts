import type { SourceTable } from '../../runtime/data.ts';
import type { Answers } from './answers.ts';
import { planText } from './plan.ts';
import { samplePeriods, sampleTables } from './sample.ts';
import { newPlanWords } from './words.ts';

/** A plan that runs at once. */
export interface NewPlan {
  readonly text: string;
  /** What lies beside it, under the names that it reads: `people.csv`, and `inputs.csv` or `deals.csv`. */
  readonly files: readonly SourceTable[];
}

/** Writes the first version of a plan from the answers to four questions, with a little data of `year` to see it pay. */
export function newPlan(answers: Answers, language: keyof typeof newPlanWords, year: number): NewPlan {
  const words = newPlanWords[language];
  const periods = samplePeriods(answers.pays, year);
  const [first, last] = [periods[0] ?? { from: 0, to: 0 }, periods.at(-1) ?? { from: 0, to: 0 }];
  return { text: planText(answers, words, { from: first.from, to: last.to }), files: sampleTables(answers, words, periods) };
}
