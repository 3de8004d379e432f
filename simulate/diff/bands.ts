import { type Item, parsePlan, printPlan } from '../../grammar/index.ts';
import { bandEdits } from '../change/band.ts';
import { edited } from '../change/edits.ts';
import type { PlanChange } from './changes.ts';
import type { KeyedItem } from './items.ts';

/** Where only the rates of some bands differ: one change for each. Undefined where anything else differs, too. */
export function bandChanges(old: KeyedItem, now: KeyedItem): readonly PlanChange[] | undefined {
  const [before, after] = [ratesOf(old), ratesOf(now)];
  if (before === undefined || after === undefined || before.length !== after.length) return undefined;
  const differing = before.flatMap((band, i) => {
    const other = after[i];
    return other === undefined || other.rate === band.rate ? [] : [{ ...band, rate: other.rate, was: band.rate }];
  });
  let text = old.text;
  const changes = differing.map(({ range, rate, was }): PlanChange => {
    text = withRate(text, old.key, range, rate);
    return { words: `${old.key} band ${range}: ${was} → ${rate}`, key: old.key, text };
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
  return item === undefined ? undefined : ladderOf(item, text);
}

function ladderOf(item: Item, text: string): readonly Rate[] | undefined {
  const words = ({ from, to }: Item['span']): string => text.slice(from, to).replaceAll(/\s+/g, ' ');
  if (item.kind === 'component' && item.value.kind === 'tiers')
    return item.value.bands.map(({ range, pay }) => ({ range: words(range.span), rate: words(pay.span) }));
  if (item.kind === 'scale') return item.bands.map(({ range, gives }) => ({ range: words(range.span), rate: words(gives.span) }));
  return undefined;
}
