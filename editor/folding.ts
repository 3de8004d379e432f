import type { Item, PipeTable } from '../grammar/tree/index.ts';
import type { Fold } from './analysis.ts';

/** What can be folded away: items of several lines, runs of comments, rows between pipes. */
export function foldingOf(text: string, items: readonly Item[]): readonly Fold[] {
  const rows = items.flatMap(rowsIn);
  const folds: readonly Fold[] = [
    ...items.map(({ span }): Fold => ({ span, kind: 'item' })),
    ...rows.map(({ span }): Fold => ({ span, kind: 'rows' })),
    ...commentRuns(text),
  ];
  return folds
    .filter(({ span }) => text.slice(span.from, span.to).trimEnd().includes('\n'))
    .toSorted((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);
}

function rowsIn(item: Item): readonly PipeTable[] {
  if (item.kind === 'example') return item.lines.flatMap((line) => (line.kind === 'cases' ? [line.rows] : []));
  if (item.kind === 'table' || item.kind === 'payees') return item.rows ? [item.rows] : [];
  return item.kind === 'matrix' && item.table ? [item.table] : [];
}

function commentRuns(text: string): readonly Fold[] {
  return [...text.matchAll(/(?:^[ \t]*#[^\n]*(?:\n|$)){2,}/gm)].map((run) => {
    const from = run.index;
    return { span: { from, to: from + run[0].trimEnd().length }, kind: 'comment' };
  });
}
