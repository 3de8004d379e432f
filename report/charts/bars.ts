import * as Plot from '@observablehq/plot';
import { type Exact, exactOf, isBelow, one, zero } from '../../runtime/numbers/exact.ts';
import { greatestOf } from '../gather/sums.ts';
import type { Html } from '../page/html.ts';
import { colours } from './colours.ts';
import { drawn } from './drawn.ts';
import { placeOf } from './places.ts';
import { shortened, widthOf } from './shortened.ts';

export interface BarLine {
  readonly name: string;
  readonly value: Exact;
  /** What stands behind the bar. */
  readonly text: string;
}

const rowHeight = 26;
const mostLetters = 18;
/** About as wide as a letter, in the units of a chart. */
const letter = 7.2;

/** A bar for each, with its name before and its figure behind; `hasTarget` draws the line of 100%. */
export function barChart(
  lines: readonly BarLine[],
  { said, hasTarget }: { readonly said: string; readonly hasTarget: boolean },
): Html {
  const most = greatestOf([...lines.map(({ value }) => value), ...(hasTarget ? [one] : [])]);
  const bars = lines.map(({ name, value, text }, i) => ({
    ...{ row: i, text, name: shortened(name, mostLetters), place: placeOf(isBelow(value, zero) ? zero : value) },
  }));
  const [names, texts] = [bars.map(({ name }) => widthOf(name)), bars.map(({ text }) => widthOf(text))];
  return drawn({
    said,
    height: lines.length * rowHeight + (hasTarget ? 24 : 4),
    ...{ marginLeft: 10 + letter * Math.max(...names), marginRight: 12 + letter * Math.max(...texts) },
    ...{ marginTop: hasTarget ? 20 : 0, marginBottom: 4 },
    x: { domain: [0, placeOf(most.n === 0n ? exactOf(1n) : most)], axis: false },
    y: { domain: bars.map(({ row }) => row), axis: false, padding: 0.35 },
    marks: [
      Plot.barX(bars, { x: 'place', y: 'row', fill: colours.figure, rx: 2 }),
      Plot.text(bars, { frameAnchor: 'left', y: 'row', text: 'name', textAnchor: 'end', dx: -10, fill: colours.ink }),
      Plot.text(bars, {
        frameAnchor: 'right',
        y: 'row',
        text: 'text',
        textAnchor: 'end',
        dx: 10 + letter * Math.max(...texts),
        fill: colours.ink,
      }),
      ...(hasTarget ? targetLine() : []),
    ],
  });
}

function targetLine(): Plot.Markish[] {
  return [
    Plot.ruleX([1], { stroke: colours.mark, strokeWidth: 1.5, insetTop: -2 }),
    Plot.text([1], { x: (place: number) => place, text: () => '100%', frameAnchor: 'top', dy: -14, fill: colours.mark }),
  ];
}
