import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crmIsThere, crmMissing } from './crm/data.ts';
import { measure, type Speed } from './measure.ts';
import { savePage } from './page.ts';
import { settingsFrom } from './settings.ts';
import { aimTable, growthTables, memoryTable, otherLines, plainTable, workloadTable } from './tables.ts';

/** Pays large workloads in every way there is, says what each costs, and writes it down where that is asked for. */
export async function benchColumns(machine: string, words: readonly string[]): Promise<void> {
  const settings = settingsFrom(words);
  const folder = mkdtempSync(join(tmpdir(), 'upside-bench-'));
  try {
    const speed = await measure(settings, folder, (part) => console.log(saidOf(part)));
    console.log(`\n${plainTable(aimTable(speed))}`);
    if (settings.only.includes('questions') && !crmIsThere) console.log(`\nNot asked: what-if. It needs ${crmMissing}.`);
    if (settings.write) await savePage(machine, speed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was measured, as text for a terminal. */
function saidOf(speed: Speed): string {
  const { tiers, ledger, memory, growth } = speed;
  const workloads = [tiers, ledger].flatMap((times) =>
    times === undefined ? [] : [`${times.title}\n${plainTable(workloadTable(times))}`],
  );
  const grown = growth === undefined ? [] : growthTables(growth).map(plainTable);
  const held = memory === undefined ? [] : [plainTable(memoryTable(speed))];
  return [...workloads, ...otherLines(speed), ...held, ...grown].map((text) => `${text}\n`).join('\n');
}
