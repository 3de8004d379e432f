import { type Absent, isAbsent } from '../absent.ts';
import type { Span } from '../periods/calendar.ts';
import type { Days } from '../periods/units.ts';
import type { Payee } from '../world/entities.ts';
import type { Setting } from './setting.ts';

/** On which of some days a payee is paid by this plan: all on which they are there, none, or these. */
export type Coverage = 'all' | 'none' | readonly Days[];
export type CoverageAt = (payee: Payee, days: Span) => Coverage | Absent;

/**
 * Whom the plan pays when. Somebody who comes to the plan or leaves it inside the days, by another row among the payees, is
 * covered on the days of the rows for which its condition holds.
 */
export function planCoverage<N, B>(setting: Setting<N, B>): CoverageAt {
  const { payeesWhere } = setting.calculation;
  if (payeesWhere === undefined) return () => 'all';
  const { domain, world } = setting;
  const test = setting.test(payeesWhere, { kind: 'payee' });
  const holds = (payee: Payee, days: Span): boolean | Absent => {
    const answer = test(payee, days);
    if (isAbsent(answer)) return answer;
    return domain.choose(
      answer,
      () => true,
      () => false,
    );
  };
  const byRow = (payee: Payee, parts: readonly Days[]): Coverage | Absent => {
    const covered: Days[] = [];
    for (const part of parts) {
      const answer = holds(payee, world.calendar.span(part.from, part.to));
      if (isAbsent(answer)) return answer;
      if (answer) covered.push(part);
    }
    return covered.length === 0 ? 'none' : covered.length === parts.length ? 'all' : covered;
  };
  const make: CoverageAt = (payee, days) => {
    const parts = world.people.daysOf(payee, days);
    if (parts.length > 1) return byRow(payee, parts);
    const answer = parts.length === 0 ? false : holds(payee, days);
    return isAbsent(answer) ? answer : answer ? 'all' : 'none';
  };
  const known: (Coverage | Absent)[][] = [];
  return (payee, days) => {
    const inDays = (known[days.index] ??= []);
    return (inDays[payee.index] ??= make(payee, days));
  };
}
