import type * as cst from '../parser/cst.ts';
import { spanning, type Span } from '../span.ts';
import type { Comparison, Expression } from '../tree/index.ts';
import { quantityOf } from './expression.ts';
import { endOf, keywordOf, spanOfNode } from './pieces.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  ...{ is: 'is', isNot: 'is-not', isAbove: 'above', isAtLeast: 'at-least', isBelow: 'below', isAtMost: 'at-most' },
};

/** `X is …` */
export function compared(value: Expression, node: cst.ComparisonCstNode): Expression {
  const span = spanning(value.span, spanOfNode(node));
  const { Comparing, OneOf, BlankTest } = node.children;
  if (BlankTest?.[0]) return { kind: 'blank-test', value, negated: keywordOf(BlankTest[0]) === 'isNotBlank', span };
  const sides = (node.children.quantity ?? []).map(quantityOf);
  if (OneOf?.[0]) return { kind: 'one-of', value, negated: keywordOf(OneOf[0]) === 'isNotOneOf', choices: sides, span };
  if (Comparing?.[0]) {
    const comparison = comparisons[keywordOf(Comparing[0])] ?? 'is';
    return { kind: 'compare', comparison, left: value, right: sides[0] ?? missing(span), span };
  }
  return { kind: 'between', value, low: sides[0] ?? missing(span), high: sides[1] ?? missing(span), span };
}

function missing(place: Span): Expression {
  return { kind: 'missing', span: endOf(place) };
}
