import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { Alert, Claim, Promise, Waiver } from '../tree/index.ts';
import { writtenNode, type Building } from './building.ts';
import { arithmeticAt, arithmeticOf, expressionAt } from './expression.ts';
import { keywordOf, nameAt, nameOf, optional, textAt } from './pieces.ts';
import { groupOfNode } from './window.ts';

export function promiseOf(build: Building, node: cst.PromiseCstNode): Promise {
  const own = writtenNode(build, node, true);
  return { kind: 'promise', ...own, claim: claimOf(node, own.span) };
}

function claimOf(node: cst.PromiseCstNode, span: Span): Claim {
  const { noCliff, sameAs, othersNeverLose, paidInFull, claim } = node.children;
  if (noCliff?.[0]) return noCliffOf(noCliff[0], span);
  if (sameAs?.[0]) return sameAsOf(sameAs[0], span);
  if (othersNeverLose?.[0]) return { kind: 'never-falls', as: arithmeticAt(othersNeverLose[0].children.driver, span) };
  if (paidInFull?.[0]) return paidInFullOf(paidInFull[0], span);
  return measuredOf(claim?.[0], span);
}

function noCliffOf(node: cst.NoCliffCstNode, span: Span): Claim {
  const { aboveWord, least, figure } = node.children;
  return { kind: 'no-cliff', ...optional('above', aboveWord && arithmeticAt(least, span)), in: arithmeticAt(figure, span) };
}

function sameAsOf(node: cst.SameAsCstNode, span: Span): Claim {
  const { Text, exceptWhereWord, expression } = node.children;
  return { kind: 'same-as', plan: textAt(Text, span), ...optional('except', exceptWhereWord && expressionAt(expression, span)) };
}

function paidInFullOf(node: cst.PaidInFullCstNode, span: Span): Claim {
  const { group, NameWord } = node.children;
  return { kind: 'paid-in-full', pool: nameAt(NameWord, 0, span), ...optional('group', group?.[0] && groupOfNode(group[0])) };
}

function measuredOf(node: cst.ClaimCstNode | undefined, span: Span): Claim {
  const { arithmetic, neverFallsAsWord, driver, AtBound, expression } = node?.children ?? {};
  const what = arithmeticAt(arithmetic, span);
  if (neverFallsAsWord) return { kind: 'never-falls', what, as: arithmeticAt(driver, span) };
  return {
    kind: 'bound',
    what,
    bound: keywordOf(AtBound?.[0]) === 'atLeast' ? 'at-least' : 'at-most',
    value: expressionAt(expression, span),
  };
}

export function waiverOf(build: Building, node: cst.WaiverCstNode): Waiver {
  const own = writtenNode(build, node, true);
  const { arithmetic, driver, Text } = node.children;
  const [what] = arithmetic;
  return {
    kind: 'waiver',
    ...own,
    what: what ? arithmeticOf(what) : arithmeticAt(undefined, own.span),
    as: arithmeticAt(driver, own.span),
    because: textAt(Text, own.span),
  };
}

export function alertOf(build: Building, node: cst.AlertCstNode): Alert {
  const own = writtenNode(build, node, true);
  const { Text, expression, NameWord } = node.children;
  return {
    kind: 'alert',
    ...own,
    name: textAt(Text, own.span),
    when: expressionAt(expression, own.span),
    ...optional('tell', NameWord?.[0] && nameOf(NameWord[0])),
  };
}
