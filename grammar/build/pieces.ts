import type { CstNode, IToken } from 'chevrotain';
import { english } from '../keywords.ts';
import { unquoted } from '../lex/quotes.ts';
import { spanOfToken } from '../lex/token.ts';
import type { Span } from '../span.ts';
import type { Name, PeriodUnit, TextLiteralOf } from '../tree/index.ts';

/** Recovery may leave out any part of a node, whatever its type says. */
export type Found<T> = readonly T[] | undefined;

export function spanOfNode(node: CstNode): Span {
  const { startOffset = 0, endOffset = -1 } = node.location ?? {};
  const from = Math.max(startOffset, 0);
  return { from, to: Math.max((endOffset || -1) + 1, from) };
}

/** A place without extent, at a span's end. */
export function endOf(span: Span): Span {
  return { from: span.to, to: span.to };
}

const backquoted = /^[`｀](.*?)[`｀]?$/su;

/** The name that a token writes, without its backquotes. */
export function nameTextOf(token: IToken): string {
  if (keywordOf(token) === 'creditedAs') return english.creditedAs[0];
  return backquoted.exec(token.image)?.[1] ?? token.image;
}

export function nameOf(token: IToken): Name {
  return { name: nameTextOf(token), span: spanOfToken(token) };
}

/** The name at a position of a list, or an empty one where recovery left none. */
export function nameAt(tokens: Found<IToken>, at: number, place: Span): Name {
  const token = tokens?.[at];
  return token ? nameOf(token) : { name: '', span: endOf(place) };
}

export function textOf(token: IToken): TextLiteralOf {
  return { value: unquoted(token.image), span: spanOfToken(token) };
}
export function textAt(tokens: Found<IToken>, place: Span): TextLiteralOf {
  const token = tokens?.[0];
  return token ? textOf(token) : { value: '', span: endOf(place) };
}

/** The keyword that a token spells: the name of its type without its ending. */
export function keywordOf(token: IToken | undefined): string {
  return token?.tokenType.name.replace(/Word$/, '') ?? '';
}

const frequencies: Readonly<Record<string, PeriodUnit>> = {
  ...{
    weekly: 'week',
    semiMonthly: 'half-month',
    monthly: 'month',
    quarterly: 'quarter',
    halfYearly: 'half-year',
    yearly: 'year',
  },
};
const units: Readonly<Record<string, PeriodUnit>> = {
  ...{ week: 'week', halfMonth: 'half-month', month: 'month', quarter: 'quarter', halfYear: 'half-year', year: 'year' },
};

export function frequencyOf(token: IToken | undefined): PeriodUnit {
  return frequencies[keywordOf(token)] ?? 'month';
}
/** Undefined for `period`, which only some places take. */
export function unitOf(token: IToken | undefined): PeriodUnit | undefined {
  return units[keywordOf(token)];
}

/** An optional property, left out where its value is absent. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
