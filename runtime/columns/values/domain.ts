import { Absent, blank, isAbsent } from '../../absent.ts';
import type { Value } from '../../evaluate/setting.ts';
import type { Domain } from '../../numbers/domain.ts';
import { type Exact, exactOfRational, zero } from '../../numbers/exact.ts';
import type { Term } from '../terms/term.ts';
import type { Terms } from '../terms/terms.ts';
import { type Figures, figuresOver } from './figures.ts';
import { constantText, together } from './texts.ts';
import { type Answer, type ColumnValue, type Day, type Figure, isColumnValue, type Text } from './value.ts';

/** Stands for whatever columns do not know: the exact evaluator is asked. */
export const unknown = new Absent(undefined);

/**
 * The domain in which a figure is one for every row at once. Both branches of a choice are worked out and joined row by row; where one
 * of them is a problem, the row is odd.
 */
export interface ColumnDomain extends Domain<ColumnValue, Answer> {
  readonly terms: Terms;
  readonly figures: Figures;
  /** Goes for a value wherever a figure from the data is expected. */
  standIn(value: ColumnValue): Exact;
  /** One value or another, row by row. */
  join(test: Term, then: unknown, otherwise: unknown): unknown;
}

export function columnDomain(terms: Terms): ColumnDomain {
  const figures = figuresOver(terms);
  const { yes, no, both, either, not, choose } = terms;
  const oddFigure: Figure = { ...figures.of(zero), odd: yes };
  const standIns = new Map<Exact, ColumnValue>();
  const figure = (value: ColumnValue): Figure => (value.kind === 'figure' ? value : oddFigure);
  const answer = (holds: Term, a: Answer, b: Answer): Answer => ({ kind: 'answer', holds, odd: either(a.odd, b.odd), blank: no });

  const join = (test: Term, then: unknown, otherwise: unknown): unknown => {
    if (then === otherwise || test === yes) return then;
    if (test === no) return otherwise;
    if (then === blank) return emptied(otherwise, test);
    if (otherwise === blank) return emptied(then, not(test));
    if (isAbsent(then)) return marked(otherwise, test);
    if (isAbsent(otherwise)) return marked(then, not(test));
    const [a, b] = [lifted(then), lifted(otherwise)];
    return a !== undefined && b !== undefined ? joined(test, a, b) : unknown;
  };
  const lifted = (value: unknown): ColumnValue | undefined => liftedIn(terms, value);
  const marked = (value: unknown, odd: Term): unknown => {
    if (Array.isArray(value)) return value.map((item) => markedParts(item, odd));
    const found = lifted(value);
    return found === undefined ? unknown : { ...found, odd: either(found.odd, odd) };
  };
  /** Such as what a band pays. */
  const markedParts = (item: unknown, odd: Term): unknown => {
    if (typeof item !== 'object' || item === null || isColumnValue(item)) return marked(item, odd);
    return Object.fromEntries(Object.entries(item).map(([name, part]) => [name, isColumnValue(part) ? marked(part, odd) : part]));
  };
  const emptied = (value: unknown, isBlank: Term): unknown => {
    if (isAbsent(value)) return unknown;
    const found = lifted(value);
    if (found === undefined) return unknown;
    const empty = { ...found, odd: both(found.odd, not(isBlank)), blank: either(found.blank, isBlank) };
    return empty.kind === 'answer' ? { ...empty, holds: both(empty.holds, not(isBlank)) } : empty;
  };
  const joined = (test: Term, a: ColumnValue, b: ColumnValue): ColumnValue | Absent => {
    if (a.kind === 'figure' && b.kind === 'figure') return figures.choose(test, a, b);
    const marks = { odd: choose(test, a.odd, b.odd), blank: choose(test, a.blank, b.blank) };
    if (a.kind === 'answer' && b.kind === 'answer') return { kind: 'answer', holds: choose(test, a.holds, b.holds), ...marks };
    if (a.kind === 'day' && b.kind === 'day') return { kind: 'day', day: choose(test, a.day, b.day), ...marks } satisfies Day;
    if (a.kind !== 'text' || b.kind !== 'text') return unknown;
    const { left, right, texts } = together(terms, a, b);
    return { kind: 'text', place: choose(test, left, right), texts, ...marks } satisfies Text;
  };

  return {
    terms,
    figures,
    join,
    standIn: (value) => {
      const token = { ...zero };
      standIns.set(token, value);
      return token;
    },
    of: (value) => standIns.get(value) ?? figures.of(value),
    literal: (text) => figures.of(exactOfRational(text) ?? zero),
    add: (a, b) => figures.add(figure(a), figure(b)),
    sub: (a, b) => figures.add(figure(a), figures.negate(figure(b))),
    mul: (a, b) => figures.multiply(figure(a), figure(b)),
    div: (a, b) => figures.divide(figure(a), figure(b)),
    neg: (a) => figures.negate(figure(a)),
    min: (a, b) => figures.least(figure(a), figure(b)),
    max: (a, b) => figures.greatest(figure(a), figure(b)),
    between: (value, low, high) =>
      figures.between(figure(value), low === undefined ? undefined : figure(low), high === undefined ? undefined : figure(high)),
    below: (a, b) => figures.below(figure(a), figure(b)),
    same: (a, b) => figures.same(figure(a), figure(b)),
    truth: (claim) => ({ kind: 'answer', holds: claim ? yes : no, odd: no, blank: no }),
    and: (a, b) => answer(both(a.holds, b.holds), a, b),
    or: (a, b) => answer(either(a.holds, b.holds), a, b),
    not: (a) => ({ kind: 'answer', holds: not(a.holds), odd: a.odd, blank: no }),
    choose: <T>(test: Answer, then: () => T, otherwise: () => T): T => {
      if (test.odd === yes) return unknown as T;
      if (test.holds === yes && test.odd === no) return then();
      if (test.holds === no && test.odd === no) return otherwise();
      const value = join(test.holds, then(), otherwise());
      return (test.odd === no || value === undefined ? value : marked(value, test.odd)) as T;
    },
    round: (value, unit, mode) => figures.round(figure(value), figure(unit), mode),
    share: (_, weights) => weights.map(() => oddFigure),
    apportion: (_, parts) => parts.map(() => oddFigure),
    rank: (parts) => parts.map(() => oddFigure),
  };
}

/** Texts and days that are the same in every row come as they are. */
function liftedIn(terms: Terms, value: unknown): ColumnValue | undefined {
  if (isColumnValue(value)) return value;
  if (typeof value === 'string') return constantText(terms, value);
  if (typeof value === 'number') return { kind: 'day', day: terms.constant(BigInt(value)), odd: terms.no, blank: terms.no };
  return undefined;
}

/** A value by row. */
export const inEachRow = ({ terms }: ColumnDomain, value: Value<ColumnValue, Answer> | Absent): ColumnValue | Absent =>
  isAbsent(value) ? value : (liftedIn(terms, value) ?? unknown);
