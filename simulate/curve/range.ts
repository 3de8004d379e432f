import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import type { Subject } from '../question.ts';
import { joined } from './joined.ts';
import { walk } from './walk.ts';

interface Range {
  readonly from: Exact;
  readonly to: Exact;
}

/** Where nothing else is said, from 0 (or what the input may be at least) to half as much again as anything that happens. */
export function rangeOf(subject: Subject, from: Exact | undefined, to: Exact | undefined): Range {
  const input = subject.calculation.inputs.find(({ name }) => name === subject.vary);
  const start = startOf(subject, from);
  const end = to ?? (input?.high === undefined ? undefined : exact.exactOfRational(input.high)) ?? endOf(subject, start);
  return { from: start, to: end };
}

/** Where figures begin: what was said, what the plan says of the input, or 0. */
export function startOf(subject: Subject, from: Exact | undefined): Exact {
  const low = subject.calculation.inputs.find(({ name }) => name === subject.vary)?.low;
  return from ?? (low === undefined ? undefined : exact.exactOfRational(low)) ?? leastOf(subject.now);
}

const leastOf = (now: Exact = exact.zero): Exact => (exact.isBelow(now, exact.zero) ? now : exact.zero);
const far = exact.exactOf(1_000_000_000_000n);
const enough = 60;

function endOf(subject: Subject, from: Exact): Exact {
  const { borders, isCapped } = joined(walk(subject, from, far, enough));
  const last = borders.at(isCapped ? -1 : -2)?.at;
  const reached = last === undefined ? from : last.kind === 'fraction' ? last.value : last.high;
  const wanted = exact.isBelow(reached, subject.now ?? from) ? (subject.now ?? from) : reached;
  const more = exact.add(wanted, exact.divide(exact.subtract(wanted, from), exact.exactOf(2n)));
  return exact.isBelow(from, more) ? inTwoDigits(more) : exact.add(from, exact.exactOf(1_000n));
}

/** The next figure with two digits that are not 0. */
function inTwoDigits({ n, d }: Exact): Exact {
  if (n <= 0n) return exact.exactOf(0n);
  const whole = n / d + (n % d === 0n ? 0n : 1n);
  const unit = 10n ** BigInt(Math.max(0, whole.toString().length - 2));
  return exact.exactOf(((whole + unit - 1n) / unit) * unit);
}
