import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, runExamples, type Compilation, type ExampleOutcome } from '../../compiler/index.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const pageOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A fenced plan of a page: a whole plan, a plan that is wrong by `code`, or a `file` that others include. */
export interface Block {
  readonly kind: 'whole' | 'bad' | 'file';
  /** Code of a bad plan, name of a file. */
  readonly word: string;
  readonly text: string;
  /** Of the page, where the plan begins. */
  readonly line: number;
  /** The heading it stands under. */
  readonly heading: string;
}

const fence = /^```plan(?: (bad|file) (\S+))?\n([\s\S]*?)^```$/gm;

export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(fence)].map(([, kind, word = '', text = ''], index) => {
    const before = page.slice(0, [...page.matchAll(fence)][index]?.index);
    const heading =
      before
        .replace(fence, '')
        .match(/^#+ .*$/gm)
        ?.at(-1) ?? '';
    return {
      kind: kind === 'bad' || kind === 'file' ? kind : 'whole',
      word,
      text,
      line: before.split('\n').length + 1,
      heading: heading.replace(/^#+ /, ''),
    };
  });
}

/** How the plans of a page are compiled: they include its files, and pay in dollars where they say nothing. */
function optionsOf(blocks: readonly Block[]): {
  readonly currency: string;
  readonly include: (path: string) => string | undefined;
} {
  const files = new Map(blocks.filter(({ kind }) => kind === 'file').map(({ word, text }) => [word, text]));
  return { currency: 'USD', include: (path) => files.get(path) };
}

export const compiled = ({ text }: Block, blocks: readonly Block[]): Compilation => compile(text, optionsOf(blocks));
export const outcomesOf = ({ text }: Block, blocks: readonly Block[]): readonly ExampleOutcome[] =>
  runExamples(text, optionsOf(blocks));
