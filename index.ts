/** Plans in, payouts out: for who compiles and runs in one place. Files are read through `upside/data`. */
export { compile, renderDiagnostic, runExamples } from './compiler/index.ts';
export type { Compilation, CompileOptions, Diagnostic, ExampleOutcome } from './compiler/index.ts';
export { combined, explain, run } from './runtime/index.ts';
export type { Calculation, ExplainOptions, Problem, RunData, RunOptions, RunResult, Trace } from './runtime/index.ts';
