import { spanOfToken } from '../lex/token.ts';
import type * as cst from '../parser/cst.ts';
import { spanning, type Span } from '../span.ts';
import type { Example, ExampleLine, Expected, Expression, Figure, Name } from '../tree/index.ts';
import { writtenNode, type Building } from './building.ts';
import { postfixedOf } from './expression.ts';
import { givenAt, givenOf } from './literal.ts';
import { endOf, nameAt, nameOf, optional, spanOfNode, textAt } from './pieces.ts';
import { pipeTableOf } from './record.ts';
import { groupOfNode } from './window.ts';

export function exampleOf(build: Building, node: cst.ExampleCstNode): Example {
  const own = writtenNode(build, node, true);
  const { Text, exampleLine } = node.children;
  const lines = (exampleLine ?? []).map((line) => lineOf(build, line)).filter((line) => line !== undefined);
  return { kind: 'example', ...own, name: textAt(Text, own.span), lines };
}

function lineOf(build: Building, node: cst.ExampleLineCstNode): ExampleLine | undefined {
  const own = writtenNode(build, node);
  const { given, Text, expectProblem, expectLine, cases, figures } = node.children;
  if (given?.[0]) return { kind: 'step', ...own, period: givenOf(given[0]) };
  if (Text?.[0]) return { kind: 'payee', ...own, key: textAt(Text, own.span) };
  if (expectProblem?.[0]) return { kind: 'expect-problem', ...own, code: codeOf(expectProblem[0]) };
  if (expectLine?.[0]) return { kind: 'expect', ...own, expected: expectLine[0].children.expected.map(expectedOf) };
  if (figures?.[0]) return { kind: 'figures', ...own, figures: figures[0].children.figure.map(figureOf) };
  return casesOf(build, cases?.[0], own);
}

function casesOf(
  build: Building,
  node: cst.CasesCstNode | undefined,
  own: Pick<Example, 'span' | 'comments'>,
): ExampleLine | undefined {
  const rows = node?.children.Rows[0];
  if (!rows) return undefined;
  const table = node?.children.NameWord?.[0];
  return { kind: 'cases', ...own, ...optional('table', table && nameOf(table)), rows: pipeTableOf(build, rows) };
}

/** `missing-target`: words joined by hyphens. */
function codeOf(node: cst.ExpectProblemCstNode): Name {
  const words = node.children.AnyWord;
  const spans = words.map(spanOfToken);
  const span = spans.reduce(spanning, spans[0] ?? endOf(spanOfNode(node)));
  return { name: words.map((word) => word.image).join('-'), span };
}

function expectedOf(node: cst.ExpectedCstNode): Expected {
  const span = spanOfNode(node);
  const { postfixed, aboutWord, given, part } = node.children;
  return {
    what: whatOf(postfixed[0], span),
    value: givenAt(given, span),
    about: aboutWord !== undefined,
    parts: (part ?? []).map(givenOf),
    span,
  };
}
function whatOf(node: cst.PostfixedCstNode | undefined, span: Span): Expression {
  return node ? postfixedOf(node) : { kind: 'missing', span: endOf(span) };
}

function figureOf(node: cst.FigureCstNode): Figure {
  const span = spanOfNode(node);
  const { group, NameWord, given } = node.children;
  return {
    ...optional('group', group?.[0] && groupOfNode(group[0])),
    name: nameAt(NameWord, 0, span),
    value: givenAt(given, span),
    span,
  };
}
