import { type Exact, exactOf } from '../../runtime/numbers/exact.ts';

/** 1, 2 or 5 times a power of ten, the least with which `room` is gone through in at most so many steps. */
export function roundStep(room: Exact, most: number): Exact | undefined {
  if (room.n <= 0n) return undefined;
  const fits = (step: Exact): boolean => room.n * step.d <= room.d * step.n * BigInt(most);
  let power = exactOf(1n);
  while (fits(power)) power = exactOf(power.n, power.d * 10n);
  while (!fits(times(power, 10n))) power = times(power, 10n);
  return [2n, 5n, 10n].map((lead) => times(power, lead)).find(fits);
}

const times = ({ n, d }: Exact, by: bigint): Exact => (d % by === 0n ? { n, d: d / by } : { n: n * by, d });

/** The multiples of a step from the one at or below `low` to the one at or above `high`. */
export function ticksOf(low: Exact, high: Exact, most: number): readonly Exact[] {
  const step = roundStep({ n: high.n * low.d - low.n * high.d, d: high.d * low.d }, most);
  if (step === undefined) return [low];
  const first = floorOf(low, step);
  const last = -floorOf({ n: -high.n, d: high.d }, step);
  return Array.from({ length: Number(last - first) + 1 }, (_, i) => exactOf((first + BigInt(i)) * step.n, step.d));
}

function floorOf({ n, d }: Exact, step: Exact): bigint {
  const [top, bottom] = [n * step.d, d * step.n];
  return top < 0n && top % bottom !== 0n ? top / bottom - 1n : top / bottom;
}
