import type { ValueType } from '../../../runtime/calculation.ts';
import {
  add,
  type Exact,
  exactOf,
  exactOfRational,
  isBelow,
  multiply,
  rationalText,
  zero,
} from '../../../runtime/numbers/exact.ts';
import type { Knob } from '../../worker/what-if/knob.ts';

/** The places of a slider: from `low` in `count` equal steps. A place on it is a whole number, the figure there is exact. */
export interface Scale {
  readonly low: Exact;
  readonly step: Exact;
  readonly count: number;
}

/** About so many steps from half of a figure to one and a half of it. */
const steps = 50;
const half = exactOf(1n, 2n);

/** Within what the plan declares, else from half of the figure to one and a half; in steps of 1, 2 or 5 and zeros. */
export function scaleOf({ type, value, low, high }: Knob): Scale {
  const [least, most] = [exactOfText(low), exactOfText(high)];
  const at = exactOfText(value);
  if (least !== undefined && most !== undefined) return between(least, most, type);
  const size = at === undefined || at.n === 0n ? usualSize(type) : at.n < 0n ? { ...at, n: -at.n } : at;
  const step = niceStep(size, type);
  const each = floorOf(multiply(size, half), step);
  if (at === undefined || at.n === 0n) return { low: least ?? zero, step, count: each * 2 };
  const lowest = add(at, multiply(step, exactOf(BigInt(-each))));
  if (least !== undefined && isBelow(lowest, least))
    return { low: least, step, count: floorOf(minus(add(at, multiply(size, half)), least), step) };
  return { low: lowest, step, count: each * 2 };
}

function between(low: Exact, high: Exact, type: ValueType): Scale {
  const step = niceStep(minus(high, low), type);
  return { low, step, count: Math.max(1, floorOf(minus(high, low), step)) };
}

/** A figure of the kind, where none is given. */
function usualSize({ kind }: ValueType): Exact {
  if (kind === 'percent') return exactOf(1n, 10n);
  return kind === 'money' ? exactOf(1_000n) : exactOf(10n);
}

/** The largest 1, 2 or 5 times a power of ten that is no more than a part of the size. */
function niceStep(size: Exact, { kind }: ValueType): Exact {
  const bound = multiply(size, exactOf(1n, BigInt(steps)));
  const least =
    kind === 'count' || kind === 'days' ? exactOf(1n) : kind === 'money' ? exactOf(1n, 100n) : exactOf(1n, 10_000_000n);
  let best = least;
  for (let power = -7; power < 18; power++) {
    for (const digit of [1n, 2n, 5n]) {
      const step = power < 0 ? exactOf(digit, 10n ** BigInt(-power)) : exactOf(digit * 10n ** BigInt(power));
      if (!isBelow(bound, step) && isBelow(best, step)) best = step;
    }
  }
  return best;
}

export function figureAt({ low, step }: Scale, place: number): string {
  return rationalText(add(low, multiply(step, exactOf(BigInt(place)))));
}

/** The place nearest below a figure, on the scale. */
export function placeOf({ low, step, count }: Scale, value: string | undefined): number {
  const at = exactOfText(value);
  return at === undefined ? 0 : Math.max(0, Math.min(count, floorOf(minus(at, low), step)));
}

const minus = (a: Exact, b: Exact): Exact => add(a, { n: -b.n, d: b.d });

function floorOf(a: Exact, step: Exact): number {
  const [n, d] = [a.n * step.d, a.d * step.n];
  return Number(n >= 0n ? n / d : -((-n + d - 1n) / d));
}

const exactOfText = (text: string | undefined): Exact | undefined => (text === undefined ? undefined : exactOfRational(text));
