import { compileOptions, diagnosticsJson, jsonText, planText, sayDiagnostics } from '../compiled.ts';
import { exampleLines, runPlanExamples, summaryJson, summaryOf } from '../examples.ts';
import { exit, type Exit } from '../exit.ts';
import type { PlanWords } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `upside test`: runs the examples of a plan. */
export async function test(plan: string, words: PlanWords, terminal: Terminal): Promise<Exit> {
  const read = await planText(plan, terminal);
  if (read.kind === 'stopped') return read.code;
  const { compile } = await import('../../compiler/index.ts');
  const { diagnostics } = compile(read.text, compileOptions(words, read.folder));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    if (words.json === true)
      terminal.out(jsonText({ ...summaryJson(summaryOf([])), diagnostics: await diagnosticsJson(errors, read.text) }));
    else await sayDiagnostics(errors, read, terminal);
    return exit.planHasErrors;
  }
  const summary = summaryOf(await runPlanExamples(read.text, compileOptions(words, read.folder)));
  if (words.json === true) terminal.out(jsonText(summaryJson(summary)));
  else
    terminal.out(
      [...exampleLines(summary.examples, terminal.colors), `${summary.passed} passed, ${summary.failed} failed`, ''].join('\n'),
    );
  return summary.failed === 0 ? exit.fine : exit.refuted;
}
