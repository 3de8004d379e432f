import { parsePlan } from '../../grammar/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { IncludeItem, Item } from '../../grammar/tree/index.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';

/** Gives the text of an included plan by its path as written, or undefined when there is none. The compiler opens no file. */
export type Include = (path: string) => string | undefined;

/** What an included plan may bring: names for others to use. Its header, examples and promises stay its own. */
const shared: readonly Item['kind'][] = [
  'payees',
  'table',
  'param',
  'input',
  'unit',
  'definition',
  'scale',
  'matrix',
  'credit',
  'balance',
  'include',
];

/** The items with those of included plans in place of `include`; they stand where the include stands. */
export function withIncluded(items: readonly Item[], include: Include | undefined, reporter: Reporter): readonly Item[] {
  return items.flatMap((item) => (item.kind === 'include' ? included(item, include, [], reporter) : [item]));
}

function included(item: IncludeItem, include: Include | undefined, open: readonly string[], reporter: Reporter): readonly Item[] {
  const path = item.path.value;
  const text = include?.(path);
  if (text === undefined || open.includes(path)) {
    reporter.say(text === undefined ? 'include-not-found' : 'include-in-circle', item.span, { path });
    return [];
  }
  const { tree, problems } = parsePlan(text);
  const [first] = problems;
  if (first !== undefined) {
    const line = text.slice(0, first.span.from).split('\n').length;
    reporter.say('include-not-readable', item.span, { path, line, message: first.message });
    return [];
  }
  return tree.items
    .filter(({ kind }) => shared.includes(kind))
    .map((each) => placedAt(item.span, each))
    .flatMap((each) => (each.kind === 'include' ? included(each, include, [...open, path], reporter) : [each]));
}

/** Spans of another file mean nothing in this one: everything included stands at its include. */
function placedAt(span: Span, item: Item): Item {
  const move = (part: unknown, key: string): unknown => {
    if (key === 'span') return span;
    if (Array.isArray(part)) return part.map((each) => move(each, ''));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, move(value, name)]));
  };
  return move(item, '') as Item;
}
