import type { CalculationNode, LeafOperation, ParamShape, PeriodUnit } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { followed, type FollowedNode, recordAt } from '../evaluate/columns.ts';
import { differs, stretchesOfPayee } from '../evaluate/attributes.ts';
import { keyedRowAt } from '../evaluate/lookups.ts';
import { versionsHolding } from '../evaluate/params.ts';
import { isFigure, isFlow, valueOfCell, valueOfLiteral } from '../evaluate/values.ts';
import { divide, exactOfRational } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { shareOfUnit } from '../periods/shares.ts';
import { payeeOf, type PayeeRow } from '../world/entities.ts';
import { explainStretches, type Stretch } from './prorated.ts';
import { type At, headOf, placeOf, step, type Tracer, valueAt } from './tracer.ts';

type Leaf<Op extends LeafOperation['op']> = Extract<CalculationNode, { readonly op: Op }>;
type Source = NonNullable<Trace['source']>;

interface Origin {
  readonly name: string;
  /** The units it was added up over. */
  readonly parts: readonly Span[];
  sourceOf(days: Span): Source | undefined;
  /** Figures in turn that were prorated; none or one where they were not. */
  stretchesIn?(days: Span): readonly Stretch[];
}

/** A leaf, or the sum of its parts where it was added up over several periods or prorated. */
function leaf(tracer: Tracer, node: Leaf<LeafOperation['op']>, at: At, { name, parts, sourceOf, stretchesIn }: Origin): Trace {
  const head = { ...headOf(tracer, node), name };
  const one = (days: Span): Trace => {
    const inside = { entity: at.entity, days };
    const value = valueAt(tracer, node.id, inside);
    const stretches = stretchesIn?.(days) ?? [];
    const place = placeOf(at, inside);
    if (stretches.length > 1) {
      const children = explainStretches(tracer, node, name, stretches);
      return step(tracer, value, node.type, { op: 'sum', ...head, ...place, children });
    }
    return step(tracer, value, node.type, { op: node.op, ...head, ...place, ...optionalSource(sourceOf(days)) });
  };
  const [first] = parts;
  if (parts.length > 1)
    return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'sum', ...head, children: parts.map(one) });
  const only = one(at.days);
  return only.children.length > 0 || first === undefined ? only : { ...only, ...optionalSource(sourceOf(first)) };
}

/** A unit that the days are only a part of; undefined where they are whole ones, or lie in several. */
function unitAround({ setting }: Tracer, unit: PeriodUnit | undefined, { days }: At): Span | undefined {
  const whole = unit === undefined ? undefined : setting.world.calendar.holding(unit, days.to);
  if (whole === undefined || whole.from > days.from || days.counted !== undefined) return undefined;
  return whole.from === days.from && whole.to === days.to ? undefined : whole;
}

/** A figure spread evenly: what it is for the whole unit, and the part of it that the days are. */
function spread(tracer: Tracer, node: Leaf<'attribute' | 'param'>, at: At, whole: Span | undefined, trace: Trace): Trace {
  const value = exactOfRational(trace.value);
  if (whole === undefined || value === undefined) return trace;
  const portion = shareOfUnit(at.days, whole);
  const { op, phrase, source, children } = trace;
  const figure = step(tracer, divide(value, portion), node.type, { op, phrase, children, ...optionalSource(source) });
  const part = step(tracer, portion, { kind: 'percent' }, { op: 'days', phrase: `${at.days.label} of ${whole.label}` });
  const { source: _, ...head } = trace;
  return { ...head, op: 'multiply', children: [{ ...figure, ...placeOf(at, { entity: at.entity, days: whole }) }, part] };
}

const optionalSource = (source: Source | undefined): { readonly source?: Source } => (source === undefined ? {} : { source });

export function explainInput(tracer: Tracer, node: Leaf<'input'>, at: At): Trace {
  const { calculation, world } = tracer.setting;
  const input = calculation.inputs.find(({ name }) => name === node.input);
  const periods = world.calendar.payPeriodsIn(at.days);
  const parts = isFlow(node.type) ? periods : periods.slice(-1);
  const sourceOf = (days: Span): Source | undefined => {
    const given = input && world.inputs.given(input, at.entity, days);
    if (given === undefined || given === 'disagreeing' || given.row === undefined || world.inputs.table === undefined)
      return undefined;
    return { file: world.inputs.table.file, line: world.inputs.table.lineOf(given.row), column: node.input };
  };
  return leaf(tracer, node, at, { name: node.input, parts, sourceOf });
}

/** The whole units that make up the days; none where they do not. */
function wholeUnits({ setting }: Tracer, unit: PeriodUnit | undefined, { days }: At): readonly Span[] {
  if (unit === undefined) return [];
  const units = setting.world.calendar.wholeUnitsIn(unit, days);
  return units[0]?.from === days.from && units.at(-1)?.to === days.to ? units : [];
}

