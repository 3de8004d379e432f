import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { marked, quotedIn } from '../../scripts/speed/quoted.ts';
import type { Speed } from './measure.ts';
import { componentsChart, rowsChart } from './plot.ts';
import { aimTable, growthTables, markdownTable, memoryTable, otherLines, shortTable, workloadTable } from './tables.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const readme = join(root, 'README.md');
const page = join(root, 'docs', 'speed.md');
const images = join(root, 'docs', 'images');

/** Writes what was measured into `docs/speed.md`, between its marks, quotes its short table in the README, and draws its pictures. */
export async function savePage(machine: string, speed: Speed): Promise<void> {
  const { tiers, ledger, growth } = speed;
  if (tiers === undefined || ledger === undefined || growth === undefined) throw new Error('--write needs all parts.');
  const short = markdownTable(shortTable(tiers, ledger));
  const contents = {
    short: `${machine}. The processor's time; in parentheses how many times as much as Upside's.\n\n${short}`,
    aims: markdownTable(aimTable(speed)),
    tiers: markdownTable(workloadTable(tiers)),
    ledger: markdownTable(workloadTable(ledger)),
    others: [...otherLines(speed).map((line) => `- ${line}`), '', markdownTable(memoryTable(speed))].join('\n'),
    growth: growthTables(growth).map(markdownTable).join('\n\n'),
  };
  const text = Object.entries(contents).reduce(
    (all, [name, content]) => marked(all, name, `\n${content}\n\n`),
    readFileSync(page, 'utf8'),
  );
  const written = await format(text, { ...(await resolveConfig(page)), filepath: page });
  writeFileSync(page, written);
  writeFileSync(readme, quotedIn(readFileSync(readme, 'utf8'), written));
  const panels = [
    { title: 'payee-periods of tiers', points: growth.tiers },
    { title: 'transactions of a year', points: growth.ledger },
  ];
  writeFileSync(join(images, 'speed-rows.svg'), rowsChart(panels));
  writeFileSync(join(images, 'speed-components.svg'), componentsChart(growth.components));
}
