import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { allProblems } from '../../cli/prepared.ts';
import { problemLines } from '../../cli/render/problems.ts';
import { compile, type Compilation, promiseDiagnostics, provePromises, renderDiagnostic } from '../../compiler/index.ts';
import { loadData } from '../../data/index.ts';
import type { Problem, RunOptions } from '../../runtime/data.ts';
import { run } from '../../runtime/run.ts';
import type { Block, Case } from './page.ts';

/** Which of a case's blocks are taken. */
export type Side = 'bad' | 'mended';

const dataLanguages = ['csv', 'json', 'ndjson'];

/** Whether a case is about data: then its plan is run, else it is only compiled. */
export function isAboutData({ blocks }: Case): boolean {
  return blocks.some(({ language }) => dataLanguages.includes(language) || language === 'sh');
}

/** The plans of a side, in order; a plan that is neither bad nor mended belongs to both. */
export function plansOf({ blocks }: Case, side: Side): readonly string[] {
  return blocks.filter((block) => isPlan(block) && fileOf(block) === '' && isOn(block, side)).map(({ text }) => text);
}
/** A plan with a file's name is there to be included. */
function includeFrom({ blocks }: Case, side: Side): (path: string) => string | undefined {
  return (path) => blocks.find((block) => isPlan(block) && fileOf(block) === path && isOn(block, side))?.text;
}
function isPlan({ language }: Block): boolean {
  return language === 'plan';
}

export function compiledPlan(text: string, of: Case, side: Side): Compilation {
  return compile(text, { include: includeFrom(of, side) });
}

/** The message that the page quotes. */
export function quotedIn({ blocks }: Case): string | undefined {
  return blocks.find(({ language }) => language === 'text')?.text;
}

function isOn({ words }: Block, side: Side): boolean {
  return words.includes(side) || !(words.includes('bad') || words.includes('mended'));
}

/** Every diagnostic of a code that the first bad plan gives, as `upside check` prints it. */
export function saidOfPlan(of: Case, code: string): string {
  const [text = ''] = plansOf(of, 'bad');
  const compilation = compiledPlan(text, of, 'bad');
  const all = [...compilation.diagnostics, ...promiseDiagnostics(provePromises(compilation), compilation.diagnostics)];
  const found = all.filter((diagnostic) => diagnostic.code === code);
  return found.map((diagnostic) => `${renderDiagnostic(diagnostic, text, 'my.plan')}\n`).join('\n');
}

/** The problems of running a case's first plan on its data. */
export async function problemsOf(of: Case, side: Side): Promise<readonly Problem[]> {
  const [plan = ''] = plansOf(of, side);
  const { calculation } = compiledPlan(plan, of, side);
  if (calculation === undefined) throw new Error(`This plan does not compile:\n${plan}`);
  const folder = mkdtempSync(join(tmpdir(), 'upside-errors-'));
  try {
    for (const block of of.blocks.filter(({ language }) => dataLanguages.includes(language))) {
      if (isOn(block, side)) writeFileSync(join(folder, fileOf(block)), bytesOf(block));
    }
    const { data, problems } = await loadData(calculation, { folder });
    return allProblems(problems, run(calculation, data, optionsOf(of, side)).problems).map((problem) => ({
      ...problem,
      message: problem.message.replaceAll(folder, 'data'),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The problems of a code, as `upside run` prints them. */
export function saidOfData(problems: readonly Problem[], code: string): string {
  const lines = problemLines(
    problems.filter((problem) => problem.code === code),
    pc.createColors(false),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function fileOf({ words }: Block): string {
  return words.find((word) => word.includes('.')) ?? '';
}
/** The word `latin-1` behind a file's name says that it is not UTF-8. */
function bytesOf({ words, text }: Block): Buffer {
  return Buffer.from(text, words.includes('latin-1') ? 'latin1' : 'utf8');
}

/** `upside run my.plan --period 2026-01 --set sales=5`, the words that bear on the calculation. */
function optionsOf({ blocks }: Case, side: Side): RunOptions {
  const line = blocks.find((block) => block.language === 'sh' && isOn(block, side))?.text ?? '';
  const wordsAfter = (option: string): readonly string[] =>
    [...line.matchAll(new RegExp(`--${option} (\\S+)`, 'g'))].map(([, word = '']) => word);
  const [period] = wordsAfter('period');
  const [payee] = wordsAfter('payee');
  const set = Object.fromEntries(wordsAfter('set').map((pair) => pair.split('=') as [string, string]));
  return { set, ...(period !== undefined && { period }), ...(payee !== undefined && { payee }) };
}
