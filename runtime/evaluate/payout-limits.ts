import { type Absent, isAbsent } from '../absent.ts';
import type { PayoutLimit } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Payee } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

interface LimitLine<N> {
  readonly name: string;
  readonly amount: N;
}
/** The lines that limits add, and what the limits leave for the next pay period. */
export interface Limited<N> {
  readonly lines: readonly LimitLine<N>[];
  readonly payout: N;
  readonly carried: N;
}
export type Limits<N> = (payout: N, carriedIn: N, payee: Payee, period: Span) => Limited<N> | Absent;

/**
 * Adds a line for each limit that the sum so far breaks. What is carried forward is what a floor paid in advance, which later
 * payouts above the floor give back, or what a cap cut off, which is paid later below the cap.
 */
export function planPayoutLimits<N, B>(setting: Setting<N, B>): Limits<N> {
  const { domain, zero } = setting;
  const limits = setting.calculation.payoutLimits.map((limit) => ({ limit, value: planBound(setting, limit) }));
  const carries = limits.some(({ limit }) => limit.carriedForward);
  return (sum, carriedIn, payee, period) => {
    const lines: LimitLine<N>[] = [];
    let payout = sum;
    let carried = zero;
    if (carries) {
      addLine(lines, 'carried forward', carriedIn);
      payout = domain.add(payout, carriedIn);
    }
    for (const { limit, value } of limits) {
      const bound = value(payee, period);
      if (isAbsent(bound)) return bound;
      const gap = domain.sub(bound, payout);
      const change = limit.bound === 'at-least' ? domain.max(zero, gap) : domain.min(zero, gap);
      addLine(lines, limit.bound === 'at-least' ? 'payout floor' : 'payout cap', change);
      payout = domain.add(payout, change);
      if (limit.carriedForward) carried = domain.sub(carried, change);
    }
    return { lines, payout, carried };
  };

  function addLine(lines: LimitLine<N>[], name: string, amount: N): void {
    domain.choose(
      domain.same(amount, zero),
      () => undefined,
      () => void lines.push({ name, amount }),
    );
  }
}

function planBound<N, B>(setting: Setting<N, B>, { value: id }: PayoutLimit): Evaluation<N> {
  const value = setting.figure(id, { kind: 'payee' });
  const smallest = setting.domain.of(setting.world.minorUnit);
  return (entity, days) => {
    const figure = value(entity, days);
    return isAbsent(figure) ? figure : setting.domain.round(figure, smallest, 'half-up');
  };
}
