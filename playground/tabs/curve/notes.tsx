import type { Curve } from '../../../simulate/index.ts';
import { Icon } from '../../parts/icon.tsx';
import { words } from '../../words/words.ts';
import { limitText, placeText } from './said.ts';

/** What has to be said of a curve: where pay falls, where nothing is paid, and what is not drawn. */
export function CurveNotes({ curve }: { readonly curve: Curve }) {
  const w = words.value.curve;
  const { falls, pieces, points, isCapped } = curve;
  const unpaid = pieces.find((piece) => piece.kind === 'unpaid');
  const cents = points.filter(({ kind }) => kind === 'cents').length;
  const notes = [
    isCapped ? w.capped : '',
    unpaid === undefined ? '' : `${w.unpaid} ${unpaid.problem.message}`,
    pieces.every(({ isExact }) => isExact) ? '' : w.almost,
    cents === 0 ? '' : w.cents(cents),
  ].filter((note) => note !== '');
  return (
    <>
      {falls.length > 0 && (
        <div class="falls">
          <Icon name="warning" />
          <strong>{w.falls}</strong>
          <ul>
            {falls.map(({ from, to, paidFrom, paidTo }, i) => (
              <li key={i}>{w.fallsFrom(placeText(from), placeText(to), limitText(paidFrom), limitText(paidTo))}</li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <ul class="curve-notes quiet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
