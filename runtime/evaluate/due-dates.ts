import { type Absent, isAbsent } from '../absent.ts';
import type { ComponentShape, Grain, NodeId, SchedulePart } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { addUnits } from '../periods/steps.ts';
import type { Entity } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

/** The day on which a part is paid, or that it is when it is earned. */
export type DueDate = (entity: Entity, earned: Span) => number | 'earned' | Absent;

/** When the payments that a part of a schedule is made of are due, in order. */
export function planDates<N, B>(setting: Setting<N, B>, component: ComponentShape, part: SchedulePart): readonly DueDate[] {
  const grain = grainOf(setting, component);
  const day = (id: NodeId): Evaluation<number> => setting.day(id, grain);
  switch (part.kind) {
    case 'on':
      return [part.date === undefined ? () => 'earned' : day(part.date)];
    case 'held':
      return [day(part.until)];
    case 'instalments': {
      const after = part.after === undefined ? undefined : day(part.after);
      return Array.from({ length: part.count }, (_, i) => planInstalment(part, after, i));
    }
  }
}

type Instalments = Extract<SchedulePart, { readonly kind: 'instalments' }>;

function planInstalment({ delay, every }: Instalments, after: Evaluation<number> | undefined, place: number): DueDate {
  return (entity, earned) => {
    const base = after === undefined ? earned.to : after(entity, earned);
    if (isAbsent(base)) return base;
    const first = delay === undefined ? base : addUnits(base, delay.unit, delay.count);
    return addUnits(first, every, place);
  };
}

/** With records one by one, dates are each record's own. */
function grainOf<N, B>(setting: Setting<N, B>, { perRecord }: ComponentShape): Grain {
  const node = perRecord === undefined ? undefined : setting.node(perRecord);
  return node?.op === 'records' || node?.op === 'bundles' ? { kind: 'record', table: node.table } : { kind: 'payee' };
}
