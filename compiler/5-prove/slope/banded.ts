import type { CalculationNode, MatrixSide, NodeId } from '../../../runtime/calculation.ts';
import { isFigure } from '../../../runtime/evaluate/values.ts';
import { type Figure, type Meaning, moves, zeroFigure } from '../figure.ts';
import { everything, hullOf, nothing, plus } from '../interval.ts';
import { filledBounds } from './bounds.ts';
import type { Asked } from './nodes.ts';
import type { OneCase } from './made.ts';
import { multipleOfEach } from './multiples.ts';
import { factsOf, isClosedBy } from './scale.ts';
import { placeName } from './place.ts';

type NodeOf<O extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: O }>;
type Banded = NodeOf<'tiers' | 'tiers-by' | 'scale' | 'text-scale' | 'matrix'>;

/** Tables of bands. */
export function bandsMeaning(asked: Asked, node: Banded): Meaning {
  const { analysis, place } = asked;
  if (!isFigure(node.type)) return { kind: 'other', moves: analysis.isMoved(node.id) };
  const figure = (id: NodeId): Figure => analysis.figure(id, node.grain, place);
  switch (node.op) {
    case 'tiers':
      return tiers(asked, node, figure);
    case 'tiers-by':
      return tiersBy(asked, node, figure);
    case 'scale':
      return scale(asked, node, figure);
    case 'text-scale':
      return textScale(asked, node, figure);
    case 'matrix':
      return matrix(asked, node, figure);
  }
}

type At = (id: NodeId) => Figure;
const maybe = (figure: At, id: NodeId | undefined): Figure | undefined => (id === undefined ? undefined : figure(id));

/** A figure that is only looked at in some bands must be there wherever they come to hold. */
const isShaky = (figures: readonly Figure[]): boolean => figures.some((figure) => moves(figure) && !figure.total);

function tiers({ analysis, ground }: Asked, node: NodeOf<'tiers'>, figure: At): Figure {
  const bounds = filledBounds(node.bands, figure);
  const rungs = node.bands.map((band, i) => ({
    bounds: bounds[i] ?? { low: undefined, high: undefined, lowIncluded: false, highIncluded: false },
    pay: figure(band.pay),
    risingTo: maybe(figure, band.risingTo),
    replaces: node.form === 'lump' ? !band.another : band.spread === 'everything' || band.risingTo !== undefined,
  }));
  const ladder = { rungs, form: node.form, against: maybe(figure, node.against), belowZero: maybe(figure, node.belowZero) };
  const pays = rungs.flatMap(({ pay, risingTo }) => (risingTo === undefined ? [pay] : [pay, risingTo]));
  const base = figure(node.base);
  if (isShaky(pays)) return unknown(ground);
  if (node.continuing === undefined) return analysis.rules.tiers(ladder, base, ground);
  const start = figure(node.continuing);
  const further = analysis.rules.continued(ladder, base, start, ground);
  if (further !== undefined) return further;
  if (moves(start) || pays.some(moves)) return unknown(ground);
  const found = analysis.rules.tiers(ladder, { ...base, range: everything }, ground);
  return ground.atom(everything, found.slope, false);
}

const unknown = (ground: Asked['ground']): Figure => ground.atom(everything, everything, false);

type Band = { readonly pay: NodeId; readonly risingTo?: NodeId } & Parameters<typeof filledBounds>[0][number];

function stepsOf(bands: readonly Band[], figure: At) {
  const bounds = filledBounds(bands, figure);
  return bands.map((band, i) => ({
    bounds: bounds[i] ?? { low: undefined, high: undefined, lowIncluded: false, highIncluded: false },
    gives: figure(band.pay),
    risingTo: maybe(figure, band.risingTo),
  }));
}

const givesOf = (steps: ReturnType<typeof stepsOf>): readonly Figure[] =>
  steps.flatMap(({ gives, risingTo }) => (risingTo === undefined ? [gives] : [gives, risingTo]));

