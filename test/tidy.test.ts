import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The laws of docs/architecture.md, held over the text of every source file. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = [
  'grammar',
  'compiler',
  'runtime',
  'simulate',
  'outlook',
  'report',
  'editor',
  'data',
  'workers',
  'cli',
  'lsp',
  'vscode',
  'playground',
  'scripts',
  'bench',
  'test',
  'bin',
];

interface Source {
  /** Such as `runtime/numbers/exact.ts`. */
  readonly path: string;
  readonly text: string;
  /** Without comments; texts in quotes kept. */
  readonly code: string;
  /** Package names, and files of ours by their path from the root. */
  readonly imports: readonly string[];
}

/** An import, or an export from elsewhere. */
const statement =
  /(?:^|[\n;])\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;

const sources: readonly Source[] = [...folders.flatMap((folder) => filesBelow(join(root, folder))), ...filesIn(root)].map(
  sourceOf,
);

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile() && isCode(entry.name)).map((entry) => join(entry.parentPath, entry.name));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(isCode)
    .map((name) => join(folder, name));
}

function isCode(name: string): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(name);
}

function sourceOf(file: string): Source {
  const path = relative(root, file);
  const text = readFileSync(file, 'utf8');
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(path, code) };
}

/** Template and quoted texts are passed over, so that `//` in an address is no comment. */
function withoutComments(text: string): string {
  return text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*/g,
    (_all, quoted?: string) => quoted ?? '',
  );
}

function importsOf(path: string, code: string): readonly string[] {
  const names = [...code.matchAll(statement)].map(([, from, alone, lazy]) => from ?? alone ?? lazy ?? '');
  return names.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
}

function within(...places: readonly string[]): readonly Source[] {
  return sources.filter(({ path }) => places.some((place) => path === place || path.startsWith(`${place}/`)));
}

function outside(...places: readonly string[]): readonly Source[] {
  const inside = within(...places);
  return sources.filter((source) => !inside.includes(source));
}

/** `path: import` for each import that a rule forbids. */
function importing(files: readonly Source[], isForbidden: (name: string, path: string) => boolean): readonly string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter((name) => isForbidden(name, path)).map((name) => `${path}: ${name}`),
  );
}

/** `path: words` for each place where a rule's words stand. */
function saying(files: readonly Source[], words: RegExp): readonly string[] {
  return files.flatMap(({ path, code }) => [...code.matchAll(words)].map(([found]) => `${path}: ${found}`));
}

function isPackage(name: string, ...packages: readonly string[]): boolean {
  return packages.some((known) => name === known || name.startsWith(`${known}/`));
}

const core = ['grammar', 'compiler', 'runtime', 'simulate', 'outlook', 'report', 'editor'];

describe('what may import what', () => {
  test('there are sources to hold the laws over', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.some(({ imports }) => imports.includes('runtime/data.ts'))).toBe(true);
  });
  test('only runtime/numbers knows how rationals and decimals are kept', () => {
    expect(
      importing(outside('runtime/numbers', 'test', 'bench'), (name) => isPackage(name, 'fraction.js', 'decimal.js')),
    ).toEqual([]);
  });
  test('only the alerts know json-rules-engine', () => {
    expect(importing(outside('runtime/alerts', 'test', 'bench'), (name) => isPackage(name, 'json-rules-engine'))).toEqual([]);
  });
  test('the runtime never parses a plan and never imports the compiler', () => {
    const isForbidden = (name: string) =>
      isPackage(name, 'compiler', 'grammar', 'simulate', 'editor', 'data', 'workers', 'cli', 'chevrotain');
    expect(importing(within('runtime'), isForbidden)).toEqual([]);
  });
  test('the grammar knows nothing but itself and its parser', () => {
    expect(importing(within('grammar'), (name) => !isPackage(name, 'grammar', 'chevrotain'))).toEqual([]);
  });
  test('the compiler imports no data, no simulation and no command line', () => {
    expect(importing(within('compiler'), (name) => isPackage(name, 'simulate', 'editor', 'data', 'cli'))).toEqual([]);
  });
  test('a phase of the compiler imports only earlier phases', () => {
    const phaseOf = (path: string) => Number(/^compiler\/(\d)-/.exec(path)?.[1] ?? Number.NaN);
    expect(importing(within('compiler'), (name, path) => phaseOf(name) > phaseOf(path))).toEqual([]);
  });
  test('only data and cli open files', () => {
    const isFile = (name: string) =>
      isPackage(name, 'node:fs', 'node:net', 'node:http', 'node:https', 'fs', 'net', 'http', 'https');
    const readers = ['data', 'cli', 'lsp', 'vscode', 'bin', 'scripts', 'test', 'bench', 'playground'];
    expect(importing(outside(...readers), isFile)).toEqual([]);
  });
  test('only data knows DuckDB, and only readers know the formats of files', () => {
    const isFormat = (name: string) => isPackage(name, 'read-excel-file', 'hyparquet', 'hyparquet-compressors');
    expect(importing(outside('data', 'test', 'bench'), (name) => isPackage(name, '@duckdb/node-api'))).toEqual([]);
    expect(importing(outside('data', 'playground/readers', 'test', 'bench'), isFormat)).toEqual([]);
  });
  test('the readers of the browser open no files and need nothing of Node', () => {
    expect(importing(within('playground/readers'), (name) => name.startsWith('node:'))).toEqual([]);
  });
  test('only workers start threads to pay on', () => {
    const isThread = (name: string) => isPackage(name, 'tinypool', 'node:worker_threads', 'worker_threads');
    expect(importing(outside('workers', 'cli/solver', 'scripts', 'test', 'bench'), isThread)).toEqual([]);
    const imported = importing(within(...core, 'data', 'playground'), (name) => isPackage(name, 'workers'));
    expect(imported).toEqual([]);
  });
  test('only cli knows the terminal', () => {
    expect(importing(outside('cli', 'test', 'scripts'), (name) => isPackage(name, 'commander', 'picocolors'))).toEqual([]);
  });
  test('only charts know how to draw', () => {
    const isDrawing = (name: string) => isPackage(name, '@observablehq/plot', 'linkedom');
    expect(importing(outside('report/charts', 'cli/charts', 'playground', 'test', 'bench'), isDrawing)).toEqual([]);
  });
  test('imports name the file they mean', () => {
    expect(
      importing(
        sources,
        (name) =>
          name.includes('/') &&
          /^(grammar|compiler|runtime|simulate|editor|data|workers|cli|lsp)\//.test(name) &&
          !name.endsWith('.ts'),
      ),
    ).toEqual([]);
  });
});

