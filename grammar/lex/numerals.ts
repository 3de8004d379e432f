import type { NumberLiteral } from '../tree/index.ts';

/** A numeral: an optional currency sign, digits (the commas are judged afterwards), a scale and a percent, permille or multiple sign; a blank before that is judged afterwards, too. */
export const numberPattern =
  /\p{Sc}?\d+(?:,\d+)*(?:\.\d+)?(?:万亿|万|亿|[kMB](?![\p{L}\p{N}_]))?(?:[^\S\n\r]*[%‰]|x(?![\p{L}\p{N}_]))?/uy;

const scales: Readonly<Record<string, number>> = { k: 3, M: 6, B: 9, 万: 4, 亿: 8, 万亿: 12, '%': -2, '‰': -3 };
const forms: Readonly<Record<string, NumberLiteral['form']>> = { '%': 'percent', '‰': 'permille', x: 'multiple' };

/** `1,200,000` and `1200000`, but not `1,00,000`: groups of three digits behind a first of one to three. */
export function isWellGrouped(numeral: string): boolean {
  const whole = /[\d,]+/.exec(numeral)?.[0] ?? '';
  return !whole.includes(',') || /^\d{1,3}(?:,\d{3})+$/.test(whole);
}

/** `digits` × 10^places as a plain decimal, without needless zeros. */
function shifted(digits: string, places: number): string {
  const [whole = '', part = ''] = digits.split('.');
  const all = whole + part;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

/** What a numeral's text says; the currency may be a code that stands before it. */
export function readNumeral(text: string): Pick<NumberLiteral, 'value' | 'form' | 'symbol'> {
  const parts = /^(?:([A-Z]{3})\s*|(\p{Sc}))?([\d,]+(?:\.\d+)?)(万亿|[kMB万亿])?([%‰x])?$/u.exec(text);
  const [, code, sign, digits = '0', scale = '', mark = ''] = parts ?? [];
  const symbol = code ?? sign;
  const value = shifted(digits.replaceAll(',', ''), (scales[scale] ?? 0) + (scales[mark] ?? 0));
  if (symbol !== undefined) return { value, form: 'money', symbol };
  return { value, form: forms[mark] ?? 'plain' };
}
