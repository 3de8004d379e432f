import type { IToken } from 'chevrotain';
import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { Clause, PeriodUnit, Rounding, RoundingMode, SchedulePart, Written } from '../tree/index.ts';
import { writtenNode, type Building } from './building.ts';
import { arithmeticAt, arithmeticOf, expressionAt, prefixedAt } from './expression.ts';
import { frequencyOf, keywordOf, nameOf, optional, spanOfNode, unitOf } from './pieces.ts';

/** Every clause but `paid quarterly`, which belongs to the head. */
export function clausesOf(build: Building, nodes: readonly cst.ClauseCstNode[]): readonly Clause[] {
  return nodes.filter((node) => node.children.paidEvery === undefined).map((node) => clauseOf(build, node));
}

/** How often a component is paid, where that stands behind its value. */
export function paidClauseOf(nodes: readonly cst.ClauseCstNode[]): PeriodUnit | undefined {
  const frequency = nodes.flatMap((node) => node.children.paidEvery ?? [])[0]?.children.Frequency[0];
  return frequency && frequencyOf(frequency);
}

function clauseOf(build: Building, node: cst.ClauseCstNode): Clause {
  const own = writtenNode(build, node);
  const { ProratedWord, rounding, cumulativeOverWord, Unit, schedule, notWord } = node.children;
  if (ProratedWord?.[0])
    return { kind: 'prorated', ...own, by: keywordOf(ProratedWord[0]) === 'proratedByDays' ? 'days' : 'months' };
  if (rounding?.[0]) return { kind: 'round', ...own, rounding: roundingOf(rounding[0]) };
  if (cumulativeOverWord) return { kind: 'cumulative', ...own, over: unitOf(Unit?.[0]) ?? 'year' };
  if (schedule?.[0]) return { kind: 'schedule', ...own, parts: schedule[0].children.schedulePart.map(partOf) };
  if (notWord) return { kind: 'not-paid', ...own };
  return valueClauseOf(node, own);
}

function valueClauseOf(node: cst.ClauseCstNode, own: Written): Clause {
  const { timesWord, whenWord, AtBound, expression, eachWord } = node.children;
  const value = expressionAt(expression, own.span);
  if (whenWord) return { kind: 'when', ...own, condition: value };
  if (timesWord) return { kind: 'times', ...own, value };
  const kind = keywordOf(AtBound?.[0]) === 'atLeast' ? 'at-least' : 'at-most';
  return { kind, ...own, value, ...optional('each', eachWord ? true : undefined) };
}

const modes: Readonly<Record<string, RoundingMode>> = {
  roundUp: 'up',
  roundDown: 'down',
  roundHalfEven: 'half-even',
  roundHalfUp: 'half-up',
};

export function roundingOf(node: cst.RoundingCstNode): Rounding {
  const { RoundWord, roundToWord, toWord, unit, NameWord } = node.children;
  const to = roundToWord || toWord ? arithmeticAt(unit, spanOfNode(node)) : undefined;
  const each: IToken | undefined = NameWord?.[0];
  return {
    mode: modes[keywordOf(RoundWord?.[0])] ?? 'half-up',
    ...optional('unit', to),
    ...optional('each', each && nameOf(each)),
  };
}

function partOf(node: cst.SchedulePartCstNode): SchedulePart {
  const span = spanOfNode(node);
  const { portion, onWord, arithmetic, heldUntilWord, expression, instalments } = node.children;
  const given = optional('share', portion?.[0] && arithmeticOf(portion[0]));
  if (onWord) return { kind: 'on', ...given, date: arithmeticAt(arithmetic, span), span };
  if (heldUntilWord) return { kind: 'held', share: arithmeticAt(portion, span), until: expressionAt(expression, span), span };
  if (instalments?.[0]) return { ...instalmentsOf(instalments[0], span), ...given, span };
  return { kind: 'on', ...given, date: expressionAt(undefined, span), span };
}

type Instalments = Extract<SchedulePart, { kind: 'instalments' }>;

function instalmentsOf(node: cst.InstalmentsCstNode, span: Span): Omit<Instalments, 'share' | 'span'> {
  const { prefixed, Frequency, delay, arithmetic } = node.children;
  return {
    kind: 'instalments',
    count: prefixedAt(prefixed, span),
    every: frequencyOf(Frequency[0]),
    ...optional('delay', delay?.[0] && delayOf(delay[0])),
    ...optional('after', arithmetic?.[0] && arithmeticOf(arithmetic[0])),
  };
}

function delayOf(node: cst.DelayCstNode): NonNullable<Instalments['delay']> {
  return { count: prefixedAt(node.children.prefixed, spanOfNode(node)), unit: unitOf(node.children.Unit[0]) ?? 'month' };
}
