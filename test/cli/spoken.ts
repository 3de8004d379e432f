import pc from 'picocolors';
import { upside } from '../../cli/program.ts';
import type { Terminal } from '../../cli/terminal.ts';

/** What the command line said and how it ended. */
export interface Spoken {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, without colours, 80 columns wide. */
export async function spoken(words: readonly string[], input = ''): Promise<Spoken> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    progress: () => undefined,
    readInput: async () => Promise.resolve(Buffer.from(input)),
    width: 80,
    hasColors: false,
    colors: pc.createColors(false),
  };
  const code = await upside(words, terminal);
  return { code, out: out.join(''), err: err.join('') };
}
