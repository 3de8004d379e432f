import { shareOut } from '../../sharing.ts';

/** Divides whole amounts of either sign among the same weights, by Webster's method; ties go to the first. */
export type Divide = (units: number) => readonly number[];

/**
 * Webster's parts begin anew with each whole round of the weights, because the quotients come in the same order again: only what is left
 * of a round has to be shared out, and there are not many such rests. Undefined where the weights are too large to count in floats.
 */
export function planDivide(weights: readonly bigint[]): Divide | undefined {
  const round = Number(weights.reduce((sum, weight) => sum + weight, 0n));
  if (round === 0 || !Number.isSafeInteger(round) || weights.some((weight) => weight < 0n)) return undefined;
  const whole = weights.map(Number);
  const rests = new Map<number, readonly number[]>();
  const partsOf = (rest: number): readonly number[] => {
    const found = rests.get(rest) ?? shareOut(BigInt(rest), weights, 'webster').map(Number);
    rests.set(rest, found);
    return found;
  };
  const divide: Divide = (units) => {
    if (units < 0) return divide(-units).map((part) => 0 - part);
    const rounds = Math.floor(units / round);
    const rest = partsOf(units - rounds * round);
    return whole.map((weight, i) => rounds * weight + (rest[i] ?? 0));
  };
  return divide;
}
