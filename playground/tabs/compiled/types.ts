/** Types and grains as a reader of plans calls them. */
import type { ColumnType, Grain, ValueType } from '../../../runtime/calculation.ts';

export function typeText(type: ValueType | ColumnType): string {
  switch (type.kind) {
    case 'unit':
      return type.unit;
    case 'period':
      return type.unit;
    case 'reference':
      return `reference to ${type.table}`;
    case 'money':
      return 'currency' in type && type.currency !== undefined ? `money in ${type.currency}` : 'money';
    default:
      return type.kind;
  }
}

export function grainText(grain: Grain): string {
  switch (grain.kind) {
    case 'group':
      return grain.column;
    case 'record':
      return `record of ${grain.table}`;
    case 'bundle':
      return `${grain.column} in ${grain.table}`;
    case 'payee':
    case 'company':
      return grain.kind;
  }
}
