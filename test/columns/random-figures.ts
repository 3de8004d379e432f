import { columnOf } from '../../runtime/columns/column.ts';
import type { Term } from '../../runtime/columns/terms/term.ts';
import type { Terms } from '../../runtime/columns/terms/terms.ts';
import { type Figures, figuresOver } from '../../runtime/columns/values/figures.ts';
import type { Figure } from '../../runtime/columns/values/value.ts';
import { add, divide, type Exact, exactOf, isBelow, isSame, multiply, negate } from '../../runtime/numbers/exact.ts';
import { roundTo } from '../../runtime/numbers/rounding.ts';
import type { Chance } from '../promises/chance.ts';
import { rowCount } from './random-terms.ts';

/** A figure by row, with what it comes to exactly; undefined where something that it is made of is odd or blank. */
export interface Counted {
  readonly figure: Figure;
  at(row: number): Exact | undefined;
}

interface Making {
  readonly chance: Chance;
  readonly terms: Terms;
  readonly figures: Figures;
  readonly found: Counted[];
}

export function randomFigures(terms: Terms, chance: Chance): readonly Counted[] {
  const making: Making = { chance, terms, figures: figuresOver(terms), found: [] };
  const { found } = making;
  for (let i = 0; i < 3; i++) found.push(columnFigure(making));
  found.push(constantFigure(making));
  for (let i = 0; i < 2 + chance.whole(6); i++) found.push(newFigure(making));
  return found.slice(3);
}

const random = (chance: Chance, below: bigint): bigint => (BigInt(chance.whole(2 ** 30)) * below) / 2n ** 30n;

/** Cents, rates of many decimals, or amounts as large as there are; some rows odd, some blank. */
function columnFigure({ chance, figures, terms }: Making): Counted {
  const [most, over] = chance.of<readonly [bigint, bigint]>([
    [10n, 1n],
    [100_000n, 100n],
    [10n ** 15n, 100n],
    [10n ** 12n, 10n ** 12n],
    [10n ** 17n, 1_000n],
  ]);
  const isSigned = chance.onceIn(2);
  const values = Array.from({ length: rowCount }, () => (isSigned && chance.onceIn(2) ? -1n : 1n) * random(chance, most));
  const [odds, blanks] = [chance.onceIn(3), chance.onceIn(3)].map((has) =>
    Uint8Array.from({ length: rowCount }, () => (has && chance.onceIn(4) ? 1 : 0)),
  );
  const mark = (marks: Uint8Array | undefined): Term => terms.cell(columnOf(marks ?? new Uint8Array(rowCount)), terms.row);
  const figure = figures.parts(terms.cell(columnOf(values), terms.row), over, { odd: mark(odds), blank: mark(blanks) });
  // Blank itself is not odd: it is where something counts with it.
  return counted(figures.add(figure, figures.whole(terms.zero)), (row) =>
    odds?.[row] === 1 || blanks?.[row] === 1 ? undefined : exactOf(values[row] ?? 0n, over),
  );
}

const counted = (figure: Figure, at: Counted['at']): Counted => ({ figure, at });

function constantFigure({ chance, figures }: Making): Counted {
  const value = chance.of([exactOf(0n), exactOf(1n, 3n), exactOf(-7n, 200n), exactOf(1n), exactOf(1_000_000_007n, 10n ** 12n)]);
  return counted(figures.of(value), () => value);
}

const both =
  (a: Counted, b: Counted, combine: (x: Exact, y: Exact) => Exact | undefined): Counted['at'] =>
  (row) => {
    const [x, y] = [a.at(row), b.at(row)];
    return x === undefined || y === undefined ? undefined : combine(x, y);
  };

function newFigure(making: Making): Counted {
  const { chance, figures, found, terms } = making;
  const pick = (): Counted => found[chance.whole(found.length)] ?? constantFigure(making);
  const [a, b] = [pick(), pick()];
  const [x, y] = [a.figure, b.figure];
  switch (chance.whole(9)) {
    case 0:
      return counted(figures.add(x, y), both(a, b, add));
    case 1:
      return counted(
        figures.add(x, figures.negate(y)),
        both(a, b, (p, q) => add(p, negate(q))),
      );
    case 2:
      return counted(figures.multiply(x, y), both(a, b, multiply));
    case 3: {
      // As the evaluator divides: where the divisor is 0 the row is odd.
      const quotient = figures.divide(x, y);
      const isZero = figures.same(y, figures.whole(terms.zero));
      return counted(
        { ...quotient, odd: terms.either(quotient.odd, isZero.holds) },
        both(a, b, (p, q) => (q.n === 0n ? undefined : divide(p, q))),
      );
    }
    case 4:
      return counted(
        figures.least(x, y),
        both(a, b, (p, q) => (isBelow(q, p) ? q : p)),
      );
    case 5:
      return counted(
        figures.greatest(x, y),
        both(a, b, (p, q) => (isBelow(p, q) ? q : p)),
      );
    case 6: {
      const [mode, unit] = [
        chance.of(['half-up', 'half-even', 'up', 'down'] as const),
        chance.of([exactOf(1n, 100n), exactOf(1n), exactOf(1n, 20n), exactOf(1_000n), exactOf(1n, 3n)]),
      ];
      return counted(
        figures.round(x, figures.of(unit), mode),
        both(a, a, (p) => roundTo(p, unit, mode)),
      );
    }
    case 7: {
      const test = chance.onceIn(2) ? figures.below(x, y) : figures.same(x, y);
      const isSo = (p: Exact, q: Exact): boolean => (test.holds === figures.below(x, y).holds ? isBelow(p, q) : isSame(p, q));
      const joined = figures.choose(test.holds, x, y);
      return counted(
        { ...joined, odd: terms.either(joined.odd, test.odd) },
        both(a, b, (p, q) => (isSo(p, q) ? p : q)),
      );
    }
    default: {
      const low = pick();
      return counted(figures.between(x, low.figure, y), (row) => {
        const [p, q, from] = [a.at(row), b.at(row), low.at(row)];
        if (p === undefined || q === undefined || from === undefined) return undefined;
        const inside = add(isBelow(p, q) ? p : q, negate(from));
        return inside.n < 0n ? exactOf(0n) : inside;
      });
    }
  }
}
