import type { IToken, TokenType } from 'chevrotain';
import { badDate, badGrouping, openText, strangeLetters, wrongCells } from '../messages.ts';
import type { SyntaxProblem } from '../problem.ts';
import { isDate, isPeriod } from './dates.ts';
import { isWellGrouped } from './numerals.ts';
import { isClosed } from './patterns.ts';
import { rowsOf } from './rows.ts';
import { spanOfToken } from './token.ts';
import { DateToken, NumberToken, PeriodToken, Quoted, Rows, Strange, Text } from './tokens.ts';
import { textIn } from './source.ts';

type Check = (token: IToken, text: string) => readonly SyntaxProblem[];

const none: readonly SyntaxProblem[] = [];

function unless(isRight: (image: string) => boolean, problem: typeof badDate): Check {
  return (token) => (isRight(token.image) ? none : [problem(spanOfToken(token), token.image)]);
}
const unclosed = unless(isClosed, (span, image) => openText(span, image[0] ?? ''));

/** What can be wrong with a token that can be seen in it alone. */
const checks = new Map<TokenType, Check>([
  [DateToken, unless(isDate, badDate)],
  [PeriodToken, unless(isPeriod, badDate)],
  [NumberToken, unless(isWellGrouped, badGrouping)],
  [Text, unclosed],
  [Quoted, unclosed],
  [Rows, wrongRows],
  [Strange, (token, text) => [strangeLetters(spanOfToken(token), textIn(text, spanOfToken(token)))]],
]);

function wrongRows(token: IToken): readonly SyntaxProblem[] {
  const { header, misshapen = [] } = rowsOf(token) ?? {};
  return misshapen.map(({ span, found }) => wrongCells(span, found, header?.cells.length ?? 0));
}

/** What is wrong with a token in itself. */
export function wrongWith(token: IToken, text: string): readonly SyntaxProblem[] {
  return checks.get(token.tokenType)?.(token, text) ?? none;
}
