import { count, days, isNumeral, known, numeralProduct, percent, plainNumber, poison, settle, type Type } from './type.ts';

/** The type of a product, settling a bare numeral beside money to a plain number; undefined for money × money and the like. */
export function productType(left: Type, right: Type): Type | undefined {
  if (isNumeral(left) && isNumeral(right)) return plainNumber;
  if (isNumeral(left)) return productType(right, left);
  const whole = known(left).kind;
  if (isNumeral(right) && (whole === 'percent' || whole === 'number' || whole === 'count')) {
    return numeralProduct(right, whole === 'percent' ? percent : plainNumber);
  }
  if (isNumeral(right)) settle(right, plainNumber);
  return factorType(known(left), known(right)) ?? factorType(known(right), known(left));
}

function factorType(whole: Type, factor: Type): Type | undefined {
  const of = whole.kind;
  const by = factor.kind;
  if (of === 'poison' || by === 'poison') return poison;
  if (!['percent', 'number', 'count', 'days'].includes(by)) return undefined;
  switch (of) {
    case 'money':
    case 'unit':
      return whole;
    case 'days':
      return by === 'days' ? undefined : days;
    case 'count':
      return by === 'count' ? count : plainNumber;
    case 'percent':
      return percent;
    case 'number':
      return by === 'percent' ? percent : plainNumber;
    case 'date':
    case 'text':
    case 'yes-no':
    case 'period':
    case 'numeral':
      return undefined;
  }
}

/** The type of a quotient: money by money is a ratio, money by a number is money each. */
export function quotientType(left: Type, right: Type): Type | undefined {
  if (isNumeral(left) && isNumeral(right)) return plainNumber;
  if (isNumeral(left)) settle(left, ['money', 'unit'].includes(known(right).kind) ? right : plainNumber);
  if (isNumeral(right)) settle(right, plainNumber);
  const over = known(left);
  const by = known(right);
  if (over.kind === 'poison' || by.kind === 'poison') return poison;
  if (over.kind === 'money' && by.kind === 'money') return over.currency === by.currency ? percent : undefined;
  if (over.kind === 'unit' && by.kind === 'unit') return over.unit === by.unit ? percent : undefined;
  if (over.kind === 'days' && by.kind === 'days') return percent;
  if (!['percent', 'number', 'count', 'days'].includes(by.kind)) return undefined;
  if (over.kind === 'money' || over.kind === 'unit' || over.kind === 'percent') return over;
  return ['number', 'count', 'days'].includes(over.kind) ? plainNumber : undefined;
}
