import type { PayoutLine } from '../../runtime/data.ts';
import { exactOf, isBelow, one } from '../../runtime/numbers/exact.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';
import type { Bar, ComponentPay, Everybody, Headline, Person } from '../report.ts';
import { averageOf, compared, inOrder, ratioOf, sumOf } from './sums.ts';

const mostLeaders = 10;

export function headlineOf(people: readonly Person[]): Headline {
  const sold = people.flatMap(({ sales }) => sales ?? []);
  const attainments = people.flatMap(({ attainment }) => attainment ?? []);
  const pay = sumOf(people.map((person) => person.pay));
  const sales = sold.length === 0 ? undefined : sumOf(sold);
  const reached = attainments.filter((attainment) => !isBelow(attainment, one)).length;
  return {
    ...{ pay, sales, payees: people.length },
    cost: ratioOf(pay, sales),
    averageAttainment: averageOf(attainments),
    onTarget: attainments.length === 0 ? undefined : { reached, of: attainments.length },
  };
}

/** Those who sell most, and those who are furthest beyond their target. */
export function leadersOf(people: readonly Person[]): Everybody['leaders'] {
  const most = (of: 'sales' | 'attainment'): readonly Person[] =>
    people
      .filter((person) => (person[of]?.n ?? 0n) > 0n)
      .toSorted((a, b) => compared(b[of] ?? exactOf(0n), a[of] ?? exactOf(0n)) || inOrder(a.name, b.name))
      .slice(0, mostLeaders);
  return { bySales: most('sales'), byAttainment: most('attainment') };
}

/** What a period's sales cost: pay over sales, where something was sold. */
export function costsOf(people: readonly Person[], periods: readonly string[]): readonly Bar[] {
  return periods.flatMap((name): readonly Bar[] => {
    const own = people.flatMap(({ byPeriod }) => byPeriod.get(name) ?? []);
    const sales = sumOf(own.flatMap((period) => period.sales ?? []));
    const value = ratioOf(sumOf(own.flatMap(({ pay }) => pay ?? [])), sales);
    return value === undefined ? [] : [{ name, value, sales, count: own.length }];
  });
}

/** What each component comes to, the most first. */
export function componentsOf(lines: readonly PayoutLine[]): readonly ComponentPay[] {
  const byName = Map.groupBy(lines, ({ component }) => component);
  const sums = [...byName].map(([name, own]) => ({
    name,
    pay: sumOf(own.flatMap(({ amount }) => readDecimal(amount)?.value ?? [])),
  }));
  return sums.toSorted((a, b) => compared(b.pay, a.pay) || inOrder(a.name, b.name));
}
