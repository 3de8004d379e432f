import type { Calculation, NodeId, RoundingMode } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import { reachOf } from '../subject.ts';
import { ownNumbers } from './alike.ts';
import { type Lever, subjectOf } from './lever.ts';
import type { Point } from './paid.ts';

/** Two figures where the plan does something else when one comes past the other: `right`, so many times `of` where that is given. */
export interface Border {
  readonly left: NodeId;
  readonly right: NodeId | undefined;
  readonly of?: NodeId | undefined;
  /** Instead of a figure on the right, so much of `of`. */
  readonly times?: Exact;
}

/** Every place where the plan's own words make a difference to what the lever raises, each once. */
export function bordersFor(lever: Lever, calculation: Calculation): readonly Border[] {
  const reach = reachOf(calculation, subjectOf(lever));
  const numbers = ownNumbers(calculation);
  const reached = bordersOf(calculation).filter((border) => sidesOf(border).some((id) => reach.has(id)));
  const nameOf = (border: Border): string =>
    `${sidesOf(border)
      .map((id) => numbers[id])
      .join()} times ${border.times === undefined ? 'one' : plainText(border.times)}`;
  return [...new Map(reached.map((border) => [nameOf(border), border])).values()];
}

const sidesOf = ({ left, right, of }: Border): readonly NodeId[] => [left, right, of].filter((id) => id !== undefined);

function bordersOf({ nodes, payoutLimits }: Calculation): readonly Border[] {
  const inNodes = nodes.flatMap((node): readonly Border[] => {
    switch (node.op) {
      case 'tiers': {
        const of = node.against;
        return node.bands.flatMap(({ low, high }) =>
          [low, high].flatMap((right) => (right === undefined ? [] : [{ left: node.base, right, of }])),
        );
      }
      case 'tiers-by':
      case 'scale':
        return node.bands.flatMap(({ low, high }) =>
          [low, high].flatMap((right) => (right === undefined ? [] : [{ left: node.by, right }])),
        );
      case 'matrix':
        return [
          { side: node.rows, by: node.rowsBy },
          { side: node.columns, by: node.columnsBy },
        ].flatMap(({ side, by }) =>
          side.kind === 'bands' ? side.bands.flatMap(({ low }) => (low === undefined ? [] : [{ left: by, right: low }])) : [],
        );
      case 'below':
      case 'at-most':
      case 'same':
        return [{ left: node.left, right: node.right }];
      case 'excess':
        return [{ left: node.value, right: node.over }];
      case 'greatest':
      case 'least':
        return node.values.slice(1).map((right) => ({ left: node.values[0] ?? right, right }));
      case 'round':
        return node.unit === undefined ? [] : turnsOf(node.value, node.unit, node.mode);
      default:
        return [];
    }
  });
  return [...inNodes, ...payoutLimits.map(({ value }) => ({ left: value, right: undefined }))];
}

/** The first few units in which a figure is rounded up, or down. */
const turnsOf = (left: NodeId, of: NodeId, mode: RoundingMode): readonly Border[] =>
  [0n, 1n, 2n, 3n].map((unit) => {
    const isHalf = mode === 'half-up' || mode === 'half-even';
    return { left, right: undefined, of, times: exact.exactOf(isHalf ? 2n * unit + 1n : unit, isHalf ? 2n : 1n) };
  });

function gapAt({ value }: Point, { left, right, of, times = exact.zero }: Border): Exact | undefined {
  const [a, b] = [value(left), right === undefined ? times : value(right)];
  if (a === undefined || b === undefined) return undefined;
  if (of === undefined) return exact.subtract(a, b);
  const unit = value(of);
  return unit && exact.subtract(a, exact.multiply(b, unit));
}

/** Where, between neighbours of a grid, a border is crossed: taken as straight in between, and a smallest step on either side. */
export function crossingsIn(grid: readonly Point[], borders: readonly Border[], step: Exact): readonly Exact[] {
  return borders.flatMap((border) => {
    const gaps = grid.map((at) => gapAt(at, border));
    return grid.flatMap((at, i): readonly Exact[] => {
      const [next, here, there] = [grid[i + 1], gaps[i], gaps[i + 1]];
      if (next === undefined || here === undefined || there === undefined || here.n > 0n === there.n > 0n) return [];
      const [from, to] = [at.of.x, next.of.x];
      if (from === undefined || to === undefined) return [];
      const rise = exact.subtract(there, here);
      if (rise.n === 0n) return [];
      const way = exact.divide(exact.negate(here), rise);
      const x = roundTo(exact.add(from, exact.multiply(way, exact.subtract(to, from))), step, 'down');
      return [exact.subtract(x, step), x, exact.add(x, step)];
    });
  });
}
