import * as Plot from '@observablehq/plot';
import { pairsOf } from './between.ts';
import type { Drawing, Line } from './drawing.ts';

/** What a chart of a curve shows, and how large. */
export interface CurvePlot {
  readonly drawing: Drawing;
  /** Another plan's, behind it. */
  readonly other?: Drawing | undefined;
  readonly width: number;
  readonly height: number;
  readonly labels: { readonly across: string; readonly up: string; readonly falls: string };
  /** How a figure along the bottom is written. */
  readonly acrossText: (place: number) => string;
}
/** The drawing, and how places become points of it. */
export interface Drawn {
  readonly svg: SVGSVGElement | HTMLElement;
  readonly across: (place: number) => number;
  readonly up: (place: number) => number;
  readonly placeAt: (point: number) => number;
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const margins = { marginTop: 26, marginRight: 32, marginBottom: 42 };
/** About as wide as a digit, in pixels. */
const digit = 7;

export function drawn({ drawing, other, width, height, labels, acrossText }: CurvePlot): Drawn {
  const [low, high] = heightsOf(other === undefined ? [drawing] : [drawing, other]);
  const marginLeft = 18 + digit * Math.max(...[low, high, (low + high) / 2].map((one) => amountAt(one).length));
  const svg = Plot.plot({
    width,
    height,
    marginLeft,
    ...margins,
    style: { background: 'none', color: 'var(--ink-quiet)', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
    x: {
      domain: [drawing.from, drawing.to],
      label: labels.across,
      ticks: Math.max(3, Math.floor(width / 110)),
      tickFormat: acrossText,
      labelArrow: 'none',
    },
    y: {
      domain: [low, high],
      nice: true,
      label: labels.up,
      ticks: Math.max(3, Math.floor(height / 60)),
      tickFormat: amountAt,
      labelArrow: 'none',
    },
    marks: [
      hatches,
      Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      ...behind(drawing, other),
      ...marksOf(drawing),
      ...fallMarks(drawing, labels.falls),
    ],
  });
  const [x, y] = [svg.scale('x'), svg.scale('y')];
  const [bottom = 0, top = 0] = (y?.range ?? []) as readonly number[];
  return {
    svg,
    across: (place) => Number(x?.apply(place)),
    up: (place) => Number(y?.apply(place)),
    placeAt: (point) => Number(x?.invert?.(point)),
    frame: { left: marginLeft, right: width - margins.marginRight, top, bottom },
  };
}

/** Of an axis: `12,000`, `1.5M`. */
export function amountAt(place: number): string {
  const [size, letter] = Math.abs(place) >= 1_000_000 ? [place / 1_000_000, 'M'] : [place, ''];
  const [whole = '', part] = (Math.round(size * 1_000) / 1_000).toString().split('.');
  return `${whole.replace('-', '−').replaceAll(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}${letter}`;
}

function heightsOf(drawings: readonly Drawing[]): readonly [number, number] {
  const all = drawings.flatMap(({ lines, dots }) => [...lines.flatMap(({ points }) => points), ...dots].map(({ y }) => y));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  return low === high ? [0, 1] : [low, high];
}

type Marks = Plot.Markish[];

function behind(drawing: Drawing, other: Drawing | undefined): Marks {
  const gaps = Plot.rect(drawing.gaps, { x1: 'from', x2: 'to', fill: 'url(#hatch-quiet)' });
  if (other === undefined) return [gaps];
  const pairs = pairsOf(drawing, other);
  const area = (fill: string, isMore: boolean): Plot.Markish =>
    Plot.areaY(pairs, {
      x: 'x',
      y1: 'other',
      y2: ({ own, other: its }: (typeof pairs)[number]) => (own > its === isMore ? own : its),
      fill,
      fillOpacity: isMore ? 0.18 : 1,
    });
  const lines = lineMarks(other.lines, { stroke: 'var(--series-4)', strokeWidth: 2, strokeDasharray: '6 4' });
  return [
    gaps,
    area('var(--series-3)', true),
    area('url(#hatch-less)', false),
    ...lines,
    ...riserMarks(other, 'var(--series-4)'),
  ];
}

function marksOf(drawing: Drawing): Marks {
  const falling = drawing.lines.filter(({ kind }) => kind === 'falls');
  return [
    ...falling.map(({ points }) => Plot.areaY(points, { x: 'x', y1: 0, y2: 'y', fill: 'url(#hatch-falls)' })),
    Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
    ...riserMarks(drawing, 'var(--series-1)'),
    ...lineMarks(
      drawing.lines.filter(({ kind }) => kind === 'steady'),
      { stroke: 'var(--series-1)', strokeWidth: 2.25 },
    ),
    ...lineMarks(falling, { stroke: 'var(--series-2)', strokeWidth: 3 }),
    Plot.dot(drawing.dots, {
      x: 'x',
      y: 'y',
      r: 4,
      stroke: 'var(--series-1)',
      strokeWidth: 2,
      fill: ({ isOpen }: Drawing['dots'][number]) => (isOpen ? 'var(--surface)' : 'var(--series-1)'),
    }),
  ];
}

const lineMarks = (lines: readonly Line[], style: Plot.LineOptions): Marks =>
  lines.map(({ points }) => Plot.line([...points], { x: 'x', y: 'y', strokeLinecap: 'round', ...style }));
const riserMarks = ({ risers }: Drawing, stroke: string): Marks => [
  Plot.ruleX([...risers], { x: 'x', y1: 'from', y2: 'to', stroke, strokeWidth: 1.25, strokeDasharray: '2 3' }),
];

/** Where pay falls, in a colour of its own, hatched, and said. */
function fallMarks({ lines, risers }: Drawing, label: string): Marks {
  const down = risers.filter(({ isDown }) => isDown);
  const along = lines.filter(({ kind }) => kind === 'falls').flatMap(({ points }) => points.slice(0, 1));
  const said = [...down.map(({ x, to }) => ({ x, y: to })), ...along];
  return [
    Plot.ruleX(down, { x: 'x', y1: 'from', y2: 'to', stroke: 'var(--series-2)', strokeWidth: 3, strokeDasharray: '4 3' }),
    Plot.text(said, {
      x: 'x',
      y: 'y',
      text: () => `↓ ${label}`,
      dy: -14,
      fill: 'var(--series-2)',
      fontWeight: 600,
      stroke: 'var(--surface)',
      strokeWidth: 4,
    }),
  ];
}

const svgName = 'http://www.w3.org/2000/svg';

/** Hatching for what falls, what is less and where nothing is paid: told apart without colours. */
function hatches(): SVGElement {
  const group = document.createElementNS(svgName, 'defs');
  for (const [id, colour] of [
    ['hatch-falls', 'var(--series-2)'],
    ['hatch-less', 'var(--series-2)'],
    ['hatch-quiet', 'var(--line-strong)'],
  ] as const) {
    const pattern = document.createElementNS(svgName, 'pattern');
    for (const [name, value] of Object.entries({
      id,
      width: '7',
      height: '7',
      patternUnits: 'userSpaceOnUse',
      patternTransform: id === 'hatch-less' ? 'rotate(-45)' : 'rotate(45)',
    }))
      pattern.setAttribute(name, value);
    const line = document.createElementNS(svgName, 'path');
    for (const [name, value] of Object.entries({ d: 'M0 0V7', stroke: colour, 'stroke-width': '1.5', 'stroke-opacity': '0.55' }))
      line.setAttribute(name, value);
    pattern.append(line);
    group.append(pattern);
  }
  return group;
}
