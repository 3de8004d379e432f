import type { CustomPatternMatcherFunc, ITokenConfig } from 'chevrotain';
import { matchAt } from './source.ts';
import { numberPattern } from './numerals.ts';
import { readRows, type RawRows } from './rows.ts';

type Pattern = Pick<ITokenConfig, 'pattern' | 'line_breaks' | 'start_chars_hint' | 'group'>;

// Chevrotain looks at the first letter to choose the patterns to try. It sorts letters beyond ASCII into coarse drawers, so that
// whatever begins with some of them names them all.
const ascii: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const beyondAscii: readonly number[] = Array.from({ length: 0x10000 - 128 }, (_, i) => 128 + i);
const digits = ascii.filter((letter) => /\d/.test(letter));
const lettersOfAnyScript = [...ascii.filter((letter) => /[A-Z_]/i.test(letter)), ...beyondAscii];
const currencySigns = ['$', ...beyondAscii];

/**
 * Chevrotain drops the flags of a pattern that it is given as such, and with the `u` goes the meaning of `\p{L}`, without a word. A
 * sticky pattern inside a function of its own keeps its flags.
 */
function matching(regexp: RegExp, first: readonly (string | number)[]): Pattern {
  const pattern: CustomPatternMatcherFunc = (plain, at) => matchAt(regexp, plain, at);
  return { pattern, line_breaks: false, start_chars_hint: [...first] };
}

/** Words of any script; the few hyphenated keywords are words too. */
export const wordPattern = matching(
  /(?:semi-monthly|half-yearly|half-years?|half-months?|yes\/no|[\p{L}_][\p{L}\p{M}\p{N}_]*)(?![\p{L}\p{M}\p{N}_])/uy,
  lettersOfAnyScript,
);
export const datePattern = matching(/\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}_-])/uy, digits);
export const periodPattern = matching(/\d{4}-(?:Q[1-4]|H[12]|W\d{2}|\d{2}(?:-[AB])?)(?![\p{L}\p{N}_])/uy, digits);
export const numeralPattern = matching(numberPattern, [...digits, ...currencySigns]);

/** Signs of other languages; `||` first on its line begins rows. */
export const foreignPattern = matching(/==|=>|=<|>=|<=|!=|<>|&&|(?<=[^\s|][^\S\n\r]*)\|\||[<>≠≥≤]/y, [
  ...['=', '<', '>', '!', '&', '|', '≠', '≥', '≤'],
]);

/** From one quotation mark to the next, or without one to the end of the line. */
export const textPattern = /"(?:[^"\n\r]|"")*"|“[^”\n\r]*”|「[^」\n\r]*」|["“「][^\n\r]*/;
export const backquotePattern = /`[^`\n\r]+`|`[^\n\r]*/;
const closed = /^(?:"(?:[^"\n\r]|"")*"|“[^”\n\r]*”|「[^」\n\r]*」|`[^`\n\r]+`)$/;

/** Whether a text or a name in quotes ends with its own quotation mark. */
export function isClosed(image: string): boolean {
  return closed.test(image);
}

const pipe = /\|/y;
function blockAt(plain: string, at: number): [string] & { payload?: RawRows } {
  const payload = readRows(plain, at);
  return Object.assign<[string], { payload: RawRows }>([plain.slice(at, payload.to)], { payload });
}
/** A block of rows, which the token carries along. */
export const rowsPattern: Pattern = {
  pattern: (plain, at) => matchAt(pipe, plain, at) && blockAt(plain, at),
  line_breaks: true,
  start_chars_hint: ['|'],
};

/** Whatever nothing else begins with: a run of letters that mean nothing, or one that means nothing here. */
export const strangePattern: Pattern = {
  ...matching(/(?:[^\s\p{L}\p{N}_"“「`#|;,，、.:=()+\-*/$])+|[^]/uy, [...ascii, ...beyondAscii]),
  group: 'strange',
};
