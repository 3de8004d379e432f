import { add, divide, type Exact, exactOf, isBelow, isSame, multiply, negate, zero } from './numbers/exact.ts';
import { shareOut } from './sharing.ts';
import { wholeWeights } from './numbers/whole.ts';

/**
 * Divides whole units among figures that may be of either sign, so that the parts sum to the units exactly. Where no figure goes
 * against the amount this is Webster's method; else each part is its figure's proportion, rounded by largest remainder (ties go to
 * the first). Figures that sum to 0 keep their own size, and whatever there is to divide goes equally on top.
 */
export function apportion(units: bigint, figures: readonly Exact[]): readonly bigint[] {
  if (figures.length === 0) return [];
  if (units < 0n) return apportion(-units, figures.map(negate)).map((part) => -part);
  const total = figures.reduce(add, zero);
  const isPlain = isBelow(zero, total) && figures.every((figure) => !isBelow(figure, zero));
  return isPlain ? shareOut(units, wholeWeights(figures), 'webster') : byRemainder(units, figures, total);
}

function byRemainder(units: bigint, figures: readonly Exact[], total: Exact): readonly bigint[] {
  const amount = exactOf(units);
  const each = divide(amount, exactOf(BigInt(figures.length)));
  const ideals = figures.map((figure) => (isSame(total, zero) ? add(figure, each) : divide(multiply(figure, amount), total)));
  const parts = ideals.map(({ n, d }) => floorOf(n, d));
  const rests = ideals.map(({ n, d }, i): Exact => ({ n: n - (parts[i] ?? 0n) * d, d }));
  const order = figures.map((_, i) => i).sort((i, j) => compare(rests[j] ?? zero, rests[i] ?? zero) || i - j);
  const missing = Number(units - parts.reduce((sum, part) => sum + part, 0n));
  for (const i of order.slice(0, missing)) parts[i] = (parts[i] ?? 0n) + 1n;
  return parts;
}

const compare = (a: Exact, b: Exact): number => (isBelow(a, b) ? -1 : isBelow(b, a) ? 1 : 0);
const floorOf = (n: bigint, d: bigint): bigint => (n < 0n && n % d !== 0n ? n / d - 1n : n / d);
