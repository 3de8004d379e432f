import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestOf } from '../../runtime/near.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { JsonWords } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `upside errors`: the page of one code, or all codes. */
export async function errors(code: string | undefined, words: JsonWords, terminal: Terminal): Promise<Exit> {
  const pages = await folderOfPages(dirname(fileURLToPath(import.meta.url)));
  const codes = await codesIn(pages);
  if (code === undefined) {
    terminal.out(words.json === true ? jsonText(codes) : [...codes, ''].join('\n'));
    return exit.fine;
  }
  if (!codes.includes(code)) {
    const meant = nearestOf(code, codes);
    return stopped(`There is no page for ${code}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`, terminal).code;
  }
  const page = await readFile(join(pages, `${code}.md`), 'utf8');
  terminal.out(words.json === true ? jsonText({ code, page }) : page);
  return exit.fine;
}

/** The pages ship beside the code, in `docs/errors` of the package, however deep the code that asks lies. */
async function folderOfPages(from: string): Promise<string> {
  const pages = join(from, 'docs', 'errors');
  if ((await codesIn(pages)).length > 0 || dirname(from) === from) return pages;
  return folderOfPages(dirname(from));
}

async function codesIn(pages: string): Promise<readonly string[]> {
  const names = await readdir(pages).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -3))
    .toSorted();
}
