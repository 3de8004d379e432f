import type { Asked, Compilation, Include, Verdict } from '../../compiler/index.ts';
import { compileOptions, diagnosticsJson, jsonText, planText, sayDiagnostics } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { ProveWords } from '../options.ts';
import type { PlanFile } from '../plan-file.ts';
import { counted } from '../render/problems.ts';
import type { Colors, Terminal } from '../terminal.ts';

type PlanText = Extract<PlanFile, { readonly kind: 'plan' }>;

/** `upside prove`: whether a plan keeps its promises, and how that is known. */
export async function prove(plan: string, words: ProveWords, terminal: Terminal): Promise<Exit> {
  const read = await planText(plan, terminal);
  if (read.kind === 'stopped') return read.code;
  const { compile, placeOf, withoutReplay } = await import('../../compiler/index.ts');
  const options = compileOptions(words, read.folder);
  const compilation = compile(read.text, options);
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    if (words.json === true)
      terminal.out(jsonText({ plan: read.file, promises: [], diagnostics: await diagnosticsJson(errors, read.text) }));
    else await sayDiagnostics(errors, read, terminal);
    return exit.planHasErrors;
  }
  const verdicts = await decided(compilation, read, words, terminal, options.include);
  if (verdicts === undefined) return exit.wrongUsage;
  const line = (offset: number): number => placeOf(read.text, offset).line;
  if (words.json === true) terminal.out(jsonText({ plan: read.file, promises: verdicts.map(withoutReplay) }));
  else terminal.out([...verdicts.flatMap((verdict) => verdictLines(verdict, line, terminal.colors)), ''].join('\n'));
  return verdicts.some(({ kind, isWritten }) => kind === 'refuted' && isWritten) ? exit.refuted : exit.fine;
}

/** By proofs and cases, and by Z3 where that is asked for; undefined after it was said why not. */
async function decided(
  compilation: Compilation,
  read: PlanText,
  words: ProveWords,
  terminal: Terminal,
  include: Include | undefined,
): Promise<readonly Verdict[] | undefined> {
  const { askedOf, provePromises } = await import('../../compiler/index.ts');
  const verdicts = provePromises(compilation, { include });
  const { calculation } = compilation;
  const isPlain = words.smt !== true && words.emitSmt2 === undefined;
  if (calculation === undefined || isPlain) return verdicts;
  const asked = askedOf(calculation, verdicts);
  if (words.emitSmt2 !== undefined && !(await written(words.emitSmt2, read.file, asked, terminal))) return undefined;
  if (words.smt !== true) return verdicts;
  const { settledByZ3 } = await import('../solver/settle.ts');
  const settled = await settledByZ3(calculation, verdicts, asked, terminal.progress);
  if (settled === undefined) terminal.err(noSolver);
  return settled;
}

const noSolver = `--smt needs Z3: put \`z3\` on the PATH, or install the package: npm install z3-solver
Without --smt the promises are decided by what Upside has itself.
`;

async function written(folder: string, plan: string, asked: readonly Asked[], terminal: Terminal): Promise<boolean> {
  const { smtFiles } = await import('../../compiler/index.ts');
  const { writeObligations } = await import('../solver/write-obligations.ts');
  const files = smtFiles(
    plan,
    asked.map(({ verdict, obligations }) => ({ promise: verdict.promise, obligations })),
  );
  try {
    await writeObligations(folder, files);
    terminal.err(`${counted(files.length, 'obligation')} written to ${folder}.\n`);
    return true;
  } catch (error) {
    terminal.err(`Obligations cannot be written to ${folder}: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
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
