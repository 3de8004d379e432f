import { type Exact, exactOf } from '../../runtime/numbers/exact.ts';
import type { Dot, Effectiveness, Person } from '../report.ts';
import { compared, ratioOf, sumOf } from './sums.ts';

/** Does pay follow sales? Undefined where nobody sells, or only one does. */
export function effectivenessOf(people: readonly Person[]): Effectiveness | undefined {
  const dots = people.flatMap(({ name, sales, pay }): readonly Dot[] => (sales === undefined ? [] : [{ name, sales, pay }]));
  if (dots.length < 2) return undefined;
  return { dots, correlation: rankCorrelation(dots), most: mostPaid(people) };
}

function mostPaid(people: readonly Person[]): Effectiveness['most'] {
  const pay = people.map((person) => person.pay).toSorted((a, b) => compared(b, a));
  const count = Math.ceil(pay.length / 10);
  const part = ratioOf(sumOf(pay.slice(0, count)), sumOf(pay));
  return part === undefined || pay.length < 5 ? undefined : { people: count, of: pay.length, part };
}

/** Spearman's, by places that equals share: a root is taken, so it is rounded, once and to the hundredth. */
export function rankCorrelation(dots: readonly Dot[]): Exact | undefined {
  const bySales = twicePlaces(dots.map(({ sales }) => sales));
  const byPay = twicePlaces(dots.map(({ pay }) => pay));
  const middle = BigInt(dots.length + 1);
  const together = (a: readonly bigint[], b: readonly bigint[]): bigint =>
    a.reduce((sum, place, i) => sum + (place - middle) * ((b[i] ?? middle) - middle), 0n);
  const [both, one, other] = [together(bySales, byPay), together(bySales, bySales), together(byPay, byPay)];
  if (one === 0n || other === 0n) return undefined;
  const hundredths = roundedRoot(both * both * 10_000n, one * other);
  return exactOf(both < 0n ? -hundredths : hundredths, 100n);
}

/** Twice each one's place from the lowest on, so that the mean place of equals is whole. */
function twicePlaces(values: readonly Exact[]): readonly bigint[] {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => compared(a.value, b.value));
  const places = values.map(() => 0n);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && compared(order[start]?.value ?? exactOf(0n), order[end]?.value ?? exactOf(0n)) === 0) end++;
    for (const { at } of order.slice(start, end)) places[at] = BigInt(start + 1 + end);
    start = end;
  }
  return places;
}

/** The whole number nearest to the root of `n / d`, which is at most 10,000. */
function roundedRoot(n: bigint, d: bigint): bigint {
  let root = 0n;
  while ((2n * root + 1n) * (2n * root + 1n) * d <= 4n * n) root += 1n;
  return root;
}
