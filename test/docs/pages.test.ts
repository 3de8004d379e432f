import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageOf, root } from './blocks.ts';
import facts from '../../package.json' with { type: 'json' };

const decisions = readdirSync(join(root, 'docs/decisions')).filter((name) => name.endsWith('.md'));
const pages = [
  'language',
  'tutorial',
  'glossary',
  'architecture',
  ...decisions.map((name) => `decisions/${name.replace('.md', '')}`),
];

describe('the glossary', () => {
  const sections = pageOf('docs/glossary.md').split(/^## /m).slice(1);
  const rowsOf = (section: string): readonly (readonly string[])[] =>
    [...section.matchAll(/^\| (.*) \|$/gm)].slice(2).map(([, row = '']) => row.split(' | '));
  const rows = sections.flatMap(rowsOf);

  test('has many words, each once', () => {
    const words = rows.map(([word]) => word);
    expect(words.length).toBeGreaterThan(90);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
  test('gives each its meaning in one sentence, its Chinese term and how it is written', () => {
    const faulty = rows.filter(
      ([, meaning = '', chinese = '', written = '', ...more]) =>
        !/^[A-Z][^.]*\.$/.test(meaning) || !/\p{Script=Han}/u.test(chinese) || written === '' || more.length > 0,
    );
    expect(faulty).toEqual([]);
  });
  test('is in alphabetical order', () => {
    for (const words of sections.map((section) => rowsOf(section).map(([word = '']) => word))) {
      expect(words).toEqual(words.toSorted());
    }
  });
});

test('every door of the package is built from a file that is there, and stands on the page of the architecture', () => {
  const doors = Object.entries(facts.exports).filter(([door]) => door !== './package.json');
  const sources = doors.map(([, built]) => built.replace('./dist/', '').replace(/\.js$/, '.ts'));
  expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  const page = pageOf('docs/architecture.md');
  expect(doors.map(([door]) => `\`${door.replace('.', 'upside')}\``).filter((door) => !page.includes(door))).toEqual([]);
});

describe('the architecture', () => {
  const page = pageOf('docs/architecture.md');
  test('names files and folders that are there', () => {
    const paths = [...page.matchAll(/`([a-z0-9][\w-]*(?:\/[\w.-]*)+)`/g)].map(([, path = '']) => path);
    const doors = Object.keys(facts.exports).map((door) => door.replace('.', 'upside'));
    expect(paths.filter((path) => !doors.includes(path) && !existsSync(join(root, path)))).toEqual([]);
    expect(paths.length).toBeGreaterThan(25);
  });
  test('draws the house as it stands', () => {
    const [, house = ''] = /```\n([\s\S]*?)```/.exec(page) ?? [];
    const drawn = [...house.matchAll(/^( {2})?([\w.\-/]+) {2,}/gm)];
    let folder = '';
    const gone = drawn.flatMap(([, inner, name = '']) => {
      if (inner === undefined) folder = name;
      const path = inner === undefined ? name : `${folder}${name}`;
      return existsSync(join(root, path)) ? [] : [path];
    });
    expect(gone).toEqual([]);
    expect(drawn.length).toBeGreaterThan(30);
  });
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  const text = pageOf(`docs/${page}.md`);
  const folder = join(root, 'docs', page, '..');
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
});
test('every decision is listed', () => {
  const list = pageOf('docs/decisions/README.md');
  expect(decisions.filter((name) => name !== 'README.md' && !list.includes(`(${name})`))).toEqual([]);
});
