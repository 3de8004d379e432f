import type * as cst from '../parser/cst.ts';
import { spanning } from '../span.ts';
import type { Comparison, Expression } from '../tree/index.ts';
import { keywordOf, spanOfNode } from './pieces.ts';
import type { Reading } from './reading.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  ...{ is: 'is', isNot: 'is-not', isAbove: 'above', isAtLeast: 'at-least', isBelow: 'below', isAtMost: 'at-most' },
};

/** `X is …` */
export function compared(value: Expression, node: cst.ComparisonCstNode, read: Reading): Expression {
  const span = spanning(value.span, spanOfNode(node));
  const { Comparing, OneOf, BlankTest, quantity } = node.children;
  if (BlankTest?.[0]) return { kind: 'blank-test', value, negated: keywordOf(BlankTest[0]) === 'isNotBlank', span };
  const side = (at: number): Expression => read.quantityAt(quantity, span, at);
  if (OneOf?.[0])
    return {
      kind: 'one-of',
      value,
      negated: keywordOf(OneOf[0]) === 'isNotOneOf',
      choices: (quantity ?? []).map((_, at) => side(at)),
      span,
    };
  if (Comparing?.[0]) {
    const comparison = comparisons[keywordOf(Comparing[0])] ?? 'is';
    return { kind: 'compare', comparison, left: value, right: side(0), span };
  }
  return { kind: 'between', value, low: side(0), high: side(1), span };
}
