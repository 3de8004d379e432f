/** Compile plans: text in, calculation and diagnostics out. Pure. */
export { compile, type Compilation, type CompileOptions } from './compile.ts';
export { runCompiledExamples, runExamples, type ExampleOutcome } from './examples/run.ts';
export { firstFigures } from './examples/first-figures.ts';
export type { Include } from './1-parse/include.ts';
export { codes, type Code, type Severity } from './diagnostics/catalogue.ts';
export type { Diagnostic, Related } from './diagnostics/diagnostic.ts';
export { inLanguage, type Language } from './diagnostics/languages.ts';
export { placeOf, plain, renderDiagnostic, type Paint, type Place } from './diagnostics/render.ts';
export type { Fix } from '../grammar/problem.ts';
export { promiseDiagnostics } from './5-prove/diagnostics.ts';
export { provePromises, type PromiseOptions } from './5-prove/promises.ts';
export type { Replay } from './5-prove/search/replay.ts';
export { type Verdict, withoutReplay } from './5-prove/verdict.ts';
export { smtFiles, type SmtFile } from './5-prove/smt/document.ts';
export { type Answer, type Asked, askedOf, settled, termsOf } from './5-prove/smt/settle.ts';
