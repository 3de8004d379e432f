/** Writes into `docs/errors` what can be told from the compiler: the messages that the pages quote, and the table of all codes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, folder, pages, type Case, type Page } from './errors/page.ts';
import { isAboutData, problemsOf, quotedIn, saidOfData, saidOfPlan } from './errors/said.ts';

async function saidOf(of: Case, code: string): Promise<string> {
  if (isAboutData(of)) return saidOfData(await problemsOf(of, 'bad'), code);
  return saidOfPlan(of, code);
}

async function refreshed({ code, cases, text }: Page): Promise<string> {
  let fresh = text;
  for (const each of cases) {
    const quoted = quotedIn(each);
    if (quoted === undefined) continue;
    const said = await saidOf(each, code);
    if (said === '') console.log(`${code}: its bad plan does not give it`);
    fresh = fresh.replace(`\`\`\`text\n${quoted}\`\`\``, () => `\`\`\`text\n${said}\`\`\``);
  }
  return fresh;
}

for (const page of pages()) writeFileSync(join(folder, `${page.code}.md`), await refreshed(page));
writeFileSync(join(folder, 'README.md'), contentsOf(pages()));
