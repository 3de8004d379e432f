import { isAbsent } from '../absent.ts';
import type { Trace } from '../data.ts';
import { type PaidPiece, type PartNode, planPieces } from '../evaluate/parts.ts';
import { type Exact, exactOfRational, isSame } from '../numbers/exact.ts';
import { explainRecord } from './records.ts';
import { type At, headOf, placeOf, step, type Tracer, valueAt } from './tracer.ts';

/** What was paid for a record: each time that it was, and why it was so much. */
export function explainPart(tracer: Tracer, node: PartNode, at: At): Trace {
  const pieces = planPieces(tracer.setting, node)(at.entity, at.days);
  const children = isAbsent(pieces) ? [] : pieces.map((piece) => explainPiece(tracer, node, piece, at));
  const record = tracer.explain(node.record, at);
  const head = { op: 'part', ...headOf(tracer, node) };
  return step(tracer, valueAt(tracer, node.id, at), node.type, { ...head, children: [record, ...children] });
}

/** The payee's own piece; its reason is left out where the amount was divided by its bundle. */
function explainPiece(tracer: Tracer, node: PartNode, { record, amount, period }: PaidPiece<Exact>, from: At): Trace {
  const { setting } = tracer;
  const component = setting.calculation.components.find(({ name }) => name === node.component);
  const each = component?.perRecord === undefined ? undefined : setting.node(component.perRecord);
  const records = each?.op === 'records' ? setting.records(each.table) : undefined;
  const at = { entity: record, days: period };
  const found =
    each?.op !== 'records' || records === undefined || 'code' in records ? [] : explainRecord(tracer, each, record, records, at);
  const place = { op: 'piece', ...placeOf(from, at) };
  const [why] = found;
  if (why === undefined) return step(tracer, amount, node.type, { ...place, phrase: node.component });
  const { phrase, source } = why;
  const exact = exactOfRational(why.value);
  const isRounded = exact !== undefined && !isSame(exact, amount);
  const rounded = step(tracer, amount, node.type, { op: 'round', phrase: 'rounded', children: why.children });
  const children = isRounded && why.children.length > 0 ? [rounded] : why.children;
  return step(tracer, amount, node.type, { ...place, phrase, ...(source !== undefined && { source }), children });
}
