import { type Absent, isAbsent } from '../absent.ts';
import type { ComponentShape, PayoutLimit } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Payee } from '../world/entities.ts';
import { daysDue } from './components.ts';
import { planCut } from './cuts.ts';
import type { Evaluation, Setting } from './setting.ts';

/** One line of what somebody is paid. */
export interface StatementLine<N> {
  /** The component's name, or `payout floor`, `payout cap`, `carried forward`. */
  readonly name: string;
  readonly component: ComponentShape | undefined;
  /** With its sign: the lines in the payout sum to it. */
  readonly amount: N;
}
export interface PayStatement<N> {
  /** Empty when anything cannot be had. */
  readonly lines: readonly StatementLine<N>[];
  readonly payout: N | Absent;
  /** Why nothing is paid. */
  readonly faults: readonly Absent[];
  /** Left over by limits for the next pay period; negative where more was paid than earned. */
  readonly carried: N;
  /** Names of the days that anything due was worked out over. */
  readonly labels: readonly string[];
}
export type Statements<N> = (payee: Payee, period: Span) => PayStatement<N>;

/** Every payee's statement for a pay period, worked out once. */
export function planStatements<N, B>(setting: Setting<N, B>): Statements<N> {
  const make = planStatement(setting, (payee, period) => statement(payee, period));
  const known: PayStatement<N>[][] = [];
  const statement: Statements<N> = (payee, period) => {
    const inPeriod = (known[period.index] ??= []);
    return (inPeriod[payee.index] ??= make(payee, period));
  };
  return statement;
}

function planStatement<N, B>(setting: Setting<N, B>, before: Statements<N>): Statements<N> {
  const { calculation, world, zero } = setting;
  const limits = calculation.payoutLimits.map((limit) => planLimit(setting, limit));
  const carries = calculation.payoutLimits.some(({ carriedForward }) => carriedForward);
  const carriedInto = (payee: Payee, period: Span): N => {
    const last = world.calendar.holding(calculation.plan.pays, period.from - 1);
    return carries && last.to >= world.start ? before(payee, last).carried : zero;
  };
  const paysTo = calculation.payeesWhere === undefined ? undefined : setting.test(calculation.payeesWhere, { kind: 'payee' });
  const cuts = (calculation.limits ?? []).map((limit) => planCut(setting, limit));
  const componentLines = (payee: Payee, period: Span): readonly (StatementLine<N> | Absent)[] =>
    calculation.components.flatMap((component): readonly (StatementLine<N> | Absent)[] => {
      const amount = setting.amountDue(component.name, payee, period);
      if (amount === undefined) return [];
      if (isAbsent(amount)) return [amount];
      if (component.schedule !== undefined) return [notYet(setting, component, payee, period)];
      return component.paid ? [{ name: component.name, component, amount: signed(setting, component, amount) }] : [];
    });
  const labels = (period: Span): readonly string[] =>
    calculation.components.flatMap(({ every }) => daysDue(world.calendar, every, period)?.label ?? []);
  return (payee, period) => {
    const paid = world.people.rowAt(payee, period) === undefined ? true : (paysTo?.(payee, period) ?? true);
    const isPaid =
      isAbsent(paid) ||
      paid === true ||
      setting.domain.choose(
        paid,
        () => true,
        () => false,
      );
    if (!isPaid) return { lines: [], payout: zero, faults: [], carried: zero, labels: [] };
    const found = [...componentLines(payee, period), ...cuts.flatMap((cut) => cut(payee, period))];
    const lines = found.filter((line): line is StatementLine<N> => !isAbsent(line));
    const outcome = limited(setting, limits, lines, carriedInto(payee, period), payee, period);
    const faults = [...(isAbsent(paid) ? [paid] : []), ...found.filter(isAbsent), ...outcome.faults];
    const [first] = faults;
    if (first !== undefined) return { lines: [], payout: first, faults, carried: zero, labels: labels(period) };
    return { ...outcome, labels: [] };
  };
}

function notYet<N, B>({ fault }: Setting<N, B>, { name }: ComponentShape, payee: Payee, period: Span): Absent {
  return fault('not-yet', `${name} is paid by a schedule, which cannot be worked out yet.`, payee, period);
}

const signed = <N, B>({ domain }: Setting<N, B>, { sign }: ComponentShape, amount: N): N =>
  sign === 1 ? amount : domain.neg(amount);

/** Is the line in the currency of the payout? */
export function isMoney<N, B>({ node }: Setting<N, B>, { amount }: ComponentShape): boolean {
  return node(amount).type.kind === 'money';
}

interface Limit<N> {
  readonly limit: PayoutLimit;
  readonly value: Evaluation<N>;
}

function planLimit<N, B>(setting: Setting<N, B>, limit: PayoutLimit): Limit<N> {
  const value = setting.figure(limit.value, { kind: 'payee' });
  const smallest = setting.domain.of(setting.world.minorUnit);
  const rounded: Evaluation<N> = (entity, days) => {
    const figure = value(entity, days);
    return isAbsent(figure) ? figure : setting.domain.round(figure, smallest, 'half-up');
  };
  return { limit, value: rounded };
}

/** Adds a line for each limit that the sum so far breaks. */
function limited<N, B>(
  setting: Setting<N, B>,
  limits: readonly Limit<N>[],
  lines: readonly StatementLine<N>[],
  carriedIn: N,
  payee: Payee,
  period: Span,
): Omit<PayStatement<N>, 'labels'> {
  const { domain, zero } = setting;
  const all = [...lines];
  const faults: Absent[] = [];
  let payout = zero;
  let carried = zero;
  for (const { component, amount } of lines)
    if (component !== undefined && isMoney(setting, component)) payout = domain.add(payout, amount);
  const addLine = (name: string, amount: N): void => {
    domain.choose(
      domain.same(amount, zero),
      () => undefined,
      () => void all.push({ name, component: undefined, amount }),
    );
    payout = domain.add(payout, amount);
  };
  addLine('carried forward', carriedIn);
  for (const { limit, value } of limits) {
    const bound = value(payee, period);
    if (isAbsent(bound)) {
      faults.push(bound);
      continue;
    }
    const change =
      limit.bound === 'at-least' ? domain.max(zero, domain.sub(bound, payout)) : domain.min(zero, domain.sub(bound, payout));
    addLine(limit.bound === 'at-least' ? 'payout floor' : 'payout cap', change);
    if (limit.carriedForward) carried = domain.sub(carried, change);
  }
  return { lines: all, payout, faults, carried };
}
