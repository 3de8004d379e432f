import type {
  Band,
  BandRange,
  Clause,
  Component,
  Expression,
  ForEach,
  Pool,
  Rounding,
  ScaleBand,
  SchedulePart,
} from '../tree/index.ts';
import { print } from './expression.ts';
import { above, commented, indented, padded, widest, type Lines } from './lines.ts';
import { name, quoted } from './names.ts';
import { beforeComma, inParentheses, level, type Printed } from './printed.ts';
import { split } from './split.ts';
import { frequencies, groupBeforeName, joined, roundings, text } from './words.ts';

/** Words that would be read as something else behind a kind of component. */
const headWords: ReadonlySet<string> = new Set(['paid', 'fund', 'plan', 'include', 'example', 'alert']);

function head(written: Pick<Component, 'name' | 'label' | 'paid'>): string {
  const called = written.name && (headWords.has(written.name.name) ? quoted(written.name.name) : name(written.name.name));
  return joined(called, written.label && text(written.label.value), written.paid && `paid ${frequencies[written.paid]}`);
}

function forEach(written: ForEach): string {
  const order = written.order.length > 0 && `in order of ${written.order.map((each) => name(each.name)).join(', ')}`;
  const where = written.where && `where ${closedFor(print(written.where)).text}`;
  return joined(`for each ${name(written.item.name)} in ${name(written.table.name)}`, where, order);
}
/** In parentheses where `on …` behind it would be read as the date of a conversion. */
function closedFor(inner: Printed): Printed {
  return / in [A-Z]{3} at (?:[^\s)]+|`[^`]+`)$/.test(inner.text) ? inParentheses(inner) : inner;
}

export function component(written: Component): Lines {
  if (written.headless && written.value.kind === 'tiers') {
    const { docs, before, after } = written.comments;
    const lines = [...bandLines(written.value.bands), ...indented(clauses(written.clauses))];
    return [...above({ docs, before: [...before, ...after], after: [] }), ...lines];
  }
  const opening = joined(written.component, head(written), written.forEach && forEach(written.forEach));
  return [...commented(written.comments, joined(opening, value(written))), ...indented(body(written))];
}

function value({ value: given }: Component): string {
  if (given.kind === 'expression') return `= ${print(given.value).text}`;
  return joined(
    `on ${print(given.base, level.sum).text}`,
    given.against && `against ${print(given.against, level.sum).text}`,
    given.by && `by ${print(given.by, level.sum).text}`,
    given.continuingFrom && `continuing from ${print(given.continuingFrom, level.sum).text}`,
  );
}

function body(written: Component): Lines {
  const bands = written.value.kind === 'tiers' ? bandLines(written.value.bands) : [];
  return [...bands, ...clauses(written.clauses)];
}

function range(written: BandRange): string {
  switch (written.kind) {
    case 'up-to':
      return `up to ${print(written.bound, level.sum).text}`;
    case 'below':
    case 'above':
    case 'from':
      return `${written.kind} ${print(written.bound, level.sum).text}`;
    case 'from-to':
      return `from ${print(written.low, level.sum).text} to ${print(written.high, level.sum).text}`;
    case 'first':
    case 'next':
      return `${written.kind} ${print(written.width, level.sum).text}`;
    case 'values':
      return written.values.map((each) => print(each).text).join(', ');
    case 'rest':
    case 'otherwise':
      return written.kind;
  }
}

function bandLines(bands: readonly Band[]): Lines {
  const ranges = bands.map((band) => range(band.range));
  const width = widest(ranges);
  return bands.flatMap((band, i) => commented(band.comments, `${padded(ranges[i] ?? '', width)}  ${paid(band)}`));
}

function paid(band: Band): string {
  return joined(
    band.another ? 'pay another' : 'pay',
    print(band.pay).text,
    band.each && 'each',
    band.risingTo && `rising to ${print(band.risingTo).text}`,
    band.spread && (band.spread === 'excess' ? 'on the excess' : 'on everything'),
  );
}

/** In parentheses where three capitals would be read with a figure behind them, as in `USD 500`. */
export function beforeLiteral(inner: Printed): string {
  return /(?:^|[^\p{L}\p{N}_])[A-Z]{3}\uFDD2?$/u.test(inner.text) ? inParentheses(inner).text : inner.text;
}

export function scaleBandLines(bands: readonly ScaleBand[]): Lines {
  const ranges = bands.map((band) => range(band.range));
  const width = widest(ranges);
  const given = (band: ScaleBand): string =>
    joined(beforeLiteral(print(band.gives)), band.risingTo && `rising to ${beforeLiteral(print(band.risingTo))}`);
  return bands.flatMap((band, i) => commented(band.comments, `${padded(ranges[i] ?? '', width)}  gives ${given(band)}`));
}

const clauseOrder: readonly Clause['kind'][] = [
  'times',
  'when',
  'at-least',
  'at-most',
  'prorated',
  'round',
  'cumulative',
  'schedule',
  'not-paid',
];

/** Clauses in the order of their meaning, whatever the order of writing. */
function clauses(written: readonly Clause[]): Lines {
  const sorted = written.toSorted((a, b) => clauseOrder.indexOf(a.kind) - clauseOrder.indexOf(b.kind));
  return sorted.flatMap((each) => commented(each.comments, clause(each)));
}

function clause(written: Clause): string {
  switch (written.kind) {
    case 'times':
      return `times ${print(written.value).text}`;
    case 'when':
      return `when ${print(written.condition).text}`;
    case 'at-least':
      return joined(`at least ${print(written.value).text}`, written.each && 'each');
    case 'at-most':
      return joined(`at most ${print(written.value).text}`, written.each && 'each');
    case 'prorated':
      return `prorated by ${written.by} in role`;
    case 'round':
      return rounding(written.rounding);
    case 'cumulative':
      return `cumulative over ${written.over}`;
    case 'schedule':
      return `paid ${written.parts.map((each, i) => part(each, i < written.parts.length - 1)).join(', ')}`;
    case 'not-paid':
      return 'not paid';
  }
}

export function rounding(written: Rounding): string {
  if (written.each) return `round each ${name(written.each.name)}`;
  const to = written.unit && `to ${print(written.unit, level.sum).text}`;
  return joined('round', written.mode === 'half-up' && to ? undefined : roundings[written.mode], to);
}

function part(written: SchedulePart, followed: boolean): string {
  const share = written.share && portion(written.share);
  const last = (inner: Printed): string => (followed ? beforeComma(inner) : inner).text;
  switch (written.kind) {
    case 'on':
      return joined(share, `on ${last(print(written.date, level.sum))}`);
    case 'held':
      return joined(share, `held until ${last(print(written.until))}`);
    case 'instalments': {
      const delay = written.delay && `${print(written.delay.count, level.prefixed).text} ${written.delay.unit}s`;
      const start = written.after && joined('starting', delay, `after ${last(print(written.after, level.sum))}`);
      return joined(share, `in ${print(written.count, level.prefixed).text} ${frequencies[written.every]} instalments`, start);
    }
  }
}

/** Behind `paid` only a figure or a bracket is read as a share. */
function portion(written: Expression): string {
  const inner = print(written);
  return (written.kind === 'number' || written.kind === 'parentheses' ? inner : inParentheses(inner)).text;
}

export function pool(written: Pool): Lines {
  const opening = joined(`${groupBeforeName(written.group)} pool`, head(written));
  const fund = written.fund ? [`fund ${print(written.fund).text}`] : [];
  const sharing = `split ${split(written.split, print).text}`;
  return [...commented(written.comments, opening), ...indented([...fund, sharing, ...clauses(written.clauses)])];
}
