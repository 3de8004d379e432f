import type { Term } from '../terms/term.ts';
import { isWide, mostExact } from '../terms/term.ts';
import { type ByReciprocal, dividesInFloats, reciprocalFor } from './reciprocal.ts';
import { guessLines } from './print-guess.ts';
import { guessOf } from './rough.ts';
import { differenceOf, isBig, type Loop, partsOfLoop, type Write } from './loop.ts';

/**
 * A loop as JavaScript. It is printed from numbers alone: columns, targets and constants are arguments, so that loops that differ in
 * them only are one text, and nothing a plan says is in it.
 */
export interface Printed {
  /** Of a function of `from`, `to`, `roundQuotient`, and then `values`. */
  readonly text: string;
  readonly parameters: readonly string[];
  /** Columns, constants and targets, in the order of the parameters after the third. */
  readonly values: readonly unknown[];
}

export function printLoop(loop: Loop): Printed {
  const { terms, columns } = partsOfLoop(loop);
  const names = new Map<Term, string>();
  const parameters = ['from', 'to', 'roundQuotient'];
  const values: unknown[] = [];
  const parameter = (prefix: string, value: unknown): string => {
    const name = `${prefix}${values.length}`;
    parameters.push(name);
    values.push(value);
    return name;
  };
  const columnNames = new Map(columns.map((column) => [column, parameter('c', column.values)]));
  const nameOf = (term: Term): string => names.get(term) ?? '0';
  const lines: string[] = [];
  for (const term of terms) {
    if (term.kind === 'constant') names.set(term, constantText(term.value, parameter));
    else if (term.kind === 'row') names.set(term, 'i');
    else {
      const column = term.kind === 'cell' ? (columnNames.get(term.column) ?? '') : '';
      const name = `t${names.size}`;
      const guess = guessOf(term);
      if (guess !== undefined) lines.push(...guessLines(name, guess, nameOf));
      else lines.push(`const ${name} = ${expression(term, column, nameOf)};`);
      names.set(term, name);
    }
  }
  for (const write of loop.writes) lines.push(statement(write, parameter('w', write.into), nameOf));
  const text = `"use strict";\nfor (let i = from; i < to; i++) {\n  ${lines.join('\n  ')}\n}`;
  return { text, parameters, values };
}

/** They stand in the text, because the machine does better with numbers that it knows; below 0 in brackets, as a sign may go before. */
function constantText(value: bigint, parameter: (prefix: string, value: unknown) => string): string {
  if (value > mostExact || value < -mostExact) return parameter('k', value);
  return value < 0n ? `(${value})` : value.toString();
}

type NameOf = (term: Term) => string;

/** A term's value as a big number, as a float. */
const big = (term: Term, nameOf: NameOf): string => (isWide(term) ? nameOf(term) : `BigInt(${nameOf(term)})`);

function expression(term: Term, column: string, nameOf: NameOf): string {
  switch (term.kind) {
    case 'constant':
    case 'row':
      return nameOf(term);
    case 'cell':
      return `${column}[${nameOf(term.at)}]`;
    case 'add':
    case 'subtract': {
      const taken = differenceOf(term);
      if (taken !== undefined) return inWidth(term, taken, nameOf, (left, right) => `${left} - ${right}`);
      return inWidth(term, [term.left, term.right], nameOf, (left, right) => `${left} + ${right}`);
    }
    case 'multiply':
      return inWidth(term, [term.left, term.right], nameOf, (left, right) => `${left} * ${right}`);
    case 'least':
    case 'greatest':
      return extreme(term, nameOf);
    case 'absolute':
      return isWide(term.value)
        ? `${nameOf(term.value)} < 0n ? -${nameOf(term.value)} : ${nameOf(term.value)}`
        : `Math.abs(${nameOf(term.value)})`;
    case 'divide':
      return quotient(term, nameOf);
    case 'choose':
      return inWidth(
        term,
        [term.then, term.otherwise],
        nameOf,
        (then, otherwise) => `${nameOf(term.test)} ? ${then} : ${otherwise}`,
      );
    case 'below':
      return `${nameOf(term.left)} < ${nameOf(term.right)} ? 1 : 0`;
    case 'at-most':
      return `${nameOf(term.left)} <= ${nameOf(term.right)} ? 1 : 0`;
    case 'same':
      return isWide(term.left) === isWide(term.right)
        ? `${nameOf(term.left)} === ${nameOf(term.right)} ? 1 : 0`
        : `${big(term.left, nameOf)} === ${big(term.right, nameOf)} ? 1 : 0`;
    case 'both':
      return `${nameOf(term.left)} & ${nameOf(term.right)}`;
    case 'either':
      return `${nameOf(term.left)} | ${nameOf(term.right)}`;
    case 'not':
      return `1 - ${nameOf(term.value)}`;
  }
}

