import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { derivative, divided, isNought, monic, type Polynomial, type Sign, signOf, valueAt } from './polynomial.ts';

/** How many roots (each once) are above one figure and at most another. */
export type Counting = (low: Exact, high: Exact) => number;

/** By Sturm's theorem: the changes of sign along the chain of remainders, at the one less at the other. */
export function countRoots(p: Polynomial): Counting {
  const chain = chainOf(p);
  const known = new Map<Exact, number>();
  const changesAt = (x: Exact): number => {
    const found = known.get(x) ?? changes(chain.map((q) => signOf(valueAt(q, x))));
    known.set(x, found);
    return found;
  };
  return (low, high) => changesAt(low) - changesAt(high);
}

function chainOf(p: Polynomial): readonly Polynomial[] {
  const chain: Polynomial[] = [];
  let [before, last] = [p, derivative(p)];
  chain.push(before);
  while (!isNought(last)) {
    chain.push(last);
    [before, last] = [last, negated(divided(before, last).rest)];
  }
  return chain;
}

/** Less it, made small without changing any sign. */
function negated(p: Polynomial): Polynomial {
  const lead = p.at(-1);
  if (lead === undefined) return p;
  return lead.n < 0n ? monic(p) : monic(p).map(exact.negate);
}

function changes(signs: readonly Sign[]): number {
  const told = signs.filter((sign) => sign !== 0);
  return told.filter((sign, i) => i > 0 && sign !== told[i - 1]).length;
}
