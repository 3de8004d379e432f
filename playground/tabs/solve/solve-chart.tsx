import { useMemo } from 'preact/hooks';
import type { RationalText } from '../../../runtime/calculation.ts';
import { type Curve, paidOn } from '../../../simulate/index.ts';
import { Chart } from '../../charts/chart.tsx';
import { drawingOf } from '../../charts/drawing.ts';
import { placeOf } from '../../charts/figures.ts';
import { amountAt, type Drawn } from '../../charts/plot.ts';
import { words } from '../../words/words.ts';
import { currency, figureType } from '../curve/asked.ts';

interface SolveChartProps {
  readonly curve: Curve;
  readonly at: RationalText | undefined;
  readonly amount: RationalText;
}
const height = 210;

/** The curve with what was asked for as a line, and the answer as a point. */
export function SolveChart({ curve, at, amount }: SolveChartProps) {
  const drawing = useMemo(() => drawingOf(curve), [curve]);
  const type = figureType.value;
  const unit = type.kind === 'money' ? ` (${currency.value})` : '';
  const what = curve.what === 'payout' ? words.value.curve.payout : curve.what;
  const acrossText = type.kind === 'percent' ? (place: number) => `${amountAt(place * 100)}%` : amountAt;
  const labels = { across: `${curve.vary}${unit}`, up: `${what} (${currency.value})`, falls: words.value.curve.falls };
  return (
    <Chart drawing={drawing} height={height} labels={labels} acrossText={acrossText}>
      {(drawn) => <Goal curve={curve} drawn={drawn} at={at} amount={amount} />}
    </Chart>
  );
}

/** What lies beyond the chart is not drawn. */
function Goal({ curve, drawn, at, amount }: SolveChartProps & { readonly drawn: Drawn }) {
  const { left, right, top, bottom } = drawn.frame;
  const y = drawn.up(placeOf(amount));
  const x = at === undefined ? undefined : drawn.across(placeOf(at));
  const said = at === undefined ? undefined : paidOn(curve, at);
  return (
    <g class="solve-goal" aria-hidden="true">
      {y >= top && y <= bottom && <line x1={left} x2={right} y1={y} y2={y} />}
      {x !== undefined && said?.kind === 'paid' && (
        <>
          <line x1={x} x2={x} y1={drawn.up(placeOf(said.amount))} y2={bottom} />
          <circle cx={x} cy={drawn.up(placeOf(said.amount))} r={7} />
        </>
      )}
    </g>
  );
}
