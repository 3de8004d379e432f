import type { ValueType } from '../../runtime/calculation.ts';

/**
 * The type of a figure while a plan is checked. A bare numeral has no type until its uses agree; `poison` is the type of what was
 * already reported, and fits everywhere, so that one mistake is told once.
 */
export type Type = ValueType | NumeralType | PoisonType;
export interface NumeralType {
  readonly kind: 'numeral';
  readonly numeral: Numeral;
}
export interface PoisonType {
  readonly kind: 'poison';
}
/** One numeral's type, settled by its first use that says more. Numerals that must agree share the last one's. */
export interface Numeral {
  settled?: Type;
  /** Of a product such as `1,500 * factor`: the bare numeral in it, which is money when the product is; else `fallback` holds. */
  readonly factor?: Type;
  readonly fallback?: Type;
}

export const money: Type = { kind: 'money' };
export const percent: Type = { kind: 'percent' };
export const plainNumber: Type = { kind: 'number' };
export const count: Type = { kind: 'count' };
export const days: Type = { kind: 'days' };
export const text: Type = { kind: 'text' };
export const date: Type = { kind: 'date' };
export const yesNo: Type = { kind: 'yes-no' };
export const poison: Type = { kind: 'poison' };

export function freshNumeral(): Type {
  return { kind: 'numeral', numeral: {} };
}

/** A bare numeral times a ratio or count: money where money is wanted, else what a plain number would make of it. */
export function numeralProduct(factor: Type, fallback: Type): Type {
  return { kind: 'numeral', numeral: { factor, fallback } };
}

/** The type as far as it is known now. */
export function known(type: Type): Type {
  let current = type;
  for (;;) {
    if (current.kind !== 'numeral') return current;
    const { settled, factor, fallback } = current.numeral;
    const ofFactor = settled === undefined && factor !== undefined ? known(factor) : undefined;
    if (settled !== undefined) current = settled;
    else if (ofFactor === undefined || ofFactor.kind === 'numeral' || fallback === undefined) return current;
    else current = isAmount(ofFactor) ? ofFactor : fallback;
  }
}
function isAmount({ kind }: Type): boolean {
  return kind === 'money' || kind === 'unit';
}

/** What the runtime is told; a numeral that nothing settled is a plain number. */
export function settledType(type: Type): ValueType {
  const final = known(type);
  if (final.kind === 'numeral') return settledType(final.numeral.fallback ?? plainNumber);
  return final.kind === 'poison' ? { kind: 'number' } : final;
}

/** Settles an open numeral. */
export function settle(type: Type, as: Type): void {
  const open = known(type);
  const target = known(as);
  if (open.kind === 'numeral' && open !== target && !(target.kind === 'numeral' && target.numeral === open.numeral)) {
    open.numeral.settled = target;
    const { factor } = open.numeral;
    if (factor !== undefined && target.kind !== 'numeral') settle(factor, isAmount(target) ? target : plainNumber);
  }
}

export function isRatio(type: Type): boolean {
  const { kind } = known(type);
  return kind === 'percent' || kind === 'number';
}
export function isPoison(type: Type): boolean {
  return known(type).kind === 'poison';
}
/** A product whose kind nothing has settled: an amount or a ratio. */
export function isOpenProduct(type: Type): boolean {
  const final = known(type);
  return final.kind === 'numeral' && final.numeral.factor !== undefined;
}
export function isNumeral(type: Type): boolean {
  return known(type).kind === 'numeral';
}
/** Has a size: can be added up, compared and multiplied. */
export function isFigure(type: Type): boolean {
  return ['money', 'percent', 'number', 'count', 'days', 'unit', 'numeral', 'poison'].includes(known(type).kind);
}
/** Adds up over time: money and counts do, percentages and plain numbers do not. */
export function isFlow(type: Type): boolean {
  return ['money', 'count', 'unit'].includes(known(type).kind);
}

/** The one type that both are, settling numerals on the way; undefined when there is none. */
export function unify(a: Type, b: Type): Type | undefined {
  const left = known(a);
  const right = known(b);
  if (left.kind === 'poison' || right.kind === 'poison') return poison;
  if (left.kind === 'numeral') {
    if (right.kind !== 'numeral' && !isFigure(right)) return undefined;
    settle(left, right);
    return right;
  }
  if (right.kind === 'numeral') return unify(right, left);
  return unifyKnown(left, right);
}

function unifyKnown(left: ValueType, right: ValueType): Type | undefined {
  if (left.kind === 'money' && right.kind === 'money') return left.currency === right.currency ? left : undefined;
  if (left.kind === 'unit' && right.kind === 'unit') return left.unit === right.unit ? left : undefined;
  if (left.kind === 'period' && right.kind === 'period') return left.unit === right.unit ? left : undefined;
  if (left.kind === right.kind) return left;
  const kinds = new Set([left.kind, right.kind]);
  if (kinds.has('number') && (kinds.has('percent') || kinds.has('count') || kinds.has('days'))) return plainNumber;
  return undefined;
}

/** `*currency` is whatever the column `currency` says of each row. */
function currencyWords(currency: string): string {
  return currency.startsWith('*') ? `money in the currency of column \`${currency.slice(1)}\`` : `money in ${currency}`;
}

/** In words: `money`, `a percentage`. */
export function describe(type: Type): string {
  const final = known(type);
  switch (final.kind) {
    case 'money':
      return final.currency === undefined ? 'money' : currencyWords(final.currency);
    case 'percent':
      return 'a percentage';
    case 'number':
    case 'numeral':
      return 'a number';
    case 'count':
      return 'a count';
    case 'days':
      return 'a number of days';
    case 'unit':
      return final.unit;
    case 'date':
      return 'a date';
    case 'text':
      return 'a text';
    case 'yes-no':
      return 'a yes or no';
    case 'period':
      return `a ${final.unit}`;
    case 'poison':
      return 'unknown';
  }
}
