import type { IToken } from 'chevrotain';
import { spanOfToken } from '../lex/token.ts';
import type * as cst from '../parser/cst.ts';
import { spanning, type Span } from '../span.ts';
import type { Expression, Split } from '../tree/index.ts';
import { arithmeticAt, expressionOf } from './expression.ts';
import { keywordOf, optional, spanOfNode, type Found } from './pieces.ts';
import { groupOfNode } from './window.ts';

const methods: Readonly<Record<string, Split['method']>> = {
  byLargestRemainder: 'largest-remainder',
  remainderToLast: 'remainder-to-last',
  remainderToFirst: 'remainder-to-first',
  remainderToHighest: 'remainder-to-highest',
};

/** How an amount is divided: the word that says by what, and everything behind it. */
export function splitOf(word: IToken | undefined, weight: Expression, tails: Found<cst.SplitTailCstNode>, whole: Span): Split {
  const tail = tails?.[0]?.children;
  const among = tail?.expression?.[0];
  return {
    by: byOf(keywordOf(word), weight),
    method: methods[keywordOf(tail?.RemainderWord?.[0])] ?? 'webster',
    ifNobody: tail?.ifNobodyContributesWord ? 'split-equally' : 'nobody-paid',
    ...optional('among', among && expressionOf(among)),
    span: word ? spanning(spanOfToken(word), { from: word.startOffset, to: endOfSplit(word, weight, tails, whole) }) : whole,
  };
}

function endOfSplit(word: IToken, weight: Expression, tails: Found<cst.SplitTailCstNode>, whole: Span): number {
  const tail = tails?.[0] ? spanOfNode(tails[0]).to : 0;
  return Math.min(Math.max(spanOfToken(word).to, weight.span.to, tail), whole.to);
}

function byOf(keyword: string, weight: Expression): Split['by'] {
  if (keyword === 'splitByContributionShare' || keyword === 'byContributionShare') return { kind: 'contribution' };
  if (keyword === 'splitEqually' || keyword === 'equally') return { kind: 'equally' };
  return { kind: 'weight', weight };
}

export function shareOf(node: cst.ShareCstNode): Expression {
  const span = spanOfNode(node);
  const { arithmetic, group, byContributionShareWord, equallyWord, byWord, splitTail } = node.children;
  const word = byContributionShareWord?.[0] ?? equallyWord?.[0] ?? byWord?.[0];
  const weight: Expression = byWord ? arithmeticAt(arithmetic, span, 1) : { kind: 'missing', span: { from: 0, to: 0 } };
  const amount = arithmeticAt(arithmetic, span, 0);
  return { kind: 'share', amount, group: groupOfNode(group[0]), split: splitOf(word, weight, splitTail, span), span };
}
