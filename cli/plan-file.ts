import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Calculation } from '../runtime/calculation.ts';
import type { Terminal } from './terminal.ts';

/** What the word PLAN named: a plan's text, or a calculation that was compiled before. */
export type PlanFile =
  | { readonly kind: 'plan'; readonly text: string; readonly file: string; readonly folder: string }
  | { readonly kind: 'calculation'; readonly calculation: Calculation; readonly file: string; readonly folder: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads PLAN: a file, `-` for standard input, or a compiled calculation, whose name ends in `.json`. */
export async function readPlan(plan: string, terminal: Terminal): Promise<PlanFile> {
  if (plan === '-')
    return { kind: 'plan', text: (await terminal.readInput()).toString('utf8'), file: 'standard input', folder: '.' };
  const read = await textOrReason(plan);
  if (read.kind === 'refused') return read;
  const place = { file: plan, folder: dirname(plan) };
  return plan.endsWith('.json') ? calculationIn(read.text, place) : { kind: 'plan', text: read.text, ...place };
}

/** Included plans lie beside the plan that includes them. */
export function includeFrom(folder: string): (path: string) => string | undefined {
  return (path) => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return undefined;
    }
  };
}

/** Where a plan's data is when nobody says: in a `data` folder beside the plan if there is one, else beside the plan. */
export async function dataFolderOf(folder: string): Promise<string> {
  const below = join(folder, 'data');
  return (await isFolder(below)) ? below : folder;
}

export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

async function textOrReason(plan: string): Promise<{ kind: 'text'; text: string } | { kind: 'refused'; reason: string }> {
  try {
    return { kind: 'text', text: await readFile(plan, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code || String(error);
    return { kind: 'refused', reason: `The plan ${plan} cannot be read: ${why}.` };
  }
}

function calculationIn(text: string, place: { readonly file: string; readonly folder: string }): PlanFile {
  const value = parsedOrNothing(text);
  const version = versionOf(value);
  if (version === undefined) return { kind: 'refused', reason: `${basename(place.file)} is not a compiled plan.` };
  if (version === 1) return { kind: 'calculation', calculation: value as Calculation, ...place };
  const reason = `${basename(place.file)} is a compiled plan of version ${JSON.stringify(version)}; this upside knows version 1: compile the plan again.`;
  return { kind: 'refused', reason };
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What a compiled plan says its version is; undefined where the value is none. */
function versionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'format' in value && value.format === 'upside-calculation' && 'version' in value ? value.version : undefined;
}
