import type { Lines } from './lines.ts';

/** Reads a column by turns of two loops. */
export interface Turns {
  /**
   * Reads lines from one on, up to the first whose cell is not like most, and gives that one. It calls nothing and has no loop inside,
   * so that its checks are done once and not for every line.
   */
  usual(from: number): number;
  /** Reads some lines, whatever stands there. */
  any(from: number, to: number): void;
}

const mostAtOnce = 64;

/** Where one cell after the other is not like most, more and more of them are left to what reads any. */
export function readByTurns({ count }: Lines, { usual, any }: Turns): void {
  let some = 1;
  for (let line = 0; line < count;) {
    const odd = usual(line);
    some = odd === line ? Math.min(mostAtOnce, some * 2) : 1;
    line = Math.min(count, odd + some);
    if (odd < line) any(odd, line);
  }
}
