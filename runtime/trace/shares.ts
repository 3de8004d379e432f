import { isAbsent } from '../absent.ts';
import type { Trace } from '../data.ts';
import { holderOf, type ShareNode } from '../evaluate/share.ts';
import type { ShareOverPeriodsNode } from '../evaluate/share-over-periods.ts';
import { planSharers } from '../evaluate/sharers.ts';
import { add, exactOfRational, zero } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { type Entity, payeeOf } from '../world/entities.ts';
import { type At, headOf, placeOf, step, type Tracer, valueAt, wrapped } from './tracer.ts';

/** The fund, and everybody's part by their weight. */
export function explainShare(tracer: Tracer, node: ShareNode, at: At): Trace {
  const { setting } = tracer;
  const entity = sharerOf(tracer, node, at);
  const group = entity && holderOf(setting, node, entity, at.days);
  const value = valueAt(tracer, node.id, at);
  if (group === undefined || isAbsent(group)) return step(tracer, value, node.type, { op: 'share', ...headOf(tracer, node) });
  const fund = fundOf(tracer.explain(node.amount, at, { entity: group, days: at.days }));
  const sharers = planSharers(setting, node)(group, at.days);
  const parts = (isAbsent(sharers) ? [] : sharers).map((sharer): Trace => {
    const own = { entity: sharer, days: at.days };
    const children = [
      ...(node.weight === undefined ? [] : [wrapped('by', tracer.explain(node.weight, at, own))]),
      ...(node.floor === undefined ? [] : [wrapped('at least', tracer.explain(node.floor, at, own))]),
    ];
    const name = sharer.kind === 'payee' ? sharer.key : sharer.value;
    return step(tracer, valueAt(tracer, node.id, own), node.type, { op: 'part', phrase: `part of ${name}`, of: name, children });
  });
  return step(tracer, value, node.type, {
    op: 'share',
    ...headOf(tracer, node),
    children: [fund, ...allTogether(tracer, node, parts), ...parts],
  });
}

/** What is shared out, by that name. */
function fundOf(trace: Trace): Trace {
  return { ...trace, op: 'fund', name: 'fund', phrase: trace.name ?? trace.phrase, children: [trace] };
}

/** What everybody's weights come to: a part is to the fund as its weight is to this. */
function allTogether(tracer: Tracer, node: ShareNode, parts: readonly Trace[]): readonly Trace[] {
  if (node.weight === undefined || parts.length < 2) return [];
  const { type } = tracer.setting.node(node.weight);
  const weights = parts.flatMap(({ children }) => exactOfRational(children.find(({ op }) => op === 'by')?.value ?? '') ?? []);
  const total = weights.reduce(add, zero);
  return [step(tracer, total, type, { op: 'together', phrase: `${tracer.setting.phrase(node.weight)}, all together` })];
}

/** Whose part it is: the payee at hand, or the payee's group. */
function sharerOf({ setting }: Tracer, { into }: ShareNode, { entity, days }: At): Entity | undefined {
  const payee = payeeOf(entity);
  if (into === undefined) return payee;
  return entity.kind === 'group' ? entity : payee && setting.world.people.groupOf(payee, into, days);
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
  const fund = fundOf(tracer.explain(node.amount, at, { entity, days: whole }));
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
