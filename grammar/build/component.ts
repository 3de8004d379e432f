import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { Component, ComponentKind, ComponentValue, Expression, ForEach, Limit, Payout, Pool } from '../tree/index.ts';
import { bandOf, bandsOf } from './band.ts';
import { writtenNode, type Building } from './building.ts';
import { clausesOf, paidClauseOf } from './clause.ts';
import { arithmeticAt, arithmeticOf, expressionAt, expressionOf, read } from './expression.ts';
import { frequencyOf, keywordOf, nameAt, nameOf, optional, spanOfNode, textOf } from './pieces.ts';
import { splitOf } from './split.ts';
import { groupOfNode } from './window.ts';

type Head = Pick<Component, 'name' | 'label' | 'paid'>;

/** `base "Base pay" paid quarterly`; how often may also stand among the clauses. */
function headOf(node: cst.HeadCstNode | undefined, clauses: readonly cst.ClauseCstNode[]): Head {
  const { NameWord, Text, paidEvery } = node?.children ?? {};
  const paid = paidEvery?.[0]?.children.Frequency[0];
  return {
    ...optional('name', NameWord?.[0] && nameOf(NameWord[0])),
    ...optional('label', Text?.[0] && textOf(Text[0])),
    ...optional('paid', paid ? frequencyOf(paid) : paidClauseOf(clauses)),
  };
}

export function componentOf(build: Building, node: cst.ComponentCstNode): Component {
  const { Kind, head, forEach, expression, clauses, tiers } = node.children;
  const own = writtenNode(build, node, true);
  const body = tiers?.[0]?.children.bands[0]?.children.clause ?? clauses?.[0]?.children.clause ?? [];
  const value: ComponentValue = tiers?.[0]
    ? tiersOf(build, tiers[0])
    : {
        kind: 'expression',
        value: expressionAt(expression, own.span),
        span: expression?.[0] ? spanOfNode(expression[0]) : own.span,
      };
  return {
    kind: 'component',
    ...own,
    component: keywordOf(Kind[0]) as ComponentKind,
    ...headOf(head[0], body),
    ...optional('forEach', forEach?.[0] && forEachOf(forEach[0])),
    value,
    clauses: clausesOf(build, body),
    headless: false,
  };
}

function forEachOf(node: cst.ForEachCstNode): ForEach {
  const span = spanOfNode(node);
  const { NameWord, expression } = node.children;
  const where = expression?.[0] && expressionOf(expression[0]);
  return {
    item: nameAt(NameWord, 0, span),
    table: nameAt(NameWord, 1, span),
    ...optional('where', where),
    order: NameWord.slice(2).map(nameOf),
    span,
  };
}

function tiersOf(build: Building, node: cst.TiersCstNode): ComponentValue {
  const span = spanOfNode(node);
  const { base, againstWord, byWord, measure, running, bands } = node.children;
  const against = againstWord && arithmeticAt(measure, span);
  const by = byWord && arithmeticAt(measure, span);
  const continuingFrom = running?.[0] && arithmeticOf(running[0]);
  return {
    kind: 'tiers',
    base: arithmeticAt(base, span),
    ...optional('against', against),
    ...optional('by', by),
    ...optional('continuingFrom', continuingFrom),
    bands: bandsOf(build, bands[0]),
    span,
  };
}

/** Bands without a head are a commission on `sales`. */
export function headlessOf(build: Building, node: cst.HeadlessCstNode): Component {
  const own = writtenNode(build, node, true);
  const { band, bands } = node.children;
  const clauses = bands[0]?.children.clause ?? [];
  const base: Expression = { kind: 'name', name: 'sales', span: { from: own.span.from, to: own.span.from } };
  const all = [...(band ?? []).map((each) => bandOf(build, each)), ...bandsOf(build, bands[0])];
  return {
    kind: 'component',
    ...own,
    component: 'commission',
    ...headOf(undefined, clauses),
    value: { kind: 'tiers', base, bands: all, span: own.span },
    clauses: clausesOf(build, clauses),
    headless: true,
  };
}

export function poolOf(build: Building, node: cst.PoolCstNode): Pool {
  const own = writtenNode(build, node, true);
  const { group, head, fundWord, expression, splitByContributionShareWord, splitEquallyWord, splitByWord, arithmetic } =
    node.children;
  const word = splitByContributionShareWord?.[0] ?? splitEquallyWord?.[0] ?? splitByWord?.[0];
  const clauses = node.children.clauses[0]?.children.clause ?? [];
  const weight = splitByWord ? arithmeticAt(arithmetic, own.span) : noWeight;
  return {
    kind: 'pool',
    ...own,
    group: groupOfNode(group[0]),
    ...headOf(head[0], clauses),
    ...optional('fund', fundWord && expressionAt(expression, own.span)),
    split: splitOf({ word, weight, tails: node.children.splitTail, whole: own.span }, read),
    clauses: clausesOf(build, clauses),
  };
}

const nowhere: Span = { from: 0, to: 0 };
const noWeight: Expression = { kind: 'missing', span: nowhere };

export function payoutOf(build: Building, node: cst.PayoutCstNode): Payout {
  const own = writtenNode(build, node, true);
  const { AtBound, expression, carriedForwardWord } = node.children;
  const bound = keywordOf(AtBound[0]) === 'atLeast' ? 'at-least' : 'at-most';
  return {
    kind: 'payout',
    ...own,
    bound,
    value: expressionAt(expression, own.span),
    carriedForward: carriedForwardWord !== undefined,
  };
}

export function limitOf(build: Building, node: cst.LimitCstNode): Limit {
  const own = writtenNode(build, node, true);
  return {
    kind: 'limit',
    ...own,
    components: node.children.NameWord.map(nameOf),
    to: expressionAt(node.children.expression, own.span),
  };
}
