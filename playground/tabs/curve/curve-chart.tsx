import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { RationalText } from '../../../runtime/calculation.ts';
import { type Curve, paidOn } from '../../../simulate/index.ts';
import { Chart } from '../../charts/chart.tsx';
import { drawingOf } from '../../charts/drawing.ts';
import { nearest, placeOf, stepBelow } from '../../charts/figures.ts';
import { amountAt, type Drawn } from '../../charts/plot.ts';
import { words } from '../../words/words.ts';
import type { CurveAnswers } from '../../worker/curves.ts';
import { currency, figureType, trial, tryFigure } from './asked.ts';
import { HoverTip } from './hover-tip.tsx';
import { Marker } from './marker.tsx';
import { withinRange } from './reading.ts';

interface CurveChartProps {
  readonly curve: Curve;
  readonly other: Curve | undefined;
  readonly target: CurveAnswers['target'] | undefined;
}
const height = 300;

/** The curve with its marker, which is dragged, moved by keys, or put where somebody clicks. */
export function CurveChart({ curve, other, target }: CurveChartProps) {
  const hovered = useSignal<RationalText | undefined>(undefined);
  const drawing = useMemo(() => drawingOf(curve), [curve]);
  const otherDrawing = useMemo(() => other && drawingOf(other), [other]);
  const type = figureType.value;
  const unit = type.kind === 'money' ? currency.value : type.kind === 'unit' ? type.unit : '';
  const what = curve.what === 'payout' ? words.value.curve.payout : curve.what;
  const labels = {
    across: unit === '' ? curve.vary : `${curve.vary} (${unit})`,
    up: `${what} (${currency.value})`,
    falls: words.value.curve.falls,
  };
  const figure = trial.value ?? curve.now ?? curve.from;
  return (
    <Chart drawing={drawing} other={otherDrawing} height={height} labels={labels} acrossText={acrossTextOf(type.kind)}>
      {(drawn) => (
        <>
          {curve.now !== undefined && trial.value !== undefined && <Now curve={curve} drawn={drawn} figure={curve.now} />}
          <Touch curve={curve} drawn={drawn} onHover={(at) => (hovered.value = at)} />
          <Marker curve={curve} drawn={drawn} figure={figure} />
          {hovered.value !== undefined && <HoverTip curve={curve} drawn={drawn} figure={hovered.value} target={target} />}
        </>
      )}
    </Chart>
  );
}

const acrossTextOf = (kind: string) => (kind === 'percent' ? (place: number) => `${amountAt(place * 100)}%` : amountAt);

/** Where the data stand, while another figure is tried. */
function Now({ curve, drawn, figure }: { readonly curve: Curve; readonly drawn: Drawn; readonly figure: RationalText }) {
  const x = drawn.across(placeOf(figure));
  const said = paidOn(curve, figure);
  const { top, bottom, right } = drawn.frame;
  return (
    <g class="chart-now" aria-hidden="true">
      <line x1={x} x2={x} y1={top} y2={bottom} />
      {said?.kind === 'paid' && <circle cx={x} cy={drawn.up(placeOf(said.amount))} r={4.5} />}
      <text x={x > right - 60 ? x - 6 : x + 6} y={top + 10} text-anchor={x > right - 60 ? 'end' : 'start'}>
        {words.value.curve.now}
      </text>
    </g>
  );
}

interface TouchProps {
  readonly curve: Curve;
  readonly drawn: Drawn;
  readonly onHover: (figure: RationalText | undefined) => void;
}

/** Where the pointer is taken: over it figures are shown, pressed down it takes the marker along. */
function Touch({ curve, drawn, onHover }: TouchProps) {
  const { left, right, top, bottom } = drawn.frame;
  const figureUnder = (event: PointerEvent & { readonly currentTarget: SVGElement }): RationalText => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return figureAt(curve, drawn, event.clientX - (box?.left ?? 0));
  };
  return (
    <rect
      class="chart-touch"
      x={left}
      y={top}
      width={Math.max(0, right - left)}
      height={Math.max(0, bottom - top)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.ownerSVGElement?.querySelector<SVGElement>('.marker')?.focus({ preventScroll: true });
        tryFigure(figureUnder(event));
      }}
      onPointerMove={(event) => {
        const isHeld = event.currentTarget.hasPointerCapture(event.pointerId);
        if (isHeld) tryFigure(figureUnder(event));
        onHover(isHeld ? undefined : figureUnder(event));
      }}
      onPointerLeave={() => onHover(undefined)}
    />
  );
}

/** So near to a point, in pixels, the point itself is meant. */
const pull = 6;

/** The figure at a pixel: a point of the curve that is near, else a round one. */
function figureAt(curve: Curve, drawn: Drawn, pixel: number): RationalText {
  const point = curve.points.find(
    ({ at, kind }) => kind !== 'cents' && at.low === at.high && Math.abs(drawn.across(placeOf(at.low)) - pixel) < pull,
  );
  if (point !== undefined) return point.at.low;
  const perPixel = Math.abs(drawn.placeAt(pixel + 1) - drawn.placeAt(pixel));
  return withinRange(curve, nearest(drawn.placeAt(pixel), stepBelow(perPixel, figureType.peek())));
}
