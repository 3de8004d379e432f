import type { Answer } from '../../compiler/index.ts';

/** Reads what Z3 prints: a word, then `((|sales| 12.5) (|target| (- 1.0)))`. */
export function answerOf(printed: string): Answer {
  const [word = ''] = printed.trim().split(/\s/, 1);
  if (word === 'unsat') return { kind: 'unsat' };
  return word === 'sat' ? { kind: 'sat', values: valuesOf(printed) } : { kind: 'unknown' };
}

const value = /\((\|[^|]*\|)\s+(?:\(-\s+([\d.]+)\??\)|([\d.]+)\??)\)/g;

const valuesOf = (printed: string): ReadonlyMap<string, string> =>
  new Map(
    [...printed.matchAll(value)].map(([, term = '', below, above]) => [term, below === undefined ? (above ?? '') : `-${below}`]),
  );
