import type { Calculation } from '../../runtime/calculation.ts';
import { type Exact, exactOf, exactOfRational } from '../../runtime/numbers/exact.ts';
import type { Chance } from '../promises/chance.ts';

/** Amounts and rates for a calculation: mostly where something happens, at its own borders and a cent beside them. */
export interface Amounts {
  one(): Exact;
  /** Around 1. */
  rate(): Exact;
}

/** How large figures are in one set of data. */
const sizes = ['small', 'small', 'usual', 'usual', 'usual', 'huge'] as const;

export function amountsOf({ nodes, params }: Calculation, chance: Chance): Amounts {
  const written = [
    ...nodes.flatMap((node) => (node.op === 'literal' ? [node.value] : [])),
    ...params.flatMap(({ versions }) => versions.map(({ value }) => value)),
  ].flatMap((text) => (/^-?\d+(\/\d+)?$/.test(text) ? (exactOfRational(text) ?? []) : []));
  const pool = written.length === 0 ? [exactOf(1_000n)] : written;
  const pick = (): Exact => pool[chance.whole(pool.length)] ?? exactOf(0n);
  const size = chance.of(sizes);
  const hasNegatives = chance.onceIn(3);
  const random = (): Exact => {
    switch (size) {
      case 'small':
        return exactOf(BigInt(chance.whole(400)), chance.of([1n, 4n, 100n]));
      case 'usual':
        return exactOf(BigInt(chance.whole(5_000_000)), 100n);
      case 'huge':
        return exactOf(BigInt(chance.whole(2 ** 31)) * BigInt(chance.whole(2 ** 20)), 100n);
    }
  };
  const atBorder = (): Exact => {
    const { n, d } = pick();
    const { n: m, d: e } = chance.onceIn(4) ? pick() : exactOf(1n);
    const cents = chance.of([0n, 0n, 1n, -1n]);
    return exactOf(n * m * 100n + cents * d * e, d * e * 100n);
  };
  const one = (): Exact => {
    if (chance.onceIn(10)) return exactOf(0n);
    if (size === 'huge' && chance.onceIn(4)) return exactOf(10n ** 15n + BigInt(chance.whole(3)), 100n);
    const { n, d } = chance.onceIn(3) ? atBorder() : random();
    return exactOf(hasNegatives && chance.onceIn(4) ? -n : n, d);
  };
  return {
    one,
    rate: () => (chance.onceIn(2) ? exactOf(BigInt(chance.whole(30)), 10n) : exactOf(BigInt(chance.whole(2 ** 31)), 10n ** 9n)),
  };
}

/** Cut off at so many decimals. */
export function decimalText({ n, d }: Exact, digits: number): string {
  const units = ((n < 0n ? -n : n) * 10n ** BigInt(digits)) / d;
  const text = units.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${n < 0n && units !== 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(text.length - digits)}`}`;
}
