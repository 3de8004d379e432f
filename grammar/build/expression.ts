import type { IToken } from 'chevrotain';
import type * as cst from '../parser/cst.ts';
import { spanning, type Span } from '../span.ts';
import type { BinaryExpression, Expression } from '../tree/index.ts';
import { compared } from './comparison.ts';
import { endOf, keywordOf, optional, spanOfNode, type Found, nameAt } from './pieces.ts';
import { primaryOf } from './primary.ts';
import type { Reading } from './reading.ts';
import { groupOf, windowOf } from './window.ts';

/** What stands where an expression is wanted and none was read. */
function missing(place: Span): Expression {
  return { kind: 'missing', span: endOf(place) };
}

export function expressionAt(nodes: Found<cst.ExpressionCstNode>, place: Span, at = 0): Expression {
  const node = nodes?.[at];
  return node ? expressionOf(node) : missing(place);
}
export function arithmeticAt(nodes: Found<cst.ArithmeticCstNode>, place: Span, at = 0): Expression {
  const node = nodes?.[at];
  return node ? arithmeticOf(node) : missing(place);
}
export function prefixedAt(nodes: Found<cst.PrefixedCstNode>, place: Span, at = 0): Expression {
  const node = nodes?.[at];
  return node ? prefixedOf(node) : missing(place);
}

function quantityAt(nodes: Found<cst.QuantityCstNode>, place: Span, at = 0): Expression {
  const node = nodes?.[at];
  return node ? quantityOf(node) : missing(place);
}

function postfixedAt(nodes: Found<cst.PostfixedCstNode>, place: Span, at = 0): Expression {
  const node = nodes?.[at];
  return node ? postfixedOf(node) : missing(place);
}

/** What the builders of inner parts read with. */
export const read: Reading = { expressionAt, arithmeticAt, postfixedAt, quantityAt };

export function expressionOf(node: cst.ExpressionCstNode): Expression {
  const choice = node.children.choice?.[0];
  if (choice) return choiceOf(choice);
  const conditions = (node.children.condition ?? []).map(conditionOf);
  return joinLogic(conditions, node.children.Logic ?? [], spanOfNode(node));
}

function choiceOf(node: cst.ChoiceCstNode): Expression {
  const span = spanOfNode(node);
  const parts = node.children.expression;
  const [condition, then, otherwise] = [expressionAt(parts, span, 0), expressionAt(parts, span, 1), expressionAt(parts, span, 2)];
  return { kind: 'choice', condition, then, otherwise, span };
}

/** `and` binds tighter than `or`; both to the left. */
function joinLogic(conditions: readonly Expression[], words: readonly IToken[], place: Span): Expression {
  let whole: Expression | undefined;
  let run: Expression = conditions[0] ?? missing(place);
  for (const [i, logic] of words.entries()) {
    const next = conditions[i + 1] ?? missing(place);
    if (keywordOf(logic) === 'and') {
      run = { kind: 'logic', operator: 'and', left: run, right: next, span: spanning(run.span, next.span) };
    } else {
      whole = joinOr(whole, run);
      run = next;
    }
  }
  return joinOr(whole, run);
}
function joinOr(left: Expression | undefined, right: Expression): Expression {
  return left ? { kind: 'logic', operator: 'or', left, right, span: spanning(left.span, right.span) } : right;
}

function conditionOf(node: cst.ConditionCstNode): Expression {
  const span = spanOfNode(node);
  const quantity = node.children.quantity[0];
  const value = quantity ? quantityOf(quantity) : missing(span);
  const comparison = node.children.comparison?.[0];
  const tested = comparison ? compared(value, comparison, read) : value;
  const nots = node.children.notWord ?? [];
  return nots.reduceRight<Expression>(
    (inner, not) => ({ kind: 'not', value: inner, span: { from: not.startOffset, to: span.to } }),
    tested,
  );
}

const roundedModes = { roundedTo: 'half-up', roundedUpTo: 'up', roundedDownTo: 'down', roundedHalfEvenTo: 'half-even' } as const;

