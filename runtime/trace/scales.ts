import type { CalculationNode } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { divide, exactOfRational, isSame, zero } from '../numbers/exact.ts';
import { type At, headOf, step, type Tracer, valueAt, wrapped } from './tracer.ts';

type Node<Op extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: Op }>;

/** The selector and what it gave. */
function selected(tracer: Tracer, node: Node<'scale' | 'text-scale' | 'matrix'>, by: readonly number[], at: At): Trace {
  const value = valueAt(tracer, node.id, at);
  const given = step(tracer, value, node.type, { op: 'given', phrase: 'gives' });
  const children = [...by.map((id) => wrapped('by', tracer.explain(id, at))), given];
  return step(tracer, value, node.type, { op: node.op, ...headOf(tracer, node), children });
}

export const explainScale = (tracer: Tracer, node: Node<'scale'>, at: At): Trace => selected(tracer, node, [node.by], at);
export const explainTextScale = (tracer: Tracer, node: Node<'text-scale'>, at: At): Trace =>
  selected(tracer, node, [node.by], at);
export const explainMatrix = (tracer: Tracer, node: Node<'matrix'>, at: At): Trace =>
  selected(tracer, node, [node.rowsBy, node.columnsBy], at);

/** The selector, the base, and the rate that the selector gave. */
export function explainTiersBy(tracer: Tracer, node: Node<'tiers-by'>, at: At): Trace {
  const value = valueAt(tracer, node.id, at);
  const by = wrapped('by', tracer.explain(node.by, at));
  const base = tracer.explain(node.base, at);
  const whole = (children: readonly Trace[]): Trace =>
    step(tracer, value, node.type, { op: 'tiers-by', ...headOf(tracer, node), children });
  if (node.form === 'lump') return whole([by, step(tracer, value, node.type, { op: 'given', phrase: 'the sum of the band' })]);
  const [paid, on] = [exactOfRational(step(tracer, value, node.type, { op: '', phrase: '' }).value), exactOfRational(base.value)];
  const rate = paid === undefined || on === undefined || isSame(on, zero) ? zero : divide(paid, on);
  return whole([by, base, step(tracer, rate, { kind: 'percent' }, { op: 'given', phrase: 'the rate of the band' })]);
}
