import type { RunResult } from '../../../runtime/data.ts';
import { add, type Exact, exactOf, isBelow, negate, zero } from '../../../runtime/numbers/exact.ts';
import { fixedText } from '../../../runtime/numbers/printing.ts';

/** What something costs as it is and otherwise; exact texts in the plan's currency. */
export interface Compared {
  readonly name: string;
  readonly base: string;
  readonly scenario: string;
  /** `scenario` less `base`. */
  readonly difference: string;
}

/** Two results of one plan side by side. */
export interface Comparison {
  readonly currency: string;
  readonly total: Compared;
  /** Who wins most first, who loses most last. */
  readonly payees: readonly Compared[];
  readonly components: readonly Compared[];
  readonly teams?: readonly Compared[];
  readonly periods?: readonly Compared[];
  /** What is said to be wrong only in the scenario. */
  readonly problems: readonly string[];
}

export function comparisonOf(base: RunResult, scenario: RunResult): Comparison {
  const digits = /\.(\d+)$/.exec(base.totals.payout)?.[1]?.length ?? 0;
  const compared = (name: string, before = '0', after = '0'): Compared => ({
    name,
    base: fixed(exactOfAmount(before), digits),
    scenario: fixed(exactOfAmount(after), digits),
    difference: fixed(add(exactOfAmount(after), negate(exactOfAmount(before))), digits),
  });
  const each = (before: Amounts, after: Amounts): readonly Compared[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => compared(name, before[name], after[name]));
  const known = new Set(base.problems.map(({ message }) => message));
  return {
    currency: base.currency,
    total: compared('', base.totals.payout, scenario.totals.payout),
    payees: each(base.totals.byPayee, scenario.totals.byPayee).toSorted(winnersFirst),
    components: each(base.totals.byComponent, scenario.totals.byComponent).filter(({ name }) => isMoney(base, name)),
    problems: scenario.problems.flatMap(({ message }) => (known.has(message) ? [] : [message])),
  };
}

type Amounts = Readonly<Record<string, string>>;

const isMoney = ({ payouts, currency }: RunResult, component: string): boolean =>
  payouts.every((line) => line.component !== component || line.unit === currency);

function winnersFirst(a: Compared, b: Compared): number {
  const [first, second] = [exactOfAmount(a.difference), exactOfAmount(b.difference)];
  return isBelow(second, first) ? -1 : isBelow(first, second) ? 1 : 0;
}

function exactOfAmount(amount: string): Exact {
  const [whole = '0', fraction = ''] = amount.split('.');
  return fraction === '' && whole === '0' ? zero : exactOf(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

const fixed = (amount: Exact, digits: number): string => fixedText(amount, digits) ?? '';