function quantityOf(node: cst.QuantityCstNode): Expression {
  const [first, ...units] = node.children.arithmetic.map(arithmeticOf);
  const words = node.children.RoundedWord ?? [];
  return units.reduce<Expression>(
    (value, unit, i) => {
      const mode = roundedModes[keywordOf(words[i]) as keyof typeof roundedModes];
      return { kind: 'rounded', value, mode, unit, span: spanning(value.span, unit.span) };
    },
    first ?? missing(spanOfNode(node)),
  );
}

function binary(left: Expression, operator: string, right: Expression): BinaryExpression {
  return {
    kind: 'binary',
    operator: operator as BinaryExpression['operator'],
    left,
    right,
    span: spanning(left.span, right.span),
  };
}

/** `*` and `/` bind tighter than `+` and `-`; all to the left. */
export function arithmeticOf(node: cst.ArithmeticCstNode): Expression {
  const operands = node.children.operand.map(operandOf);
  let sum: { readonly left: Expression; readonly operator: string } | undefined;
  let product = operands[0] ?? missing(spanOfNode(node));
  for (const [i, sign] of (node.children.Arithmetic ?? []).entries()) {
    const next = operands[i + 1] ?? missing(spanOfNode(node));
    if (sign.image === '*' || sign.image === '/') {
      product = binary(product, sign.image, next);
    } else {
      sum = { left: sum ? binary(sum.left, sum.operator, product) : product, operator: sign.image };
      product = next;
    }
  }
  return sum ? binary(sum.left, sum.operator, product) : product;
}

function operandOf(node: cst.OperandCstNode): Expression {
  const [first, ...overs] = node.children.postfixed.map(postfixedOf);
  const left = overs.reduce<Expression>(
    (value, over) => ({ kind: 'excess', value, over, span: spanning(value.span, over.span) }),
    first ?? missing(spanOfNode(node)),
  );
  const tail = node.children.ofTail?.[0];
  return tail ? withTail(left, tail, spanOfNode(node)) : left;
}

function withTail(left: Expression, tail: cst.OfTailCstNode, span: Span): Expression {
  const operand = tail.children.operand[0];
  const right = operand ? operandOf(operand) : missing(span);
  const step = tail.children.postfixed?.[0];
  if (step) return { kind: 'steps', rate: left, step: postfixedOf(step), value: right, span };
  return { kind: 'of', left, right, span };
}

export function postfixedOf(node: cst.PostfixedCstNode): Expression {
  const span = spanOfNode(node);
  return (node.children.postfix ?? []).reduce(withPostfix, prefixedAt(node.children.prefixed, span));
}

function withPostfix(value: Expression, postfix: cst.PostfixCstNode): Expression {
  const { elseTail, lookupTail, convertTail, window } = postfix.children;
  const span = spanning(value.span, spanOfNode(postfix));
  if (elseTail?.[0]) return { kind: 'else', value, otherwise: prefixedAt(elseTail[0].children.prefixed, span), span };
  if (lookupTail?.[0]) return { kind: 'lookup', of: value, keys: lookupTail[0].children.prefixed.map(prefixedOf), span };
  if (convertTail?.[0]) return converted(value, convertTail[0], span);
  return window?.[0] ? { kind: 'window', value, window: windowOf(window[0]), span } : value;
}

function converted(value: Expression, tail: cst.ConvertTailCstNode, span: Span): Expression {
  const { NameWord, prefixed } = tail.children;
  const on = prefixed?.[0] ? prefixedOf(prefixed[0]) : undefined;
  return {
    kind: 'convert',
    value,
    currency: nameAt(NameWord, 0, span).name,
    rates: nameAt(NameWord, 1, span),
    ...optional('on', on),
    span,
  };
}

function prefixedOf(node: cst.PrefixedCstNode): Expression {
  const span = spanOfNode(node);
  const { Minus, prefixed, NameWord, primary } = node.children;
  if (Minus?.[0]) return { kind: 'negate', value: prefixedAt(prefixed, span), span };
  const value = primary?.[0] ? primaryOf(primary[0], read) : missing(span);
  return NameWord?.[0] ? { kind: 'grouped', group: groupOf(NameWord[0]), value, span } : value;
}
