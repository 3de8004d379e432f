import type { Curve } from '../../../simulate/index.ts';
import { Choice } from '../../parts/choice.tsx';
import { words } from '../../words/words.ts';
import type { CurveAnswers } from '../../worker/curves.ts';
import { type Beside, beside, pasted } from './answered.ts';

/** Another plan's curve over this one: the text as it was opened, or one that is pasted or opened. */
export function Compare({ curve, other }: { readonly curve: Curve; readonly other: CurveAnswers['other'] }) {
  const w = words.value.curve;
  const choices: readonly { readonly value: Beside; readonly title: string }[] = [
    { value: 'none', title: w.compareNone },
    { value: 'opened', title: w.compareOpened },
    { value: 'pasted', title: w.comparePasted },
  ];
  const chosen = beside.value;
  return (
    <section class="compare" aria-label={w.compare}>
      <div class="compare-head">
        <Choice label={w.compare} choices={choices} value={chosen} onChoose={(next) => (beside.value = next as Beside)} />
        {chosen !== 'none' && other !== undefined && 'curve' in other && <Legend isSame={isSame(curve, other.curve)} />}
      </div>
      {chosen === 'pasted' && <OtherPlan />}
      {other !== undefined && 'problems' in other && (
        <p class="note bad">
          {w.otherFails} {other.problems[0]?.message}
        </p>
      )}
    </section>
  );
}

/** Do both pay the same all the way? */
function isSame(a: Curve, b: Curve): boolean {
  const shape = ({ pieces, points }: Curve): string =>
    JSON.stringify([pieces, points.map(({ causes: _, problem: __, ...point }) => point)]);
  return shape(a) === shape(b);
}

/** What is what in a chart of two curves. */
export function Legend({ isSame: same }: { readonly isSame: boolean }) {
  const w = words.value.curve;
  if (same) return <p class="quiet">{w.isSame}</p>;
  return (
    <ul class="legend">
      {(['this', 'other', 'more', 'less'] as const).map((key) => (
        <li key={key}>
          <svg class={`swatch ${key}`} width="22" height="12" aria-hidden="true">
            {key === 'this' || key === 'other' ? <path d="M1 6H21" /> : <rect x="1" y="1" width="20" height="10" />}
          </svg>
          {w[key]}
        </li>
      ))}
    </ul>
  );
}

function OtherPlan() {
  const w = words.value.curve;
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) pasted.value = await file.text();
  };
  return (
    <div class="other-plan">
      <label>
        <span class="quiet">{w.paste}</span>
        <textarea
          class="field"
          rows={6}
          spellcheck={false}
          value={pasted.value}
          onInput={({ currentTarget }) => (pasted.value = currentTarget.value)}
        />
      </label>
      <label class="button small">
        {w.openFile}
        <input
          class="unseen"
          type="file"
          accept=".plan,text/plain"
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
        />
      </label>
    </div>
  );
}
