import type { RoundingMode } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import { type Contract, firstOf } from './contract.ts';

const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'up', 'down'];
const units: readonly Exact[] = [exact.one, exact.exactOf(1n, 100n), exact.exactOf(5n, 2n)];
/** Every twelfth of a unit, five units to either side of 0. */
const values = (unit: Exact): readonly Exact[] =>
  Array.from({ length: 121 }, (_, i) => exact.multiply(unit, exact.exactOf(BigInt(i - 60), 12n)));

type At = { readonly mode: RoundingMode; readonly unit: Exact; readonly value: Exact; readonly next: Exact };
const all: readonly At[] = modes.flatMap((mode) =>
  units.flatMap((unit) => values(unit).flatMap((value, i, ordered) => ({ mode, unit, value, next: ordered[i + 1] ?? value }))),
);
const size = (of: Exact): Exact => (of.n < 0n ? exact.negate(of) : of);
const always = (holds: (at: At, rounded: Exact) => boolean): string | undefined =>
  firstOf(all, (at) => {
    const { mode, unit, value } = at;
    const rounded = roundTo(value, unit, mode);
    return holds(at, rounded) ? undefined : `${mode} of ${value.n}/${value.d} to ${unit.n}/${unit.d}`;
  });

export const roundingContracts: readonly Contract[] = [
  {
    fact: 'a rounded figure never falls as the figure rises',
    usedBy: ['slope/arithmetic.ts', 'smt/rounding.ts'],
    broken: () => always(({ mode, unit, next }, rounded) => !exact.isBelow(roundTo(next, unit, mode), rounded)),
  },
  {
    fact: 'rounding halves is off by at most half a unit',
    usedBy: ['smt/rounding.ts'],
    broken: () =>
      always(({ mode, unit, value }, rounded) => {
        const half = exact.divide(unit, exact.exactOf(2n));
        return !mode.startsWith('half') || !exact.isBelow(half, size(exact.subtract(rounded, value)));
      }),
  },
  {
    fact: 'rounding up and down is off by less than a unit, up away from 0 and down towards it',
    usedBy: ['slope/arithmetic.ts', 'smt/rounding.ts'],
    broken: () =>
      always(({ mode, unit, value }, rounded) => {
        if (!exact.isBelow(size(exact.subtract(rounded, value)), unit)) return false;
        return mode === 'up'
          ? !exact.isBelow(size(rounded), size(value))
          : mode !== 'down' || !exact.isBelow(size(value), size(rounded));
      }),
  },
  {
    fact: 'a figure and the same rounded are on the same side of 0',
    usedBy: ['slope/arithmetic.ts', 'smt/rounding.ts'],
    broken: () => always(({ value }, rounded) => rounded.n === 0n || rounded.n > 0n === value.n > 0n),
  },
  {
    fact: 'what is rounded once is not changed by rounding it again, in any mode',
    usedBy: ['slope/arithmetic.ts'],
    broken: () => always(({ unit }, rounded) => modes.every((mode) => exact.isSame(roundTo(rounded, unit, mode), rounded))),
  },
];
