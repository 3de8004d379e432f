import type { Curve, CurvePiece, CurvePoint } from '../../../simulate/index.ts';
import { fractionText, isShort } from '../../charts/figures.ts';
import { litWords } from '../../state/selection.ts';
import { side } from '../../state/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { words } from '../../words/words.ts';
import { tryFigure } from './asked.ts';
import { limitText, nextText, placeText } from './said.ts';

/** All that happens on the curve, as a table: each point, what is paid up to it, there and beyond, and the words that make it. */
export function Points({ curve }: { readonly curve: Curve }) {
  const w = words.value.curve;
  const what = curve.what === 'payout' ? w.payout : curve.what;
  return (
    <div class="points-frame">
      <table class="points" aria-label={w.points}>
        <thead>
          <tr>
            <th scope="col" class="figure">
              {curve.vary}
            </th>
            <th scope="col" class="figure">
              {what}
            </th>
            <th scope="col" class="figure">
              {w.each}
            </th>
            <th scope="col">{w.words}</th>
          </tr>
        </thead>
        <tbody>
          {curve.points.map((point, i) =>
            point.kind === 'cents' ? undefined : <Point key={i} point={point} piece={curve.pieces[i]} />,
          )}
        </tbody>
      </table>
    </div>
  );
}

function Point({ point, piece }: { readonly point: CurvePoint; readonly piece: CurvePiece | undefined }) {
  const w = words.value.curve;
  const { at, kind, causes } = point;
  const place = placeText(at);
  return (
    <tr>
      <th scope="row" class="figure">
        {at.low === at.high ? (
          <button
            type="button"
            class="link"
            aria-label={w.goTo(place)}
            title={isShort(at.low) ? undefined : fractionText(at.low)}
            onClick={() => tryFigure(at.low)}
          >
            {place}
          </button>
        ) : (
          place
        )}
      </th>
      <td class="figure">{paidAround(point)}</td>
      <td class="figure">{nextText(piece)}</td>
      <td>
        <span class={`point-kind ${kind}`}>{w.kind[kind]}</span>
        {causes.map((cause) => (
          <Cause key={`${cause.node} ${cause.words}`} {...cause} />
        ))}
      </td>
    </tr>
  );
}

function Cause({ words: text, span }: CurvePoint['causes'][number]) {
  const show = (): void => {
    litWords.value = { ...span };
    side.value = 'plan';
  };
  return (
    <button type="button" class="cause" aria-label={words.value.curve.pointOf(text)} onClick={show}>
      <Icon name="locate" />
      {text}
    </button>
  );
}

/** What is paid there; at a jump up to the point, there and beyond, each once. */
function paidAround({ kind, paid, before, there, after }: CurvePoint): string {
  if (kind !== 'jump' && paid !== undefined) return limitText({ low: paid, high: paid });
  const amounts = [before, there, after].flatMap((limit) => (limit === undefined ? [] : [limitText(limit)]));
  return amounts.filter((amount, i) => amount !== amounts[i - 1]).join(' → ') || '–';
}
