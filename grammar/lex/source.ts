import type { Span } from '../span.ts';

/** Nothing but blanks stands before `at` on its line. */
export function isFirstOnLine(plain: string, at: number): boolean {
  for (let here = at - 1; here >= 0; here -= 1) {
    const letter = plain[here];
    if (letter === '\n' || letter === '\r') return true;
    if (letter !== ' ' && letter !== '\t') return false;
  }
  return true;
}

/** What a sticky pattern matches at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function textIn(text: string, { from, to }: Span): string {
  return text.slice(from, to);
}
