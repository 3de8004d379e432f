import pc from 'picocolors';
import { upside } from '../../cli/program.ts';
import type { Terminal } from '../../cli/terminal.ts';

/** What the command line says to some words, without colours, and how it ends. */
export async function said(words: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const out: string[] = [];
  const say = (text: string): void => void out.push(text);
  const terminal: Terminal = {
    out: say,
    err: say,
    progress: () => undefined,
    readInput: async () => Promise.resolve(Buffer.of()),
    width: 120,
    hasColors: false,
    colors: pc.createColors(false),
  };
  const code = await upside(words, terminal);
  return { code, text: out.join('') };
}
