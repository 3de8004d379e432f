import type { CompileOptions, Diagnostic, Paint } from '../compiler/index.ts';
import type { Calculation } from '../runtime/calculation.ts';
import { exit, type Exit } from './exit.ts';
import type { PlanWords } from './options.ts';
import { includeFrom, readPlan, type PlanFile } from './plan-file.ts';
import { counted } from './render/problems.ts';
import type { Colors, Terminal } from './terminal.ts';

/** A plan ready to run; or the exit code after all that keeps it from running has been said. */
export type Compiled =
  | { readonly kind: 'ready'; readonly calculation: Calculation; readonly file: string; readonly folder: string }
  | { readonly kind: 'stopped'; readonly code: Exit };

/** Reads and compiles PLAN. Errors are said in full, warnings only counted: `check` says those. */
export async function compiledPlan(plan: string, words: PlanWords, terminal: Terminal): Promise<Compiled> {
  const read = await readPlan(plan, terminal);
  switch (read.kind) {
    case 'refused':
      return stopped(read.reason, terminal);
    case 'calculation':
      return { ...read, kind: 'ready' };
    case 'plan':
      return fromText(read, words, terminal);
  }
}

type PlanText = Extract<PlanFile, { readonly kind: 'plan' }>;

/** PLAN as text, for commands that work on the text itself. */
export async function planText(
  plan: string,
  terminal: Terminal,
): Promise<PlanText | { readonly kind: 'stopped'; readonly code: Exit }> {
  const read = await readPlan(plan, terminal);
  if (read.kind === 'plan') return read;
  return stopped(
    read.kind === 'refused' ? read.reason : `${read.file} is a compiled plan; this needs the plan's text.`,
    terminal,
  );
}

export function stopped(reason: string, terminal: Terminal): { readonly kind: 'stopped'; readonly code: Exit } {
  terminal.err(`${reason}\n`);
  return { kind: 'stopped', code: exit.wrongUsage };
}

async function fromText(plan: PlanText, words: PlanWords, terminal: Terminal): Promise<Compiled> {
  const { compile } = await import('../compiler/index.ts');
  const { calculation, diagnostics } = compile(plan.text, compileOptions(words, plan.folder));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (calculation === undefined || errors.length > 0) {
    if (words.json === true) terminal.out(jsonText({ plan: plan.file, diagnostics: await diagnosticsJson(errors, plan.text) }));
    else await sayDiagnostics(errors, plan, terminal);
    return { kind: 'stopped', code: exit.planHasErrors };
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0)
    terminal.err(`${counted(warnings, 'warning')} about the plan: \`upside check\` says ${warnings === 1 ? 'it' : 'them'}.\n`);
  return { kind: 'ready', calculation, file: plan.file, folder: plan.folder };
}

/** What the compiler is told besides the text: the currency, and where included plans lie. */
export function compileOptions({ currency }: PlanWords, folder: string): CompileOptions {
  return { include: includeFrom(folder), ...(currency !== undefined && { currency }) };
}

export async function sayDiagnostics(
  diagnostics: readonly Diagnostic[],
  { text, file }: PlanText,
  terminal: Terminal,
): Promise<void> {
  const { renderDiagnostic } = await import('../compiler/index.ts');
  const paint = paintOf(terminal.colors);
  for (const diagnostic of diagnostics) terminal.err(`${renderDiagnostic(diagnostic, text, file, paint)}\n\n`);
}

function paintOf(colors: Colors): Paint {
  const bySeverity = { error: colors.red, warning: colors.yellow, note: colors.cyan };
  return { severity: (severity, text) => bySeverity[severity](text), dim: colors.dim };
}

/** Diagnostics for scripts and editors: offsets as in the text, lines and columns from 1. */
export async function diagnosticsJson(diagnostics: readonly Diagnostic[], text: string): Promise<readonly unknown[]> {
  const { placeOf } = await import('../compiler/index.ts');
  return diagnostics.map(({ code, severity, message, span, related, fixes }) => ({
    code,
    severity,
    message,
    ...placeOf(text, span.from),
    span,
    related: related.map((also) => ({ message: also.message, ...placeOf(text, also.span.from), span: also.span })),
    fixes,
  }));
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
