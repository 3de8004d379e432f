import type { CalculationNode } from '../../calculation.ts';
import { columnOf } from '../column.ts';
import type { Managers } from '../data/reporting.ts';
import type { Target } from '../loops/loop.ts';
import type { Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { readTotals, type Totals } from '../totals.ts';
import type { Figure } from '../values/value.ts';

type MembersNode = Extract<CalculationNode, { readonly op: 'members' }>;

/** What each manager's own reports come to; with `all`, theirs too at any depth. Whoever is above themselves is odd. */
export function reportsTotals(
  { domain, pass }: Sheet,
  { group, how }: MembersNode,
  totals: Totals,
  managers: Managers,
): (row: Term) => Figure {
  if (group.kind !== 'reports' || !group.all) return readTotals(domain, totals);
  const fold = (values: Target | undefined, combine: Combine): void => foldUp(values, managers, combine);
  pass(() => {
    fold(totals.sums, how === 'highest' ? 'greatest' : how === 'lowest' ? 'least' : 'add');
    fold(totals.counts, 'add');
    fold(totals.odd, 'greatest');
  });
  const read = readTotals(domain, totals);
  const { terms } = domain;
  const inCircle = columnOf(managers.inCircle);
  return (row) => {
    const figure = read(row);
    return { ...figure, odd: terms.either(figure.odd, terms.cell(inCircle, row)) };
  };
}

type Combine = 'add' | 'greatest' | 'least';

/** Puts each report's total to the manager's, those at the bottom first. */
function foldUp(values: Target | undefined, { bottomUp, rowOf }: Managers, combine: Combine): void {
  if (values === undefined) return;
  if (Array.isArray(values)) {
    for (const row of bottomUp) {
      const manager = rowOf[row] ?? 0;
      values[manager] = combined[combine](values[manager] ?? 0n, values[row] ?? 0n);
    }
    return;
  }
  for (const row of bottomUp) {
    const manager = rowOf[row] ?? 0;
    values[manager] = combined[combine](values[manager] ?? 0, values[row] ?? 0);
  }
}

const combined: Readonly<Record<Combine, <V extends number | bigint>(a: V, b: V) => V>> = {
  add: <V extends number | bigint>(a: V, b: V): V => ((a as number) + (b as number)) as V,
  greatest: (a, b) => (a > b ? a : b),
  least: (a, b) => (a < b ? a : b),
};
