import type { Calculation } from '../../runtime/calculation.ts';
import type { Bar, Grouping, Person, PersonPeriod } from '../report.ts';
import { groupColumns } from './people.ts';
import { compared, inOrder, ratioOf, sumOf } from './sums.ts';

/** Beyond so many groups a column no longer tells people apart: it names them. */
const mostGroups = 60;

/** Attainment of the groups of each column, the highest first; columns that nobody is told apart by are left out. */
export function groupsOf(calculation: Calculation, people: readonly Person[]): readonly Grouping[] {
  return groupColumns(calculation).flatMap((column) => {
    const bars = barsOf(column, people);
    return bars.length < 2 || bars.length > mostGroups ? [] : [{ column, bars }];
  });
}

/** Somebody who moves counts with each group for the periods in it. */
function barsOf(column: string, people: readonly Person[]): readonly Bar[] {
  const rows = people.flatMap(({ name, byPeriod }) =>
    [...byPeriod.values()]
      .filter(({ sales, target }) => sales !== undefined && target !== undefined)
      .flatMap((period) => period.groups.filter((group) => group.column === column).map((group) => ({ name, group, period }))),
  );
  const groups = [...Map.groupBy(rows, ({ group }) => group.name)];
  const bars = groups.flatMap(([name, own]) =>
    barOf(
      name,
      own.map(({ period }) => period),
      new Set(own.map((row) => row.name)).size,
    ),
  );
  return bars.toSorted((a, b) => compared(b.value, a.value) || inOrder(a.name, b.name));
}

function barOf(name: string, periods: readonly PersonPeriod[], count: number): readonly Bar[] {
  const sales = sumOf(periods.flatMap((period) => period.sales ?? []));
  const value = ratioOf(sales, sumOf(periods.flatMap(({ target }) => target ?? [])));
  return value === undefined ? [] : [{ name, value, sales, count }];
}
