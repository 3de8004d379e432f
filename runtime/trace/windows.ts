import type { CalculationNode } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { windowDays } from '../periods/windows.ts';
import { payeeOf } from '../world/entities.ts';
import { zero } from '../numbers/exact.ts';
import { type At, headOf, placeOf, step, type Tracer, valueAt } from './tracer.ts';

type AtNode = Extract<CalculationNode, { readonly op: 'at' }>;
type CumulativeNode = Extract<CalculationNode, { readonly op: 'cumulative' }>;
type PaidNode = Extract<CalculationNode, { readonly op: 'component' | 'paid' | 'payout' }>;

/** The same figure at other days. */
export function explainAt(tracer: Tracer, node: AtNode, at: At): Trace {
  const days = windowDays(node.window, at.days, tracer.setting.world.calendar);
  const children = days === undefined ? [] : [tracer.explain(node.value, at, { entity: at.entity, days })];
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'at', ...headOf(tracer, node), children });
}

/** What was paid in each pay period. */
export function explainPaid(tracer: Tracer, node: PaidNode, at: At): Trace {
  const { setting } = tracer;
  const { calendar, start } = setting.world;
  const payee = payeeOf(at.entity);
  const periods = payee === undefined ? [] : calendar.payPeriodsIn(at.days).filter(({ to }) => to >= start);
  const name = node.op === 'payout' ? 'payout' : node.component;
  const children = periods.flatMap((days): readonly Trace[] => {
    if (payee === undefined) return [];
    const due = node.op === 'paid' ? setting.paidDue : setting.amountDue;
    const amount = node.op === 'payout' ? setting.payoutDue(payee, days) : due(node.component, payee, days);
    if (amount === undefined) return [];
    return [
      step(tracer, amount, node.type, {
        op: 'line',
        phrase: `${name} ${days.label}`,
        name,
        ...placeOf(at, { entity: at.entity, days }),
      }),
    ];
  });
  const value = payee === undefined ? zero : valueAt(tracer, node.id, at);
  return step(tracer, value, node.type, { op: node.op, ...headOf(tracer, node), name, children });
}

/** What it comes to up to now, less what it came to before. */
export function explainCumulative(tracer: Tracer, node: CumulativeNode, at: At): Trace {
  const { calendar, people, start } = tracer.setting.world;
  const { from } = calendar.holding(node.unit, at.days.to);
  const earlier = at.days.from <= from ? undefined : calendar.span(from, at.days.from - 1);
  const payee = payeeOf(at.entity);
  const isFirst =
    earlier === undefined || earlier.to < start || (payee !== undefined && people.rowAt(payee, earlier) === undefined);
  const ends = isFirst ? [at.days.to] : [at.days.to, at.days.from - 1];
  const [toDate, ...before] = ends.map((end) =>
    tracer.explain(node.value, at, { entity: at.entity, days: calendar.span(from, end) }),
  );
  const paid = before.map((trace): Trace => ({ ...trace, op: 'paid-before', phrase: 'paid before', children: [trace] }));
  const children = toDate === undefined ? [] : [toDate, ...paid];
  const head = { ...headOf(tracer, node), phrase: `cumulative over ${node.unit}` };
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'cumulative', ...head, children });
}
