import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { AggregateExpression, AggregateKind, AggregateSource, Expression } from '../tree/index.ts';
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
  const whole: AggregateExpression = {
    kind: 'aggregate',
    aggregate: kinds[keywordOf(Aggregate[0])] ?? 'sum',
    value: read.arithmeticAt(arithmetic, span),
    ...optional('source', source),
    ...optional('where', expression && read.expressionAt(expression, span)),
    tiesSplit: tiesSplitWord !== undefined,
    span,
  };
  return source ? whole : overPeriods(whole);
}

/** `sum of sales over last 3 months`: what reads as a window of the measure is where the aggregate takes its periods from. */
function overPeriods(whole: AggregateExpression): AggregateExpression {
  const { value } = whole;
  if (value.kind !== 'window' || value.window.kind !== 'last' || value.window.count === 1) return whole;
  const { unit, span } = value.window;
  if (unit === 'period') return whole;
  return { ...whole, value: value.value, source: { kind: 'periods', unit, of: value.window, span } };
}

function sourceOf(node: cst.AggregateSourceCstNode): AggregateSource | undefined {
  const { tableSource, groupSource, periodSource } = node.children;
  const span = spanOfNode(node);
  if (tableSource?.[0]) return tableSourceOf(tableSource[0], span);
  if (periodSource?.[0]) return periodSourceOf(periodSource[0], span);
  if (!groupSource?.[0]) return undefined;
  const { group, window } = groupSource[0].children;
  return { kind: 'group', group: groupOfNode(group[0]), ...optional('window', window?.[0] && windowOf(window[0])), span };
}

function tableSourceOf(node: cst.TableSourceCstNode, span: Span): AggregateSource {
  const { NameWord, window } = node.children;
  const datedBy = NameWord[1];
  return {
    kind: 'table',
    table: nameAt(NameWord, 0, span),
    ...optional('datedBy', datedBy && nameOf(datedBy)),
    ...optional('window', window?.[0] && windowOf(window[0])),
    span,
  };
}

function periodSourceOf(node: cst.PeriodSourceCstNode, span: Span): AggregateSource {
  const { Unit, window } = node.children;
  const unit = unitOf(Unit[0]) ?? 'month';
  if (window?.[0]) return { kind: 'periods', unit, of: windowOf(window[0]), span };
  const within = Unit[1];
  const place = within ? { from: within.startOffset, to: span.to } : span;
  return { kind: 'periods', unit, of: { kind: 'this', unit: unitOf(within) ?? 'period', span: place }, span };
}
