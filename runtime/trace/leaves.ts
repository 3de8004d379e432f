import { isAbsent } from '../absent.ts';
import type { CalculationNode, LeafOperation, PeriodUnit } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { followed, type FollowedNode, recordAt } from '../evaluate/columns.ts';
import { isFlow } from '../evaluate/values.ts';
import type { Span } from '../periods/calendar.ts';
import { payeeOf } from '../world/entities.ts';
import { type At, headOf, placeOf, step, type Tracer, valueAt } from './tracer.ts';

type Leaf<Op extends LeafOperation['op']> = Extract<CalculationNode, { readonly op: Op }>;
type Source = NonNullable<Trace['source']>;

/** A leaf, or the sum of its parts where it was added up over several periods. */
function leaf(
  tracer: Tracer,
  node: Leaf<LeafOperation['op']>,
  at: At,
  name: string,
  parts: readonly Span[],
  sourceOf: (days: Span) => Source | undefined,
): Trace {
  const one = (days: Span): Trace => {
    const source = sourceOf(days);
    const inside = { entity: at.entity, days };
    const more = source === undefined ? {} : { source };
    return step(tracer, valueAt(tracer, node.id, inside), node.type, {
      op: node.op,
      ...headOf(tracer, node),
      name,
      ...placeOf(at, inside),
      ...more,
    });
  };
  const [first] = parts;
  if (parts.length < 2) return { ...one(at.days), ...(first !== undefined && optionalSource(sourceOf(first))) };
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: 'sum',
    ...headOf(tracer, node),
    name,
    children: parts.map(one),
  });
}

const optionalSource = (source: Source | undefined): { readonly source?: Source } => (source === undefined ? {} : { source });

export function explainInput(tracer: Tracer, node: Leaf<'input'>, at: At): Trace {
  const { calculation, world } = tracer.setting;
  const input = calculation.inputs.find(({ name }) => name === node.input);
  const periods = world.calendar.payPeriodsIn(at.days);
  const parts = isFlow(node.type) ? periods : periods.slice(-1);
  return leaf(tracer, node, at, node.input, parts, (days) => {
    const given = input && world.inputs.given(input, at.entity, days);
    if (given === undefined || given === 'disagreeing' || given.row === undefined || world.inputs.table === undefined)
      return undefined;
    return { file: world.inputs.table.file, line: world.inputs.table.lineOf(given.row), column: node.input };
  });
}

/** The whole units that make up the days; none where they do not. */
function wholeUnits({ setting }: Tracer, unit: PeriodUnit | undefined, { days }: At): readonly Span[] {
  if (unit === undefined) return [];
  const units = setting.world.calendar.wholeUnitsIn(unit, days);
  return units[0]?.from === days.from && units.at(-1)?.to === days.to ? units : [];
}

export function explainParam(tracer: Tracer, node: Leaf<'param'>, at: At): Trace {
  const param = tracer.setting.world.params.get(node.param);
  return leaf(tracer, node, at, node.param, wholeUnits(tracer, param?.per, at), () => undefined);
}

export function explainAttribute(tracer: Tracer, node: Leaf<'attribute'>, at: At): Trace {
  const { people } = tracer.setting.world;
  const type = people.table.shape.columns.find(({ name }) => name === node.column)?.type;
  const unit = type?.kind === 'money' ? type.per : undefined;
  return leaf(tracer, node, at, node.column, wholeUnits(tracer, unit, at), (days) => {
    const payee = payeeOf(at.entity);
    const row = payee && people.rowAt(payee, days);
    return row && { file: people.table.file, line: people.table.lineOf(row.row), column: node.column };
  });
}

export function explainCell(tracer: Tracer, node: Leaf<'column'>, at: At): Trace {
  const { world } = tracer.setting;
  const table = world.table(node.table);
  return leaf(tracer, node, at, node.column, [at.days], () => {
    if ('code' in table || at.entity.kind !== 'record') return undefined;
    const place = followed(world, table, at.entity.row, node.via ?? []);
    if (place === undefined || 'key' in place) return undefined;
    return { file: place.table.file, line: place.table.lineOf(place.row), column: node.column };
  });
}

/** The figure of the record that references lead to. */
export function explainFollowed(tracer: Tracer, node: FollowedNode, at: At): Trace {
  const { setting } = tracer;
  const table = setting.world.table(node.table);
  const { entity, days } = at;
  const place = 'code' in table || entity.kind !== 'record' ? undefined : followed(setting.world, table, entity.row, node.via);
  const head = { op: node.op, ...headOf(tracer, node) };
  if (place === undefined || 'key' in place || entity.kind !== 'record')
    return step(tracer, valueAt(tracer, node.id, at), node.type, head);
  const source = { file: place.table.file, line: place.table.lineOf(place.row) };
  const children = [tracer.explain(node.value, at, { entity: recordAt(setting, place, entity), days })];
  return step(tracer, valueAt(tracer, node.id, at), node.type, { ...head, source, children });
}

export function explainLookup(tracer: Tracer, node: Leaf<'lookup'>, at: At): Trace {
  const keyed = tracer.setting.world.keyed(node.table);
  const unit = node.keys.find((key) => key.kind === 'period')?.unit;
  const parts = isFlow(node.type) ? wholeUnits(tracer, unit, at) : [];
  const trace = leaf(tracer, node, at, `${node.table}.${node.column}`, parts, () => undefined);
  if (parts.length > 1) return trace;
  const keys = node.keys.flatMap((key) => (key.kind === 'value' ? [tracer.explain(key.value, at)] : []));
  const file = 'code' in keyed ? undefined : keyed.table.file;
  const by = keys.map((key): Trace => ({ ...key, op: 'by', children: [key] }));
  return {
    ...trace,
    children: by,
    ...(file !== undefined && !isAbsent(valueAt(tracer, node.id, at)) && { phrase: trace.phrase || file }),
  };
}
