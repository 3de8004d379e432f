import type { ComponentShape } from '../calculation.ts';
import type { Trace } from '../data.ts';
import type { PaidPart } from '../evaluate/schedule.ts';
import type { StatementLine } from '../evaluate/statements.ts';
import { add, type Exact, exactOfRational, zero } from '../numbers/exact.ts';
import { percentText } from '../numbers/printing.ts';
import { nameOfRecord } from './records.ts';
import { type At, placeOf, step, type Tracer } from './tracer.ts';

/** A line that a payment schedule pays: each part, of what it is, and why that is what it is. */
export function explainScheduled(tracer: Tracer, component: ComponentShape, amount: Exact, at: At): Trace {
  const { setting } = tracer;
  const { type } = setting.node(component.amount);
  const payee = at.entity.kind === 'payee' ? at.entity : undefined;
  const parts = payee === undefined ? [] : setting.paidParts(component.name, payee, at.days);
  const children = parts.map((part) => explainPart(tracer, component, part, at));
  const sum = parts.reduce((total, part) => add(total, part.amount), zero);
  const paid = step(tracer, sum, type, { op: 'sum', phrase: 'the parts paid now', children });
  const { name, label, sign } = component;
  const op = sign === 1 ? 'line' : 'deduction';
  return step(tracer, amount, type, { op, phrase: label ?? name, name, children: [paid] });
}

function explainPart(
  tracer: Tracer,
  component: ComponentShape,
  { earned, part, of, entity, amount }: PaidPart<Exact>,
  at: At,
): Trace {
  const { setting } = tracer;
  const { type } = setting.node(component.amount);
  const owner = at.entity;
  const due = { entity: owner, days: earned };
  const why = tracer.explain(component.amount, due);
  const table = entity.kind === 'record' ? setting.world.table(entity.table) : undefined;
  const fund =
    entity.kind === 'record' && table !== undefined && !('code' in table)
      ? step(tracer, of, type, { op: 'share-of', phrase: nameOfRecord(entity, table), children: [why] })
      : { ...why, op: 'fund', children: [why] };
  const share = percentText(exactOfRational(part.share) ?? zero);
  const phrase = `${share} of ${component.name} ${earned.label}`;
  return step(tracer, amount, type, { op: 'part', phrase, ...placeOf(at, due), children: [fund] });
}

/** `NAME cut`: what the limit leaves, less what it was. */
export function explainCut(tracer: Tracer, { name, amount }: StatementLine<Exact>, cutFrom: Exact): Trace {
  const money = { kind: 'money' } as const;
  const children = [
    step(tracer, add(cutFrom, amount), money, { op: 'limit', phrase: 'what the limit leaves' }),
    step(tracer, cutFrom, money, { op: 'subtotal', phrase: name.replace(/ cut$/, '') }),
  ];
  return step(tracer, amount, money, { op: 'cut', phrase: name, name, children });
}
