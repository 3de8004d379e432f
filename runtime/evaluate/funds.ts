import type { Absent } from '../absent.ts';
import type { NodeId } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import { type Setting, whose } from './setting.ts';

/** Why an amount cannot be shared out, if it cannot: it is below 0, or not a whole number of the smallest amounts. */
export function fundProblem<N, B>(
  { domain, fault, phrase, zero }: Setting<N, B>,
  amount: NodeId,
  fund: N,
  unit: N,
  holder: Entity,
  days: Span,
): Absent | undefined {
  const named = (): string => `${phrase(amount)}${whose(holder)} in ${days.label}`;
  return domain.choose<Absent | undefined>(
    domain.below(fund, zero),
    () => fault('fund-negative', `${named()} is below 0 and cannot be shared out.`, holder, days),
    () =>
      domain.choose<Absent | undefined>(
        domain.same(domain.round(fund, unit, 'down'), fund),
        () => undefined,
        () =>
          fault('fund-not-rounded', `${named()} is not a whole number of the smallest amount that can be paid.`, holder, days),
      ),
  );
}

/** A weight that something is shared out by; never negative. */
export function checkedWeight<N, B>(
  { domain, fault, phrase, zero }: Setting<N, B>,
  weight: NodeId,
  figure: N,
  holder: Entity,
  days: Span,
): N | Absent {
  const message = (): string => `${phrase(weight)}${whose(holder)} is below 0 in ${days.label}, and no part can be negative.`;
  return domain.choose<N | Absent>(
    domain.below(figure, zero),
    () => fault('weight-negative', message(), holder, days),
    () => figure,
  );
}

/** Says that an amount is shared out to nobody, where there is one. */
export function reportNobody<N, B>(
  { domain, notice, phrase, zero }: Setting<N, B>,
  amount: NodeId,
  fund: N,
  holder: Entity,
  days: Span,
): void {
  const message = `${phrase(amount)}${whose(holder)} in ${days.label} is paid to nobody: nobody contributes.`;
  domain.choose(
    domain.same(fund, zero),
    () => undefined,
    () => notice({ code: 'nobody-contributes', severity: 'notice', message, period: days.label }),
  );
}
