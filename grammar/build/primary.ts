import { spanOfToken } from '../lex/token.ts';
import type * as cst from '../parser/cst.ts';
import { spanning, type Span } from '../span.ts';
import type { Expression } from '../tree/index.ts';
import { aggregateOf } from './aggregate.ts';
import { arithmeticAt, arithmeticOf, expressionAt } from './expression.ts';
import { literalOf } from './literal.ts';
import { endOf, keywordOf, nameAt, nameOf, nameTextOf, spanOfNode } from './pieces.ts';
import { shareOf } from './split.ts';

const facts = { daysInPeriod: 'days-in-period', daysInRole: 'days-in-role', monthsInRole: 'months-in-role' } as const;

/** What an expression is made of: literals, names, parentheses and the phrases that open with a word of their own. */
export function primaryOf(node: cst.PrimaryCstNode): Expression {
  const { path, parentheses, aggregate, share, PeriodFact } = node.children;
  const span = spanOfNode(node);
  if (path?.[0]) return pathOf(path[0]);
  if (parentheses?.[0]) return { kind: 'parentheses', value: expressionAt(parentheses[0].children.expression, span), span };
  if (aggregate?.[0]) return aggregateOf(aggregate[0]);
  if (share?.[0]) return shareOf(share[0]);
  if (PeriodFact?.[0]) return { kind: 'period-fact', fact: facts[keywordOf(PeriodFact[0]) as keyof typeof facts], span };
  return literalOf(node.children) ?? phraseOf(node, span);
}

function phraseOf(node: cst.PrimaryCstNode, span: Span): Expression {
  const { extreme, previous, daysBetween } = node.children;
  if (extreme?.[0]) return extremeOf(extreme[0], span);
  if (previous?.[0]) return { kind: 'previous', name: nameAt(previous[0].children.NameWord, 0, span), span };
  if (daysBetween?.[0]) return daysBetweenOf(daysBetween[0], span);
  return { kind: 'missing', span: endOf(span) };
}

function extremeOf(node: cst.ExtremeCstNode, span: Span): Expression {
  const which = keywordOf(node.children.Extreme[0]) === 'theGreaterOf' ? 'greater' : 'lesser';
  return { kind: 'extreme', which, values: node.children.arithmetic.map(arithmeticOf), span };
}

function daysBetweenOf(node: cst.DaysBetweenCstNode, span: Span): Expression {
  const { daysWord, arithmetic } = node.children;
  return {
    kind: 'days-between',
    unit: daysWord?.[0] ? 'days' : 'months',
    from: arithmeticAt(arithmetic, span, 0),
    to: arithmeticAt(arithmetic, span, 1),
    span,
  };
}

function pathOf(node: cst.PathCstNode): Expression {
  const { NameWord, AnyWord } = node.children;
  const first = NameWord[0];
  const span = first ? spanOfToken(first) : spanOfNode(node);
  const start: Expression = { kind: 'name', name: first ? nameTextOf(first) : '', span };
  return (AnyWord ?? []).reduce<Expression>((of, token) => {
    const member = nameOf(token);
    return { kind: 'member', of, member, span: spanning(of.span, member.span) };
  }, start);
}
