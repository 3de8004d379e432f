import { type Absent, blank, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import { didYouMean } from '../near.ts';
import { exactOf } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { civilOf } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';
import { type Entity, type Payee, payeeOf } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

type RoleNode = Extract<CalculationNode, { readonly op: 'days-in-role' | 'months-in-role' }>;
type ManagerNode = Extract<CalculationNode, { readonly op: 'manager-of' }>;

/** How long the payee has been there: days inside the days at hand, or calendar months begun since the first. */
export function planRole<N, B>(setting: Setting<N, B>, node: RoleNode): Evaluation<N> {
  const { domain, fault } = setting;
  const inRole = node.op === 'days-in-role' ? planDaysInRole(setting) : undefined;
  return (entity, days) => {
    const payee = payeeOf(entity);
    if (payee === undefined) return fault('no-payee', 'Time in role belongs to a payee, and there is none here.', entity, days);
    const count = inRole === undefined ? monthsInRole(payee, days) : inRole(payee, days);
    if (count === undefined)
      return fault('start-not-known', `The payees do not say when ${payee.key} started.`, entity, days, { table: 'payees' });
    return isAbsent(count) ? count : domain.of(exactOf(BigInt(count)));
  };
}

/** Days on which a row of the payee is valid and the plan is, and pays them. */
function planDaysInRole<N, B>({ world, coverage }: Setting<N, B>): (payee: Payee, days: Span) => number | Absent {
  const countOf = (parts: readonly Days[]): number => parts.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return (payee, days) => {
    const covered = coverage(payee, days);
    if (isAbsent(covered)) return covered;
    return countOf(typeof covered === 'string' ? world.people.daysOf(payee, days) : covered);
  };
}

/** Begun months since the payee's first row; undefined where it has no first day. */
export function monthsInRole({ rows }: Payee, days: Span): number | undefined {
  const start = rows[0]?.from ?? -Infinity;
  return start === -Infinity ? undefined : Math.max(0, monthIndex(days.to) - monthIndex(start) + 1);
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
    const near = (): string => didYouMean(key, new Set(world.people.payees.map((one) => one.key)));
    if (who === undefined) return fault('unknown-payee', `${key} is not among the payees.${near()}`, entity, days);
    return world.people.managerOf(who, world.calendar.span(at, at)) ?? blank;
  };
}

function dateOf<N, B>({ world }: Setting<N, B>, entity: Entity, days: Span): number {
  if (entity.kind !== 'record') return days.to;
  const table = world.table(entity.table);
  const date = 'code' in table ? undefined : table.columns.get(table.shape.datedBy ?? '')?.at(entity.row);
  return typeof date === 'number' ? date : days.to;
}

/** The role in which the record at hand is credited. */
export const creditedAs: Evaluation<string> = (entity) => (entity.kind === 'record' ? (entity.role ?? blank) : blank);
