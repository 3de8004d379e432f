import type { RoundingMode } from '../../runtime/calculation.ts';
import { columnOf } from '../../runtime/columns/column.ts';
import type { Column, Term } from '../../runtime/columns/terms/term.ts';
import type { Terms } from '../../runtime/columns/terms/terms.ts';
import type { Chance } from '../promises/chance.ts';

/** A term as it was asked for, with what it comes to in big integers: whatever terms simplify, they have to come to the same. */
export interface Asked {
  readonly term: Term;
  at(row: number): bigint;
}

/** The rows that random terms are over. */
export const rowCount = 24;

interface Making {
  readonly chance: Chance;
  readonly terms: Terms;
  readonly numbers: Asked[];
  readonly truths: Asked[];
  /** Divisors that some column was made to meet in ties. */
  readonly divisors: bigint[];
}

/** Terms over columns of every width, each made of earlier ones. */
export function randomTerms(
  terms: Terms,
  chance: Chance,
): { readonly numbers: readonly Asked[]; readonly truths: readonly Asked[] } {
  const making: Making = { chance, terms, numbers: [], truths: [], divisors: [2n, 3n, 100n] };
  const { numbers, truths } = making;
  numbers.push({ term: terms.row, at: BigInt });
  for (let i = 0; i < 2 + chance.whole(3); i++) numbers.push(columnAt(making));
  truths.push(truthColumn(making));
  for (let i = 0; i < 3 + chance.whole(14); i++) {
    if (chance.onceIn(3)) truths.push(newTruth(making));
    else numbers.push(newNumber(making));
  }
  return { numbers, truths };
}

const pick = <T>(chance: Chance, [first, ...others]: readonly T[]): T => {
  if (first === undefined) throw new Error('There is something to pick from.');
  return chance.of([first, ...others]);
};

/** Mostly the last ones, so that terms grow deep. */
const number = ({ chance, numbers }: Making): Asked => pick(chance, chance.onceIn(2) ? numbers.slice(-3) : numbers);
const truth = ({ chance, truths }: Making): Asked => pick(chance, truths);

// ---------------------------------------------------------------- columns

const farthest = 2n ** 53n;

function columnAt(making: Making): Asked {
  const { chance, terms } = making;
  const values = Array.from({ length: rowCount }, valuesOf(making));
  const column = columnOf(chance.onceIn(2) ? values : inNumbers(values));
  if (chance.onceIn(4)) {
    // By another column, as references lead from row to row.
    const places = Array.from({ length: rowCount }, () => chance.whole(rowCount));
    const at = terms.cell(columnOf(Uint8Array.from(places)), terms.row);
    return { term: terms.cell(column, at), at: (row) => values[places[row] ?? 0] ?? 0n };
  }
  return { term: terms.cell(column, terms.row), at: (row) => values[row] ?? 0n };
}

const inNumbers = (values: readonly bigint[]): Column['values'] =>
  values.every((value) => value >= -farthest && value <= farthest) ? Float64Array.from(values, Number) : values;

/** Figures of one sort: small ones, cents, around the last exact float, beyond it, or on the ties of a divisor. */
function valuesOf({ chance, divisors }: Making): () => bigint {
  const random = (below: bigint): bigint => (BigInt(chance.whole(2 ** 30)) * below) / 2n ** 30n;
  const sign = chance.onceIn(2) ? (): bigint => (chance.onceIn(2) ? -1n : 1n) : (): bigint => 1n;
  const near = (value: bigint): bigint => value + BigInt(chance.whole(5)) - 2n;
  switch (chance.whole(6)) {
    case 0:
      return () => sign() * random(5n);
    case 1:
      return () => sign() * random(10n ** 9n);
    case 2: {
      const edge = chance.of([farthest, farthest / 2n, farthest / 4n, farthest - 1n]);
      return () => sign() * (chance.onceIn(2) ? near(edge) : random(edge));
    }
    case 3:
      return () => sign() * random(10n ** 15n) * random(10n ** 12n);
    default: {
      const divisor = chance.of([
        2n,
        3n,
        4n,
        7n,
        10n,
        33n,
        100n,
        1_000n,
        10n ** 9n,
        10n ** 9n + 7n,
        2n ** 31n,
        2n ** 40n + 1n,
        3n ** 30n,
        2n ** 51n,
      ]);
      divisors.push(divisor);
      const most = farthest / chance.of([2n, 4n, 8n]) - divisor;
      const times = (): bigint => (chance.onceIn(2) ? most / divisor - random(1_000n) : random(most / divisor));
      return () => sign() * (times() * divisor + near(divisor / 2n));
    }
  }
}

function truthColumn({ chance, terms }: Making): Asked {
  const values = Array.from({ length: rowCount }, () => chance.whole(2));
  return { term: terms.cell(columnOf(Uint8Array.from(values)), terms.row), at: (row) => BigInt(values[row] ?? 0) };
}

// ---------------------------------------------------------------- what is made of them

const modes = ['half-up', 'half-even', 'up', 'down'] as const;

