import { isatty } from 'node:tty';
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything said about them: diagnostics, problems, usage. */
  readonly err: (text: string) => void;
  /** Says what takes long, on one line that is gone afterwards; nothing where nobody looks on. */
  readonly progress: (doing: string) => void;
  readonly readInput: () => Promise<Buffer>;
  /** Columns to fill. */
  readonly width: number;
  readonly hasColors: boolean;
  readonly colors: Colors;
}

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const hasColors = wantsColors(env, isatty(stdout.fd) && isatty(stderr.fd));
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    progress: (doing) => void (stderr.isTTY && stderr.write(`\r\u001B[K${doing}`)),
    readInput: async () => Buffer.concat(await process.stdin.toArray()),
    width: stdout.isTTY ? Math.max(60, stdout.columns) : 80,
    hasColors,
    colors: pc.createColors(hasColors),
  };
}

/** `NO_COLOR` and `FORCE_COLOR` are asked before the terminal is; each counts when it is not empty. */
export function wantsColors(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}
