import { type Absent, isAbsent } from '../absent.ts';
import type { ComponentShape } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Payee } from '../world/entities.ts';
import { daysDue } from './components.ts';
import { type Cut, planCuts } from './cuts.ts';
import { planPayoutLimits } from './payout-limits.ts';
import type { Setting } from './setting.ts';

/** One line of what somebody is paid. */
export interface StatementLine<N> {
  /** The component's name, `NAME cut`, or `payout floor`, `payout cap`, `carried forward`. */
  readonly name: string;
  readonly component: ComponentShape | undefined;
  /** With its sign: the lines in the payout sum to it. */
  readonly amount: N;
  /** What a limit on some components cut it from. */
  readonly cutFrom?: N;
}
export interface PayStatement<N> {
  /** Empty when anything cannot be had. */
  readonly lines: readonly StatementLine<N>[];
  readonly payout: N | Absent;
  /** Why nothing is paid. */
  readonly faults: readonly Absent[];
  /** Left over by limits for the next pay period; negative where more was paid than earned. */
  readonly carried: N | Absent;
  /** Names of the days that anything due was worked out over. */
  readonly labels: readonly string[];
}
export type Statements<N> = (payee: Payee, period: Span) => PayStatement<N>;

/** Every payee's statement for a pay period, worked out once; in order, where something is carried from one to the next. */
export function planStatements<N, B>(setting: Setting<N, B>): Statements<N> {
  const { calculation, payOrder, zero } = setting;
  const make = planStatement(setting);
  const carries = calculation.payoutLimits.some(({ carriedForward }) => carriedForward);
  const known: PayStatement<N>[][] = [];
  const carriedOn: { filled: number; carried: N | Absent }[] = [];
  const fill = (payee: Payee, last: number): void => {
    const so = (carriedOn[payee.index] ??= { filled: 0, carried: zero });
    while (so.filled <= last) {
      const period = payOrder.at(so.filled++);
      const made = make(payee, period, so.carried);
      (known[period.index] ??= [])[payee.index] = made;
      so.carried = made.carried;
    }
  };
  return (payee, period) => {
    if (carries) fill(payee, payOrder.placeOf(period));
    const inPeriod = (known[period.index] ??= []);
    return (inPeriod[payee.index] ??= make(payee, period, zero));
  };
}

type Make<N> = (payee: Payee, period: Span, carriedIn: N | Absent) => PayStatement<N>;

function planStatement<N, B>(setting: Setting<N, B>): Make<N> {
  const { calculation, domain, world, zero } = setting;
  const parts = calculation.components.map((component) => ({ component, isMoney: isMoney(setting, component) }));
  const paid = parts.filter(({ component }) => component.paid);
  const unpaid = parts.filter(({ component }) => !component.paid);
  const cuts = (calculation.limits ?? []).length === 0 ? undefined : planCuts(setting);
  const limits = planPayoutLimits(setting);
  const labels = (period: Span): readonly string[] =>
    calculation.components.flatMap(({ every }) => daysDue(world.calendar, every, period)?.label ?? []);
  const withheld = (faults: readonly Absent[], why: Absent, period: Span): PayStatement<N> => ({
    ...{ lines: [], payout: why, faults, carried: why, labels: labels(period) },
  });
  const isThere = (payee: Payee, period: Span): boolean =>
    world.people.rowAt(payee, period) !== undefined && setting.coverage(payee, period) !== 'none';
  return (payee, period, carriedIn) => {
    const lines: StatementLine<N>[] = [];
    const faults: Absent[] = [];
    let sum = zero;
    for (const { component } of unpaid) {
      const amount = setting.amountDue(component.name, payee, period);
      if (isAbsent(amount)) faults.push(amount);
    }
    for (const { component, isMoney: isSummed } of paid) {
      const due = setting.paidDue(component.name, payee, period);
      if (due === undefined) continue;
      if (isAbsent(due)) {
        faults.push(due);
        continue;
      }
      const amount = signed(setting, component, due);
      lines.push({ name: component.name, component, amount });
      if (isSummed) sum = domain.add(sum, amount);
    }
    if (isAbsent(carriedIn)) faults.push(carriedIn);
    const cut = faults.length > 0 ? undefined : cuts?.(payee, period);
    if (isAbsent(cut)) faults.push(cut);
    else if (cut !== undefined)
      for (const line of cutLines(setting, cut)) {
        lines.push(line);
        sum = domain.add(sum, line.amount);
      }
    const [first] = faults;
    if (first !== undefined || isAbsent(carriedIn)) return withheld(faults, first ?? (carriedIn as Absent), period);
    if (!isThere(payee, period)) return { lines, payout: sum, faults, carried: carriedIn, labels: noLabels };
    const outcome = limits(sum, carriedIn, payee, period);
    if (isAbsent(outcome)) return withheld([outcome], outcome, period);
    for (const { name, amount } of outcome.lines) lines.push({ name, component: undefined, amount });
    return { lines, payout: outcome.payout, faults, carried: outcome.carried, labels: noLabels };
  };
}

const noLabels: readonly string[] = [];

/** One line per component, whatever number of limits cut it. */
function cutLines<N, B>({ domain, zero }: Setting<N, B>, cuts: readonly Cut<N>[]): readonly StatementLine<N>[] {
  return [...Map.groupBy(cuts, ({ component }) => component)].flatMap(([component, own]): readonly StatementLine<N>[] => {
    const change = own.reduce((sum, cut) => domain.add(sum, cut.change), zero);
    const [first] = own;
    const line = { name: `${component.name} cut`, component: undefined, amount: signedBy(component, change) };
    return domain.choose<readonly StatementLine<N>[]>(
      domain.same(change, zero),
      () => [],
      () => [first === undefined ? line : { ...line, cutFrom: signedBy(component, first.before) }],
    );
  });

  function signedBy({ sign }: ComponentShape, amount: N): N {
    return sign === 1 ? amount : domain.neg(amount);
  }
}

const signed = <N, B>({ domain }: Setting<N, B>, { sign }: ComponentShape, amount: N): N =>
  sign === 1 ? amount : domain.neg(amount);

/** Is the component in the currency of the payout? */
export function isMoney<N, B>({ node }: Setting<N, B>, { amount }: ComponentShape): boolean {
  return node(amount).type.kind === 'money';
}

/** Lines of limits are, and those of components in money. */
export const isInPayout = <N, B>(
  setting: Pick<Setting<N, B>, 'node'>,
  { component }: Pick<StatementLine<N>, 'component'>,
): boolean => component === undefined || setting.node(component.amount).type.kind === 'money';
