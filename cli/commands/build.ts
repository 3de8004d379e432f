import { writeText } from '../../data/index.ts';
import { alertRulesOf } from '../../runtime/alerts/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { compiledPlan, jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { PlanWords } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface BuildWords extends PlanWords {
  readonly target: BuildTarget;
  readonly out?: string;
}
export const buildTargets = ['calculation', 'json-rules'] as const;
export type BuildTarget = (typeof buildTargets)[number];

/** `upside build`: a plan in a form that a backend stores: the calculation, or its alerts as rules. */
export async function build(plan: string, words: BuildWords, terminal: Terminal): Promise<Exit> {
  const compiled = await compiledPlan(plan, words, terminal);
  if (compiled.kind === 'stopped') return compiled.code;
  const text = jsonText(builtOf(compiled.calculation, words.target));
  if (words.out === undefined) {
    terminal.out(text);
    return exit.fine;
  }
  const unwritten = await writeText(text, words.out);
  if (unwritten.length > 0) return stopped(unwritten.map(({ message }) => message).join('\n'), terminal).code;
  terminal.out(`Wrote the ${words.target} to ${words.out}.\n`);
  return exit.fine;
}

function builtOf(calculation: Calculation, target: BuildTarget): unknown {
  switch (target) {
    case 'calculation':
      return calculation;
    case 'json-rules':
      return alertRulesOf(calculation);
  }
}
