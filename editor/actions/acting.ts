import { compile, type Compilation, type CompileOptions } from '../../compiler/compile.ts';
import type { Diagnostic, Edit, Selected } from '../analysis.ts';
import { applied } from '../edits.ts';
import type { Occurrences } from '../names/occurrences.ts';
import type { Words } from '../words/words.ts';

/** Where and on what somebody wants to act. */
export interface Acting {
  readonly from: number;
  readonly to: number;
  readonly compilation: Compilation;
  /** In the language of whoever acts. */
  readonly diagnostics: readonly Diagnostic[];
  readonly options: CompileOptions;
  readonly occurrences: Occurrences;
  readonly selected: Selected | undefined;
  readonly words: Words;
}

/** Whether a plan is still sound after edits and means the same. */
export function meansTheSame(edits: readonly Edit[], { compilation, options }: Acting): boolean {
  const after = compile(applied(compilation.text, edits), options).calculation;
  return after !== undefined && after.meaningHash === compilation.calculation?.meaningHash;
}
