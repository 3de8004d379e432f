import type { TierBand } from '../../../runtime/calculation.ts';
import { isNotNegative } from '../../../compiler/5-prove/interval.ts';
import { analysisOf } from '../../../compiler/5-prove/slope/evaluate.ts';
import { ownPlace } from '../../../compiler/5-prove/slope/place.ts';
import { rules } from '../../../compiler/5-prove/slope/rules.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { builder, inputShape, money, payeeGrain } from '../../runtime/build.ts';
import { type Contract, firstOf, lists } from './contract.ts';
import { type Row, valuesOf } from './evaluated.ts';

type Spread = TierBand['spread'];
/** Three bands that begin at 0, 2 and 4, with every rate from -1 to 2. */
const rates = lists(3, 3).map((list) => list.map((rate) => rate - 1n));
const spreads: readonly Spread[] = ['excess', 'everything'];
const xs = Array.from({ length: 601 }, (_, cent) => exact.exactOf(BigInt(cent), 100n));
const rows = xs.map((x, i): Row => ({ payee: `${i}`, period: '2026-01', x: plainText(x) }));

interface Ladder {
  readonly list: readonly bigint[];
  readonly spread: Spread;
}
const ladders = spreads.flatMap((spread) => rates.map((list): Ladder => ({ list, spread })));
const nameOf = ({ list, spread }: Ladder): string => `${list.join(', ')} on ${spread}`;

function calculated({ list, spread }: Ladder) {
  const b = builder();
  const base = b.input('x');
  const bounds = [0, 2, 4].map((bound) => b.literal(`${bound}`));
  const bands = list.map((rate, i): TierBand => ({
    low: bounds[i] ?? 0,
    ...(bounds[i + 1] !== undefined && { high: bounds[i + 1] ?? 0 }),
    lowIncluded: true,
    highIncluded: false,
    pay: b.literal(`${rate}`),
    another: false,
    spread: i === 0 ? 'excess' : spread,
  }));
  const tiers = b.node(money, { op: 'tiers', base, form: 'rate', bands });
  return { calculation: b.done({ inputs: [inputShape('x', { low: '0', high: '6' })] }), tiers };
}

const known = new Map<string, readonly exact.Exact[]>();
function paid(ladder: Ladder): readonly exact.Exact[] {
  const { calculation, tiers } = calculated(ladder);
  const found = known.get(nameOf(ladder)) ?? valuesOf(calculation, tiers, rows).flatMap((value) => value ?? []);
  known.set(nameOf(ladder), found);
  return found;
}
const falls = (ladder: Ladder): boolean => paid(ladder).some((value, i, all) => exact.isBelow(value, all[i - 1] ?? value));

function slopesSayUp(ladder: Ladder): boolean {
  const { calculation, tiers } = calculated(ladder);
  const analysis = analysisOf(calculation, { kind: 'input', input: 'x' }, { rules, assumed: false });
  return isNotNegative(analysis.figure(tiers, payeeGrain, ownPlace('month', 'yes')).slope);
}

export const tierContracts: readonly Contract[] = [
  {
    fact: 'tiers on the excess never fall if, and only if, no rate is below 0',
    usedBy: ['slope/ladder.ts'],
    broken: () =>
      firstOf(ladders, (ladder) => {
        const isUp = ladder.list.every((rate) => rate >= 0n);
        return ladder.spread === 'excess' && falls(ladder) === isUp ? nameOf(ladder) : undefined;
      }),
  },
  {
    fact: 'tiers on the excess never jump: a cent more pays at most the highest rate on it',
    usedBy: ['slope/ladder.ts', 'slope/curve.ts'],
    broken: () =>
      firstOf(ladders, (ladder) => {
        const most = exact.exactOf(2n, 100n);
        const jumps = paid(ladder).some((value, i, all) => {
          const step = exact.subtract(value, all[i - 1] ?? value);
          return exact.isBelow(most, step) || exact.isBelow(step, exact.negate(most));
        });
        return ladder.spread === 'excess' && jumps ? nameOf(ladder) : undefined;
      }),
  },
  {
    fact: 'tiers on everything never fall if, and only if, no rate is below 0 or below the one before',
    usedBy: ['slope/ladder.ts'],
    broken: () =>
      firstOf(ladders, (ladder) => {
        const isUp = ladder.list.every((rate, i) => rate >= 0n && rate >= (ladder.list[i - 1] ?? 0n));
        return ladder.spread === 'everything' && falls(ladder) === isUp ? nameOf(ladder) : undefined;
      }),
  },
  {
    fact: 'slopes say that tiers never fall exactly where they do not',
    usedBy: ['slope/ladder.ts', 'slope/curve.ts'],
    broken: () => firstOf(ladders, (ladder) => (falls(ladder) === slopesSayUp(ladder) ? nameOf(ladder) : undefined)),
  },
];
