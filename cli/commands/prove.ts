import type { Verdict } from '../../compiler/index.ts';
import { compileOptions, diagnosticsJson, jsonText, planText, sayDiagnostics } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { PlanWords } from '../options.ts';
import type { Colors, Terminal } from '../terminal.ts';

/** `upside prove`: whether a plan keeps its promises, and how that is known. */
export async function prove(plan: string, words: PlanWords, terminal: Terminal): Promise<Exit> {
  const read = await planText(plan, terminal);
  if (read.kind === 'stopped') return read.code;
  const { compile, provePromises, placeOf } = await import('../../compiler/index.ts');
  const compilation = compile(read.text, compileOptions(words, read.folder));
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    if (words.json === true)
      terminal.out(jsonText({ plan: read.file, promises: [], diagnostics: await diagnosticsJson(errors, read.text) }));
    else await sayDiagnostics(errors, read, terminal);
    return exit.planHasErrors;
  }
  const verdicts = provePromises(compilation);
  const line = (offset: number): number => placeOf(read.text, offset).line;
  if (words.json === true) terminal.out(jsonText({ plan: read.file, promises: verdicts.map(verdictJson) }));
  else terminal.out([...verdicts.flatMap((verdict) => verdictLines(verdict, line, terminal.colors)), ''].join('\n'));
  return verdicts.some(({ kind, isWritten }) => kind === 'refuted' && isWritten) ? exit.refuted : exit.fine;
}

function verdictLines(verdict: Verdict, lineOf: (offset: number) => number, colors: Colors): readonly string[] {
  const { promise } = verdict;
  switch (verdict.kind) {
    case 'proved':
      return [
        `${colors.green('proved')}       ${promise}`,
        ...verdict.reasons.map((reason) => `  ${reason}`),
        `  ${colors.dim(`by ${verdict.by}, over ${verdict.over.join('; ')}`)}`,
      ];
    case 'refuted': {
      const { culprit } = verdict;
      const where = culprit === undefined ? [] : [`  line ${lineOf(culprit.span.from)}: ${culprit.text}`];
      const setting = verdict.setting === '' ? [] : [`  ${colors.dim(verdict.setting)}`];
      const fixes = verdict.fixes.map((fix) => `  ${colors.dim('fix:')} ${fix}`);
      return [`${colors.red('refuted')}      ${promise}`, `  ${verdict.sentence}`, ...setting, ...where, ...fixes];
    }
    case 'undecided': {
      const tried = verdict.tried.length === 0 ? [] : [`  tried: ${verdict.tried.join(', ')}`];
      const stopped = verdict.stoppedBy === undefined ? [] : [`  stopped by: ${verdict.stoppedBy}`];
      return [`${colors.yellow('not decided')}  ${promise}`, ...tried, ...stopped];
    }
    case 'waived':
      return [`${colors.dim('waived')}       ${promise}`, `  because "${verdict.because}"`];
  }
}

/** For scripts: the sentences, without how the search went. */
function verdictJson(verdict: Verdict): unknown {
  if (verdict.kind !== 'refuted') return verdict;
  const { fall: _, ...said } = verdict;
  return said;
}
