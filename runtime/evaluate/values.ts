import { type Absent, blank } from '../absent.ts';
import type { ValueType } from '../calculation.ts';
import type { Domain } from '../numbers/domain.ts';
import { readIso } from '../periods/dates.ts';
import type { CellValue } from '../tables/cells.ts';
import type { Value } from './setting.ts';

/** Money, counts and declared units add up over time; everything else is as of a moment. */
export const isFlow = ({ kind }: Pick<ValueType, 'kind'>): boolean => kind === 'money' || kind === 'count' || kind === 'unit';

/** Types whose values are figures. */
export function isFigure({ kind }: ValueType): boolean {
  return kind !== 'date' && kind !== 'text' && kind !== 'yes-no' && kind !== 'period';
}

/** A checked cell as a value; an empty one is blank. */
export function valueOfCell<N, B>(cell: CellValue, domain: Domain<N, B>): Value<N, B> | Absent {
  if (cell === undefined) return blank;
  if (typeof cell === 'object') return domain.of(cell);
  return typeof cell === 'boolean' ? domain.truth(cell) : cell;
}

/** A constant as the calculation writes it. */
export function valueOfLiteral<N, B>(text: string, type: ValueType, domain: Domain<N, B>): Value<N, B> {
  switch (type.kind) {
    case 'text':
    case 'period':
      return text;
    case 'date':
      return readIso(text) ?? 0;
    case 'yes-no':
      return domain.truth(text === 'yes');
    case 'money':
    case 'percent':
    case 'number':
    case 'count':
    case 'days':
    case 'unit':
      return domain.literal(text);
  }
}