describe('the core depends on nothing but its arguments', () => {
  test('no module of the platform', () => {
    expect(importing(within(...core, 'index.ts'), (name) => name.startsWith('node:'))).toEqual([]);
  });
  test('no clock, no chance, no environment', () => {
    expect(
      saying(within(...core), /\bnew Date\b|\bDate\.\w+|\bMath\.random\b|\bprocess\.\w+|\bperformance\.\w+|\bcrypto\.\w+/g),
    ).toEqual([]);
  });
  test('no locale', () => {
    expect(saying(within(...core), /\bIntl\.\w+|\.toLocale\w+|\.localeCompare\b/g)).toEqual([]);
  });
  test('no printing', () => {
    expect(saying(within(...core, 'data'), /\bconsole\.\w+/g)).toEqual([]);
  });
});

describe('how code is written', () => {
  test('no text becomes code but printed loops, in one place', () => {
    expect(saying(outside('runtime/columns/loops/code.ts', 'test'), /\beval\(|\bnew Function\b/g)).toEqual([]);
  });
  test('no any, no enum, no namespace, no default export', () => {
    const files = outside('test/tidy.test.ts').filter(({ path }) => !path.endsWith('.config.ts'));
    expect(
      saying(
        files,
        /(?::|<|\bas)\s*any\b|^\s*(?:export )?(?:const )?enum \w+|^\s*(?:export )?namespace \w+|\bexport default\b/gm,
      ),
    ).toEqual([]);
  });
  test('no switched-off checks', () => {
    const off = /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint|prettier)-(?:disable|ignore)\S*/g;
    const found = outside('test/tidy.test.ts').flatMap(({ path, text }) =>
      [...text.matchAll(off)].map(([words]) => `${path}: ${words}`),
    );
    expect(found).toEqual([]);
  });
  /** Except what Chevrotain writes from the parser, and the one contract of compiler and runtime: shapes without code. */
  test('no file with more than 300 lines of code', () => {
    const exceptions = ['grammar/parser/cst.ts', 'runtime/calculation.ts'];
    const lines = (code: string) => code.split('\n').filter((line) => line.trim() !== '');
    const long = outside('test', 'bench', ...exceptions).filter(({ code }) => lines(code).length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
  test('no file or folder named for nothing', () => {
    const vague = sources.filter(({ path }) =>
      /(?:^|\/)[\w-]*\b(?:utils?|helpers?|managers?|infos?|misc|common)\b[^/]*(?:\/|$)/i.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
  test('no test runs alone', () => {
    expect(
      saying(within('test'), /\b(?:test|it|describe)\.(?:only|skip)\b(?!\\)/g).filter((found) => !found.startsWith('test/tidy')),
    ).toEqual([]);
  });
});
