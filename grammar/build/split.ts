import type { IToken } from 'chevrotain';
import { spanOfToken } from '../lex/token.ts';
import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { Expression, Split } from '../tree/index.ts';
import { keywordOf, optional, spanOfNode, unitOf, type Found } from './pieces.ts';
import type { Reading } from './reading.ts';
import { groupOfNode } from './window.ts';

const methods: Readonly<Record<string, Split['method']>> = {
  byLargestRemainder: 'largest-remainder',
  remainderToLast: 'remainder-to-last',
  remainderToFirst: 'remainder-to-first',
  remainderToHighest: 'remainder-to-highest',
};

/** What a split is read from: the word that says by what, the weight, and everything behind it. */
interface SplitParts {
  readonly word: IToken | undefined;
  readonly weight: Expression;
  readonly tails: Found<cst.SplitTailCstNode>;
  readonly whole: Span;
}

export function splitOf(parts: SplitParts, read: Reading): Split {
  const tail = parts.tails?.[0]?.children;
  const among = tail?.expression && read.expressionAt(tail.expression, parts.whole);
  const [floor, unit] = [tail?.eachAtLeast?.[0]?.children, tail?.eachRoundedTo?.[0]?.children];
  return {
    by: byOf(keywordOf(parts.word), parts.weight),
    method: methods[keywordOf(tail?.RemainderWord?.[0])] ?? 'webster',
    ifNobody: tail?.ifNobodyContributesWord ? 'split-equally' : 'nobody-paid',
    ...optional('among', among),
    ...optional('floor', floor && read.arithmeticAt(floor.arithmetic, parts.whole, 0)),
    ...optional('unit', unit && read.arithmeticAt(unit.arithmetic, parts.whole, 0)),
    span: spanOfSplit(parts),
  };
}

function spanOfSplit({ word, weight, tails, whole }: SplitParts): Span {
  if (!word) return whole;
  const tail = tails?.[0] ? spanOfNode(tails[0]).to : 0;
  return { from: word.startOffset, to: Math.min(Math.max(spanOfToken(word).to, weight.span.to, tail), whole.to) };
}

function byOf(keyword: string, weight: Expression): Split['by'] {
  if (keyword === 'splitByContributionShare' || keyword === 'byContributionShare') return { kind: 'contribution' };
  if (keyword === 'splitEqually' || keyword === 'equally') return { kind: 'equally' };
  return { kind: 'weight', weight };
}

export function shareOf(node: cst.ShareCstNode, read: Reading): Expression {
  const span = spanOfNode(node);
  const { arithmetic, group, unitsOfUnit, byContributionShareWord, equallyWord, byWord, splitTail } = node.children;
  const word = byContributionShareWord?.[0] ?? equallyWord?.[0] ?? byWord?.[0];
  const weight: Expression = byWord ? read.arithmeticAt(arithmetic, span, 1) : { kind: 'missing', span: { from: 0, to: 0 } };
  const amount = read.arithmeticAt(arithmetic, span, 0);
  const split = splitOf({ word, weight, tails: splitTail, whole: span }, read);
  const periods = unitsOfUnit?.[0]?.children;
  if (!periods) {
    const into = group?.[1] && groupOfNode(group[1]);
    return { kind: 'share', amount, group: groupOfNode(group?.[0]), ...optional('into', into), split, span };
  }
  const unit = unitOf(periods.unit[0]) ?? 'month';
  const whole = unitOf(periods.whole[0]) ?? 'year';
  return { kind: 'share-over', amount, unit, whole, split, span };
}
