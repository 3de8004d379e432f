import * as Plot from '@observablehq/plot';
import { chartDocument } from './document.ts';
import { type Html, markup, readable, trusted } from '../page/html.ts';

/** What is needed of a drawing: which document it comes from is nobody's concern. */
interface Drawing {
  readonly outerHTML: string;
  querySelectorAll(selector: string): Iterable<Pick<Drawing, 'removeAttribute' | 'remove'>>;
  removeAttribute(name: string): void;
  remove(): void;
}

type ChartOptions = Omit<Plot.PlotOptions, 'document' | 'style' | 'width'> & { readonly said: string };

/** About as wide as a column of the page on any screen, so that texts keep their size. */
const chartWidth = 368;

/** A chart as part of a page; `said` is read out in place of it. Its looks are in the style of the page: nothing is in its own. */
export function drawn({ said, ...options }: ChartOptions): Html {
  const plot: unknown = Plot.plot({ ...options, width: chartWidth, ...chartDocument() });
  const chart = plot as Drawing;
  for (const style of chart.querySelectorAll('style')) style.remove();
  for (const part of chart.querySelectorAll('[aria-label],[aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  }
  for (const name of ['font-size', 'font-family', 'class', 'width', 'height']) chart.removeAttribute(name);
  return markup`<div class="chart" role="img" aria-label="${said}">${trusted(readable(chart.outerHTML))}</div>`;
}
