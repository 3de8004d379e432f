import { attachComments } from './build/comments.ts';
import type { Building } from './build/building.ts';
import { expressionAt } from './build/expression.ts';
import { itemOf } from './build/item.ts';
import { lex, type Lexed } from './lex/lexer.ts';
import { isTooDeep } from './build/depth.ts';
import { nestedTooDeeply, problemOf } from './messages.ts';
import type { ExpressionTextCstNode } from './parser/cst.ts';
import { planParser as parser } from './parser/plan-parser.ts';
import type { SyntaxProblem } from './problem.ts';
import type { Expression, Item, PlanTree } from './tree/index.ts';

/** Longer texts are not read at all. */
const longest = 8_000_000;

export interface ParsedPlan {
  readonly tree: PlanTree;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a plan: its tree as far as it can be read, and what cannot. Any text at all is answered, in bounded time. */
export function parsePlan(text: string): ParsedPlan {
  const refusal = refused(text);
  if (refusal) return { tree: { items: [], trailing: [], span: { from: 0, to: 0 } }, problems: [refusal] };
  const lexed = lex(text);
  const read = readTokens(lexed);
  const span = { from: 0, to: text.length };
  const empty = lexed.tokens.length === 0 && lexed.problems.length === 0;
  if (empty) return { tree: { items: [], trailing: read.trailing, span }, problems: [planEmpty()] };
  return { tree: { items: read.items, trailing: read.trailing, span }, problems: inOrder([...lexed.problems, ...read.problems]) };
}

function planEmpty(): SyntaxProblem {
  return problemOf(
    'plan-empty',
    { from: 0, to: 0 },
    'This plan says nothing yet: begin with an item such as `commission = 5% of sales`.',
  );
}

/** Why a text is not read at all. */
function refused(text: string): SyntaxProblem | undefined {
  const start = { from: 0, to: 0 };
  if (text.length > longest) {
    return problemOf(
      'plan-too-large',
      start,
      `This text has ${text.length} characters; a plan has at most ${longest}: keep records in data files.`,
    );
  }
  if (isText(text)) return undefined;
  return problemOf('plan-not-text', start, 'This is not a text: a plan is a plain text file in UTF-8.');
}

/** A few stray control characters are mistakes; many, or a NUL, are the mark of another kind of file. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  let strange = 0;
  for (const _ of text.matchAll(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)) {
    strange += 1;
    if (strange > 10) return false;
  }
  return true;
}

function readTokens(lexed: Lexed): {
  readonly items: readonly Item[];
  readonly trailing: readonly string[];
  readonly problems: readonly SyntaxProblem[];
} {
  const build: Building = { anchors: [], problems: [] };
  const items: Item[] = [];
  parser.readPlan(lexed.tokens, (node) => {
    const item = itemOf(build, node);
    if (item && isTooDeep(item)) build.problems.push(nestedTooDeeply(item.span));
    else if (item) items.push(item);
  });
  const comments = lexed.comments.toSorted((a, b) => a.span.from - b.span.from);
  return {
    items,
    trailing: attachComments(comments, build.anchors, lexed.tokens),
    problems: [...parser.problems, ...build.problems],
  };
}

function inOrder(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return problems.toSorted((a, b) => a.span.from - b.span.from);
}

/** Reads an expression that stands alone, such as `2 * sales`. */
export function parseExpression(text: string): { readonly tree: Expression; readonly problems: readonly SyntaxProblem[] } {
  const missing: Expression = { kind: 'missing', span: { from: 0, to: 0 } };
  const refusal = refused(text);
  if (refusal) return { tree: missing, problems: [refusal] };
  const lexed = lex(text);
  parser.input = lexed.tokens;
  const node = parser.expressionText() as ExpressionTextCstNode;
  const tree = expressionAt(node.children.expression, { from: 0, to: text.length });
  return { tree, problems: inOrder([...lexed.problems, ...parser.problems]) };
}
