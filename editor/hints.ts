import type { Compilation } from '../compiler/compile.ts';
import type { Item } from '../grammar/tree/index.ts';
import type { Hint, Selected } from './analysis.ts';
import { paidBands } from './bands.ts';
import { lineEnd } from './edits.ts';
import { ownItems } from './names/occurrences.ts';
import { valueOfName } from './values.ts';
import type { Words } from './words/words.ts';

/** What definitions and components come to in the selected case, and the money that each band pays. */
export function hintsOf(compilation: Compilation, selected: Selected | undefined, words: Words): readonly Hint[] {
  if (selected === undefined) return [];
  const values = ownItems(compilation).flatMap((item) => valueHint(item, compilation.text, selected, words));
  const bands = paidBands(compilation, selected).flatMap(({ band, amount }): readonly Hint[] => {
    if (amount === undefined) return [];
    const explanation = words.bandMoney(selected.payee, selected.period, amount);
    return [{ at: lineEnd(compilation.text, band.span.to), kind: 'band', text: `→ ${amount}`, explanation }];
  });
  return [...values, ...bands].toSorted((a, b) => a.at - b.at);
}

function valueHint(item: Item, text: string, selected: Selected, words: Words): readonly Hint[] {
  const named = valued(item);
  const value = named === undefined ? undefined : valueOfName(named, selected);
  if (value?.kind !== 'value') return [];
  const explanation = words.value(selected.payee, selected.period, value.text);
  return [{ at: lineEnd(text, item.span.from), kind: 'value', text: `= ${value.text}`, explanation }];
}

/** The name by which the value of an item's line goes. */
function valued(item: Item): string | undefined {
  if (item.kind === 'definition') return item.table === undefined ? item.name.name : undefined;
  if (item.kind === 'component') return item.name?.name ?? item.component;
  if (item.kind === 'pool') return item.name?.name ?? 'pool';
  return item.kind === 'scale' || item.kind === 'matrix' || item.kind === 'balance' ? item.name.name : undefined;
}