function scale({ analysis, ground }: Asked, node: NodeOf<'scale'>, figure: At): Figure {
  const bands = node.bands.map(({ gives, ...band }) => ({ ...band, pay: gives }));
  const steps = stepsOf(bands, figure);
  return isShaky(givesOf(steps)) ? unknown(ground) : analysis.rules.scale({ steps }, figure(node.by), ground);
}

function tiersBy({ analysis, ground, place, node: { id } }: Asked, node: NodeOf<'tiers-by'>, figure: At): Figure {
  const steps = stepsOf(node.bands, figure);
  if (isShaky(givesOf(steps))) return unknown(ground);
  const rateGround = analysis.ground(`${id} rate@${placeName(place)}`, place);
  const rate = analysis.rules.scale({ steps, below: zeroFigure }, figure(node.by), rateGround);
  return node.form === 'lump' ? rate : analysis.rules.multiply(figure(node.base), rate, ground);
}

function textScale({ analysis, ground }: Asked, node: NodeOf<'text-scale'>, figure: At): Figure {
  const gives = [
    ...node.cases.map((each) => figure(each.gives)),
    ...(node.otherwise === undefined ? [] : [figure(node.otherwise)]),
  ];
  const [first, ...others] = gives;
  if (first === undefined || analysis.isMoved(node.by)) return unknown(ground);
  const range = hullOf(first.range, ...others.map((each) => each.range));
  const found = ground.atom(
    range,
    hullOf(first.slope, ...others.map((each) => each.slope)),
    gives.every(({ total }) => total),
  );
  if (ground.isClose) ground.tell({ cases: gives.map(({ form }) => ({ form, facts: [] })) });
  return { ...found, ...(ground.isClose || ground.pace ? multipleOfEach(gives) : {}) };
}

function matrix({ analysis, ground }: Asked, node: NodeOf<'matrix'>, figure: At): Figure {
  const cells = node.cells.map((row) => row.map(figure));
  const all = cells.flat();
  const sides = [
    { side: node.rows, by: node.rowsBy, lines: transposed(cells) },
    { side: node.columns, by: node.columnsBy, lines: cells },
  ];
  const slopes = sides.map(({ side, by, lines }) => sideSlope(side, by, lines));
  const [first = zeroFigure, ...others] = all;
  const own = hullOf(first.slope, ...others.map(({ slope }) => slope));
  const range = hullOf(first.range, ...others.map((each) => each.range));
  const isFirm =
    !isShaky(all) && !sides.some(({ side }) => boundsOf(side).some(({ low, high }) => isMovedBound(low) || isMovedBound(high)));
  const isWhole = sides.every(({ side, by }) => !analysis.isMoved(by) || (side.kind === 'bands' && isClosedBy(boundsOf(side))));
  const total = isWhole && all.every((cell) => cell.total);
  const found = ground.atom(range, isFirm ? slopes.reduce(plus, own) : everything, total);
  if (ground.isClose) ground.tell({ cases: casesOfCells() });
  return { ...found, ...(ground.isClose || ground.pace ? multipleOfEach(all) : {}) };

  function casesOfCells(): readonly OneCase[] {
    const [down, across] = [factsAlong(node.rows, node.rowsBy), factsAlong(node.columns, node.columnsBy)];
    return cells.flatMap((row, i) => row.map(({ form }, j) => ({ form, facts: [...(down[i] ?? []), ...(across[j] ?? [])] })));
  }
  function factsAlong(side: MatrixSide, by: NodeId) {
    return side.kind === 'texts' ? [] : boundsOf(side).map((bounds) => factsOf(bounds, figure(by)));
  }
  function sideSlope(side: MatrixSide, by: NodeId, lines: readonly (readonly Figure[])[]) {
    if (!analysis.isMoved(by)) return nothing;
    return side.kind === 'texts' ? everything : analysis.rules.matrix(lines, boundsOf(side), figure(by), ground);
  }
  function boundsOf(side: MatrixSide) {
    return side.kind === 'bands' ? filledBounds(side.bands, figure) : [];
  }
}
const isMovedBound = (bound: Figure | undefined): boolean => bound !== undefined && moves(bound);

const transposed = <V>(rows: readonly (readonly V[])[]): readonly (readonly V[])[] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));
