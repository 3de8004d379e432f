import type { IToken } from 'chevrotain';
import { lex } from '../../grammar/lex/lexer.ts';
import { isOf } from '../../grammar/lex/token.ts';
import * as t from '../../grammar/lex/tokens.ts';
import type { Span } from '../../grammar/span.ts';

/** A text in quotes that is being written, and the column that it is a value of. */
export interface TextPlace {
  /** What stands between the quotation marks. */
  readonly span: Span;
  readonly column: string;
  readonly table: string | undefined;
  /** No quotation mark closes it yet. */
  readonly isOpen: boolean;
}

/** The text in quotes around an offset, where it stands against a column: `stage is "…"`, `region "…"`, `rates.rate at "…"`. */
export function textAt(text: string, offset: number): TextPlace | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const marks = [...line.matchAll(/"/g)];
  const mark = marks.length % 2 === 1 ? marks.at(-1) : undefined;
  if (mark === undefined || /^[^"]*#/.test(line)) return undefined;
  const from = offset - line.length + mark.index + 1;
  const rest = /^[^"\n\r]*"/.exec(text.slice(offset))?.[0];
  const column = columnBefore(lex(text.slice(0, from - 1)).tokens);
  return (
    column && { ...column, span: { from, to: offset + (rest === undefined ? 0 : rest.length - 1) }, isOpen: rest === undefined }
  );
}

const comparisons: readonly IToken['tokenType'][] = [t.word.is, t.word.isNot, t.word.isOneOf, t.word.isNotOneOf];

/** The name before the comparison, behind which only other texts may stand. */
function columnBefore(tokens: readonly IToken[]): Pick<TextPlace, 'column' | 'table'> | undefined {
  let at = tokens.length - 1;
  while (at >= 0 && (tokens[at]?.tokenType === t.Text || tokens[at]?.tokenType === t.Comma)) at -= 1;
  const last = tokens[at];
  if (last !== undefined && comparisons.includes(last.tokenType)) at -= 1;
  else if (at !== tokens.length - 1) return undefined;
  const name = tokens[at];
  if (name === undefined || !isOf(name, t.NameWord)) return undefined;
  const isMember = tokens[at - 1]?.tokenType === t.Dot;
  return { column: unquoted(name.image), table: isMember ? tokens[at - 2]?.image : undefined };
}
function unquoted(name: string): string {
  return name.replaceAll('`', '');
}
