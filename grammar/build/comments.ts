import type { IToken } from 'chevrotain';
import type { PlacedComment } from '../lex/comment.ts';
import type { Anchor } from './building.ts';

/** Anchors by where they begin, an item before the parts that begin with it. */
function inOrder(anchors: readonly Anchor[]): readonly Anchor[] {
  return anchors.toSorted((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);
}

/** The first position of a sorted list whose value is beyond `limit`. */
function firstBeyond<T>(list: readonly T[], limit: number, placeOf: (each: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each !== undefined && placeOf(each) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Hands every comment to the part it belongs to: one on a line of its own to the part that begins behind it, any other to the part
 * it stands in or behind. Returns the texts of those behind the last part.
 */
export function attachComments(
  comments: readonly PlacedComment[],
  anchors: readonly Anchor[],
  tokens: readonly IToken[],
): readonly string[] {
  const sorted = inOrder(anchors);
  const trailing: string[] = [];
  for (const comment of comments) {
    const at = firstBeyond(sorted, comment.span.from, (anchor) => anchor.span.from);
    const token = tokens[firstBeyond(tokens, comment.span.from, (each) => each.startOffset)];
    const next = sorted[at];
    const current = sorted[at - 1];
    const inside = current !== undefined && comment.span.to <= current.span.to;
    const nextBegins = next !== undefined && (next.span.from <= (token?.startOffset ?? 0) || !inside);
    if (comment.ownLine && nextBegins) putBefore(next, comment.text);
    else if (current && (!comment.ownLine || token)) putBehind(current, comment.text);
    else trailing.push(comment.text);
  }
  return trailing;
}

/** `##` documents an item; before anything else its second `#` is the comment’s own. */
function putBefore(anchor: Anchor, text: string): void {
  if (anchor.isItem && text.startsWith('#')) anchor.comments.docs.push(text.slice(1).trim());
  else anchor.comments.before.push(text);
}
/** A line ends with one comment; what more stands inside goes before. */
function putBehind(anchor: Anchor, text: string): void {
  if (anchor.comments.after.length === 0) anchor.comments.after.push(text);
  else putBefore(anchor, text);
}
