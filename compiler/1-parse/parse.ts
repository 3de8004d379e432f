import { parsePlan } from '../../grammar/index.ts';
import type { PlanTree } from '../../grammar/tree/index.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { withIncluded, type Include } from './include.ts';

export interface Parsed {
  readonly tree: PlanTree;
  /** Whether every word of the text found its place. */
  readonly isWhole: boolean;
}

/** Text becomes a tree; what cannot be read is reported and left out. */
export function parse(text: string, reporter: Reporter, include?: Include): Parsed {
  const { tree, problems } = parsePlan(text);
  for (const { code, message, span, fixes } of problems) reporter.say(code, span, message, { fixes });
  const items = withIncluded(tree.items, include, reporter);
  return { tree: { ...tree, items }, isWhole: problems.length === 0 };
}
