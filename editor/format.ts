import type { Compilation } from '../compiler/compile.ts';
import { parsePlan, printPlan } from '../grammar/index.ts';
import type { Span } from '../grammar/span.ts';
import type { Item } from '../grammar/tree/index.ts';
import type { Edit } from './analysis.ts';
import { difference, lineEnd, lineStart } from './edits.ts';
import { ownItems } from './names/occurrences.ts';

/** The edit that brings a text into the canonical layout, all of it or the items of a range; none where it cannot be read. */
export function formatEdits(compilation: Compilation, range?: Span): readonly Edit[] {
  const { text } = compilation;
  if (range === undefined) return laidOut(text, 0, (printed) => printed);
  const lines = linesOfItems(ownItems(compilation), text, range);
  return lines === undefined ? [] : laidOut(text.slice(lines.from, lines.to), lines.from, (printed) => printed.trimEnd());
}

function laidOut(text: string, at: number, ended: (printed: string) => string): readonly Edit[] {
  const { tree, problems } = parsePlan(text);
  if (problems.length > 0) return [];
  const change = difference(text, ended(printPlan(tree)));
  return change === undefined ? [] : [{ ...change, span: { from: at + change.span.from, to: at + change.span.to } }];
}

/** The whole lines of the items that a range touches, with those that they are laid out together with. */
function linesOfItems(items: readonly Item[], text: string, range: Span): Span | undefined {
  let first = items.findIndex(({ span }) => range.from <= span.to);
  let last = items.findLastIndex(({ span }) => span.from <= range.to);
  if (first === -1 || last < first) return undefined;
  const before = (index: number): string => {
    const at = items[index]?.span.from ?? 0;
    return text.slice(lineStart(text, at), at);
  };
  while (first > 0 && before(first) !== '') first -= 1;
  while (last + 1 < items.length && before(last + 1) !== '') last += 1;
  const [from = 0, to = 0] = [items[first]?.span.from, items[last]?.span.to];
  return { from: lineStart(text, from), to: lineEnd(text, to) };
}
