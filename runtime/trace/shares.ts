import { isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { sharersAt } from '../evaluate/share.ts';
import type { ShareOverPeriodsNode } from '../evaluate/share-over-periods.ts';
import type { Span } from '../periods/calendar.ts';
import { company, payeeOf } from '../world/entities.ts';
import { type At, headOf, placeOf, step, type Tracer, valueAt, wrapped } from './tracer.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;

/** The fund, and everybody's part by their weight. */
export function explainShare(tracer: Tracer, node: ShareNode, at: At): Trace {
  const { people } = tracer.setting.world;
  const payee = payeeOf(at.entity);
  const group = node.group.kind === 'company' ? company : payee && people.groupOf(payee, node.group.column, at.days);
  const value = valueAt(tracer, node.id, at);
  if (group === undefined) return step(tracer, value, node.type, { op: 'share', ...headOf(tracer, node) });
  const fund = wrapped('fund', tracer.explain(node.amount, at, { entity: group, days: at.days }));
  const among = node.among === undefined ? undefined : tracer.setting.test(node.among, { kind: 'payee' });
  const members = sharersAt(tracer.setting, people.membersOf(group, at.days), among, at.days);
  const parts = (isAbsent(members) ? [] : members).map((member): Trace => {
    const own = { entity: member, days: at.days };
    const children = node.weight === undefined ? [] : [wrapped('by', tracer.explain(node.weight, at, own))];
    return step(tracer, valueAt(tracer, node.id, own), node.type, {
      op: 'part',
      phrase: `part of ${member.key}`,
      of: member.key,
      children,
    });
  });
  return step(tracer, value, node.type, { op: 'share', ...headOf(tracer, node), children: [fund, ...parts] });
}

/** The amounts of the longer periods that the days lie in, each with its parts; those of units beside the days as well. */
export function explainShareOverPeriods(tracer: Tracer, node: ShareOverPeriodsNode, at: At): Trace {
  const { calendar } = tracer.setting.world;
  const units = calendar.unitsEndingIn(node.unit, at.days);
  const wholes = [...new Set(units.map(({ to }) => calendar.holding(node.whole, to)))];
  const [only] = wholes;
  if (only !== undefined && wholes.length === 1) return explainWhole(tracer, node, at, only, units);
  const children = wholes.map((whole) => {
    const own = units.filter(({ to }) => calendar.holding(node.whole, to) === whole);
    const [first, last] = [own[0] ?? whole, own.at(-1) ?? whole];
    const inside = { entity: at.entity, days: calendar.span(first.from, last.to) };
    return { ...explainWhole(tracer, node, inside, whole, own), ...placeOf(at, inside) };
  });
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'sum', ...headOf(tracer, node), children });
}

function explainWhole(tracer: Tracer, node: ShareOverPeriodsNode, at: At, whole: Span, inside: readonly Span[]): Trace {
  const { entity } = at;
  const fund = wrapped('fund', tracer.explain(node.amount, at, { entity, days: whole }));
  const parts = tracer.setting.world.calendar.unitsEndingIn(node.unit, whole).map((days): Trace => {
    const own = { entity, days };
    const children = node.weight === undefined ? [] : [wrapped('by', tracer.explain(node.weight, at, own))];
    const op = inside.includes(days) ? 'part' : 'other-part';
    const said = { op, phrase: `part of ${days.label}`, ...placeOf(at, own), children };
    return step(tracer, valueAt(tracer, node.id, own), node.type, said);
  });
  const children = [fund, ...parts];
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: node.op, ...headOf(tracer, node), children });
}
