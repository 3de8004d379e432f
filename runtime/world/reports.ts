import type { Span } from '../periods/calendar.ts';
import type { Payee } from './entities.ts';

/** People each of whom is the manager of the next, and the last that of the first. */
export interface Circle {
  readonly circle: readonly Payee[];
}
type ManagerOf = (payee: Payee, days: Span) => string | undefined;

/** Finds reports by the managers of the same days. */
export function reportsFinder(
  payees: readonly Payee[],
  managerOf: ManagerOf,
  byKey: (key: string) => Payee | undefined,
): (manager: Payee, all: boolean, days: Span) => readonly Payee[] | Circle {
  const known = new Map<number, ReadonlyMap<string, readonly Payee[]>>();
  const byManager = (days: Span): ReadonlyMap<string, readonly Payee[]> => {
    const found = known.get(days.index) ?? Map.groupBy(payees, (payee) => managerOf(payee, days) ?? '');
    known.set(days.index, found);
    return found;
  };
  const managerAt = (payee: Payee, days: Span): Payee | undefined => byKey(managerOf(payee, days) ?? '');
  return (manager, all, days) => {
    const direct = byManager(days);
    if (!all) return direct.get(manager.key) ?? [];
    const circle = circleOf(manager, (payee) => managerAt(payee, days));
    if (circle !== undefined) return { circle };
    const found: Payee[] = [];
    for (const next = [manager]; next.length > 0;) {
      const reports = direct.get(next.pop()?.key ?? '') ?? [];
      found.push(...reports);
      next.push(...reports);
    }
    return found.sort((a, b) => a.index - b.index);
  };
}

/** Going up from somebody who is their own boss in the end: the circle, from its first name on. */
function circleOf(start: Payee, managerOf: (payee: Payee) => Payee | undefined): readonly Payee[] | undefined {
  const above = new Set([start]);
  for (let at = managerOf(start); at !== undefined && at !== start; at = managerOf(at)) {
    if (above.has(at)) return undefined;
    above.add(at);
  }
  const last = [...above].at(-1);
  if (last === undefined || managerOf(last) !== start) return undefined;
  const people = [...above];
  const first = people.reduce((best, payee, i) => (payee.index < (people[best]?.index ?? 0) ? i : best), 0);
  const [head = start, ...others] = [...people.slice(first), ...people.slice(0, first)];
  return [head, ...others.toReversed()];
}
