import type { Calculation } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import type { Figures } from './case.ts';
import type { Given } from './variant.ts';

export const thousands = (count: bigint): Exact => exact.exactOf(count * 1000n);

/** What an example gives, and of the rest what is usual. */
export function figuresOf(given: readonly Given[], example: ReadonlyMap<string, Exact>, calculation: Calculation): Figures {
  return new Map(
    given.map(({ shape, name }) => [
      shape.name,
      example.get(name) ?? usualOf(shape.low, shape.high, shape.type.kind, calculation),
    ]),
  );
}

function usualOf(low: string | undefined, high: string | undefined, kind: string, calculation: Calculation): Exact {
  const [least, most] = [low, high].map((text) => (text === undefined ? undefined : exact.exactOfRational(text)));
  if (least !== undefined && most !== undefined) return roundBetween(least, most);
  if (least !== undefined && least.n > 0n) return least;
  if (kind === 'money') return largestOf(calculation) ?? thousands(100n);
  return kind === 'percent' ? exact.one : exact.exactOf(10n);
}

/** The middle, in its first digit only where that is far from the ends. */
function roundBetween(least: Exact, most: Exact): Exact {
  const middle = exact.divide(exact.add(least, most), exact.exactOf(2n));
  const digits = (middle.n / middle.d).toString().length;
  const rounded = roundTo(middle, exact.exactOf(10n ** BigInt(digits - 1)), 'down');
  return digits < 3 || exact.isBelow(rounded, least) ? middle : rounded;
}

/** The largest round amount the plan speaks of, so that targets and sales are of its order. */
export function largestOf({ nodes, params }: Calculation): Exact | undefined {
  const written = nodes.flatMap((node) =>
    node.op === 'literal' && (node.type.kind === 'money' || node.type.kind === 'number') ? [node.value] : [],
  );
  const set = params.flatMap(({ type, versions }) => (type.kind === 'money' ? versions.map(({ value }) => value) : []));
  const large = [...written, ...set]
    .flatMap((text) => exact.exactOfRational(text) ?? [])
    .filter((amount) => exact.isBelow(thousands(5n), amount));
  return large.reduce<Exact | undefined>(
    (most, amount) => (most === undefined || exact.isBelow(most, amount) ? amount : most),
    undefined,
  );
}

/** What a sum over records comes to may be below 0; what is given is so only where the plan says it. */
export function endsOf({ shape: { low, high, type }, node }: Given, calculation: Calculation): readonly Exact[] {
  const ends = [low, high].flatMap((text) => (text === undefined ? [] : (exact.exactOfRational(text) ?? [])));
  if (ends.length > 0) return ends;
  if (type.kind === 'money') {
    const part = exact.divide(largestOf(calculation) ?? thousands(100n), exact.exactOf(10n));
    const isSum = node !== undefined && calculation.phrases[node]?.name !== undefined;
    return [exact.zero, part, ...(isSum ? [exact.negate(part)] : [])];
  }
  return type.kind === 'count' ? [exact.zero, exact.exactOf(100n)] : [exact.zero, exact.exactOf(2n)];
}
