import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the pages: one for each code, and a README that lists them. */
export const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'docs', 'errors');

/** A fenced block of a page: ` ```csv bad inputs.csv ` has the language `csv` and the words `bad` and `inputs.csv`. */
export interface Block {
  readonly language: string;
  readonly words: readonly string[];
  readonly text: string;
}
/** One case: a plan, perhaps with data, that is wrong, what is said of it, and how it is mended. */
export interface Case {
  readonly blocks: readonly Block[];
}
export interface Page {
  readonly code: string;
  readonly title: string;
  /** Such as `Error`, `Problem in the data`. */
  readonly kind: string;
  readonly cases: readonly Case[];
  readonly text: string;
}

const fence = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm;

function pageOf(code: string, text: string): Page {
  const [, title = '', kind = ''] = /^# (.+)\n\n\*(.+)\.\* `[^`]+`\n/.exec(text) ?? [];
  const cases = text.split(/^## .*$/m).map((section) => ({ blocks: blocksOf(section) }));
  return { code, title, kind, cases: cases.filter(({ blocks }) => blocks.length > 0), text };
}

function blocksOf(section: string): readonly Block[] {
  return [...section.matchAll(fence)].map(([, language = '', words = '', text = '']) => ({
    language,
    words: words.trim().split(/\s+/).filter(Boolean),
    text,
  }));
}

export function pages(): readonly Page[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.toSorted().map((name) => pageOf(name.slice(0, -3), readFileSync(join(folder, name), 'utf8')));
}

/** The README: every code with its kind and its page's title. */
export function contentsOf(all: readonly Page[]): string {
  const rows = all.map(({ code, kind, title }) => [`[\`${code}\`](${code}.md)`, kind.toLowerCase(), title] as const);
  return `# Everything that Upside may say is wrong

Each code has a page: what is wrong, why Upside asks, a plan that shows it, and the same plan mended. \`upside errors CODE\` prints
a page in the terminal. An *error* keeps a plan from running; a *warning* and a *note* do not. A *problem in the data* is found
when a plan runs: only what depends on the bad figure is withheld. A *notice in the data* is said as well, keeps nothing back and
does not change the exit code.

<!-- This table is written by \`node scripts/errors.ts\`. -->

${tableOf([['Code', 'Kind', 'What is wrong'], ...rows])}
`;
}

function tableOf(rows: readonly (readonly [string, string, string])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}
