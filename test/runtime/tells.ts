import type { Trace } from '../../runtime/data.ts';
import { currencyCodes } from '../../runtime/numbers/currencies.ts';
import {
  exactOf,
  type Exact,
  exactOfRational,
  isSame,
  multiply,
  subtract,
  isBelow,
  negate,
  zero,
} from '../../runtime/numbers/exact.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';
import { teller } from '../../runtime/trace/told.ts';
import { doesNotAddUp } from './adds-up.ts';

/** What is wrong with a trace as people are told it, in words: it does not add up, or shows another figure than it has. */
export function toldWrongly(trace: Trace): readonly string[] {
  const told = teller()(trace);
  return [...doesNotAddUp(told), ...shownWrongly(told)];
}

/** Lines of a printed statement that are word for word the one that they explain. */
export function repeatedLines(text: string): readonly string[] {
  const above: { readonly depth: number; readonly said: string }[] = [];
  return text.split('\n').flatMap((line) => {
    const [depth, said] = [line.search(/\S|$/), line.trim().replaceAll(/ {2,}/g, '  ')];
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const twice = said !== '' && above.at(-1)?.said === said;
    above.push({ depth, said });
    return twice ? [said] : [];
  });
}

const unitOf = (digits: number): Exact => exactOf(1n, 10n ** BigInt(digits));

/** Text that is not the exact value, rounded to the digits it has; or an amount in no currency that there is. */
function shownWrongly(trace: Trace): readonly string[] {
  return [
    ...(isShown(trace) ? [] : [`${trace.phrase}: ${trace.value} is shown as ${trace.shown}`]),
    ...trace.children.flatMap(shownWrongly),
  ];
}

function isShown({ value, shown }: Trace): boolean {
  const exact = exactOfRational(value);
  const [text = '', unit] = shown.split(' ');
  if (unit !== undefined && /^[A-Z]{3}$|^\*/.test(unit) && !currencyCodes.includes(unit)) return false;
  const figure = readDecimal(text.replace('%', '').replaceAll(',', ''));
  if (exact === undefined || figure === undefined) return true;
  const meant = text.endsWith('%') ? multiply(exact, exactOf(100n)) : exact;
  const digits = (text.replace('%', '').split('.')[1] ?? '').length;
  const difference = subtract(meant, figure.value);
  const size = isBelow(difference, zero) ? negate(difference) : difference;
  return isSame(size, zero) || isBelow(size, unitOf(digits));
}
