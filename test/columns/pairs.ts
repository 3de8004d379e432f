import { compile } from '../../compiler/compile.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { chanceFrom } from '../promises/chance.ts';
import { randomPlan } from '../promises/random-plan.ts';
import { anyData } from './any-data.ts';
import type { Pair } from './both.ts';
import type { Written } from './corpus.ts';
import { randomText } from './random-text.ts';

/** A calculation over as many sets of data as are asked for. */
const overAnyData = (name: string, calculation: Calculation, seeds: readonly number[]): readonly Pair[] =>
  seeds.map((seed) => ({ name: `${name}, data ${seed}`, calculation, ...anyData(calculation, chanceFrom(seed)) }));

/** A plan of the house over any data. */
export function pairsOfPlan({ name, text, include }: Written, seeds: readonly number[]): readonly Pair[] {
  const { calculation } = compile(text, { currency: 'USD', ...(include && { include }) });
  return calculation === undefined ? [] : overAnyData(name, calculation, seeds);
}

/** A plan that was put together by chance; none where the checker refuses it. */
export function pairsOfText(seed: number, count: number): readonly Pair[] {
  const { calculation } = compile(randomText(chanceFrom(seed)), {});
  const seeds = Array.from({ length: count }, (_, i) => seed * 3 + i);
  return calculation === undefined ? [] : overAnyData(`text ${seed}`, calculation, seeds);
}

/** Figures put together by chance, also as no plan would. */
export const pairsOfNodes = (seed: number): readonly Pair[] => overAnyData(`nodes ${seed}`, randomPlan(seed).calculation, [seed]);
