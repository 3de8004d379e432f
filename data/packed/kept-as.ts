import type { ColumnType } from '../../runtime/calculation.ts';
import type { PackedCells } from '../../runtime/tables/packed.ts';
import { storedAs } from '../../runtime/tables/store.ts';

/** How the cells of a type of column are kept as they are read; a percentage is written in more than one way, and seldom in many. */
export function keptAs(kind: ColumnType['kind'] | undefined): PackedCells['kind'] {
  const stored = kind === undefined || kind === 'percent' ? 'texts' : storedAs(kind);
  return stored === 'answers' ? 'texts' : stored;
}
