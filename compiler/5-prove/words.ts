import type { Calculation, NodeId, ValueType } from '../../runtime/calculation.ts';
import { argumentsOf } from '../../runtime/evaluate/arguments.ts';
import { minorDigitsOf } from '../../runtime/numbers/currencies.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { groupedText, percentText } from '../../runtime/numbers/printing.ts';
import { nameOf } from './claims.ts';
import { type Figure, moves } from './figure.ts';
import { type Interval, isNotNegative, isNotPositive } from './interval.ts';
import type { Analysis } from './slope/analysis.ts';
import { ownPlace } from './slope/place.ts';

/** A figure as the plan would write it. */
export function shown(value: Exact, { kind }: Pick<ValueType, 'kind'>, currency = 'USD'): string {
  if (kind === 'percent') return percentText(value);
  const digits = kind === 'money' ? minorDigitsOf(currency) : 0;
  return groupedText(value, digits, Math.max(digits, 2));
}

const mostReasons = 5;

/** What carries the proof, in the plan's own words: what moves up, and what stands still. */
export function reasonsOf(analysis: Analysis, as: string): readonly string[] {
  const { calculation } = analysis;
  const used = usedIn(calculation);
  return calculation.nodes
    .filter(({ id }) => used.has(id))
    .flatMap((node) => reasonOf(analysis, node.id, as) ?? [])
    .filter((reason, i, all) => all.indexOf(reason) === i)
    .slice(0, mostReasons);
}

function reasonOf(analysis: Analysis, id: NodeId, as: string): string | undefined {
  const node = analysis.node(id);
  const name = analysis.calculation.phrases[id]?.name;
  const found = analysis.meaning(id, node.grain, ownPlace(analysis.calculation.plan.pays, 'yes'));
  if (found.kind !== 'figure') return undefined;
  if (node.op === 'tiers' || node.op === 'tiers-by') return moves(found) ? ladderReason(analysis, id) : undefined;
  if (name === undefined || name === as || node.op === 'literal' || node.op === 'component' || node.op === 'payout')
    return undefined;
  return figureReason(name, found, node.type, analysis.calculation.plan.currency);
}

function figureReason(name: string, figure: Figure, type: ValueType, currency: string | undefined): string | undefined {
  const { low, high } = figure.range;
  const within =
    low !== undefined && high !== undefined ? `${shown(low, type, currency)}..${shown(high, type, currency)}` : undefined;
  if (!moves(figure))
    return within === undefined || within.split('..')[0] === within.split('..')[1]
      ? undefined
      : `${name} is ${within} and does not move`;
  if (isNotNegative(figure.slope)) return `${name} never falls`;
  return isNotPositive(figure.slope) ? `${name} never rises` : undefined;
}

function ladderReason(analysis: Analysis, id: NodeId): string | undefined {
  const node = analysis.node(id);
  if (node.op !== 'tiers' && node.op !== 'tiers-by') return undefined;
  const pays = node.bands.map(({ pay }) => analysis.figure(pay, node.grain, ownPlace(analysis.calculation.plan.pays, 'yes')));
  const base = nameOf(analysis.calculation, node.base);
  const paid = analysis.node(node.bands[0]?.pay ?? node.base).type;
  const each = node.form === 'rate' && paid.kind !== 'percent' && paid.kind !== 'number' ? ' each' : '';
  const kind = node.form === 'rate' && each === '' ? 'percent' : paid.kind;
  const text = (range: Interval | undefined): string | undefined =>
    range?.low === undefined ? undefined : shown(range.low, { kind }, analysis.calculation.plan.currency);
  const [first, last] = [text(pays[0]?.range), text(pays.at(-1)?.range)];
  if (first === undefined || last === undefined) return undefined;
  const what = node.form === 'rate' ? 'the rate' : 'the sum';
  return pays.length === 1
    ? `${what} on ${base} is ${first}${each}`
    : `${what} on ${base} goes from ${first} to ${last}${each} in ${pays.length - 1} step${pays.length === 2 ? '' : 's'}, none of them down`;
}

function usedIn({ nodes, components, payoutLimits }: Calculation): ReadonlySet<NodeId> {
  const used = new Set<NodeId>([...components.map(({ amount }) => amount), ...payoutLimits.map(({ value }) => value)]);
  for (const node of nodes.toReversed()) if (used.has(node.id)) for (const arg of argumentsOf(node)) used.add(arg);
  return used;
}
