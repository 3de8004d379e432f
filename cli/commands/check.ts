import type { Diagnostic, Verdict } from '../../compiler/index.ts';
import { compileOptions, diagnosticsJson, jsonText, planText, sayDiagnostics } from '../compiled.ts';
import { exampleLines, runPlanExamples, summaryJson, summaryOf, type ExampleRun } from '../examples.ts';
import { exit, type Exit } from '../exit.ts';
import type { PlanWords } from '../options.ts';
import { counted } from '../render/problems.ts';
import type { Terminal } from '../terminal.ts';

/** `upside check`: all that is wrong with a plan, and whether its examples hold. */
export async function check(plan: string, words: PlanWords, terminal: Terminal): Promise<Exit> {
  const read = await planText(plan, terminal);
  if (read.kind === 'stopped') return read.code;
  const { compile, promiseDiagnostics, provePromises } = await import('../../compiler/index.ts');
  const options = compileOptions(words, read.folder);
  const compilation = compile(read.text, options);
  const hasErrors = compilation.calculation === undefined;
  const verdicts = provePromises(compilation, { include: options.include, search: 'quick' });
  const diagnostics = [...compilation.diagnostics, ...promiseDiagnostics(verdicts, compilation.diagnostics)];
  const examples = hasErrors ? [] : await runPlanExamples(read.text, compileOptions(words, read.folder));
  if (words.json === true) {
    terminal.out(
      jsonText({
        plan: read.file,
        diagnostics: await diagnosticsJson(diagnostics, read.text),
        ...summaryJson(summaryOf(examples)),
        undecided: undecidedOf(verdicts).map(({ promise }) => promise),
      }),
    );
  } else {
    await sayDiagnostics(diagnostics, read, terminal);
    const failed = examples.filter(({ ok }) => !ok);
    terminal.out(
      [
        ...exampleLines(failed, terminal.colors),
        verdict(read.file, diagnostics, examples),
        ...undecidedLines(verdicts, terminal),
        '',
      ].join('\n'),
    );
  }
  if (hasErrors) return exit.planHasErrors;
  const isKept = verdicts.every(({ kind, isWritten }) => kind !== 'refuted' || !isWritten);
  return isKept && examples.every(({ ok }) => ok) ? exit.fine : exit.refuted;
}

const undecidedOf = (verdicts: readonly Verdict[]): readonly Verdict[] => verdicts.filter(({ kind }) => kind === 'undecided');

/** One quiet line: what to do is `prove`'s to say. */
function undecidedLines(verdicts: readonly Verdict[], { colors }: Terminal): readonly string[] {
  const { length } = undecidedOf(verdicts);
  if (length === 0) return [];
  return [colors.dim(`${counted(length, 'promise')} not decided: \`upside prove\` says why.`)];
}

function verdict(file: string, diagnostics: readonly Diagnostic[], examples: readonly ExampleRun[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const failed = examples.filter(({ ok }) => !ok).length;
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(failed > 0 ? [`${counted(failed, 'example')} failed`] : []),
  ];
  const held =
    examples.length > 0 && failed === 0
      ? ` ${counted(examples.length, 'example')} ${examples.length === 1 ? 'holds' : 'hold'}.`
      : '';
  return `${file}: ${found.length === 0 ? 'no problems found' : found.join(', ')}.${held}`;
}
