import { writeFile } from 'node:fs/promises';
import { diagnosticsJson, jsonText, planText, sayDiagnostics, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import { formatPlan } from '../layout.ts';
import type { FormatWords } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `upside format`: a plan in its canonical layout. A plan that cannot be read is left as it is. */
export async function format(plan: string, words: FormatWords, terminal: Terminal): Promise<Exit> {
  const read = await planText(plan, terminal);
  if (read.kind === 'stopped') return read.code;
  if (words.write === true && plan === '-')
    return stopped('There is no file to write: the plan came from standard input.', terminal).code;

  const formatted = await formatPlan(read.text);
  if (formatted.kind === 'unreadable') {
    if (words.json === true)
      terminal.out(jsonText({ plan: read.file, diagnostics: await diagnosticsJson(formatted.errors, read.text) }));
    else await sayDiagnostics(formatted.errors, read, terminal);
    return exit.planHasErrors;
  }
  const isCanonical = formatted.text === read.text;
  if (words.json === true) terminal.out(jsonText({ plan: read.file, isCanonical, text: formatted.text }));
  if (words.write === true) return isCanonical ? exit.fine : written(plan, formatted.text, terminal);
  if (words.check === true) return checked(read.file, isCanonical, terminal);
  if (words.json !== true) terminal.out(formatted.text);
  return exit.fine;
}

function checked(file: string, isCanonical: boolean, terminal: Terminal): Exit {
  if (!isCanonical) terminal.err(`${file} is not in the canonical layout: \`upside format --write\` changes it.\n`);
  return isCanonical ? exit.fine : exit.planHasErrors;
}

async function written(plan: string, text: string, terminal: Terminal): Promise<Exit> {
  const failed = await writeFile(plan, text).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return failed === undefined ? exit.fine : stopped(`${plan} cannot be written: ${failed}.`, terminal).code;
}
