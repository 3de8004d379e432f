import type { Item, PlanTree } from '../../grammar/index.ts';
import { didYouMean } from '../../runtime/near.ts';
import type { Change } from './change.ts';
import { replacing, type TextEdit } from './edits.ts';
import { componentNamed, itemNamed, namesIn, unknown } from './items.ts';

type Ladder = readonly { readonly range: { readonly span: Span }; readonly value: { readonly span: Span } }[];
type Span = Item['span'];

/** `commission band above 120% pay 9%`: the rate of the band that the plan writes so. */
export function bandEdits(
  { name, range, value }: Extract<Change, { readonly kind: 'band' }>,
  text: string,
  tree: PlanTree,
): readonly TextEdit[] | { readonly wrong: string } {
  const ladder = ladderOf(tree, name);
  if (ladder === undefined) return unknown(name, namesIn(tree));
  if (ladder.length === 0) return { wrong: `${name} has no bands.` };
  const words = ladder.map((band) => plain(text.slice(band.range.span.from, band.range.span.to)));
  const found = ladder[words.indexOf(plain(range))];
  if (found !== undefined) return [replacing(found.value.span, value)];
  return { wrong: `${name} has no band ${range}.${didYouMean(plain(range), words)} It has: ${words.join(', ')}.` };
}

function ladderOf(tree: PlanTree, name: string): Ladder | undefined {
  const component = componentNamed(tree, name);
  if (component?.kind === 'component' && component.value.kind === 'tiers')
    return component.value.bands.map(({ range, pay }) => ({ range, value: pay }));
  const item = itemNamed(tree, name);
  if (item?.kind === 'scale') return item.bands.map(({ range, gives }) => ({ range, value: gives }));
  return component === undefined && item === undefined ? undefined : [];
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
