import { parsePlan } from '../../grammar/index.ts';
import type { SyntaxProblem } from '../../grammar/problem.ts';
import type { PlanTree } from '../../grammar/tree/index.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { withIncluded, type Include } from './include.ts';
import { withAdvice } from './other-words.ts';

export interface Parsed {
  readonly tree: PlanTree;
  /** Whether every word of the text, and of the plans that it includes, found its place. */
  readonly isWhole: boolean;
}

/** Text becomes a tree; what cannot be read is reported and left out. */
export function parse(text: string, reporter: Reporter, include?: Include): Parsed {
  const { tree, problems } = parsePlan(text);
  for (const problem of oncePerLine(problems, text)) {
    const { code, message, span, fixes } = withAdvice(problem, text);
    reporter.say(code, span, message, { fixes });
  }
  const items = withIncluded(tree.items, include, reporter);
  return { tree: { ...tree, items }, isWhole: reporter.found().length === 0 };
}

/**
 * Words that belong to nothing were mostly lost by another mistake on their line: by one before them, or by a character that has no
 * meaning.
 */
function oncePerLine(problems: readonly SyntaxProblem[], text: string): readonly SyntaxProblem[] {
  const strange = new Set(
    problems.filter(({ code }) => code === 'unknown-character').map(({ span }) => endOfLine(text, span.from)),
  );
  let lineEnd = -1;
  return problems.filter(({ code, span }) => {
    const end = endOfLine(text, span.from);
    const isLost = code === 'unexpected-word' && (end === lineEnd || strange.has(end));
    if (!isLost) lineEnd = end;
    return !isLost;
  });
}
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length + 1 : end;
}
