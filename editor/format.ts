import { parsePlan, printPlan } from '../grammar/index.ts';
import type { Edit } from './analysis.ts';
import { difference } from './edits.ts';

/** The edit that brings a text into the canonical layout; none where it cannot be read. */
export function formatEdits(text: string): readonly Edit[] {
  const { tree, problems } = parsePlan(text);
  if (problems.length > 0) return [];
  const change = difference(text, printPlan(tree));
  return change === undefined ? [] : [change];
}
