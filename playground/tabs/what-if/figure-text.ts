import type { ValueType } from '../../../runtime/calculation.ts';
import { exactOf, exactOfRational, multiply, rationalText } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { readDecimal } from '../../../runtime/numbers/reading.ts';
import { grouped } from '../../parts/money.ts';

const hundred = exactOf(100n);

/** An exact figure as it is typed in a field and in a plan: `33,000`, `5.5%`. */
export function figureText(value: string | undefined, { kind }: ValueType): string {
  const exact = value === undefined ? undefined : exactOfRational(value);
  if (exact === undefined) return value ?? '';
  if (kind === 'percent') return `${plainText(multiply(exact, hundred))}%`;
  const plain = plainText(exact);
  return plain.includes('/') ? plain : grouped(plain).replace('−', '-');
}

/** What somebody typed, as an exact fraction; undefined where it is no figure. */
export function typedFigure(text: string, { kind }: ValueType): string | undefined {
  const plain = text.replaceAll(/[\s,_]/g, '').replace('−', '-');
  const read = readDecimal(plain.replace(/%$/, ''));
  if (read === undefined) return undefined;
  const isPercent = plain.endsWith('%') || kind === 'percent';
  return rationalText(isPercent ? multiply(read.value, exactOf(1n, 100n)) : read.value);
}
