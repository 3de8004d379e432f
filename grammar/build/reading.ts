import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { Expression } from '../tree/index.ts';
import type { Found } from './pieces.ts';

/** Reads the node at a position of a list; where recovery left none, what it gives is missing at the end of `place`. */
type ReadAt<N> = (nodes: Found<N>, place: Span, at?: number) => Expression;

/** The readers of expressions, handed to the builders of what stands inside them. */
export interface Reading {
  readonly expressionAt: ReadAt<cst.ExpressionCstNode>;
  readonly arithmeticAt: ReadAt<cst.ArithmeticCstNode>;
  readonly postfixedAt: ReadAt<cst.PostfixedCstNode>;
  readonly quantityAt: ReadAt<cst.QuantityCstNode>;
}
