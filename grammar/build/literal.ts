import type { IToken } from 'chevrotain';
import { readNumeral } from '../lex/numerals.ts';
import { unquoted } from '../lex/quotes.ts';
import { spanOfToken } from '../lex/token.ts';
import type * as cst from '../parser/cst.ts';
import { spanning, type Span } from '../span.ts';
import type { Expression, NumberLiteral } from '../tree/index.ts';
import { endOf, keywordOf, spanOfNode, type Found } from './pieces.ts';

interface LiteralTokens {
  readonly code?: IToken[];
  readonly NumberToken?: IToken[];
  readonly Text?: IToken[];
  readonly DateToken?: IToken[];
  readonly PeriodToken?: IToken[];
  readonly YesNo?: IToken[];
}

function numberOf(token: IToken, code: IToken | undefined): NumberLiteral {
  const text = code ? `${code.image} ${token.image}` : token.image;
  const span = code ? spanning(spanOfToken(code), spanOfToken(token)) : spanOfToken(token);
  return { kind: 'number', ...readNumeral(text), text, span };
}

/** The literal among a node's tokens, if it is one. */
export function literalOf(tokens: LiteralTokens): Expression | undefined {
  const { code, NumberToken, Text, DateToken, PeriodToken, YesNo } = tokens;
  if (NumberToken?.[0]) return numberOf(NumberToken[0], code?.[0]);
  if (Text?.[0]) return { kind: 'text', value: unquoted(Text[0].image), span: spanOfToken(Text[0]) };
  if (DateToken?.[0]) return { kind: 'date', value: DateToken[0].image, span: spanOfToken(DateToken[0]) };
  if (PeriodToken?.[0]) return { kind: 'period', value: PeriodToken[0].image, span: spanOfToken(PeriodToken[0]) };
  if (YesNo?.[0]) return { kind: 'yes-no', value: keywordOf(YesNo[0]) === 'yes', span: spanOfToken(YesNo[0]) };
  return undefined;
}

/** A given literal; with a minus before it, negated. */
export function givenOf(node: cst.GivenCstNode): Expression {
  const span = spanOfNode(node);
  const value = literalOf(node.children) ?? { kind: 'missing', span: endOf(span) };
  return node.children.Minus?.[0] ? { kind: 'negate', value, span } : value;
}
export function givenAt(nodes: Found<cst.GivenCstNode>, place: Span): Expression {
  return nodes?.[0] ? givenOf(nodes[0]) : { kind: 'missing', span: endOf(place) };
}
