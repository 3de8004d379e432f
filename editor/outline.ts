import type { Compilation } from '../compiler/compile.ts';
import type { Span } from '../grammar/span.ts';
import type { BandRange, Column, Item } from '../grammar/tree/index.ts';
import type { PlanOutline } from './analysis.ts';
import { ownItems } from './names/occurrences.ts';

/** What a plan consists of, in the order of writing; header lines stand below the plan. */
export function outlineOf(compilation: Compilation): readonly PlanOutline[] {
  const { text } = compilation;
  return ownItems(compilation).flatMap((item) => outlineOfItem(item, text) ?? []);
}

type Head = Pick<PlanOutline, 'name' | 'kind' | 'detail' | 'nameSpan'> & { readonly children?: readonly PlanOutline[] };

function outlineOfItem(item: Item, text: string): PlanOutline | undefined {
  const head = headOf(item, text);
  return head && { span: item.span, children: [], ...head, nameSpan: within(head.nameSpan, item.span) };
}

function within({ from, to }: Span, outer: Span): Span {
  const start = Math.min(Math.max(from, outer.from), outer.to);
  return { from: start, to: Math.min(Math.max(to, start), outer.to) };
}

function headOf(item: Item, text: string): Head | undefined {
  const words = ({ from, to }: Span): string => shortened(text.slice(from, to));
  const first = { from: item.span.from, to: item.span.from + 1 };
  switch (item.kind) {
    case 'plan':
      return { name: item.name, kind: 'plan', detail: '', nameSpan: item.span };
    case 'payees':
      return { name: 'payees', kind: 'payees', detail: '', nameSpan: first, children: columnsOf(item.columns, text) };
    case 'table':
      return {
        name: item.name.name,
        kind: 'table',
        detail: '',
        nameSpan: item.name.span,
        children: columnsOf(item.columns, text),
      };
    case 'param':
      return {
        name: item.name.name,
        kind: 'param',
        detail: item.versions.map(({ span }) => words(span)).join(', '),
        nameSpan: item.name.span,
      };
    case 'input':
      return { name: item.name.name, kind: 'input', detail: words(item.type.span), nameSpan: item.name.span };
    case 'unit':
      return { name: item.name.name, kind: 'unit', detail: '', nameSpan: item.name.span };
    case 'definition': {
      const name = item.table ? `${item.table.name}.${item.name.name}` : item.name.name;
      return { name, kind: 'figure', detail: words(item.value.span), nameSpan: item.name.span };
    }
    case 'component':
      return {
        name: item.name?.name ?? item.component,
        kind: 'component',
        detail: item.label?.value ?? (item.value.kind === 'expression' ? words(item.value.span) : words(item.value.base.span)),
        nameSpan: item.name?.span ?? first,
        children: item.value.kind === 'tiers' ? item.value.bands.map((band) => bandOutline(band.span, band.range, text)) : [],
      };
    case 'pool':
      return {
        name: item.name?.name ?? 'pool',
        kind: 'component',
        detail: item.label?.value ?? '',
        nameSpan: item.name?.span ?? first,
      };
    case 'scale':
      return {
        name: item.name.name,
        kind: 'scale',
        detail: words(item.by.span),
        nameSpan: item.name.span,
        children: item.bands.map((band) => bandOutline(band.span, band.range, text)),
      };
    case 'matrix':
      return { name: item.name.name, kind: 'scale', detail: words(item.rowsBy.span), nameSpan: item.name.span };
    case 'balance':
      return { name: item.name.name, kind: 'balance', detail: words(item.becomes.span), nameSpan: item.name.span };
    case 'example':
      return { name: item.name.value, kind: 'example', detail: '', nameSpan: item.name.span };
    case 'promise':
    case 'waiver':
      return { name: words(item.span), kind: 'promise', detail: '', nameSpan: item.span };
    case 'payout':
    case 'limit':
    case 'credit':
    case 'include':
    case 'alert':
      return { name: words(item.span), kind: 'keyword', detail: '', nameSpan: first };
    case 'currency':
    case 'pays':
    case 'fiscal':
    case 'effective':
    case 'rounding':
      return undefined;
  }
}

function columnsOf(columns: readonly Column[], text: string): readonly PlanOutline[] {
  return columns.map(({ name, type, span }) => ({
    name: name.name,
    kind: 'column',
    detail: shortened(text.slice(type.span.from, type.span.to)),
    span,
    nameSpan: within(name.span, span),
    children: [],
  }));
}
function bandOutline(span: Span, range: BandRange, text: string): PlanOutline {
  const name = shortened(text.slice(range.span.from, range.span.to));
  const detail = shortened(text.slice(range.span.to, span.to));
  return { name, kind: 'band', detail, span, nameSpan: within(range.span, span), children: [] };
}

const longest = 60;
function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
