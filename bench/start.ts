import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from './timing.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Whether `npm run build` has made the bundle that users start. */
export const isBuilt = existsSync(join(root, 'dist', 'cli', 'main.js'));

/** From starting the process to the first payout on its output: the median of some runs, in milliseconds. */
export async function startTime(program: string, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await firstPayout(join(root, program)));
  return medianOf(times);
}

async function firstPayout(program: string): Promise<number> {
  const plan = join(root, 'examples', 'field-sales', 'field-sales.plan');
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'run', plan], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let time: number | undefined;
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('Amara Okafor')) time ??= performance.now() - start;
    });
    child.on('error', reject);
    child.on('close', () => {
      if (time === undefined) reject(new Error(`${program} paid nobody.`));
      else resolve(time);
    });
  });
}
