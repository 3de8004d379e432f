import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, pageOf, root } from '../docs/blocks.ts';
import type { AnalyseOptions } from '../../editor/index.ts';

export interface CorpusPlan {
  readonly name: string;
  readonly text: string;
  readonly options: AnalyseOptions;
}

function pagePlans(page: string): readonly CorpusPlan[] {
  const blocks = blocksOf(pageOf(page));
  const files = new Map(blocks.filter(({ kind }) => kind === 'file').map(({ word, text }) => [word, text]));
  const options = { currency: 'USD', include: (path: string) => files.get(path) };
  return blocks.filter(({ kind }) => kind === 'whole').map(({ line, text }) => ({ name: `${page}:${line}`, text, options }));
}

function folderPlans(folder: string): readonly CorpusPlan[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.plan'))
    .toSorted()
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(join(root, folder, name), 'utf8'),
      options: { currency: 'USD' },
    }));
}

/** The plans of the reference, of the examples, and those that others have published. */
export const corpus: readonly CorpusPlan[] = [
  ...pagePlans('docs/language.md'),
  ...pagePlans('docs/tutorial.md'),
  ...folderPlans('examples'),
  ...folderPlans('test/conformance'),
];
