import { figureText, readFigure } from '../../charts/figures.ts';
import { Choice } from '../../parts/choice.tsx';
import { useTyped } from '../../parts/typed.ts';
import { payees, periods } from '../../state/results.ts';
import { select, selected } from '../../state/selection.ts';
import { words } from '../../words/words.ts';
import { answered } from './answered.ts';
import { asked, choose, figureType, range, varied, whats } from './asked.ts';

/** What is shown, of whom, as what varies, and over which range. */
export function CurveQuestion() {
  if (asked.value === undefined) return undefined;
  return (
    <div class="curve-question">
      <WhatAndVary />
      <WhoseAndWhen made={answered.value?.answers.made} />
      <RangeFields />
    </div>
  );
}

/** Which figure is shown, and as which one varies. */
export function WhatAndVary() {
  const w = words.value.curve;
  const at = asked.value;
  if (at === undefined) return undefined;
  return (
    <>
      <Choice
        label={w.what}
        choices={whats.value.map((what) => ({ value: what, title: what === 'payout' ? w.payout : what }))}
        value={at.what}
        onChoose={(what) => choose({ what })}
      />
      <Choice
        label={w.vary}
        choices={varied.value.map(({ name }) => ({ value: name, title: name }))}
        value={at.vary}
        onChoose={(vary) => choose({ vary })}
      />
    </>
  );
}

/** Whose pay of which period: the case at hand, everywhere on the page. */
export function WhoseAndWhen({ made = [] }: { readonly made?: readonly string[] | undefined }) {
  const w = words.value.pay;
  const at = selected.value;
  if (at === undefined) return <span class="quiet">{words.value.curve.madeUp(made.join(', '))}</span>;
  const { payee, period } = at;
  const listed = (names: readonly string[]) => names.map((name) => ({ value: name, title: name }));
  return (
    <>
      <Choice label={w.payee} choices={listed(payees.value)} value={payee} onChoose={(next) => select({ payee: next, period })} />
      <Choice
        label={w.period}
        choices={listed(periods.value)}
        value={period}
        onChoose={(next) => select({ payee, period: next })}
      />
    </>
  );
}

function RangeFields() {
  const w = words.value.curve;
  const { answers } = answered.value ?? {};
  const shown = answers !== undefined && 'curve' in answers.curve ? answers.curve.curve : undefined;
  const { from, to } = range.value;
  return (
    <span class="curve-range">
      <RangeField
        label={w.from}
        value={from ?? shown?.from ?? '0'}
        onSet={(next) => (range.value = { ...range.peek(), from: next })}
      />
      <RangeField label={w.to} value={to ?? shown?.to ?? '0'} onSet={(next) => (range.value = { ...range.peek(), to: next })} />
      {(from ?? to) !== undefined && (
        <button type="button" class="button plain small" onClick={() => (range.value = {})}>
          {w.wholeRange}
        </button>
      )}
    </span>
  );
}

interface RangeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSet: (figure: string) => void;
}
function RangeField({ label, value, onSet }: RangeFieldProps) {
  const { text, field } = useTyped(figureText(value, figureType.value), (written) => {
    const figure = readFigure(written);
    if (figure !== undefined && figure !== value) onSet(figure);
    return figure !== undefined;
  });
  const isWrong = text !== undefined && readFigure(text) === undefined;
  return (
    <label class="labelled">
      <span class="quiet">{label}</span>
      <input
        class="field figure"
        inputMode="decimal"
        aria-invalid={isWrong}
        title={isWrong ? words.value.curve.notAFigure : undefined}
        {...field}
      />
    </label>
  );
}
