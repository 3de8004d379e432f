import * as Plot from '@observablehq/plot';
import type { Comparison } from '../../simulate/index.ts';
import { colours, svgText, ticks } from './svg.ts';

const mostBars = 40;

interface Bar {
  readonly scenario: string;
  readonly payee: string;
  readonly difference: number;
}

/** Who wins and who loses, from the greatest gain to the greatest loss; a panel for each scenario. */
export function differencesChart(comparisons: readonly Comparison[]): string {
  const bars = comparisons.flatMap((comparison) => barsOf(comparison));
  const payees = new Set(bars.map(({ payee }) => payee)).size;
  return svgText({
    height: 70 + comparisons.length * (24 + payees * 22),
    marginLeft: 150,
    marginRight: 170,
    marginTop: 20,
    x: { label: `difference, ${comparisons[0]?.currency ?? ''}`, grid: true, tickFormat: ticks, ticks: 6, labelAnchor: 'center' },
    y: { label: '' },
    marks: [
      Plot.axisFy({ label: '', lineWidth: 11 }),
      Plot.barX(bars, { x: 'difference', y: 'payee', fy: 'scenario', sort: { y: '-x', reduce: 'sum' }, fill: colourOf }),
      Plot.ruleX([0], { stroke: colours.quiet }),
    ],
  });
}

function barsOf({ name, byPayee }: Comparison): readonly Bar[] {
  const bars = byPayee.map((line) => ({ scenario: name, payee: line.name, difference: Number(line.difference) }));
  return bars.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, mostBars);
}

function colourOf({ difference }: Bar): string {
  return difference < 0 ? colours.less : colours.more;
}
