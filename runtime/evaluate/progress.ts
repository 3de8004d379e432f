import { type Absent, blank, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import { exactOf } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import type { Day } from '../periods/dates.ts';
import type { Evaluation, Setting, Value } from './setting.ts';

type ProgressNode = Extract<CalculationNode, { readonly op: 'elapsed' | 'working-days-left' | 'reached-on' }>;

/** How far the days at hand have gone by the run's date, and where figures come to when they go on as they went. */
export function planProgress<N, B>(setting: Setting<N, B>, node: ProgressNode): Evaluation<Value<N, B>> {
  const { domain } = setting;
  const whole = (count: number): N => domain.of(exactOf(BigInt(count)));
  switch (node.op) {
    case 'elapsed':
      return (_, days) => domain.div(whole(daysGone(setting, days)), whole(days.to - days.from + 1));
    case 'working-days-left':
      return (_, { from, to }) => whole(workingDays(Math.max(from, (setting.world.asOf ?? to) + 1), to));
    case 'reached-on':
      return planReachedOn(setting, node);
  }
}

export function daysGone({ world }: Pick<Setting<unknown, unknown>, 'world'>, { from, to }: Span): number {
  return Math.max(0, Math.min(to, world.asOf ?? to) - from + 1);
}

/** Mondays to Fridays, both ends included. Day 0, 1970-01-01, was a Thursday. */
function workingDays(from: Day, to: Day): number {
  const before = (day: Day): number => {
    const sinceMonday = day + 3;
    const weeks = Math.floor(sinceMonday / 7);
    return weeks * 5 + Math.min(5, sinceMonday - weeks * 7);
  };
  return to < from ? 0 : before(to + 1) - before(from);
}

/** As it went, a goal is reached within ten years or never. */
export const mostAhead = 3_653;

type ReachedOnNode = Extract<CalculationNode, { readonly op: 'reached-on' }>;

/** The first day by which `value / days gone × days` is the goal. */
function planReachedOn<N, B>(setting: Setting<N, B>, node: ReachedOnNode): Evaluation<Day> {
  const { domain } = setting;
  const value = setting.figure(node.value, node.grain);
  const goal = setting.figure(node.goal, node.grain);
  return (entity, days) => {
    const [done, wanted] = [value(entity, days), goal(entity, days)];
    if (isAbsent(done)) return done;
    if (isAbsent(wanted)) return wanted;
    const needed = domain.mul(wanted, domain.of(exactOf(BigInt(daysGone(setting, days)))));
    const isReached = (count: number): B => domain.not(domain.below(domain.mul(done, domain.of(exactOf(BigInt(count)))), needed));
    const firstIn = (low: number, high: number): number => {
      if (low === high) return low;
      const middle = Math.floor((low + high) / 2);
      return domain.choose(
        isReached(middle),
        () => firstIn(low, middle),
        () => firstIn(middle + 1, high),
      );
    };
    const isEver = domain.and(domain.below(setting.zero, done), isReached(mostAhead));
    return domain.choose<Day | Absent>(
      isEver,
      () => days.from + firstIn(1, mostAhead) - 1,
      () => blank,
    );
  };
}
