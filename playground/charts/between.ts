import type { Drawing, Line, Spot } from './drawing.ts';

/** Two curves over the same range, side by side where both are drawn; a jump is there twice. */
export interface Pair {
  readonly x: number;
  readonly own: number;
  readonly other: number;
}

/** The places between which the area between two drawings is spanned; where they cross, one lies on the crossing. */
export function pairsOf(own: Drawing, other: Drawing): readonly Pair[] {
  const xs = [...new Set([own, other].flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ x }) => x))))];
  const ordered = xs.toSorted((a, b) => a - b);
  const pairs = ordered.flatMap((x) =>
    (['before', 'after'] as const).flatMap((side) => {
      const [a, b] = [heightAt(own.lines, x, side), heightAt(other.lines, x, side)];
      return a === undefined || b === undefined ? [] : [{ x, own: a, other: b }];
    }),
  );
  return pairs.flatMap((pair, i) => [...crossing(pairs[i - 1], pair), pair]);
}

/** How high the lines are just before a place, or just behind it. */
function heightAt(lines: readonly Line[], x: number, side: 'before' | 'after'): number | undefined {
  const line = lines.find(({ points }) => {
    const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
    return side === 'before' ? first < x && x <= last : first <= x && x < last;
  });
  const next = line?.points.findIndex((point) => point.x >= x) ?? -1;
  const [a, b] = [line?.points[Math.max(0, next - 1)], line?.points[next]];
  return a === undefined || b === undefined ? undefined : along(a, b, x);
}

function along(a: Spot, b: Spot, x: number): number {
  return b.x === a.x ? b.y : a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y);
}

function crossing(before: Pair | undefined, after: Pair): readonly Pair[] {
  if (before === undefined) return [];
  const [a, b] = [before.own - before.other, after.own - after.other];
  if (a * b >= 0) return [];
  const part = a / (a - b);
  const at = before.own + part * (after.own - before.own);
  return [{ x: before.x + part * (after.x - before.x), own: at, other: at }];
}
