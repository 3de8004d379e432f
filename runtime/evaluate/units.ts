import { type Absent, isAbsent } from '../absent.ts';
import type { PeriodUnit } from '../calculation.ts';
import { exactOf } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import type { Setting } from './setting.ts';

/** A flow with a period of its own, such as a target per quarter. */
export interface PerUnit {
  readonly name: string;
  readonly unit: PeriodUnit;
  readonly spreadEvenly: boolean;
}

/** Its sum over the days: whole units as they are, parts of a unit by their days where the plan says `spread evenly`. */
export function overUnits<N, B>(
  setting: Setting<N, B>,
  { name, unit, spreadEvenly }: PerUnit,
  entity: Entity,
  days: Span,
  inUnit: (unit: Span) => N | Absent,
): N | Absent {
  const { domain, world, fault } = setting;
  let sum: N | undefined;
  for (let at = days.from; at <= days.to;) {
    const whole = world.calendar.holding(unit, at);
    const isWhole = whole.from >= days.from && whole.to <= days.to;
    if (!isWhole && !spreadEvenly)
      return fault(
        'period-not-whole',
        `${name} is per ${unit}, and ${days.label} is not made of whole ones. Say \`spread evenly\`.`,
        entity,
        days,
      );
    const value = inUnit(whole);
    if (isAbsent(value)) return value;
    const part = isWhole ? value : domain.mul(value, domain.of(shareOfDays(days, whole)));
    sum = sum === undefined ? part : domain.add(sum, part);
    at = whole.to + 1;
  }
  return sum ?? setting.zero;
}

function shareOfDays(days: Span, whole: Span): { readonly n: bigint; readonly d: bigint } {
  const inside = Math.min(days.to, whole.to) - Math.max(days.from, whole.from) + 1;
  return exactOf(BigInt(inside), BigInt(whole.to - whole.from + 1));
}