export function explainParam(tracer: Tracer, node: Leaf<'param'>, at: At): Trace {
  const param = tracer.setting.world.params.get(node.param);
  const parts = wholeUnits(tracer, param?.per, at);
  const around = unitAround(tracer, param?.per, at);
  const isWhole = param?.per === undefined || parts.length > 0 || around !== undefined;
  const stretchesIn = (days: Span): readonly Stretch[] =>
    param?.meet === 'prorated-by-days' && isWhole ? versionsIn(tracer, param, days) : [];
  const found = leaf(tracer, node, at, { name: node.param, parts, sourceOf: () => undefined, stretchesIn });
  return spread(tracer, node, at, around, found);
}

function versionsIn({ setting }: Tracer, { versions, type }: ParamShape, days: Span): readonly Stretch[] {
  return versionsHolding(versions, days).map(({ value, from, to }) => ({
    from,
    to,
    value: valueOfLiteral(value, type, setting.domain),
  }));
}

export function explainAttribute(tracer: Tracer, node: Leaf<'attribute'>, at: At): Trace {
  const { setting } = tracer;
  const { people } = setting.world;
  const type = people.table.shape.columns.find(({ name }) => name === node.column)?.type;
  const unit = type?.kind === 'money' ? type.per : undefined;
  const cellIn = (row: PayeeRow): Source => ({
    file: people.table.file,
    line: people.table.lineOf(row.row),
    column: node.column,
  });
  const payee = payeeOf(at.entity);
  const sourceOf = (days: Span): Source | undefined => {
    const row = payee && people.rowAt(payee, days);
    return row && cellIn(row);
  };
  const parts = wholeUnits(tracer, unit, at);
  const around = unitAround(tracer, unit, at);
  const isWhole = unit === undefined || parts.length > 0 || around !== undefined;
  const stretchesIn = (days: Span): readonly Stretch[] => {
    const isProrated = payee !== undefined && isWhole && node.meet === 'prorated-by-days' && isFigure(node.type);
    if (!isProrated || !differs(setting, payee, node.column, days)) return [];
    return stretchesOfPayee(setting.world, payee, days).map(({ row, from, to }) => {
      return { from, to, value: valueOfCell(people.cell(row, node.column), setting.domain), source: cellIn(row) };
    });
  };
  return spread(tracer, node, at, around, leaf(tracer, node, at, { name: node.column, parts, sourceOf, stretchesIn }));
}

export function explainCell(tracer: Tracer, node: Leaf<'column'>, at: At): Trace {
  const { world } = tracer.setting;
  const table = world.table(node.table);
  const sourceOf = (): Source | undefined => {
    if ('code' in table || at.entity.kind !== 'record') return undefined;
    const place = followed(world, table, at.entity.row, node.via ?? []);
    if (place === undefined || 'key' in place) return undefined;
    return { file: place.table.file, line: place.table.lineOf(place.row), column: node.column };
  };
  const cell = leaf(tracer, node, at, { name: node.column, parts: [at.days], sourceOf });
  const isCalledSo = [node.column, `\`${node.column}\``].includes(cell.phrase.slice(cell.phrase.lastIndexOf('.') + 1));
  return isCalledSo ? cell : { ...cell, phrase: node.column };
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

/** The cell of a keyed table, and the keys it was found by. A rate that is a plain number is shown as one. */
export function explainLookup(tracer: Tracer, node: Leaf<'lookup'>, at: At): Trace {
  const name = `${node.table}.${node.column}`;
  const keyed = tracer.setting.world.keyed(node.table);
  const shape = 'code' in keyed ? undefined : keyed.table.shape.columns.find((column) => column.name === node.column);
  const isPlain = node.type.kind === 'percent' && shape?.type.kind === 'number';
  const type = isPlain ? ({ kind: 'number' } as const) : node.type;
  const unit = node.keys.find((key) => key.kind === 'period')?.unit;
  const parts = isFlow(node.type) ? wholeUnits(tracer, unit, at) : [];
  const sourceOf = (days: Span): Source | undefined => {
    const row = keyedRowAt(tracer.setting, node, at.entity, days);
    if (row === undefined || 'code' in keyed) return undefined;
    return { file: keyed.table.file, line: keyed.table.lineOf(row), column: node.column };
  };
  const found = leaf(tracer, { ...node, type }, at, { name, parts, sourceOf });
  const trace = found.phrase.includes(name) ? found : { ...found, phrase: name };
  if (parts.length > 1) return trace;
  const keys = node.keys.flatMap((key) => (key.kind === 'value' ? [tracer.explain(key.value, at)] : []));
  return { ...trace, children: keys.map((key): Trace => ({ ...key, op: 'by', children: [key] })) };
}
