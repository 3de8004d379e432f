import type { CstNode } from 'chevrotain';
import { notAMonth } from '../messages.ts';
import type * as cst from '../parser/cst.ts';
import type {
  BalanceItem,
  CreditItem,
  CreditPart,
  Definition,
  EffectiveItem,
  Item,
  PlanHeader,
  ScaleItem,
} from '../tree/index.ts';
import { scaleBandOf } from './band.ts';
import { writtenNode, type Building } from './building.ts';
import { componentOf, headlessOf, limitOf, payoutOf, poolOf } from './component.ts';
import { alertOf, promiseOf, waiverOf } from './claim.ts';
import { exampleOf } from './example.ts';
import { arithmeticAt, arithmeticOf, expressionAt, prefixedAt } from './expression.ts';
import { roundingOf } from './clause.ts';
import { frequencyOf, nameAt, nameOf, optional, spanOfNode, textAt, textOf } from './pieces.ts';
import { inputOf, paramOf, payeesOf, rowsAt, tableOf } from './record.ts';

type Rules = { readonly [K in keyof cst.ItemCstChildren]-?: NonNullable<cst.ItemCstChildren[K]>[number] };
type Builders = { readonly [K in keyof Rules]: (build: Building, node: Rules[K]) => Item };

/** One builder for each rule that an item can be. */
const builders: Builders = {
  planHeader: planHeaderOf,
  currency: (build, node) => ({
    kind: 'currency',
    ...writtenNode(build, node, true),
    code: nameAt(node.children.NameWord, 0, spanOfNode(node)),
  }),
  pays: (build, node) => ({ kind: 'pays', ...writtenNode(build, node, true), every: frequencyOf(node.children.Frequency[0]) }),
  fiscal: fiscalOf,
  effective: effectiveOf,
  rounding: (build, node) => ({ kind: 'rounding', ...writtenNode(build, node, true), rounding: roundingOf(node) }),
  payees: payeesOf,
  table: tableOf,
  param: paramOf,
  inputItem: inputOf,
  unit: (build, node) => ({
    kind: 'unit',
    ...writtenNode(build, node, true),
    name: nameAt(node.children.NameWord, 0, spanOfNode(node)),
  }),
  definition: definitionOf,
  component: componentOf,
  headless: headlessOf,
  pool: poolOf,
  payout: payoutOf,
  limit: limitOf,
  scale: scaleOf,
  matrix: matrixOf,
  credit: creditOf,
  balance: balanceOf,
  include: (build, node) => ({
    kind: 'include',
    ...writtenNode(build, node, true),
    path: textAt(node.children.Text, spanOfNode(node)),
  }),
  example: exampleOf,
  promise: promiseOf,
  waiver: waiverOf,
  alert: alertOf,
};

export function itemOf(build: Building, node: cst.ItemCstNode): Item | undefined {
  const found = Object.entries(node.children).find(([, children]) => children.length > 0);
  const child: CstNode | undefined = found?.[1][0];
  if (!found || !child) return undefined;
  // the key and its child go together: that is what the type of the builders says
  const builder = builders[found[0] as keyof Rules] as (build: Building, node: CstNode) => Item;
  return builder(build, child);
}

function planHeaderOf(build: Building, node: cst.PlanHeaderCstNode): PlanHeader {
  const own = writtenNode(build, node, true);
  const { Text, forPayeesWhereWord, expression } = node.children;
  const where = forPayeesWhereWord && expressionAt(expression, own.span);
  return { kind: 'plan', ...own, name: textAt(Text, own.span).value, ...optional('where', where) };
}

const months = 'january february march april may june july august september october november december'.split(' ');

function fiscalOf(build: Building, node: cst.FiscalCstNode): Item {
  const own = writtenNode(build, node, true);
  const name = nameAt(node.children.NameWord, 0, own.span);
  const month = months.indexOf(name.name.toLowerCase()) + 1;
  if (month === 0) build.problems.push(notAMonth(name.span, name.name));
  return { kind: 'fiscal', ...own, month: Math.max(month, 1) };
}

function effectiveOf(build: Building, node: cst.EffectiveCstNode): EffectiveItem {
  const own = writtenNode(build, node, true);
  const { start, toWord, end } = node.children;
  return { kind: 'effective', ...own, from: prefixedAt(start, own.span), ...optional('to', toWord && prefixedAt(end, own.span)) };
}

function definitionOf(build: Building, node: cst.DefinitionCstNode): Definition {
  const own = writtenNode(build, node, true);
  const { NameWord, Dot, expression } = node.children;
  const table = Dot ? nameAt(NameWord, 0, own.span) : undefined;
  return {
    kind: 'definition',
    ...own,
    ...optional('table', table),
    name: nameAt(NameWord, Dot ? 1 : 0, own.span),
    value: expressionAt(expression, own.span),
  };
}

function scaleOf(build: Building, node: cst.ScaleCstNode): ScaleItem {
  const own = writtenNode(build, node, true);
  const { NameWord, arithmetic, scaleBand } = node.children;
  const bands = (scaleBand ?? []).map((band) => scaleBandOf(build, band));
  return { kind: 'scale', ...own, name: nameAt(NameWord, 0, own.span), by: arithmeticAt(arithmetic, own.span), bands };
}

function matrixOf(build: Building, node: cst.MatrixCstNode): Item {
  const own = writtenNode(build, node, true);
  const { NameWord, rowsBy, columnsBy, Rows } = node.children;
  return {
    kind: 'matrix',
    ...own,
    name: nameAt(NameWord, 0, own.span),
    rowsBy: arithmeticAt(rowsBy, own.span),
    columnsBy: arithmeticAt(columnsBy, own.span),
    ...optional('table', rowsAt(build, Rows)),
  };
}

function creditOf(build: Building, node: cst.CreditCstNode): CreditItem {
  const own = writtenNode(build, node, true);
  const { NameWord, alsoCreditWord, expression, whereWord } = node.children;
  return {
    kind: 'credit',
    ...own,
    overlay: alsoCreditWord !== undefined,
    table: nameAt(NameWord, 0, own.span),
    how: creditedOf(node),
    ...optional('where', whereWord && expressionAt(expression, own.span)),
  };
}
function creditedOf(node: cst.CreditCstNode): CreditItem['how'] {
  const { splits, equallyWord, arithmetic, creditPart } = node.children;
  if (splits?.[0]) return { kind: 'by-table', table: nameOf(splits[0]) };
  if (equallyWord) return { kind: 'equally', to: (arithmetic ?? []).map(arithmeticOf) };
  return { kind: 'parts', parts: (creditPart ?? []).map(creditPartOf) };
}
function creditPartOf(node: cst.CreditPartCstNode): CreditPart {
  const span = spanOfNode(node);
  const { arithmetic, Text } = node.children;
  const role = Text?.[0] && textOf(Text[0]);
  return { share: arithmeticAt(arithmetic, span, 0), to: arithmeticAt(arithmetic, span, 1), ...optional('role', role), span };
}

function balanceOf(build: Building, node: cst.BalanceCstNode): BalanceItem {
  const own = writtenNode(build, node, true);
  const { NameWord, record, table, first, following } = node.children;
  return {
    kind: 'balance',
    ...own,
    name: nameAt(NameWord, 0, own.span),
    ...optional('forEach', record?.[0] && nameOf(record[0])),
    ...optional('forEachIn', table?.[0] && nameOf(table[0])),
    starts: expressionAt(first, own.span),
    becomes: expressionAt(following, own.span),
  };
}
