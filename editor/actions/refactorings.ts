import { parseExpression } from '../../grammar/index.ts';
import type { Item } from '../../grammar/tree/index.ts';
import type { Action, Edit } from '../analysis.ts';
import { touches } from '../edits.ts';
import { ownItems } from '../names/occurrences.ts';
import { nameText, renamed } from '../names/rename.ts';
import { type Acting, meansTheSame } from './acting.ts';

function itemAt({ from, compilation }: Acting): Item | undefined {
  return ownItems(compilation).find(({ span }) => touches(span, from));
}

function inserting(at: number, text: string): Edit {
  return { span: { from: at, to: at }, text };
}

/** `up to 100% pay 5%` says `on the excess` without a word: the word is put in. */
export function spellOutSpread(of: Acting): readonly Action[] {
  const item = itemAt(of);
  if (item?.kind !== 'component' || item.value.kind !== 'tiers') return [];
  return item.value.bands
    .filter(({ span, spread }) => touches(span, of.from) && spread === undefined)
    .flatMap((band) =>
      ['on the excess', 'on everything'].flatMap((words): readonly Action[] => {
        const edits = [inserting(band.span.to, ` ${words}`)];
        return meansTheSame(edits, of) ? [{ kind: 'refactor', title: of.words.spellOutSpread(words), edits }] : [];
      }),
    )
    .slice(0, 1);
}

/** A component that goes by its kind gets a name: that of its label, else one made of its kind. */
export function nameComponent(of: Acting): readonly Action[] {
  const item = itemAt(of);
  if ((item?.kind !== 'component' && item?.kind !== 'pool') || item.name || (item.kind === 'component' && item.headless))
    return [];
  const kind = item.kind === 'pool' ? 'pool' : item.component;
  const offset = item.kind === 'pool' ? item.group.span.to + 2 : item.span.from + 1;
  const name = slug(item.label?.value ?? '') ?? `${kind}_pay`;
  const { compilation, options, occurrences, words } = of;
  const done = renamed({ offset, name, occurrences, compilation, options, words });
  return done.kind === 'edits' ? [{ kind: 'refactor', title: words.nameComponent(name), edits: done.edits }] : [];
}
function slug(label: string): string | undefined {
  const name = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^\p{L}/u.test(name) ? name : undefined;
}

/** A selected expression becomes a definition before its item. */
export function extractDefinition(of: Acting): readonly Action[] {
  const { compilation, from, to, words } = of;
  const said = compilation.text.slice(from, to);
  const item = itemAt(of);
  if (said.trim() === '' || item === undefined || to > item.span.to) return [];
  const { tree, problems } = parseExpression(said);
  if (problems.length > 0 || ['number', 'text', 'date', 'period', 'name', 'yes-no', 'missing'].includes(tree.kind)) return [];
  const { symbols } = compilation.understood.checking.plan;
  const name = ['figure', 'figure_2', 'figure_3'].find((each) => !symbols.has(each));
  if (name === undefined) return [];
  const edits = [inserting(item.span.from, `${name} = ${said.trim()}\n\n`), { span: { from, to }, text: name }];
  return meansTheSame(edits, of) ? [{ kind: 'refactor', title: words.extractDefinition(name), edits }] : [];
}

/** `sales`, where nothing declares it, is said to be an input. */
export function declareInput(of: Acting): readonly Action[] {
  const { compilation, occurrences, from, words } = of;
  const subject = occurrences.at(from)?.subject;
  const symbol = subject?.kind === 'plan' ? compilation.understood.checking.plan.symbols.get(subject.name) : undefined;
  if (symbol?.kind !== 'implicit-input') return [];
  const header: readonly Item['kind'][] = [
    'plan',
    'currency',
    'pays',
    'fiscal',
    'effective',
    'rounding',
    'include',
    'payees',
    'table',
  ];
  const first = ownItems(compilation).find(({ kind }) => !header.includes(kind));
  const group = symbol.group === undefined ? '' : ` by ${symbol.group}`;
  const edits = [inserting(first?.span.from ?? 0, `input ${nameText(symbol.name)} : money${group}\n\n`)];
  return meansTheSame(edits, of) ? [{ kind: 'refactor', title: words.declareInput(symbol.name), edits }] : [];
}
