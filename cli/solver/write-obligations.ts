import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SmtFile } from '../../compiler/index.ts';

/** Writes each file beside its place and then moves it there, so that nobody finds half of one. Throws what the file system says. */
export async function writeObligations(folder: string, files: readonly SmtFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of files) {
    const beside = join(folder, `.${name}.part`);
    try {
      await writeFile(beside, text);
      await rename(beside, join(folder, name));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }
}
