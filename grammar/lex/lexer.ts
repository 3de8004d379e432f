import { Lexer, type IToken } from 'chevrotain';
import { meantBySign } from '../foreign.ts';
import { nestedTooDeeply } from '../messages.ts';
import type { SyntaxProblem } from '../problem.ts';
import { placedComment, type PlacedComment } from './comment.ts';
import { tooDeepAt } from './depth.ts';
import { normalise } from './normalise.ts';
import { joinPhrases } from './phrases.ts';
import { inOwnLetters, rowsOf } from './rows.ts';
import { retype, spanOfToken } from './token.ts';
import { Foreign, lexed, NumberToken, Quoted, Text, word } from './tokens.ts';
import { isFirstOnLine, textIn } from './source.ts';
import { wrongWith } from './wrong.ts';

/** A plan's text as tokens, and what stands between them. */
export interface Lexed {
  readonly tokens: IToken[];
  readonly comments: readonly PlacedComment[];
  readonly problems: readonly SyntaxProblem[];
}

const lexer = new Lexer(lexed, { ensureOptimizations: true });

/** Reads a text into tokens. It never fails: what belongs to nothing is reported, and too deep a nest ends the reading. */
export function lex(text: string): Lexed {
  const plain = normalise(text);
  const deep = tooDeepAt(plain);
  if (deep !== undefined) return { tokens: [], comments: [], problems: [nestedTooDeeply({ from: deep, to: deep + 1 })] };
  const { tokens, groups } = lexer.tokenize(plain);
  const problems = [...tokens, ...(groups['strange'] ?? [])].flatMap((token) => wrongWith(token, text));
  const comments = [...(groups['comments'] ?? []).map(spanOfToken), ...tokens.flatMap((token) => rowsOf(token)?.comments ?? [])];
  for (const token of tokens) mend(token, plain);
  if (text !== plain) for (const token of tokens) keepOwnLetters(token, text);
  return {
    tokens: joinPhrases(tokens, text),
    comments: comments.map((span) => placedComment(text, plain, span)),
    problems,
  };
}

/** What has been told is read as it was meant: `>=` as `is at least`, `5 %` as `5%`. */
function mend(token: IToken, plain: string): void {
  if (token.tokenType === Foreign) retype(token, word[meantBySign(token.image, isFirstOnLine(plain, token.startOffset))]);
  if (token.tokenType === NumberToken && /\s/.test(token.image)) token.image = token.image.replace(/\s+/, '');
}

/** Texts, names in backquotes and cells say what was written, not what it looks like in plain letters. */
function keepOwnLetters(token: IToken, text: string): void {
  const rows = rowsOf(token);
  if (rows) token.payload = inOwnLetters(rows, text);
  if (token.tokenType === Text || token.tokenType === Quoted) token.image = textIn(text, spanOfToken(token));
}
