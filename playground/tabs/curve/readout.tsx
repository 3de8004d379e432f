import type { ComponentChildren } from 'preact';
import type { RationalText } from '../../../runtime/calculation.ts';
import { type Curve, paidOn } from '../../../simulate/index.ts';
import { percentText } from '../../../runtime/numbers/printing.ts';
import { differenceText, exactly, figureText, fractionText, isShort, readFigure } from '../../charts/figures.ts';
import { useTyped } from '../../parts/typed.ts';
import { words } from '../../words/words.ts';
import type { CurveAnswers } from '../../worker/curves.ts';
import { currency, figureType, trial, tryFigure } from './asked.ts';
import { usePaid } from './paid.ts';
import { readingAt } from './reading.ts';
import { nextText, paidText, saidText } from './said.ts';

interface ReadoutProps {
  readonly curve: Curve;
  readonly other: Curve | undefined;
  readonly target: CurveAnswers['target'] | undefined;
}

/** What is paid at the marker, to the cent, and what that is to the data. */
export function Readout({ curve, other, target }: ReadoutProps) {
  const w = words.value.curve;
  const figure = trial.value ?? curve.now ?? curve.from;
  const reading = readingAt(curve, figure, target?.value);
  const paid = usePaid('marker', figure, reading.said);
  const now = usePaid('data', curve.now, curve.now === undefined ? undefined : paidOn(curve, curve.now));
  const beside = other && paidOn(other, figure);
  return (
    <section class="readout" aria-label={w.at(curve.vary)}>
      <label class="readout-figure">
        <span class="quiet">{w.at(curve.vary)}</span>
        <FigureField figure={figure} />
      </label>
      <Told label={w.pays}>
        <strong class="readout-paid">{paid === undefined ? w.asking : paidText(paid)}</strong>
      </Told>
      <Told label={w.next}>{nextText(reading.piece)}</Told>
      {target !== undefined && reading.attainment !== undefined && (
        <Told label={w.attainment(target.name)}>{percentText(exactly(reading.attainment))}</Told>
      )}
      {beside !== undefined && <Told label={w.otherPays}>{saidText(beside)}</Told>}
      {trial.value !== undefined && (
        <div class="readout-trial">
          {now !== undefined && 'paid' in now && paid !== undefined && 'paid' in paid && (
            <Told label={w.toData}>{differenceText(now.paid, paid.paid, currency.value)}</Told>
          )}
          <button type="button" class="button small" onClick={() => tryFigure(undefined)}>
            {w.reset}
          </button>
        </div>
      )}
    </section>
  );
}

function Told({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="told">
      <span class="quiet">{label}</span>
      <span class="figure">{children}</span>
    </div>
  );
}

/** The figure, to be written as well as dragged. */
function FigureField({ figure }: { readonly figure: RationalText }) {
  const { text, field } = useTyped(figureText(figure, figureType.value), (written) => {
    const read = readFigure(written);
    if (read !== undefined) tryFigure(read);
    return read !== undefined;
  });
  const isWrong = text !== undefined && readFigure(text) === undefined;
  return (
    <input
      class="field figure"
      inputMode="decimal"
      aria-invalid={isWrong}
      title={isWrong ? words.value.curve.notAFigure : isShort(figure) ? undefined : fractionText(figure)}
      {...field}
    />
  );
}
