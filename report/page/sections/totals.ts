import { type Exact, zero } from '../../../runtime/numbers/exact.ts';
import { sumOf } from '../../gather/sums.ts';
import type { Person } from '../../report.ts';
import { type Content, markup } from '../html.ts';
import { absent, quiet, type Section, table, type Telling } from '../telling.ts';
import { anchorOf } from './statements.ts';

const mostPeople = 1_000;
const mostPeriods = 12;

/** Everybody's pay, period by period. */
export function totalsSection(telling: Telling): Section {
  const { report, words } = telling;
  const { title, nobody } = words.totals;
  return {
    id: 'totals',
    title,
    body: report.people.length === 0 || report.periods.length === 0 ? quiet(nobody) : totalsTable(telling),
  };
}

/** The last periods, with all before them as one; the first people by name, with all others as one. */
function totalsTable(telling: Telling): Section['body'] {
  const { report, words, written } = telling;
  const shown = report.periods.slice(-mostPeriods);
  const earlier = report.periods.slice(0, -shown.length);
  const linked = new Set(report.statements.map(({ payee }) => payee));
  const amounts = (payOf: (period: string) => Exact | undefined, total: Exact): readonly Content[] => {
    const before = sumOf(earlier.flatMap((period) => payOf(period) ?? []));
    const cells = shown.map((period) => payOf(period)).map((pay) => (pay === undefined ? absent : written.amount(pay)));
    return [...(earlier.length === 0 ? [] : [written.amount(before)]), ...cells, markup`<b>${written.amount(total)}</b>`];
  };
  const rowOf = ({ name, byPeriod, pay }: Person): readonly Content[] => [
    linked.has(name) ? markup`<a href="#${anchorOf(report, name)}">${name}</a>` : name,
    ...amounts((period) => byPeriod.get(period)?.pay, pay),
  ];
  const others = report.people.slice(mostPeople);
  const payOfOthers = (period: string): Exact => sumOf(others.flatMap(({ byPeriod }) => byPeriod.get(period)?.pay ?? []));
  const rest = [words.totals.others(written.count(others.length)), ...amounts(payOfOthers, sumOf(others.map(({ pay }) => pay)))];
  return table({
    ...{ said: words.totals.title, words: 1 },
    head: [words.terms.payee, ...(earlier.length === 0 ? [] : [words.totals.earlier]), ...shown, words.totals.total],
    rows: [...report.people.slice(0, mostPeople).map(rowOf), ...(others.length === 0 ? [] : [rest])],
    foot: [words.totals.total, ...amounts((period) => report.byPeriod.get(period) ?? zero, report.total)],
  });
}
