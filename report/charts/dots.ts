import * as Plot from '@observablehq/plot';
import type { Dot } from '../report.ts';
import { colours } from './colours.ts';
import { placeOf } from './places.ts';

/** With more people than that, those that lie close together are drawn as one, the larger the more they are. */
const mostDots = 500;
const cells = 40;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly people: number;
  /** Shown where somebody points at it. */
  readonly title: string;
}

/** Where everybody stands. */
export function dotMarks(dots: readonly Dot[], titleOf: (dot: Dot) => string): Plot.Markish[] {
  const spots = dots.map((dot): Spot => ({ x: placeOf(dot.sales), y: placeOf(dot.pay), people: 1, title: titleOf(dot) }));
  const isMany = spots.length > mostDots;
  return [
    Plot.dot(isMany ? gathered(spots) : spots, {
      ...{ x: 'x', y: 'y', r: isMany ? ({ people }: Spot) => Math.min(8, 1.5 + Math.sqrt(people) / 2) : 3.5 },
      ...{ fill: colours.mark, fillOpacity: isMany ? 0.6 : 0.8, stroke: colours.paper, strokeWidth: isMany ? 0 : 1 },
      ...(isMany ? {} : { title: 'title' }),
    }),
  ];
}

function gathered(spots: readonly Spot[]): readonly Spot[] {
  const [width, height] = [greatest(spots, 'x') / cells, greatest(spots, 'y') / cells];
  const cellOf = ({ x, y }: Spot): string => `${Math.floor(x / width)} ${Math.floor(y / height)}`;
  return [...Map.groupBy(spots, cellOf).values()].map((near) => ({
    ...{ x: middleOf(near, 'x'), y: middleOf(near, 'y'), people: near.length, title: '' },
  }));
}

const greatest = (spots: readonly Spot[], side: 'x' | 'y'): number => spots.reduce((most, spot) => Math.max(most, spot[side]), 1);
const middleOf = (spots: readonly Spot[], side: 'x' | 'y'): number =>
  spots.reduce((sum, spot) => sum + spot[side], 0) / spots.length;
