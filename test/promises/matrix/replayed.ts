import { compile, type Verdict } from '../../../compiler/index.ts';
import { prepare, type Session } from '../../../runtime/index.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Outcome } from './outcome.ts';

type Replay = Extract<Verdict, { readonly kind: 'refuted' }>['replay'];
type Figure = (session: Session, payee: string, period: string) => Exact | undefined;

/** Whether the cases of a refutation, paid by the runtime as any data are, break the promise. */
export function isReplayed({ cell: { form, about }, verdict }: Outcome, earlier: string): boolean {
  if (verdict.kind !== 'refuted') return false;
  const { replay } = verdict;
  switch (form) {
    case 'payout never falls':
    case 'may fall':
      return falls(replay, payout, [replay.payee]);
    case 'component never falls':
      return falls(replay, about === 'payout' ? payout : amountOf(about), [replay.payee]);
    case 'others never lose':
      return falls(replay, payout, colleaguesIn(replay));
    case 'at most an amount':
    case 'at least an amount':
    case 'at most a portion':
    case 'team payout at most a portion':
      return isBeyond(replay);
    case 'no cliff':
      return jumps(replay);
    case 'paid in full':
      return isLeft(replay, about);
    case 'same as':
    case 'same as, except where':
      return differs(replay, earlier);
  }
}

const valueIn = (found: ReturnType<Session['payoutOf']>): Exact | undefined =>
  found.kind === 'value' ? exact.exactOfRational(found.value) : undefined;
const payout: Figure = (session, payee, period) => valueIn(session.payoutOf(payee, period));
const amountOf =
  (component: string): Figure =>
  (session, payee, period) =>
    valueIn(session.amountOf(component, payee, period));
const nodeOf =
  (node: number): Figure =>
  (session, payee, period) =>
    valueIn(session.valueOf(node, payee, period));

const sessionsOf = ({ calculation, periods, cases }: Replay): readonly Session[] =>
  cases.map((data) => prepare(calculation, data, { period: periods, currency: 'USD' }));

/** Pay periods, in order. */
function periodsIn({ periods, cases }: Replay): readonly string[] {
  const column = cases[0]?.inputs?.columns.find(({ header }) => header === 'period');
  return [...new Set([...periods.split('..'), ...(column?.cells ?? [])])].flatMap((label) => label ?? []).toSorted();
}

/** In some period, or in all up to it, the second case has less. */
function falls(replay: Replay, figure: Figure, payees: readonly string[]): boolean {
  const sessions = sessionsOf(replay);
  return payees.some((payee) => {
    let [sumLow, sumHigh] = [exact.zero, exact.zero];
    return periodsIn(replay).some((period) => {
      const [low = exact.zero, high = exact.zero] = sessions.map((session) => figure(session, payee, period));
      [sumLow, sumHigh] = [exact.add(sumLow, low), exact.add(sumHigh, high)];
      return exact.isBelow(high, low) || exact.isBelow(sumHigh, sumLow);
    });
  });
}

function colleaguesIn({ cases, payee }: Replay): readonly string[] {
  const column = cases[0]?.payees?.columns.find(({ cells }) => cells.includes(payee));
  return (column?.cells ?? []).flatMap((key) => (key === undefined || key === payee ? [] : [key]));
}

/** The figure is beyond its bound for whoever it is about. */
function isBeyond(replay: Replay): boolean {
  const [session] = sessionsOf(replay);
  return replay.calculation.promises.some((promise) => {
    if (promise.kind !== 'bound' || session === undefined) return false;
    return periodsIn(replay).some((period) => {
      const [what, value] = [promise.what, promise.value].map((node) => nodeOf(node)(session, replay.payee, period));
      if (what === undefined || value === undefined) return false;
      return promise.bound === 'at-most' ? exact.isBelow(value, what) : exact.isBelow(what, value);
    });
  });
}

/** The two cases are paid further apart than the promise allows. */
function jumps(replay: Replay): boolean {
  const [before, after] = sessionsOf(replay);
  return replay.calculation.promises.some((promise) => {
    const { above } = promise.kind === 'no-cliff' ? promise : { above: undefined };
    if (above === undefined || before === undefined || after === undefined) return false;
    return periodsIn(replay).some((period) => {
      const [low, high] = [before, after].map((session) => payout(session, replay.payee, period));
      const most = nodeOf(above)(after, replay.payee, period);
      if (low === undefined || high === undefined || most === undefined) return false;
      const change = exact.subtract(high, low);
      return exact.isBelow(most, change) || exact.isBelow(most, exact.negate(change));
    });
  });
}

/** Something is in the pool, and less of it is paid. */
function isLeft(replay: Replay, pool: string): boolean {
  const [session] = sessionsOf(replay);
  const shape = replay.calculation.components.find(({ name }) => name === pool);
  const node = shape && replay.calculation.nodes[shape.amount];
  if (session === undefined || node?.op !== 'share') return false;
  return periodsIn(replay).some((period) => {
    const whole = nodeOf(node.amount)(session, replay.payee, period);
    const parts = [replay.payee, ...colleaguesIn(replay)].map((payee) => amountOf(pool)(session, payee, period) ?? exact.zero);
    return whole !== undefined && exact.isBelow(parts.reduce(exact.add, exact.zero), whole);
  });
}

/** The other plan pays something else from the same data. */
function differs(replay: Replay, earlier: string): boolean {
  const [data] = replay.cases;
  const other = compile(earlier).calculation;
  const [session] = sessionsOf(replay);
  if (data === undefined || other === undefined || session === undefined) return false;
  const beside = prepare(other, data, { period: replay.periods, currency: 'USD' });
  return periodsIn(replay).some((period) => {
    const [mine, theirs] = [session, beside].map((each) => payout(each, replay.payee, period));
    return mine !== undefined && theirs !== undefined && !exact.isSame(mine, theirs);
  });
}
