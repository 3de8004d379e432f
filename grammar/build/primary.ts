import { spanOfToken } from '../lex/token.ts';
import type * as cst from '../parser/cst.ts';
import { spanning, type Span } from '../span.ts';
import type { Expression } from '../tree/index.ts';
import { aggregateOf } from './aggregate.ts';
import { literalOf } from './literal.ts';
import { endOf, keywordOf, nameAt, nameOf, nameTextOf, spanOfNode } from './pieces.ts';
import type { Reading } from './reading.ts';
import { shareOf } from './split.ts';

const facts = {
  daysInPeriod: 'days-in-period',
  daysInRole: 'days-in-role',
  monthsInRole: 'months-in-role',
  workingDaysLeft: 'working-days-left',
  neededPerDay: 'needed-per-day',
  expectedOn: 'expected-on',
} as const;

/** What an expression is made of: literals, names, parentheses and the phrases that open with a word of their own. */
export function primaryOf(node: cst.PrimaryCstNode, read: Reading): Expression {
  const { path, parentheses, aggregate, share, PeriodFact } = node.children;
  const span = spanOfNode(node);
  if (path?.[0]) return pathOf(path[0]);
  if (parentheses?.[0]) return { kind: 'parentheses', value: read.expressionAt(parentheses[0].children.expression, span), span };
  if (aggregate?.[0]) return aggregateOf(aggregate[0], read);
  if (share?.[0]) return shareOf(share[0], read);
  if (PeriodFact?.[0]) return { kind: 'period-fact', fact: facts[keywordOf(PeriodFact[0]) as keyof typeof facts], span };
  return literalOf(node.children) ?? phraseOf(node, span, read);
}

function phraseOf(node: cst.PrimaryCstNode, span: Span, read: Reading): Expression {
  const { extreme, previous, paidAmount, daysBetween } = node.children;
  if (extreme?.[0]) return extremeOf(extreme[0], span, read);
  if (previous?.[0]) return { kind: 'previous', name: nameAt(previous[0].children.NameWord, 0, span), span };
  if (paidAmount?.[0]) return { kind: 'paid', name: nameAt(paidAmount[0].children.NameWord, 0, span), span };
  if (daysBetween?.[0]) return daysBetweenOf(daysBetween[0], span, read);
  return { kind: 'missing', span: endOf(span) };
}

function extremeOf(node: cst.ExtremeCstNode, span: Span, read: Reading): Expression {
  const { Extreme, arithmetic } = node.children;
  const which = keywordOf(Extreme[0]) === 'theGreaterOf' ? 'greater' : 'lesser';
  return { kind: 'extreme', which, values: arithmetic.map((_, at) => read.arithmeticAt(arithmetic, span, at)), span };
}

function daysBetweenOf(node: cst.DaysBetweenCstNode, span: Span, read: Reading): Expression {
  const { daysWord, postfixed } = node.children;
  return {
    kind: 'days-between',
    unit: daysWord?.[0] ? 'days' : 'months',
    from: read.postfixedAt(postfixed, span, 0),
    to: read.postfixedAt(postfixed, span, 1),
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
