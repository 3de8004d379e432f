import type { AggregateKind, NodeId } from '../calculation.ts';
import type { Entity } from '../world/entities.ts';
import type { At, Tracer } from './tracer.ts';

/** `records`, `records-count` and so on. */
export const opOf = (op: string, how: AggregateKind): string => (how === 'sum' ? op : `${op}-${how}`);

/** Does the test hold for the entity, or is there none? */
export function holds({ setting }: Tracer, where: NodeId | undefined, entity: Entity, { days }: At): boolean {
  if (where === undefined) return true;
  const grain = entity.kind === 'record' ? ({ kind: 'record', table: entity.table } as const) : ({ kind: 'payee' } as const);
  return setting.test(where, grain)(entity, days) === true;
}
