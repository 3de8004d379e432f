import type { IToken, TokenType } from 'chevrotain';
import { meantBySign } from '../foreign.ts';
import { english } from '../keywords.ts';
import { apartPercent, badDate, badGrouping, foreignSign, openText, strangeLetters, wrongCells } from '../messages.ts';
import type { SyntaxProblem } from '../problem.ts';
import { isDate, isPeriod } from './dates.ts';
import { isWellGrouped } from './numerals.ts';
import { isClosed } from './patterns.ts';
import { rowsOf } from './rows.ts';
import { spanOfToken } from './token.ts';
import { DateToken, Foreign, NumberToken, PeriodToken, Quoted, Rows, Strange, Text } from './tokens.ts';
import { isFirstOnLine, textIn } from './source.ts';

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
  [NumberToken, wrongNumber],
  [
    Foreign,
    (token, text) => [
      foreignSign(spanOfToken(token), text, english[meantBySign(token.image, isFirstOnLine(text, token.startOffset))][0]),
    ],
  ],
  [Text, unclosed],
  [Quoted, unclosed],
  [Rows, wrongRows],
  [Strange, (token, text) => [strangeLetters(spanOfToken(token), textIn(text, spanOfToken(token)))]],
]);

function wrongNumber(token: IToken): readonly SyntaxProblem[] {
  const bare = token.image.replace(/\s+/, '');
  if (!isWellGrouped(bare)) return [badGrouping(spanOfToken(token), bare)];
  return bare === token.image ? none : [apartPercent(spanOfToken(token), token.image, bare)];
}

function wrongRows(token: IToken): readonly SyntaxProblem[] {
  const { header, misshapen = [] } = rowsOf(token) ?? {};
  return misshapen.map(({ span, found }) => wrongCells(span, found, header?.cells.length ?? 0));
}

/** What is wrong with a token in itself. */
export function wrongWith(token: IToken, text: string): readonly SyntaxProblem[] {
  return checks.get(token.tokenType)?.(token, text) ?? none;
}
