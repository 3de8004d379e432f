import type { RationalText } from '../../../runtime/calculation.ts';
import { type Curve, paidOn } from '../../../simulate/index.ts';
import { figureText, nearest, placeOf, stepBelow } from '../../charts/figures.ts';
import type { Drawn } from '../../charts/plot.ts';
import { words } from '../../words/words.ts';
import { figureType, tryFigure } from './asked.ts';
import { pointBeside, withinRange } from './reading.ts';
import { saidText } from './said.ts';

interface MarkerProps {
  readonly curve: Curve;
  readonly drawn: Drawn;
  readonly figure: RationalText;
}

/** The figure at hand on the curve: a slider for keys; the pointer takes it along by the chart under it. */
export function Marker({ curve, drawn, figure }: MarkerProps) {
  const w = words.value.curve;
  const place = placeOf(withinRange(curve, figure));
  const said = paidOn(curve, figure);
  const { top, bottom } = drawn.frame;
  const [x, y] = [drawn.across(place), said?.kind === 'paid' ? drawn.up(placeOf(said.amount)) : bottom];
  const shown = figureText(figure, figureType.value);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyed(event, curve, figure);
    if (next === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    tryFigure(next);
  };
  return (
    <g
      class="marker"
      role="slider"
      tabindex={0}
      aria-label={w.marker(curve.vary)}
      aria-valuemin={placeOf(curve.from)}
      aria-valuemax={placeOf(curve.to)}
      aria-valuenow={place}
      aria-valuetext={said === undefined ? shown : `${shown}: ${saidText(said)}`}
      onKeyDown={onKeyDown}
    >
      <line x1={x} x2={x} y1={top} y2={bottom} />
      <circle class="ring" cx={x} cy={y} r={11} />
      <circle class="grip" cx={x} cy={y} r={7} />
    </g>
  );
}

/** Where a key leads. */
function keyed({ key, shiftKey }: KeyboardEvent, curve: Curve, figure: RationalText): RationalText | undefined {
  const size = (placeOf(curve.to) - placeOf(curve.from)) / (shiftKey ? 10 : 100);
  const step = stepBelow(size, figureType.peek());
  const moved = (count: number): RationalText => withinRange(curve, nearest(placeOf(figure) + count * step.size, step));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return moved(1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return moved(-1);
    case 'PageUp':
      return pointBeside(curve, figure, 1);
    case 'PageDown':
      return pointBeside(curve, figure, -1);
    case 'Home':
      return curve.from;
    case 'End':
      return curve.to;
    default:
      return undefined;
  }
}