/** In floats where the term and its parts fit, else in big numbers, and back where only the term fits. */
function inWidth(term: Term, parts: readonly Term[], nameOf: NameOf, print: (...parts: readonly string[]) => string): string {
  if (![term, ...parts].some(isWide)) return print(...parts.map(nameOf));
  const text = print(...parts.map((part) => big(part, nameOf)));
  return isWide(term) ? text : `Number(${text})`;
}

/** Without a branch where there is room: max(a, b) is a + (d + |d|) / 2 with d = b - a. */
function extreme(term: Extract<Term, { readonly kind: 'least' | 'greatest' }>, nameOf: NameOf): string {
  const { kind, left, right } = term;
  const most = [left.low, left.high, right.low, right.high].reduce((far, one) => (one > far ? one : -one > far ? -one : far), 0n);
  if (2n * most > mostExact)
    return inWidth(term, [left, right], nameOf, (a, b) => `${a} ${kind === 'least' ? '<' : '>'} ${b} ? ${a} : ${b}`);
  const [a, b] = [nameOf(left), nameOf(right)];
  if (b === '0') return kind === 'greatest' ? `(${a} + Math.abs(${a})) * 0.5` : `(${a} - Math.abs(${a})) * 0.5`;
  if (a === '0') return kind === 'greatest' ? `(${b} + Math.abs(${b})) * 0.5` : `(${b} - Math.abs(${b})) * 0.5`;
  return `(${a} + ${b} ${kind === 'greatest' ? '+' : '-'} Math.abs(${a} - ${b})) * 0.5`;
}

type Divide = Extract<Term, { readonly kind: 'divide' }>;

function quotient(term: Divide, nameOf: NameOf): string {
  const { left, right, mode } = term;
  if (!dividesInFloats(term)) {
    const text = `roundQuotient(${big(left, nameOf)}, ${big(right, nameOf)}, "${mode}")`;
    return isWide(term) ? text : `Number(${text})`;
  }
  const [n, d] = [nameOf(left), nameOf(right)];
  const reciprocal = reciprocalFor(term);
  const print = (amount: string): string =>
    reciprocal === undefined ? rounded(amount, d, mode) : timesReciprocal(amount, reciprocal);
  if (left.low >= 0n) return print(n);
  if (left.high <= 0n) return `-${print(`-${n}`)}`;
  return `${n} < 0 ? -${print(`-${n}`)} : ${print(n)}`;
}

const timesReciprocal = (n: string, { isDoubled, added, times }: ByReciprocal): string =>
  `Math.floor((${isDoubled ? `2 * ${n}` : n} + ${added}) * ${times})`;

/** Of a number that is not negative: rounding down is exact in floats, so the other ways are written by it. */
function rounded(n: string, d: string, mode: Divide['mode']): string {
  switch (mode) {
    case 'half-up':
      return `Math.floor((2 * ${n} + ${d}) / (2 * ${d}))`;
    case 'down':
      return `Math.floor(${n} / ${d})`;
    case 'up':
      return `Math.ceil(${n} / ${d})`;
    case 'half-even':
      // A half of an even number goes down: there, what is added is one less than half a step.
      return `Math.floor((2 * ${n} + ${d} - (1 - Math.floor(${n} / ${d}) % 2)) / (2 * ${d}))`;
  }
}

function statement({ kind, term, into, at, where }: Write, target: string, nameOf: NameOf): string {
  const value = isBig(into) ? big(term, nameOf) : nameOf(term);
  const place = `${target}[${nameOf(at)}]`;
  const written = {
    put: `${place} = ${value};`,
    add: `${place} += ${value};`,
    least: `if (${value} < ${place}) ${place} = ${value};`,
    greatest: `if (${value} > ${place}) ${place} = ${value};`,
  }[kind];
  return where === undefined ? written : `if (${nameOf(where)}) { ${written} }`;
}
