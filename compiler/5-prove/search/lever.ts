import type { Calculation, ValueType } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { minorDigitsOf } from '../../../runtime/numbers/currencies.ts';
import type { Subject } from '../subject.ts';
import type { Given, Variant } from './variant.ts';

/** What is raised in a case: a figure, a cell of one record, or a record that was not there. */
export type Lever = { readonly name: string; readonly type: ValueType } & (
  | { readonly kind: 'figure'; readonly given: Given }
  | { readonly kind: 'cell' | 'row'; readonly table: string; readonly column: string }
);

export function leverOf(subject: Subject, name: string, { given }: Variant): Lever | undefined {
  if (subject.kind === 'column') {
    const { table, column } = subject;
    return { kind: subject.how === 'add' ? 'row' : 'cell', name: `${table}.${column}`, type: { kind: 'money' }, table, column };
  }
  const own = given.find(({ shape, nodes }) =>
    subject.kind === 'input' ? shape.name === subject.input : nodes?.includes(subject.node) === true,
  );
  return own && { kind: 'figure', name: name || own.name, type: own.shape.type, given: own };
}

export const figureLever = (given: Given): Lever => ({ kind: 'figure', name: given.name, type: given.shape.type, given });

export const subjectOf = (lever: Lever): Subject =>
  lever.kind === 'figure'
    ? { kind: 'input', input: lever.given.shape.name }
    : { kind: 'column', table: lever.table, column: lever.column, how: lever.kind === 'row' ? 'add' : 'raise' };

/** The same for the same figure or cell. */
export const nameOfLever = (lever: Lever): string =>
  lever.kind === 'figure' ? lever.given.shape.name : `${lever.kind} ${lever.table}.${lever.column}`;

/** The smallest step by which it can be raised. */
export function stepOf({ type }: Lever, { plan }: Calculation): Exact {
  if (type.kind === 'money') return exact.exactOf(1n, 10n ** BigInt(minorDigitsOf(plan.currency ?? 'USD')));
  if (type.kind === 'count' || type.kind === 'days') return exact.one;
  return exact.exactOf(1n, type.kind === 'percent' ? 10_000n : 100n);
}

/** Inside its declared range; without one, not negative. */
export function isInside(lever: Lever, x: Exact): boolean {
  const { low = '0', high } = lever.kind === 'figure' ? lever.given.shape : {};
  const [least, most] = [exact.exactOfRational(low), high === undefined ? undefined : exact.exactOfRational(high)];
  return !(least !== undefined && exact.isBelow(x, least)) && !(most !== undefined && exact.isBelow(most, x));
}
