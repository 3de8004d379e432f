import type { IToken } from 'chevrotain';
import { expectedAfter, type Expected } from '../../grammar/expected.ts';
import { lex } from '../../grammar/lex/lexer.ts';
import { isOf } from '../../grammar/lex/token.ts';
import * as t from '../../grammar/lex/tokens.ts';
import { itemKeywords } from '../../grammar/keywords.ts';
import type { Span } from '../../grammar/span.ts';
import { lineStart } from '../edits.ts';

/** Where something is to be written: what came before it in its item, and what the rules want next. */
export interface WritingPlace {
  /** What is replaced: the word at the cursor, and words before it that begin a phrase. */
  readonly span: Span;
  /** What of it has been typed. */
  readonly typed: string;
  readonly tokens: readonly IToken[];
  readonly next: readonly Expected[];
  /** A new item may begin here. */
  readonly isStart: boolean;
  readonly isLineStart: boolean;
  readonly isIndented: boolean;
}

const itemTypes = new Set([...itemKeywords.map((keyword) => t.word[keyword]), t.word.alsoCredit]);

/** What the lines below an item's first are, by the word that begins it. */
function bodyRules(first: IToken | undefined): readonly string[] {
  if (first === undefined) return [];
  if (isOf(first, t.Kind)) return ['clause', 'band'];
  if (first.tokenType === t.word.table || first.tokenType === t.word.payees) return ['column'];
  if (first.tokenType === t.word.scale) return ['scaleBand'];
  return first.tokenType === t.word.example ? ['exampleLine'] : [];
}

/** The place whose replaced stretch begins at `from`. */
export function placeFor(text: string, from: number, span: Span, typed: string): WritingPlace {
  const { tokens } = lex(text.slice(0, from));
  const line = lineStart(text, from);
  const isLineStart = text.slice(line, from).trim() === '' || /;\s*$/.test(text.slice(line, from));
  const start = startOfItem(tokens);
  const own = tokens.slice(start);
  const whole = expectedAfter(own);
  const mended = whole.next.length === 0 && own.length > 0 ? nextOnLine(own, line) : whole.next;
  const isStart = isLineStart && (own.length === 0 || whole.isWhole || whole.next.length === 0);
  const next = mended.filter((each) => isMeant(each, own));
  return { span, typed, tokens: own, next, isStart, isLineStart, isIndented: /^[ \t]/.test(text.slice(line)) };
}

/** `pays` is no group of a pool and no figure of a waiver, though both rules would read it; and a column has its colon. */
function isMeant({ rules, type, place }: Expected, tokens: readonly IToken[]): boolean {
  const [first] = tokens;
  const last = tokens.at(-1)?.tokenType;
  if (rules.at(-2) === 'column' && rules.at(-1) === 'type' && place === '0' && type === t.AnyWord && last !== t.Colon)
    return false;
  const isExpected = rules.includes('expected') && (last === t.word.expect || (last === t.Comma && rules.includes('postfixed')));
  if (isExpected && type !== t.NameWord) return false;
  if (first === undefined || !itemTypes.has(first.tokenType)) return true;
  const mayFall = first.tokenType === t.word.payout || isOf(first, t.Kind);
  return !rules.includes('pool') && (mayFall || !rules.includes('waiver'));
}

/** The nearest word, first on its line, that begins an item which can be read up to here. */
export function startOfItem(tokens: readonly IToken[]): number {
  for (let at = tokens.length - 1; at >= 0; at -= 1) if (beginsItem(tokens, at)) return at;
  return 0;
}
function beginsItem(tokens: readonly IToken[], at: number): boolean {
  const [token, next, third, fourth] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const before = tokens[at - 1];
  if (token === undefined) return false;
  if (before !== undefined && before.startLine === token.startLine && before.tokenType !== t.Semicolon) return false;
  if (next?.tokenType === t.Colon || next?.tokenType === t.Rows) return false;
  const isDefined =
    next?.tokenType === t.Equals || (next?.tokenType === t.Dot && third !== undefined && fourth?.tokenType === t.Equals);
  const isPool = next?.tokenType === t.word.pool && isOf(token, t.NameWord);
  if (!isDefined && !isPool && !itemTypes.has(token.tokenType)) return false;
  return next === undefined || next.startLine !== token.startLine || expectedAfter(tokens.slice(at, at + 2)).next.length > 0;
}

/** Where the item cannot be read, its last line may: as a band, a clause, a column, a line of an example. */
function nextOnLine(tokens: readonly IToken[], line: number): readonly Expected[] {
  const own = tokens.filter(({ startOffset }) => startOffset >= line);
  const first = tokens[0];
  const isBody = own.length > 0 && own[0] !== first;
  const rules = isBody ? bodyRules(first) : ['item'];
  if (own.length === 0) return [];
  return rules.flatMap((rule) => expectedAfter(own, rule).next);
}
