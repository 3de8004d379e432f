import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../../scripts/errors/page.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every plan that stands in the documentation of errors. */
export const pagePlans: readonly string[] = pages().flatMap(({ cases }) =>
  cases.flatMap(({ blocks }) => blocks.filter(({ language }) => language === 'plan').map(({ text }) => text)),
);

/** Every plan in a folder of the project. */
export function plansIn(folder: string): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.plan'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
