import type { CstElement, CstNode, IToken } from 'chevrotain';
import { lex, type Lexed } from './lex/lexer.ts';
import { rowsOf, type RawRows } from './lex/rows.ts';
import { isOf, spanOfToken } from './lex/token.ts';
import * as t from './lex/tokens.ts';
import { planParser as parser } from './parser/plan-parser.ts';
import type { Span } from './span.ts';

export type TokenClass = 'keyword' | 'name' | 'number' | 'text' | 'comment' | 'operator';
export interface ClassifiedToken {
  readonly span: Span;
  readonly class: TokenClass;
}

const operators = [t.Arithmetic, t.Equals, t.Colon, t.Comma, t.Semicolon, t.Dot, t.Open, t.Close];

/** What each stretch of a plan's text is, for colouring it. A word such as `commission` is a keyword only where it is read as one:
 *  whoever knows where names begin says it in `known`, and the text is not parsed for it. */
export function classifyTokens(text: string, known?: ReadonlySet<number>): readonly ClassifiedToken[] {
  const lexed = lex(text);
  const names = known ?? namesIn(lexed);
  const tokens = lexed.tokens.flatMap((token) => classified(token, names));
  const comments = lexed.comments.map(({ span }): ClassifiedToken => ({ span, class: 'comment' }));
  return [...tokens, ...comments].sort((a, b) => a.span.from - b.span.from);
}

/** What the rules call a word that they read as a name. */
const nameKeys: ReadonlySet<string> = new Set(['NameWord', 'AnyWord', 'code', 'record', 'table', 'column', 'grain', 'splits']);

/** Where words stand that the parser reads as names. */
function namesIn(lexed: Lexed): ReadonlySet<number> {
  const names = new Set<number>();
  parser.readPlan(lexed.tokens, (item) => collectNames(item, names));
  return names;
}
function collectNames(node: CstNode, names: Set<number>): void {
  for (const [key, children] of Object.entries(node.children)) {
    for (const child of children) {
      if (isNode(child)) collectNames(child, names);
      else if (nameKeys.has(key)) names.add(child.startOffset);
    }
  }
}
function isNode(element: CstElement): element is CstNode {
  return 'children' in element;
}

function classified(token: IToken, names: ReadonlySet<number>): readonly ClassifiedToken[] {
  const span = spanOfToken(token);
  if (token.tokenType === t.Rows) return cells(rowsOf(token));
  return [{ span, class: classOf(token, names) }];
}
function classOf(token: IToken, names: ReadonlySet<number>): TokenClass {
  if (operators.some((type) => isOf(token, type))) return 'operator';
  if (token.tokenType === t.Text) return 'text';
  if (token.tokenType === t.NumberToken || token.tokenType === t.DateToken || token.tokenType === t.PeriodToken) return 'number';
  if (token.tokenType === t.word.creditedAs) return 'keyword';
  const isName = token.tokenType === t.Identifier || token.tokenType === t.Quoted;
  return isName || (names.has(token.startOffset) && isOf(token, t.AnyWord)) ? 'name' : 'keyword';
}

function cells(rows: RawRows | undefined): readonly ClassifiedToken[] {
  const header = (rows?.header.cells ?? []).map(({ span }): ClassifiedToken => ({ span, class: 'name' }));
  const others = (rows?.rows ?? []).flatMap((row) => row.cells);
  return [
    ...header,
    ...others.map(({ span, text }): ClassifiedToken => ({ span, class: /^[\d.,]+%?$/.test(text) ? 'number' : 'text' })),
  ];
}
