import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Companion, Scenario, Texts } from './case.ts';

/** Records of another kind than the one that rises, one of another kind that rises beside them, and a record that loses money. */
export function mixedRecords(first: Scenario, usual: Exact, otherTexts: readonly Texts[]): readonly Scenario[] {
  const half = exact.divide(usual, exact.exactOf(2n));
  const others = otherTexts.slice(0, 3).flatMap((texts): readonly Scenario[] => [
    { ...first, companions: [{ amount: half, day: -1, texts }] },
    { ...first, texts, companions: [{ amount: half, day: -1, texts: first.texts }] },
  ]);
  const losing = { amount: exact.divide(usual, exact.exactOf(100n)), day: -1, besides: usual };
  return [...others, { ...first, companions: [losing] }];
}

/** More than a plan gives to each of. */
const manyRecords = 30;

/** Further records: around the one that rises, before it, in other periods. */
export function companionsFor(usual: Exact): readonly (readonly Companion[])[] {
  const part = (of: bigint): Exact => exact.divide(usual, exact.exactOf(of));
  return [
    [{ amount: part(2n), day: 2 }],
    [{ amount: part(2n), day: -1 }],
    [
      { amount: usual, day: -1 },
      { amount: part(4n), day: 2 },
    ],
    [{ amount: exact.negate(part(4n)), day: 2 }],
    [
      { amount: part(2n), day: 0, period: 1 },
      { amount: part(2n), day: 0, period: -1 },
    ],
    [{ amount: part(2n), day: -1, isApart: true, besides: usual }],
    Array.from({ length: manyRecords }, (_, i) => ({ amount: part(2n), day: i })),
  ];
}

/** A record that leads to records with nothing in them. */
export const besideNothing = (amount: Exact): Companion => ({ amount, day: -1, isApart: true, besides: exact.zero });
