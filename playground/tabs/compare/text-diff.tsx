import { useMemo } from 'preact/hooks';
import { type DiffLine, lineDiff, stretchesOf } from './line-diff.ts';
import { compareWords } from './words/words.ts';

/** Both texts line by line: what only the other version says, what only this plan says. */
export function TextDiff({ other, text }: { readonly other: string; readonly text: string }) {
  const w = compareWords.value;
  const stretches = useMemo(() => stretchesOf(lineDiff(other, text)), [other, text]);
  const isSame = stretches.every(({ kind }) => kind === 'left');
  return (
    <details class="text-diff">
      <summary>
        <h2>{w.lines}</h2>
      </summary>
      {isSame ? (
        <p class="quiet">{w.linesSame}</p>
      ) : (
        <div class="diff-lines">
          {stretches.map((stretch, index) =>
            stretch.kind === 'left' ? (
              <p key={index} class="diff-left">
                {w.left(stretch.count)}
              </p>
            ) : (
              stretch.lines.map((line, place) => <Line key={`${index}.${place}`} line={line} />)
            ),
          )}
        </div>
      )}
    </details>
  );
}

const signs = { same: ' ', less: '−', more: '+' };

function Line({ line: { kind, text } }: { readonly line: DiffLine }) {
  const w = compareWords.value;
  return (
    <div class={`diff-line ${kind}`}>
      <span aria-hidden="true">{signs[kind]}</span>
      <code>
        {kind !== 'same' && <span class="unseen">{kind === 'less' ? w.lessLine : w.moreLine}</span>}
        {text}
      </code>
    </div>
  );
}
