import { type Exact, exactOf, isBelow, multiply, one, subtract, zero } from '../../runtime/numbers/exact.ts';
import type { Bin, Person, Spread } from '../report.ts';
import { compared } from './sums.ts';
import { roundStep } from './steps.ts';

/** How pay is spread; undefined for fewer than four people, who have no quarters. */
export function spreadOf(people: readonly Person[]): Spread | undefined {
  const pay = people.map((person) => person.pay).toSorted(compared);
  const [lowest, highest] = [pay[0], pay.at(-1)];
  if (pay.length < 4 || lowest === undefined || highest === undefined) return undefined;
  /** The least amount that so many quarters of the people are not paid more than. */
  const quartile = (quarters: number): Exact => pay[Math.ceil((pay.length * quarters) / 4) - 1] ?? highest;
  return {
    lowest,
    quarter: quartile(1),
    middle: quartile(2),
    threeQuarters: quartile(3),
    highest,
    bins: binsOf(pay, lowest, highest),
  };
}

/** Of equal width, in round figures, from the lowest pay to the highest. */
function binsOf(pay: readonly Exact[], lowest: Exact, highest: Exact): readonly Bin[] {
  const step = roundStep(subtract(highest, lowest), pay.length < 30 ? 8 : 16) ?? one;
  const numbered = Map.groupBy(pay, (amount) => binNumber(amount, step));
  const [first, last] = [binNumber(lowest, step), binNumber(highest, step)];
  return Array.from({ length: Number(last - first) + 1 }, (_, i) => first + BigInt(i)).map((number) => ({
    from: multiply(step, exactOf(number)),
    to: multiply(step, exactOf(number + 1n)),
    count: numbered.get(number)?.length ?? 0,
  }));
}

function binNumber(amount: Exact, step: Exact): bigint {
  const [n, d] = [amount.n * step.d, amount.d * step.n];
  return isBelow(amount, zero) && n % d !== 0n ? n / d - 1n : n / d;
}
