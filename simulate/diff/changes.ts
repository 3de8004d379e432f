import { type Item, parsePlan } from '../../grammar/index.ts';
import { bandChanges } from './bands.ts';
import { type KeyedItem, keyedItems } from './items.ts';

/** One difference between two versions of a plan. */
export interface PlanChange {
  /** For people: `commission band above 120%: 8% → 9%`. */
  readonly words: string;
  /** The item that changes, by its key; and its words from then on. Absent: it is gone. */
  readonly key: string;
  readonly text?: string;
  /** Where only the rate of one band differs: which one, from 0. */
  readonly band?: number;
}

/** What another version says otherwise, in its order; first what is gone. Names, layout and comments make no difference. */
export function changesBetween(before: string, after: string): readonly PlanChange[] {
  const [old, now] = [keyedItems(parsePlan(before).tree), keyedItems(parsePlan(after).tree)];
  const known = new Map(old.map((each) => [each.key, each]));
  const kept = new Set(now.map(({ key }) => key));
  const gone = old.filter(({ key }) => !kept.has(key)).map(({ key }): PlanChange => ({ words: `${key}: gone`, key }));
  return [...gone, ...now.flatMap((each) => changesOf(known.get(each.key), each))];
}

function changesOf(old: KeyedItem | undefined, now: KeyedItem): readonly PlanChange[] {
  const { key, text } = now;
  if (old === undefined) return [{ words: `${key}: new, ${firstLine(text)}`, key, text }];
  if (old.text === text) return [];
  return bandChanges(old, now) ?? [{ words: wordsOf(old, now), key, text }];
}

/** Short where both are one line; else the lines that differ. */
function wordsOf(old: KeyedItem, { key, item, text }: KeyedItem): string {
  const [before, after] = [shortOf(old), shortOf({ key, item, text })];
  if (!before.includes('\n') && !after.includes('\n')) return `${key}: ${before} → ${after}`;
  const [was, is] = [before.split('\n').map(trimmed), after.split('\n').map(trimmed)];
  const less = was.filter((line) => !is.includes(line));
  const more = is.filter((line) => !was.includes(line));
  if (less.length === 1 && more.length === 1) return `${key}: ${less.join('')} → ${more.join('')}`;
  return `${key}: ${[...less.map((line) => `without ${line}`), ...more.map((line) => `with ${line}`)].join('; ')}`;
}

/** Without the words that both versions begin with. */
function shortOf({ item, text }: Pick<KeyedItem, 'key' | 'item' | 'text'>): string {
  const isFigure = ['definition', 'param', 'component'].includes(item.kind);
  const at = isFigure ? text.indexOf(' = ') : -1;
  if (at !== -1 && !text.slice(0, at).includes('\n')) return text.slice(at + 3);
  return headless(item, text);
}

function headless(item: Item, text: string): string {
  switch (item.kind) {
    case 'currency':
    case 'pays':
    case 'effective':
      return text.slice(item.kind.length).trim();
    case 'payout':
      return text.replace(/^payout at (least|most) /, '');
    default:
      return text;
  }
}

const trimmed = (line: string): string => line.trim().replaceAll(/ {2,}/g, ' ');
function firstLine(text: string): string {
  const [first = '', ...more] = text.split('\n');
  return more.length === 0 ? trimmed(first) : `${trimmed(first)} …`;
}
