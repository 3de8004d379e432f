import * as Plot from '@observablehq/plot';
import { type Exact, exactOf, zero } from '../../runtime/numbers/exact.ts';
import type { Html } from '../page/html.ts';
import type { Bin, Spread } from '../report.ts';
import { axisOf } from './axis.ts';
import { colours } from './colours.ts';
import { drawn } from './drawn.ts';
import { placeOf } from './places.ts';

interface Column {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly count: number;
}

/** How many are paid how much; above it a box from the first quartile to the third, with the middle marked. */
export function histogram(spread: Spread, said: string, written: (value: Exact) => string): Html {
  const columns = spread.bins.map(columnOf);
  const [first, last] = [spread.bins[0]?.from ?? zero, spread.bins.at(-1)?.to ?? exactOf(1n)];
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return drawn({
    ...{ said, height: 220, marginLeft: 18, marginRight: 18, marginTop: 4, marginBottom: 24 },
    x: { domain: [placeOf(first), placeOf(last)], axis: false },
    y: { domain: [0, most * 1.34], axis: false },
    marks: [
      Plot.rectY(columns, { x1: 'from', x2: 'to', y: 'count', fill: colours.figure, insetLeft: 1, insetRight: 1 }),
      Plot.text(columns, { x: 'middle', y: 'count', text: countText, dy: -9, fill: colours.ink }),
      Plot.ruleY([0], { stroke: colours.quiet }),
      ...boxMarks(spread, most * 1.26),
      amountsBelow(first, last, written),
    ],
  });
}

const columnOf = ({ from, to, count }: Bin): Column => {
  const [low, high] = [placeOf(from), placeOf(to)];
  return { from: low, to: high, middle: (low + high) / 2, count };
};

const countText = ({ count }: Column): string => (count === 0 ? '' : count.toString());

function amountsBelow(first: Exact, last: Exact, written: (value: Exact) => string): Plot.Markish {
  const { ticks, labels } = axisOf(first, last, 5, written);
  const inside = ticks.filter((tick) => tick >= placeOf(first) && tick <= placeOf(last));
  return Plot.axisX(inside, {
    tickFormat: (tick: number) => labels[ticks.indexOf(tick)] ?? '',
    tickSize: 0,
    fill: colours.quiet,
  });
}

function boxMarks({ lowest, quarter, middle, threeQuarters, highest }: Spread, height: number): Plot.Markish[] {
  const line = (from: Exact, to: Exact, strokeWidth: number): Plot.Markish =>
    Plot.link([{}], {
      ...{ x1: () => placeOf(from), x2: () => placeOf(to), y1: () => height, y2: () => height },
      ...{ stroke: colours.mark, strokeWidth, strokeLinecap: 'butt' },
    });
  const dot = Plot.dot([placeOf(middle)], {
    x: (place: number) => place,
    y: () => height,
    r: 5,
    fill: colours.paper,
    stroke: colours.mark,
    strokeWidth: 2,
  });
  return [line(lowest, highest, 1.5), line(quarter, threeQuarters, 7), dot];
}
