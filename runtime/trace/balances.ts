import type { CalculationNode } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { payeeOf } from '../world/entities.ts';
import { type At, headOf, step, type Tracer, valueAt } from './tracer.ts';

type BalanceNode = Extract<CalculationNode, { readonly op: 'balance' }>;

/** What a balance became in the last pay period inside the days; what it was before is stated. */
export function explainBalance(tracer: Tracer, node: BalanceNode, at: At): Trace {
  const { calculation, payOrder, world } = tracer.setting;
  const shape = calculation.balances?.find(({ name }) => name === node.balance);
  const period = world.calendar.payPeriodsIn(at.days).at(-1);
  const payee = payeeOf(at.entity);
  const isThere = period !== undefined && (payee === undefined || world.people.rowAt(payee, period) !== undefined);
  const steps = shape !== undefined && isThere && !node.previous && payOrder.placeOf(period) >= 0;
  const children = steps ? [tracer.explain(shape.becomes, at, { entity: at.entity, days: period })] : [];
  const { name: _, ...head } = headOf(tracer, node);
  const name = node.previous ? head.phrase : node.balance;
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'balance', ...head, name, children });
}
