import * as Plot from '@observablehq/plot';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { ticksOf } from '../gather/steps.ts';
import { colours } from './colours.ts';
import { placeOf } from './places.ts';

/** Round figures along a side of a chart, from a multiple at or below the least to one at or above the greatest. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
}

export function axisOf(low: Exact, high: Exact, most: number, written: (value: Exact) => string): Axis {
  const ticks = ticksOf(low, high, most);
  const places = ticks.map(placeOf);
  const [first = 0, last = 1] = [places[0], places.at(-1)];
  return { domain: [first, last > first ? last : first + 1], ticks: places, labels: ticks.map(written) };
}

/** Figures below and to the left, thin lines across. */
export function axisMarks(across: Axis, up: Axis): Plot.Markish[] {
  return [
    Plot.gridY(up.ticks, { stroke: colours.grid, strokeOpacity: 1 }),
    Plot.axisY(up.ticks, {
      tickFormat: (_: number, i: number) => up.labels[i] ?? '',
      tickSize: 0,
      fill: colours.quiet,
      labelArrow: 'none',
    }),
    Plot.axisX(across.ticks, {
      tickFormat: (_: number, i: number) => across.labels[i] ?? '',
      tickSize: 0,
      fill: colours.quiet,
      labelArrow: 'none',
    }),
    Plot.ruleY([up.domain[0]], { stroke: colours.quiet }),
  ];
}
