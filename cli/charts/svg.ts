import * as Plot from '@observablehq/plot';
import { chartDocument } from '../../report/charts/document.ts';

/** What is used of an element here; the command line has no types of a browser. */
interface Drawn {
  readonly tagName: string;
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  querySelector(what: string): Drawn | null;
}

/** A chart as the text of an SVG file. Amounts become numbers here, and only to be drawn. */
export function svgText(options: Plot.PlotOptions): string {
  const chart = Plot.plot({ ...looks, ...options, ...chartDocument() }) as unknown as Drawn;
  const svg = chart.tagName.toLowerCase() === 'svg' ? chart : chart.querySelector('svg');
  svg?.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${svg?.outerHTML ?? ''}\n`;
}

const looks = { width: 760, marginBottom: 44, style: { background: 'white', color: '#1f2937', fontSize: '12px' } } as const;

/** Whole amounts with commas; JavaScript's own would write 1e+5. */
export const ticks = ',.0f';

/** Told apart by everybody, and in print. */
export const colours = { more: '#0072b2', less: '#d55e00', line: '#0072b2', quiet: '#6b7280' } as const;
