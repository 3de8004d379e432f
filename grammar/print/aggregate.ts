import type { AggregateExpression, AggregateSource, Expression, Window } from '../tree/index.ts';
import { name } from './names.ts';
import { before, inParentheses, level, type Printed } from './printed.ts';
import { group, joined, window } from './words.ts';

type Print = (written: Expression, least?: number) => Printed;

/** `sum of X in deals where C`; its right edge stays open for what the grammar would still read into it. */
export function aggregate(written: AggregateExpression, print: Print): Printed {
  const value = argument(written, print);
  const where = written.where && print(written.where);
  const text = joined(
    `${written.aggregate} of`,
    value.text,
    written.source && source(written.source),
    written.tiesSplit && 'ties split',
    where && `where ${where.text}`,
  );
  const own = where ? level.choice : written.source ? level.postfixed : level.sum;
  const edge = where ?? (written.source ? undefined : value);
  return { text, level: level.primary, open: Math.min(own, edge?.open ?? Infinity), takesComma: edge?.takesComma ?? false };
}

/** What is added up: it must not take the words that are the aggregate's own. */
function argument(written: AggregateExpression, print: Print): Printed {
  const value = print(written.value, level.sum);
  const isWindowAcross = written.value.kind === 'window' && written.source !== undefined && written.source.kind !== 'periods';
  if (saysOverLast(value.text) && !isWindowAcross) return inParentheses(value);
  if (written.source) return before(value, level.sum);
  const ownsMore = written.where !== undefined || written.tiesSplit;
  return ownsMore && value.open !== Infinity ? inParentheses(value) : value;
}

/** Outside of brackets, `over last 3 months` would say what the aggregate is over. */
function saysOverLast(text: string): boolean {
  let depth = 0;
  for (const piece of text.split(/([()]| over last )/)) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (piece === ' over last ' && depth === 0) return true;
  }
  return false;
}

function source(written: AggregateSource): string {
  switch (written.kind) {
    case 'table':
      return joined(
        'in',
        name(written.table.name),
        written.of && `of ${name(written.of.name)}`,
        written.datedBy && `dated by ${name(written.datedBy.name)}`,
        written.window && window(written.window),
      );
    case 'group':
      return joined('across', group(written.group), written.window && window(written.window));
    case 'periods':
      return periods(written.unit, written.of);
  }
}

/** `over months of year`, or shorter `over last 3 months` where the window is made of the same units. */
function periods(unit: string, of: Window): string {
  if (isOwnUnits(unit, of)) return window(of);
  return `over ${unit}s of ${of.kind === 'this' ? of.unit : window(of)}`;
}

function isOwnUnits(unit: string, of: Window): boolean {
  return of.kind === 'last' && of.count > 1 && of.unit === unit;
}
