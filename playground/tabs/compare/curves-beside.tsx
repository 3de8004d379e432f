import type { Curve, Region } from '../../../simulate/index.ts';
import { paidOn } from '../../../simulate/index.ts';
import { differenceText, figureText } from '../../charts/figures.ts';
import { words } from '../../words/words.ts';
import { asked, currency, figureType } from '../curve/asked.ts';
import { CurveChart } from '../curve/curve-chart.tsx';
import { Legend } from '../curve/compare.tsx';
import { WhatAndVary, WhoseAndWhen } from '../curve/question.tsx';
import { placeText, saidText } from '../curve/said.ts';
import { curves } from './compared.ts';
import { compareWords } from './words/words.ts';

/** What the selected payee is paid by either version as a figure varies, and where that differs. */
export function CurvesBeside() {
  const w = compareWords.value;
  const at = asked.value;
  if (at === undefined) return undefined;
  return (
    <section class="curves-beside" aria-label={w.curves}>
      <header>
        <h2>{w.curves}</h2>
      </header>
      <div class="curve-question">
        <WhatAndVary />
        <WhoseAndWhen />
      </div>
      <Answer />
    </section>
  );
}

function Answer() {
  const w = compareWords.value;
  const [{ of, answers } = {}, at] = [curves.value, asked.value];
  if (answers === undefined || of?.vary !== at?.vary) return <div class="curve-waiting" aria-busy="true" />;
  const { curve: own, other, target, regions } = answers;
  const wrong = [own, other].flatMap((one) => (one !== undefined && 'problems' in one ? one.problems : []));
  if (!('curve' in own) || other === undefined || !('curve' in other) || regions === undefined)
    return (
      <p class="note bad">
        {w.noCurve} {wrong[0]?.message}
      </p>
    );
  const isSame = regions.every(({ pays }) => pays === 'same');
  return (
    <>
      <Legend isSame={isSame} />
      <CurveChart curve={own.curve} other={other.curve} target={target} />
      <Now own={own.curve} other={other.curve} />
      {!isSame && <Regions regions={regions} vary={own.curve.vary} />}
    </>
  );
}

/** What both pay where the data stand. */
function Now({ own, other }: { readonly own: Curve; readonly other: Curve }) {
  const w = compareWords.value;
  if (own.now === undefined) return undefined;
  const [before, after] = [paidOn(other, own.now), paidOn(own, own.now)];
  if (before === undefined || after === undefined) return undefined;
  return (
    <p class="curve-now">
      {w.now(own.vary, figureText(own.now, figureType.value))}{' '}
      <span class="figure">
        {saidText(before)} → {saidText(after)}
      </span>
      {before.kind === 'paid' && after.kind === 'paid' && before.isExact && after.isExact && (
        <strong class="figure"> {differenceText(before.amount, after.amount, currency.value)}</strong>
      )}
    </p>
  );
}

function Regions({ regions, vary }: { readonly regions: readonly Region[]; readonly vary: string }) {
  const w = compareWords.value;
  return (
    <div class="regions">
      <table aria-label={w.regions}>
        <thead>
          <tr>
            <th scope="col" class="figure">
              {w.from(vary)}
            </th>
            <th scope="col" class="figure">
              {w.to}
            </th>
            <th scope="col">{words.value.curve.pays}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map(({ from, to, pays }, index) => (
            <tr key={index}>
              <td class="figure">{placeText(from)}</td>
              <td class="figure">{placeText(to)}</td>
              <td class={`region ${pays}`}>{w.pays[pays]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
