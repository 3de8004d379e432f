import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, NodeId, ValueType } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { lifted } from '../evaluate/lift.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Exact } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { isoOf } from '../periods/dates.ts';
import { keyText } from '../tables/typed.ts';
import { type ExactValue, shownText, valueText } from '../value-text.ts';
import type { Entity } from '../world/entities.ts';

/** Who a figure is for and which days it is taken over. */
export interface At {
  readonly entity: Entity;
  readonly days: Span;
}

/** Explains nodes, each once for the same entity and days. */
export interface Tracer {
  readonly setting: Setting<Exact, boolean>;
  explain(id: NodeId, from: At, at?: At): Trace;
}

/** The value of a node for an entity of its own grain. */
export function valueAt({ setting }: Tracer, id: NodeId, { entity, days }: At): ExactValue | Absent {
  return setting.value(id, setting.node(id).grain)(entity, days);
}

/** The entity of a node's own grain that holds the one at hand. */
export function holderOf({ setting }: Tracer, id: NodeId, { entity, days }: At): At {
  const itself = (holder: Entity): Entity => holder;
  const holder = lifted<Entity, Exact, boolean>(itself, setting.node(id).grain, grainOf(entity), setting)(entity, days);
  return isAbsent(holder) ? { entity, days } : { entity: holder, days };
}

function grainOf(entity: Entity): Parameters<typeof lifted>[1] {
  switch (entity.kind) {
    case 'company':
    case 'payee':
      return { kind: entity.kind };
    case 'group':
      return { kind: 'group', column: entity.column };
    case 'record':
      return { kind: 'record', table: entity.table };
    case 'bundle':
      return { kind: 'bundle', table: entity.table, column: entity.column };
  }
}

type Part = Omit<Trace, 'value' | 'shown' | 'children'> & { readonly children?: readonly Trace[] };

/** A step of a trace. */
export function step({ setting }: Pick<Tracer, 'setting'>, value: ExactValue | Absent, type: ValueType, part: Part): Trace {
  return { value: valueText(value, type), shown: shownText(value, type, setting.world.currency), children: [], ...part };
}

/** A step that hands on its only child, under another name. */
export const wrapped = (op: string, trace: Trace): Trace => ({ ...trace, op, children: [trace] });

/** Where the days or the entity differ from those of the step above: whose it is and over which days. */
export function placeOf(from: At, { entity, days }: At): Pick<Trace, 'over' | 'of'> {
  const of = nameOf(entity);
  return {
    ...(days !== from.days && { over: { from: isoOf(days.from), to: isoOf(days.to), label: days.label } }),
    ...(of !== undefined && of !== nameOf(from.entity) && entity.kind !== 'record' && { of }),
  };
}

function nameOf(entity: Entity): string | undefined {
  switch (entity.kind) {
    case 'company':
      return undefined;
    case 'group':
      return entity.value === '' ? 'team' : entity.value;
    case 'payee':
      return entity.key;
    case 'bundle':
      return keyText(entity.value) || entity.payee?.key;
    case 'record':
      return entity.payee?.key;
  }
}

/** What every step says about its node. */
export function headOf({ setting }: Tracer, { id }: CalculationNode): Pick<Trace, 'phrase' | 'name' | 'span'> {
  const phrase = setting.calculation.phrases[id];
  return {
    phrase: phrase?.text ?? '',
    ...(phrase?.name !== undefined && { name: phrase.name }),
    ...(phrase !== undefined && { span: { from: phrase.from, to: phrase.to } }),
  };
}
