import * as Plot from '@observablehq/plot';
import type { GridPoint } from '../../simulate/index.ts';
import { colours, svgText, ticks } from './svg.ts';

/** The whole payout over the values of a figure. */
export function costChart(vary: string, points: readonly GridPoint[]): string {
  const isPercent = points[0]?.value.endsWith('%') === true;
  const dots = points.map(({ value, comparison }) => ({
    value: Number(value.replace('%', '')),
    payout: Number(comparison.all.scenario),
  }));
  return svgText({
    height: 420,
    marginLeft: 90,
    marginTop: 30,
    x: { label: isPercent ? `${vary}, %` : vary, grid: true, tickFormat: isPercent ? ',' : ticks, labelAnchor: 'center' },
    y: { label: `payout in all, ${points[0]?.comparison.currency ?? ''}`, grid: true, tickFormat: ticks, nice: true },
    marks: [
      Plot.lineY(dots, { x: 'value', y: 'payout', stroke: colours.line, strokeWidth: 2 }),
      Plot.dot(dots, { x: 'value', y: 'payout', fill: colours.line, r: 3 }),
    ],
  });
}
