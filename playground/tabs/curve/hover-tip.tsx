import type { RationalText } from '../../../runtime/calculation.ts';
import { percentText } from '../../../runtime/numbers/printing.ts';
import type { Curve } from '../../../simulate/index.ts';
import { exactly, figureText, placeOf } from '../../charts/figures.ts';
import type { Drawn } from '../../charts/plot.ts';
import { words } from '../../words/words.ts';
import type { CurveAnswers } from '../../worker/curves.ts';
import { figureType } from './asked.ts';
import { readingAt } from './reading.ts';
import { nextText, saidText } from './said.ts';

interface HoverTipProps {
  readonly curve: Curve;
  readonly drawn: Drawn;
  readonly figure: RationalText;
  readonly target: CurveAnswers['target'] | undefined;
}
const width = 190;

/** The exact figures under the pointer. */
export function HoverTip({ curve, drawn, figure, target }: HoverTipProps) {
  const w = words.value.curve;
  const { said, piece, attainment } = readingAt(curve, figure, target?.value);
  const { top, bottom, right } = drawn.frame;
  const x = drawn.across(placeOf(figure));
  const isLate = x + width + 12 > right;
  return (
    <g class="chart-hover" aria-hidden="true">
      <line x1={x} x2={x} y1={top} y2={bottom} />
      {said?.kind === 'paid' && <circle cx={x} cy={drawn.up(placeOf(said.amount))} r={4} />}
      <foreignObject x={isLate ? Math.max(0, x - width - 12) : x + 12} y={top} width={width} height={bottom - top}>
        <div class="hover-tip">
          <span>{curve.vary}</span> <b>{figureText(figure, figureType.value)}</b>
          <span>{w.pays}</span> <b>{said === undefined ? '–' : saidText(said)}</b>
          <span>{w.next}</span> <b>{nextText(piece)}</b>
          {target !== undefined && attainment !== undefined && (
            <>
              <span>{w.attainment(target.name)}</span> <b>{percentText(exactly(attainment))}</b>
            </>
          )}
        </div>
      </foreignObject>
    </g>
  );
}
