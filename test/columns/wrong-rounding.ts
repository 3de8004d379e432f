import { columnOf, targetFor } from '../../runtime/columns/column.ts';
import type { Prepare } from '../../runtime/columns/loops/loop.ts';
import { makeTerms } from '../../runtime/columns/terms/terms.ts';
import { rounded } from './random-terms.ts';

/**
 * Divisors even and odd, small and as large as there are; some of them powers, and some whose reciprocal as a float falls short: 49 × (1/49)
 * is below 1.
 */
const divisors = [
  ...[2n, 3n, 4n, 5n, 7n, 10n, 33n, 49n, 98n, 99n, 100n, 103n, 196n, 365n, 1_000n, 4_096n, 99_999n, 10n ** 9n, 10n ** 9n + 7n],
  ...[2n ** 31n, 5n ** 15n, 10n ** 12n, 2n ** 40n + 1n, 3n ** 30n, 2n ** 50n, 2n ** 51n - 1n],
];
/** How far dividends go: around each power of two up to where floats end, and beyond. */
const farthest = [20n, 40n, 49n, 50n, 51n, 52n, 53n, 60n].map((power) => 2n ** power);
const modes = ['half-up', 'half-even', 'up', 'down'] as const;

/** Ties and their neighbours, the last ones below a limit and the first above 0. */
function dividends(divisor: bigint, limit: bigint): readonly bigint[] {
  const last = limit / divisor;
  const places = [0n, 1n, 2n, last / 2n, last - 3n, last - 2n, last - 1n, last];
  const found = places
    .filter((place) => place >= 0n)
    .flatMap((place) => [0n, divisor / 2n, divisor - 1n].map((rest) => place * divisor + rest))
    .flatMap((dividend) => [dividend - 1n, dividend, dividend + 1n])
    .filter((dividend) => dividend >= 0n && dividend <= limit);
  return [...new Set([...found, limit])];
}

/** Roundings of ties and their neighbours, at every width, that come to something else than in big integers. */
export function wrongRoundings(prepare: Prepare): readonly string[] {
  const wrong: string[] = [];
  for (const divisor of divisors) {
    for (const power of farthest) {
      for (const limit of [power, power - divisor, power - 2n * divisor].filter((one) => one > 0n)) {
        const plain = dividends(divisor, limit);
        for (const dividend of [plain, plain.map((one) => -one), plain.map((one, k) => (k % 2 === 0 ? one : -one))])
          wrong.push(...wronglyRounded(dividend, divisor, prepare));
      }
    }
  }
  return wrong;
}

function wronglyRounded(values: readonly bigint[], divisor: bigint, prepare: Prepare): readonly string[] {
  const terms = makeTerms();
  const left = terms.cell(columnOf([...values]), terms.row);
  const found = modes.map((mode) => terms.divide(left, terms.constant(divisor), mode));
  const into = found.map((term) => targetFor(term, values.length));
  prepare({
    from: 0,
    to: values.length,
    writes: found.map((term, i) => ({ kind: 'put', term, into: into[i] ?? [], at: terms.row })),
  })();
  return modes.flatMap((mode, i) =>
    values.flatMap((value, row) => {
      const wanted = rounded(value, divisor, mode);
      return BigInt(into[i]?.[row] ?? 0) === wanted ? [] : [`${value} / ${divisor} ${mode} is ${wanted}, not ${into[i]?.[row]}`];
    }),
  );
}
