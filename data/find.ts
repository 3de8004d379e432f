import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../runtime/data.ts';
import { nearestOf } from '../runtime/near.ts';
import { dataEndings, endingOf } from './endings.ts';

export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly file: string }
  | { readonly kind: 'none'; readonly problem: Problem }
  | { readonly kind: 'several'; readonly problem: Problem };

/** The names in a folder that end like data; none where there is no such folder. */
export async function dataFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => endingOf(name) !== undefined && !name.startsWith('.')).toSorted();
}

/** The one file in the folder for a table's source. `from "deals.csv"` names it with its ending. */
export function findFile(table: string, source: string, folder: string, names: readonly string[]): Found {
  const fits = names.filter((name) => name === source || baseOf(name) === source);
  const [file, second] = fits;
  if (file === undefined) return { kind: 'none', problem: missing(table, source, folder, names) };
  if (second !== undefined) return { kind: 'several', problem: twoFiles(table, source, fits) };
  return { kind: 'file', path: join(folder, file), file };
}

function baseOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

function twoFiles(table: string, source: string, fits: readonly string[]): Problem {
  const message = `“${source}” could be ${fits.join(' or ')}; keep one, or say which with --table ${table}=FILE.`;
  return { code: 'two-files-for-table', message, table };
}

function missing(table: string, source: string, folder: string, names: readonly string[]): Problem {
  const meant = nearestOf(source, names.map(baseOf));
  const file = names.find((name) => baseOf(name) === meant);
  const there = names.length === 0 ? 'it holds no data files' : `it holds ${names.join(', ')}`;
  const wanted = `${source}.${dataEndings.slice(0, -1).join(', .')} or .${dataEndings.at(-1) ?? ''}`;
  const hint = file === undefined ? '' : ` Did you mean ${file}?`;
  const message = `No file for ${table}: looked in ${folder} for ${wanted}; ${there}.${hint}`;
  return { code: 'missing-table', message, table };
}
