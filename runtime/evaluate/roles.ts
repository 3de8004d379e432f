import { blank, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import { exactOf } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { civilOf } from '../periods/dates.ts';
import { type Entity, payeeOf } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

type RoleNode = Extract<CalculationNode, { readonly op: 'days-in-role' | 'months-in-role' }>;
type ManagerNode = Extract<CalculationNode, { readonly op: 'manager-of' }>;

/** How long the payee has been there: days inside the days at hand, or calendar months begun since the first. */
export function planRole<N, B>(setting: Setting<N, B>, node: RoleNode): Evaluation<N> {
  const { domain, fault } = setting;
  return (entity, days) => {
    const rows = payeeOf(entity)?.rows ?? [];
    if (node.op === 'days-in-role') {
      const inside = rows.map(({ from, to }) => Math.max(0, Math.min(to, days.to) - Math.max(from, days.from) + 1));
      return domain.of(exactOf(BigInt(inside.reduce((sum, count) => sum + count, 0))));
    }
    const start = rows[0]?.from ?? -Infinity;
    if (start === -Infinity)
      return fault('start-not-known', `The payees do not say when ${payeeOf(entity)?.key ?? 'nobody'} started.`, entity, days);
    return domain.of(exactOf(BigInt(Math.max(0, monthIndex(days.to) - monthIndex(start) + 1))));
  };
}

const monthIndex = (day: number): number => civilOf(day).year * 12 + civilOf(day).month;

/** The key of a payee's manager, as of the record's date or the last of the days. */
export function planManager<N, B>(setting: Setting<N, B>, node: ManagerNode): Evaluation<string> {
  const { fault, world } = setting;
  const payee = setting.text(node.payee, node.grain);
  return (entity, days) => {
    const key = payee(entity, days);
    if (isAbsent(key)) return key;
    const who = world.people.byKey(key);
    const at = dateOf(setting, entity, days);
    if (who === undefined) return fault('unknown-payee', `${key} is not among the payees.`, entity, days);
    return world.people.managerOf(who, world.calendar.span(at, at)) ?? blank;
  };
}

function dateOf<N, B>({ world }: Setting<N, B>, entity: Entity, days: Span): number {
  if (entity.kind !== 'record') return days.to;
  const table = world.table(entity.table);
  const date = 'code' in table ? undefined : table.columns.get(table.shape.datedBy ?? '')?.[entity.row];
  return typeof date === 'number' ? date : days.to;
}

/** The role in which the record at hand is credited. */
export const creditedAs: Evaluation<string> = (entity) => (entity.kind === 'record' ? (entity.role ?? blank) : blank);
