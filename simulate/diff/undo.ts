import { parsePlan, type Span } from '../../grammar/index.ts';
import { inserting, replacing, type TextEdit } from '../change/edits.ts';
import { ladderOf } from './bands.ts';
import type { PlanChange } from './changes.ts';
import { type KeyedItem, keyedItems } from './items.ts';

/** Where the later version says a change; undefined where its item is gone. */
export function placeOfChange({ key, band }: PlanChange, after: string): Span | undefined {
  const item = itemsOf(after).find((each) => each.key === key)?.item;
  const rung = item === undefined || band === undefined ? undefined : ladderOf(item)?.[band];
  return rung === undefined ? item?.span : { from: rung.range.from, to: rung.rate.to };
}

/** The edits of the later version that take one change back: its words are then those of the earlier one, in its place. */
export function undoEdits({ key, band }: PlanChange, before: string, after: string): readonly TextEdit[] {
  const [olds, nows] = [itemsOf(before), itemsOf(after)];
  const [old, now] = [olds.find((each) => each.key === key), nows.find((each) => each.key === key)];
  if (old === undefined) return now === undefined ? [] : [replacing(withLinesAround(now.item.span, after), '')];
  if (now === undefined) return [insertedAgain(old, before, olds, after, nows)];
  const [rung, rungNow] = band === undefined ? [] : [ladderOf(old.item)?.[band], ladderOf(now.item)?.[band]];
  if (rung === undefined || rungNow === undefined) return [replacing(now.item.span, words(before, old.item.span))];
  return [replacing(rungNow.rate, words(before, rung.rate))];
}

const itemsOf = (text: string): readonly KeyedItem[] => keyedItems(parsePlan(text).tree);
const words = (text: string, { from, to }: Span): string => text.slice(from, to);

/** An item with the end of its last line and the empty lines behind it. */
function withLinesAround({ from, to }: Span, text: string): Span {
  const behind = /^[^\S\n]*(?:\n[^\S\n]*(?=\n|$))*\n?/.exec(text.slice(to))?.[0] ?? '';
  return { from, to: to + behind.length };
}

/** Behind the item that it followed, else before the one that followed it, else at the end. */
function insertedAgain(
  old: KeyedItem,
  before: string,
  olds: readonly KeyedItem[],
  after: string,
  nows: readonly KeyedItem[],
): TextEdit {
  const said = words(before, old.item.span);
  const at = olds.indexOf(old);
  const stillThere = ({ key }: KeyedItem): KeyedItem | undefined => nows.find((each) => each.key === key);
  const ahead = olds.slice(0, at).findLast((each) => stillThere(each) !== undefined);
  const ends = ahead && stillThere(ahead)?.item.span.to;
  if (ends !== undefined) return inserting(endOfLine(after, ends), `\n\n${said}`);
  const next = olds.slice(at + 1).find((each) => stillThere(each) !== undefined);
  const starts = next && stillThere(next)?.item.span.from;
  return starts === undefined ? inserting(after.length, `\n${said}\n`) : inserting(starts, `${said}\n\n`);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
