import { exactOf, isBelow } from '../../../runtime/numbers/exact.ts';
import type { Comparison as Simulated, Difference } from '../../../simulate/index.ts';
import type { Comparison } from './comparison.ts';

/** A comparison of the library as the page shows it: who wins most first. */
export function shownComparison({ currency, all, byPayee, byTeam, byComponent, byPeriod, problems }: Simulated): Comparison {
  return {
    currency,
    total: all,
    payees: byPayee.toSorted(winnersFirst),
    components: byComponent,
    ...(byTeam !== undefined && { teams: byTeam.toSorted(winnersFirst) }),
    periods: byPeriod.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    problems: [...new Set(problems.map(({ message }) => message))],
  };
}

function winnersFirst(a: Difference, b: Difference): number {
  const [first, second] = [smallestUnits(a), smallestUnits(b)];
  return isBelow(second, first) ? -1 : isBelow(first, second) ? 1 : 0;
}
const smallestUnits = ({ difference }: Difference) => exactOf(BigInt(difference.replace('.', '')));
