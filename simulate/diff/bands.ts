import { type Item, parsePlan, printPlan, type Span } from '../../grammar/index.ts';
import { bandEdits } from '../change/band.ts';
import { edited } from '../change/edits.ts';
import type { PlanChange } from './changes.ts';
import type { KeyedItem } from './items.ts';

/** Where only the rates of some bands differ: one change for each. Undefined where anything else differs, too. */
export function bandChanges(old: KeyedItem, now: KeyedItem): readonly PlanChange[] | undefined {
  const [before, after] = [ratesOf(old), ratesOf(now)];
  if (before === undefined || after === undefined || before.length !== after.length) return undefined;
  const differing = before.flatMap((each, band) => {
    const other = after[band];
    return other === undefined || other.rate === each.rate ? [] : [{ ...each, band, rate: other.rate, was: each.rate }];
  });
  let text = old.text;
  const changes = differing.map(({ range, rate, was, band }): PlanChange => {
    text = withRate(text, old.key, range, rate);
    return { words: `${old.key} band ${range}: ${was} → ${rate}`, key: old.key, text, band };
  });
  return text === now.text && before.every(({ range }, i) => range === after[i]?.range) ? changes : undefined;
}

function withRate(text: string, name: string, range: string, rate: string): string {
  const edits = bandEdits({ kind: 'band', name, range, value: rate }, text, parsePlan(text).tree);
  return 'wrong' in edits ? text : printPlan(parsePlan(edited(text, edits)).tree).trim();
}

interface Rate {
  readonly range: string;
  readonly rate: string;
}

function ratesOf({ text }: KeyedItem): readonly Rate[] | undefined {
  const [item] = parsePlan(text).tree.items;
  return item === undefined ? undefined : saidBy(item, text);
}

function saidBy(item: Item, text: string): readonly Rate[] | undefined {
  const words = ({ from, to }: Span): string => text.slice(from, to).replaceAll(/\s+/g, ' ');
  return ladderOf(item)?.map(({ range, rate }) => ({ range: words(range), rate: words(rate) }));
}

/** Where each band of an item says its range and its rate, in order; undefined where it has none. */
export function ladderOf(item: Item): readonly { readonly range: Span; readonly rate: Span }[] | undefined {
  if (item.kind === 'component' && item.value.kind === 'tiers')
    return item.value.bands.map(({ range, pay }) => ({ range: range.span, rate: pay.span }));
  if (item.kind === 'scale') return item.bands.map(({ range, gives }) => ({ range: range.span, rate: gives.span }));
  return undefined;
}
