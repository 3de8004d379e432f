import { tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import type { Span } from '../span.ts';

/** A token; its payload, where it has one, is the rows of a pipe table. */
export function tokenOf(tokenType: TokenType, image: string, from: number, line: number): IToken {
  return {
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
    image,
    startOffset: from,
    endOffset: from + image.length - 1,
    startLine: line,
  };
}

export function spanOfToken(token: IToken): Span {
  return { from: token.startOffset, to: (token.endOffset ?? token.startOffset) + 1 };
}

export function isOf(token: IToken, type: TokenType): boolean {
  return tokenMatcher(token, type);
}

/** Takes a token for one of another type from here on. */
export function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}
