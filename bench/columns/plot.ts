import * as Plot from '@observablehq/plot';
import { svgText } from '../../cli/charts/svg.ts';
import type { GrowthPoint } from './growth.ts';

export interface Panel {
  readonly title: string;
  readonly points: readonly GrowthPoint[];
}

/** `C by hand, int64, …` is labelled `C by hand`. */
const labelOf = ({ way }: GrowthPoint): string => way.split(',')[0] ?? '';

/** Milliseconds over rows, both in powers of ten: what grows in proportion is a straight line that climbs as the dashes do. */
export function rowsChart(panels: readonly Panel[]): string {
  const drawn = panels.flatMap(({ title, points }) => points.map((point) => ({ ...point, title, label: labelOf(point) })));
  const labels = panels.flatMap(({ title, points }) =>
    labelPlaces(points).map((point) => ({ ...point, title, label: labelOf(point) })),
  );
  const ideal = panels.flatMap(({ title, points }) => proportional(points).map((point) => ({ ...point, title })));
  return svgText({
    width: 900,
    height: 420,
    marginLeft: 60,
    marginRight: 130,
    marginTop: 30,
    fx: { label: '', padding: 0.35 },
    x: { type: 'log', label: '', labelArrow: 'none', grid: true, tickFormat: ',', ticks: 4 },
    y: { type: 'log', label: 'milliseconds', grid: true, tickFormat: '~r' },
    color: { domain: labelsOf(drawn), range: [...lineColours] },
    marks: [
      Plot.lineY(ideal, { fx: 'title', x: 'size', y: 'time', stroke: '#6b7280', strokeDasharray: '3,4' }),
      Plot.lineY(drawn, { fx: 'title', x: 'size', y: 'time', stroke: 'label', strokeWidth: 2 }),
      Plot.dot(drawn, { fx: 'title', x: 'size', y: 'time', fill: 'label', r: 3 }),
      Plot.text(labels, { fx: 'title', x: 'size', y: 'time', text: 'label', fill: 'label', ...beside }),
    ],
  });
}

/** Milliseconds over components. */
export function componentsChart(points: readonly GrowthPoint[]): string {
  const drawn = points.map((point) => ({ ...point, label: labelOf(point) }));
  return svgText({
    height: 320,
    marginLeft: 60,
    marginRight: 90,
    marginTop: 30,
    x: { label: 'components', grid: true, labelAnchor: 'center' },
    y: { label: 'milliseconds', grid: true, zero: true, nice: true },
    color: { domain: labelsOf(drawn), range: [...lineColours] },
    marks: [
      Plot.lineY(drawn, { x: 'size', y: 'time', stroke: 'label', strokeWidth: 2 }),
      Plot.dot(drawn, { x: 'size', y: 'time', fill: 'label', r: 3 }),
      Plot.text(drawn, Plot.selectLast({ x: 'size', y: 'time', z: 'label', text: 'label', fill: 'label', ...beside })),
    ],
  });
}

const beside = { textAnchor: 'start', dx: 8 } as const;
const lineColours = ['#0072b2', '#6b7280', '#e69f00', '#d55e00', '#009e73'] as const;
const labelsOf = (points: readonly { readonly label: string }[]): readonly string[] => [
  ...new Set(points.map(({ label }) => label)),
];

/** Where each way's line ends; places that are too near to one another move up. */
function labelPlaces(points: readonly GrowthPoint[]): readonly GrowthPoint[] {
  const largest = Math.max(...points.map(({ size }) => size));
  const ends = points.filter(({ size }) => size === largest).toSorted((a, b) => a.time - b.time);
  let least = 0;
  return ends.map((point) => {
    const time = Math.max(point.time, least);
    least = time * apart;
    return { ...point, time };
  });
}
/** The height of a line of text where a power of ten is as high as here. */
const apart = 1.7;

/** What the first way would cost at each size, were it in proportion to its cost at the largest. */
function proportional(points: readonly GrowthPoint[]): readonly GrowthPoint[] {
  const own = points.filter(({ way }) => way === points[0]?.way);
  const largest = own.at(-1);
  return largest === undefined ? [] : own.map((point) => ({ ...point, time: (largest.time * point.size) / largest.size }));
}