function newNumber(making: Making): Asked {
  const { chance, terms, divisors } = making;
  const [a, b] = [number(making), number(making)];
  const { left, right } = { left: a.term, right: b.term };
  switch (chance.whole(15)) {
    case 14: {
      const value = pick(chance, [
        1n,
        -1n,
        -100_000n,
        7n,
        2n ** 53n,
        -(2n ** 61n),
        BigInt(chance.whole(2_000)) - 1_000n,
        ...divisors,
      ]);
      return { term: terms.constant(value), at: () => value };
    }
    case 0:
      return { term: terms.add(left, right), at: (row) => a.at(row) + b.at(row) };
    case 1:
      return { term: terms.subtract(left, right), at: (row) => a.at(row) - b.at(row) };
    case 2:
      return { term: terms.multiply(left, right), at: (row) => a.at(row) * b.at(row) };
    case 3: {
      const factor = pick(chance, [0n, 1n, -1n, 2n, 100n, -7n, ...divisors]);
      return { term: terms.multiply(left, terms.constant(factor)), at: (row) => a.at(row) * factor };
    }
    case 4:
      return { term: terms.least(left, right), at: (row) => (a.at(row) < b.at(row) ? a.at(row) : b.at(row)) };
    case 5: {
      const least = chance.onceIn(2) ? 0n : undefined;
      if (least !== undefined) return { term: terms.greatest(left, terms.zero), at: (row) => (a.at(row) > 0n ? a.at(row) : 0n) };
      return { term: terms.greatest(left, right), at: (row) => (a.at(row) > b.at(row) ? a.at(row) : b.at(row)) };
    }
    case 6:
      return { term: terms.absolute(left), at: (row) => (a.at(row) < 0n ? -a.at(row) : a.at(row)) };
    case 7: {
      const test = truth(making);
      return { term: terms.choose(test.term, left, right), at: (row) => (test.at(row) === 1n ? a.at(row) : b.at(row)) };
    }
    case 8:
      return columnAt(making);
    case 12:
    case 13:
      return band(making);
    case 9: {
      const mode = chance.of(modes);
      return { term: terms.divide(left, right, mode), at: (row) => rounded(a.at(row), b.at(row) < 1n ? 1n : b.at(row), mode) };
    }
    default: {
      const [mode, divisor] = [chance.of(modes), pick(chance, divisors)];
      return { term: terms.divide(left, terms.constant(divisor), mode), at: (row) => rounded(a.at(row), divisor, mode) };
    }
  }
}

/** What a band adds where it is reached, as bands are written; now and then with a test that is not quite the band's own. */
function band(making: Making): Asked {
  const { chance, terms } = making;
  const [base, before, other] = [number(making), number(making), number(making)];
  const [low, beside, rate] = [
    BigInt(chance.whole(2_000)) - 1_000n,
    chance.of([0n, 0n, 0n, 1n, -1n]),
    chance.of([1n, 3n, -2n, 100n]),
  ];
  const bound = chance.onceIn(3) ? other : { term: terms.constant(low), at: () => low };
  const tested = { term: terms.add(bound.term, terms.constant(beside)), at: (row: number) => bound.at(row) + beside };
  const upper = chance.onceIn(3) ? number(making) : undefined;
  const inside = upper === undefined ? base.term : terms.least(base.term, upper.term);
  const excess = terms.multiply(terms.constant(rate), terms.greatest(terms.zero, terms.subtract(inside, bound.term)));
  const isReached = chance.of([
    { test: terms.below(tested.term, base.term), at: (row: number) => tested.at(row) < base.at(row) },
    { test: terms.atMost(tested.term, base.term), at: (row: number) => tested.at(row) <= base.at(row) },
    { test: terms.not(terms.below(base.term, tested.term)), at: (row: number) => tested.at(row) <= base.at(row) },
    { test: terms.below(base.term, tested.term), at: (row: number) => base.at(row) < tested.at(row) },
  ]);
  const excessAt = (row: number): bigint => {
    const most = upper === undefined || base.at(row) < upper.at(row) ? base.at(row) : upper.at(row);
    return most > bound.at(row) ? rate * (most - bound.at(row)) : 0n;
  };
  return {
    term: terms.choose(isReached.test, terms.add(before.term, excess), before.term),
    at: (row) => before.at(row) + (isReached.at(row) ? excessAt(row) : 0n),
  };
}

const one = (answer: boolean): bigint => (answer ? 1n : 0n);

function newTruth(making: Making): Asked {
  const { chance, terms } = making;
  const [a, b, p, q] = [number(making), number(making), truth(making), truth(making)];
  switch (chance.whole(6)) {
    case 0:
      return { term: terms.below(a.term, b.term), at: (row) => one(a.at(row) < b.at(row)) };
    case 1:
      return { term: terms.atMost(a.term, b.term), at: (row) => one(a.at(row) <= b.at(row)) };
    case 2:
      return { term: terms.same(a.term, b.term), at: (row) => one(a.at(row) === b.at(row)) };
    case 3:
      return { term: terms.both(p.term, q.term), at: (row) => p.at(row) & q.at(row) };
    case 4:
      return { term: terms.either(p.term, q.term), at: (row) => p.at(row) | q.at(row) };
    default:
      return { term: terms.not(p.term), at: (row) => 1n - p.at(row) };
  }
}

/** `n / d` rounded, by what the modes mean for amounts: of the size of `n`, and then with its sign. */
export function rounded(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const size = n < 0n ? -n : n;
  const [whole, rest] = [size / d, size % d];
  const isUp =
    mode === 'up'
      ? rest > 0n
      : mode === 'half-up'
        ? 2n * rest >= d
        : mode === 'half-even'
          ? 2n * rest > d || (2n * rest === d && whole % 2n === 1n)
          : false;
  const found = whole + (isUp ? 1n : 0n);
  return n < 0n ? -found : found;
}
