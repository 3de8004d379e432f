import type { Expression, NumberLiteral } from '../../grammar/tree/index.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';

/** A written figure: its number and how many digits it shows. */
export interface Written {
  readonly value: Exact;
  /** `66.67%` shows 2 digits of hundredths. */
  readonly digits: number;
  readonly scale: Exact;
  readonly text: string;
}

export function writtenOf(expression: Expression): Written | undefined {
  if (expression.kind === 'parentheses') return writtenOf(expression.value);
  if (expression.kind === 'negate') {
    const value = writtenOf(expression.value);
    return value && { ...value, value: exact.negate(value.value), text: `-${value.text}` };
  }
  if (expression.kind !== 'number') return undefined;
  const decimal = readDecimal(expression.value);
  if (decimal === undefined) return undefined;
  return { value: decimal.value, digits: digitsOf(expression), scale: scaleOf(expression), text: expression.text };
}

function digitsOf({ text }: NumberLiteral): number {
  return (/\.(\d+)/.exec(text)?.[1] ?? '').length;
}
function scaleOf({ form }: NumberLiteral): Exact {
  if (form === 'percent') return exact.exactOf(1n, 100n);
  return form === 'permille' ? exact.exactOf(1n, 1000n) : exact.one;
}

/** A literal as the cell of a data file holds it. */
export function cellTextOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'text':
    case 'date':
    case 'period':
      return expression.value;
    case 'yes-no':
      return expression.value ? 'yes' : 'no';
    default: {
      const written = writtenOf(expression);
      return written && plainText(written.value);
    }
  }
}

/** The same at the digits shown. */
export function isAbout(actual: Exact, written: Written, round: (value: Exact, unit: Exact) => Exact): boolean {
  const unit = exact.multiply(written.scale, exact.exactOf(1n, 10n ** BigInt(written.digits)));
  return exact.isSame(round(actual, unit), written.value);
}
