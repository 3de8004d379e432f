import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { Band, BandRange, ScaleBand } from '../tree/index.ts';
import { writtenNode, type Building } from './building.ts';
import { arithmeticAt, expressionAt, expressionOf } from './expression.ts';
import { givenOf } from './literal.ts';
import { keywordOf, optional, spanOfNode } from './pieces.ts';

const bounds: Readonly<Record<string, 'up-to' | 'below' | 'above'>> = { upTo: 'up-to', below: 'below', above: 'above' };

export function bandsOf(build: Building, node: cst.BandsCstNode | undefined): readonly Band[] {
  return (node?.children.band ?? []).map((band) => bandOf(build, band));
}

export function bandOf(build: Building, node: cst.BandCstNode): Band {
  const own = writtenNode(build, node);
  const { range, PayWord, value, eachWord, risen, SpreadWord } = node.children;
  const spread = SpreadWord?.[0] && (keywordOf(SpreadWord[0]) === 'onTheExcess' ? 'excess' : 'everything');
  return {
    kind: 'band',
    ...own,
    range: rangeOf(range[0], own.span),
    another: keywordOf(PayWord[0]) === 'payAnother',
    pay: expressionAt(value, own.span),
    each: eachWord !== undefined,
    ...optional('risingTo', risen?.[0] && expressionOf(risen[0])),
    ...optional('spread', spread),
  };
}

export function scaleBandOf(build: Building, node: cst.ScaleBandCstNode): ScaleBand {
  const own = writtenNode(build, node);
  const { range, value, risen } = node.children;
  return {
    kind: 'scale-band',
    ...own,
    range: rangeOf(range[0], own.span),
    gives: expressionAt(value, own.span),
    ...optional('risingTo', risen?.[0] && expressionOf(risen[0])),
  };
}

function rangeOf(node: cst.RangeCstNode | undefined, place: Span): BandRange {
  if (!node) return { kind: 'rest', span: place };
  const span = spanOfNode(node);
  const { Bound, bound, fromWord, firstWord, nextWord, width, restWord, values } = node.children;
  if (Bound?.[0]) return { kind: bounds[keywordOf(Bound[0])] ?? 'up-to', bound: arithmeticAt(bound, span), span };
  if (fromWord) return fromRangeOf(node, span);
  if (firstWord) return { kind: 'first', width: arithmeticAt(width, span), span };
  if (nextWord) return { kind: 'next', width: arithmeticAt(width, span), span };
  if (restWord) return { kind: 'rest', span };
  if (values?.[0]) return { kind: 'values', values: values[0].children.given.map(givenOf), span };
  return { kind: 'otherwise', span };
}

function fromRangeOf(node: cst.RangeCstNode, span: Span): BandRange {
  const { low, high, toWord } = node.children;
  if (toWord) return { kind: 'from-to', low: arithmeticAt(low, span), high: arithmeticAt(high, span), span };
  return { kind: 'from', bound: arithmeticAt(low, span), span };
}
