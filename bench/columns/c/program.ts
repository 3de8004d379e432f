import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { peakMemoryOf } from '../memory.ts';
import type { Skipped, Way } from '../way.ts';
import type { Wholes } from '../written.ts';

const sources = dirname(fileURLToPath(import.meta.url));
const compiler = 'gcc';
const flags = ['-O3', '-march=native', '-Wall', '-Wextra', '-Werror'];

const runs = (program: string, words: readonly string[]): boolean => spawnSync(program, words, { stdio: 'ignore' }).status === 0;
const hasCompiler = (): boolean => runs(compiler, ['--version']);

/** Whether there is a C compiler; where there is none and this process may install one by apt, it does. */
function compilerThere(): boolean {
  if (hasCompiler()) return true;
  if (process.getuid?.() !== 0 || !runs('apt-get', ['--version'])) return false;
  console.log('Installing gcc, to measure against a program in C …');
  const install = (): boolean => runs('apt-get', ['install', '--yes', '--no-install-recommends', 'gcc', 'libc6-dev']);
  return (install() || (runs('apt-get', ['update']) && install())) && hasCompiler();
}

const cName = 'C by hand, int64, gcc -O3 -march=native';

/** A program in C that holds its columns in memory and pays whenever it is told to: `name` is its file, `words` what it is started with. */
export function programInC(
  name: string,
  folder: string,
  columns: Readonly<Record<string, Wholes>>,
  words: readonly string[],
  payouts: number,
): Way | Skipped {
  if (!compilerThere()) return { name: cName, missing: 'gcc (apt-get install gcc libc6-dev)' };
  const program = join(folder, name);
  const compiled = spawnSync(compiler, [...flags, '-o', program, join(sources, `${name}.c`)], { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  for (const [column, values] of Object.entries(columns)) writeFileSync(join(folder, column), values);
  return started(program, folder, words, payouts);
}

function started(program: string, folder: string, words: readonly string[], payouts: number): Way {
  const child = spawn(program, [folder, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const told = async (order: string): Promise<string> => {
    child.stdin.write(`${order}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`${program} has stopped.`);
    return value;
  };
  return {
    name: cName,
    payouts,
    turn: async () => {
      const [wall = 0, processor = 0] = (await told('pay')).split(' ').map((nanoseconds) => Number(nanoseconds) / 1e6);
      return { wall, processor };
    },
    paid: async () => {
      const file = join(folder, 'paid');
      await told(file);
      return Float64Array.from(new BigInt64Array(new Uint8Array(readFileSync(file)).buffer), Number);
    },
    peakMemory: () => peakMemoryOf(child.pid ?? process.pid),
    close: () => void child.stdin.end(),
  };
}
