import type { IToken, TokenType } from 'chevrotain';
import { badDate, badGrouping, nestedTooDeeply, openText, strangeLetters } from '../messages.ts';
import type { SyntaxProblem } from '../problem.ts';
import { isDate, isPeriod } from './dates.ts';
import { isWellGrouped, numberPattern } from './numerals.ts';
import { normalise } from './normalise.ts';
import { joinPhrases } from './phrases.ts';
import { commentAt, type Source } from './source.ts';
import type { PlacedComment } from './comment.ts';
import { readRows, type RawRows } from './rows.ts';
import { spanOfToken, tokenOf } from './token.ts';
import * as t from './tokens.ts';

/** A plan's text as tokens, and what stands between them. */
export interface Lexed {
  readonly tokens: IToken[];
  readonly comments: readonly PlacedComment[];
  /** What the pipe tables hold, by the offset they begin at. */
  readonly rows: ReadonlyMap<number, RawRows>;
  readonly problems: readonly SyntaxProblem[];
}

/** Brackets deeper than this are reported instead of read. */
export const deepest = 100;

const blank = /[\s\uFEFF]+/y;
const dateLike = /\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}_-])/uy;
const periodLike = /\d{4}-(?:Q[1-4]|H[12]|\d{2})(?![\p{L}\p{N}_])/uy;
/** Words of any script; the few hyphenated keywords are words too. */
const wordLike =
  /(?:semi-monthly|half-yearly|half-years?|half-months?|yes\/no|[\p{L}_][\p{L}\p{M}\p{N}_]*)(?![\p{L}\p{M}\p{N}_])/uy;
const texts: Readonly<Record<string, RegExp>> = {
  '"': /["＂]((?:[^"＂\n\r]|"")*)["＂]/y,
  '“': /“([^”\n\r]*)”/y,
  '「': /「([^」\n\r]*)」/y,
  '`': /`([^`\n\r]+)`/y,
};
const restOfLine = /[^\n\r]*/y;
const strange = /(?:[^\s\p{L}\p{N}_"“「`#|;,，、.:=()+\-*/$])+/uy;
const signs: Readonly<Record<string, TokenType>> = {
  ...{
    '+': t.Plus,
    '-': t.Minus,
    '*': t.Star,
    '/': t.Slash,
    '=': t.Equals,
    ':': t.Colon,
    ',': t.Comma,
    '，': t.Comma,
    '、': t.Comma,
  },
  ...{ ';': t.Semicolon, '.': t.Dot, '(': t.Open, ')': t.Close },
};

/** Where the reading of a text stands. */
interface Reading {
  readonly source: Source;
  readonly tokens: IToken[];
  readonly comments: PlacedComment[];
  readonly rows: Map<number, RawRows>;
  readonly problems: SyntaxProblem[];
  at: number;
  line: number;
  depth: number;
}

function matchHere(reading: Reading, pattern: RegExp, text = reading.source.plain): string | undefined {
  pattern.lastIndex = reading.at;
  return pattern.exec(text)?.[0];
}

function push(reading: Reading, type: TokenType, image: string): IToken {
  const token = tokenOf(type, image, reading.at, reading.line);
  reading.tokens.push(token);
  reading.at += image.length;
  return token;
}

function skipBlank(reading: Reading): boolean {
  const found = matchHere(reading, blank);
  if (found === undefined) return false;
  if (/[\n\r]/.test(found)) reading.line += 1;
  reading.at += found.length;
  return true;
}

function takeComment(reading: Reading): boolean {
  if (reading.source.plain[reading.at] !== '#') return false;
  const found = commentAt(reading.source, reading.at);
  if (!found) return false;
  reading.comments.push(found);
  reading.at = found.span.to;
  return true;
}

function takeRows(reading: Reading): boolean {
  if (reading.source.plain[reading.at] !== '|') return false;
  const rows = readRows(reading.source, reading.at);
  reading.rows.set(reading.at, rows);
  reading.comments.push(...rows.comments);
  reading.problems.push(...rows.problems);
  push(reading, t.Rows, reading.source.plain.slice(reading.at, rows.to));
  reading.line += 1;
  return true;
}

/** A text or a name in quotes; its own letters are kept. */
function takeQuoted(reading: Reading): boolean {
  const opening = reading.source.plain[reading.at] ?? '';
  const pattern = texts[opening];
  if (!pattern) return false;
  const type = opening === '`' ? t.Quoted : t.Text;
  const found = matchHere(reading, pattern, reading.source.text);
  if (found !== undefined) {
    push(reading, type, found);
    return true;
  }
  const token = push(reading, type, matchHere(reading, restOfLine, reading.source.text) ?? opening);
  reading.problems.push(openText(spanOfToken(token), opening));
  return true;
}

function takeNumber(reading: Reading): boolean {
  const date = matchHere(reading, dateLike);
  if (date !== undefined) {
    const token = push(reading, t.DateToken, date);
    if (!isDate(date)) reading.problems.push(badDate(spanOfToken(token), date));
    return true;
  }
  const period = matchHere(reading, periodLike);
  if (period !== undefined) {
    const token = push(reading, t.PeriodToken, period);
    if (!isPeriod(period)) reading.problems.push(badDate(spanOfToken(token), period));
    return true;
  }
  const number = matchHere(reading, numberPattern);
  if (number === undefined) return false;
  const token = push(reading, t.NumberToken, number);
  if (!isWellGrouped(number)) reading.problems.push(badGrouping(spanOfToken(token), number));
  return true;
}

function takeWord(reading: Reading): boolean {
  const found = matchHere(reading, wordLike);
  if (found === undefined) return false;
  push(reading, t.Identifier, found);
  return true;
}

function takeSign(reading: Reading): boolean {
  const sign = reading.source.plain[reading.at] ?? '';
  const type = signs[sign];
  if (!type) return false;
  push(reading, type, sign);
  if (type === t.Open) reading.depth += 1;
  if (type === t.Close) reading.depth -= 1;
  return true;
}

/** Letters that belong to nothing are reported once a run and left out. */
function dropStrange(reading: Reading): void {
  const found = matchHere(reading, strange) ?? reading.source.plain[reading.at] ?? ' ';
  const span = { from: reading.at, to: reading.at + found.length };
  reading.problems.push(strangeLetters(span, reading.source.text.slice(span.from, span.to)));
  reading.at = span.to;
}

const takers = [skipBlank, takeComment, takeWord, takeNumber, takeSign, takeQuoted, takeRows];

/** Reads a text into tokens. It never fails: what belongs to nothing is reported, and too deep a nest ends the reading. */
export function lex(text: string): Lexed {
  const source = { text, plain: normalise(text) };
  const reading: Reading = { source, tokens: [], comments: [], rows: new Map(), problems: [], at: 0, line: 0, depth: 0 };
  while (reading.at < text.length) {
    if (!takers.some((take) => take(reading))) dropStrange(reading);
    if (reading.depth > deepest) return tooDeep(reading);
  }
  return { ...reading, tokens: joinPhrases(reading.tokens, text) };
}

function tooDeep(reading: Reading): Lexed {
  const problem = nestedTooDeeply({ from: reading.at - 1, to: reading.at });
  return { tokens: [], comments: reading.comments, rows: new Map(), problems: [problem] };
}
