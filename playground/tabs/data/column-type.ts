import type { SheetColumn } from './sheet-list.ts';
import type { DataWords } from './words/words.ts';

/** A column's type as people say it: `money`, `month`. */
export function typeText({ type }: SheetColumn, { types }: DataWords): string {
  switch (type.kind) {
    case 'unit':
      return types.unit(type.unit);
    case 'period':
      return types.period[type.unit];
    case 'reference':
      return types.reference(type.table);
    default:
      return types[type.kind];
  }
}

/** Figures stand at the right of their cells. */
export function isFigure({ type }: SheetColumn): boolean {
  return ['money', 'number', 'percent', 'count', 'days', 'unit'].includes(type.kind);
}
