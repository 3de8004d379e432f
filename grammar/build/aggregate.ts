import { readNumeral } from '../lex/numerals.ts';
import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { AggregateKind, AggregateSource, Expression } from '../tree/index.ts';
import { keywordOf, nameAt, nameOf, optional, spanOfNode, unitOf } from './pieces.ts';
import type { Reading } from './reading.ts';
import { groupOfNode, windowOf } from './window.ts';

const kinds: Readonly<Record<string, AggregateKind>> = {
  ...{ sumOf: 'sum', countOf: 'count', averageOf: 'average', highestOf: 'highest', lowestOf: 'lowest', rankOf: 'rank' },
};

export function aggregateOf(node: cst.AggregateCstNode, read: Reading): Expression {
  const span = spanOfNode(node);
  const { Aggregate, arithmetic, aggregateSource, expression, tiesSplitWord } = node.children;
  const source = aggregateSource?.[0] ? sourceOf(aggregateSource[0]) : undefined;
  return {
    kind: 'aggregate',
    aggregate: kinds[keywordOf(Aggregate[0])] ?? 'sum',
    value: read.arithmeticAt(arithmetic, span),
    ...optional('source', source),
    ...optional('where', expression && read.expressionAt(expression, span)),
    tiesSplit: tiesSplitWord !== undefined,
    span,
  };
}

function sourceOf(node: cst.AggregateSourceCstNode): AggregateSource | undefined {
  const { tableSource, groupSource, periodSource, lastSource } = node.children;
  const span = spanOfNode(node);
  if (tableSource?.[0]) return tableSourceOf(tableSource[0], span);
  if (periodSource?.[0]) return periodSourceOf(periodSource[0], span);
  if (lastSource?.[0]) return lastSourceOf(lastSource[0], span);
  if (!groupSource?.[0]) return undefined;
  const { group, window } = groupSource[0].children;
  return { kind: 'group', group: groupOfNode(group[0]), ...optional('window', window?.[0] && windowOf(window[0])), span };
}

function tableSourceOf(node: cst.TableSourceCstNode, span: Span): AggregateSource {
  const { NameWord, window, record, date } = node.children;
  const datedBy = date?.[0];
  return {
    kind: 'table',
    table: nameAt(NameWord, 0, span),
    ...optional('of', record?.[0] && nameOf(record[0])),
    ...optional('datedBy', datedBy && nameOf(datedBy)),
    ...optional('window', window?.[0] && windowOf(window[0])),
    span,
  };
}

function lastSourceOf(node: cst.LastSourceCstNode, span: Span): AggregateSource {
  const { NumberToken, Unit } = node.children;
  const unit = unitOf(Unit[0]) ?? 'month';
  const count = Number(readNumeral(NumberToken[0]?.image ?? '1').value);
  return { kind: 'periods', unit, of: { kind: 'last', unit, count, span }, span };
}

function periodSourceOf(node: cst.PeriodSourceCstNode, span: Span): AggregateSource {
  const { Unit, window } = node.children;
  const unit = unitOf(Unit[0]) ?? 'month';
  if (window?.[0]) return { kind: 'periods', unit, of: windowOf(window[0]), span };
  const within = Unit[1];
  const place = within ? { from: within.startOffset, to: span.to } : span;
  return { kind: 'periods', unit, of: { kind: 'this', unit: unitOf(within) ?? 'period', span: place }, span };
}
