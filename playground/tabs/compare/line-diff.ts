/** A line of two texts side by side: in both, or only in one of them. */
export interface DiffLine {
  readonly kind: 'same' | 'less' | 'more';
  readonly text: string;
}

/** Beyond so many pairs of lines, what lies between the first and the last difference is said to be other, as a whole. */
const most = 4_000_000;

/** The lines of `before` and `after` in order, with the longest run of lines that are in both kept. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  const first = sharedStart(old, now);
  const last = sharedStart(old.slice(first).toReversed(), now.slice(first).toReversed());
  const same = (lines: readonly string[]): readonly DiffLine[] => lines.map((text) => ({ kind: 'same', text }));
  const [less, more] = [old.slice(first, old.length - last), now.slice(first, now.length - last)];
  return [...same(old.slice(0, first)), ...middle(less, more), ...same(old.slice(old.length - last))];
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((line, index) => line !== b[index]);
  return end === -1 ? a.length : end;
}

function middle(old: readonly string[], now: readonly string[]): readonly DiffLine[] {
  const lengths = old.length * now.length > most ? undefined : commonLengths(old, now);
  const found: DiffLine[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [less, more] = [old[i], now[j]];
    if (less === undefined && more === undefined) return found;
    if (lengths !== undefined && less !== undefined && less === more) {
      found.push({ kind: 'same', text: less });
      [i, j] = [i + 1, j + 1];
    } else if (less !== undefined && (more === undefined || !isLonger(lengths, i, j))) {
      found.push({ kind: 'less', text: less });
      i += 1;
    } else {
      found.push({ kind: 'more', text: more ?? '' });
      j += 1;
    }
  }
}

type Lengths = readonly Uint32Array[];

/** Are more lines kept by going on in the later text? */
function isLonger(lengths: Lengths | undefined, i: number, j: number): boolean {
  return (lengths?.[i]?.[j + 1] ?? 0) > (lengths?.[i + 1]?.[j] ?? 0);
}

/** How many lines can be kept from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): Lengths {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    for (let j = now.length - 1; j >= 0; j--) {
      const kept = old[i] === now[j] ? (below?.[j + 1] ?? 0) + 1 : Math.max(below?.[j] ?? 0, row?.[j + 1] ?? 0);
      if (row !== undefined) row[j] = kept;
    }
  }
  return rows;
}

/** Stretches of lines; long ones that are the same are left out but for their ends. */
export type Stretch =
  { readonly kind: 'lines'; readonly lines: readonly DiffLine[] } | { readonly kind: 'left'; readonly count: number };

/** How many lines around a difference are shown. */
const around = 2;

export function stretchesOf(lines: readonly DiffLine[]): readonly Stretch[] {
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same');
  const found: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    const last = found.at(-1);
    if (isNear(index)) {
      if (last?.kind === 'lines') found[found.length - 1] = { kind: 'lines', lines: [...last.lines, line] };
      else found.push({ kind: 'lines', lines: [line] });
    } else if (last?.kind === 'left') found[found.length - 1] = { kind: 'left', count: last.count + 1 };
    else found.push({ kind: 'left', count: 1 });
  }
  return found;
}
