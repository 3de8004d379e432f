import { type Absent, isAbsent } from '../absent.ts';
import type { PeriodUnit } from '../calculation.ts';
import { shareOfUnit } from '../periods/shares.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import type { Setting } from './setting.ts';

/** A flow with a period of its own, such as a target per quarter. */
export interface PerUnit {
  readonly name: string;
  readonly unit: PeriodUnit;
  readonly spreadEvenly: boolean;
}

/**
 * Its sum over the days: whole units as they are, parts of a unit by their share of it where the plan says `spread evenly`. Where only
 * a part of the days is the plan's, units beside it do not count. `inUnit` is told which part of the unit is asked for.
 */
export function overUnits<N, B>(
  setting: Setting<N, B>,
  { name, unit, spreadEvenly }: PerUnit,
  entity: Entity,
  days: Span,
  inUnit: (unit: Span, part: Span) => N | Absent | undefined,
): N | Absent | undefined {
  const { calendar } = setting.world;
  const { domain, fault } = setting;
  const own = days.counted ?? days;
  let sum: N | undefined;
  for (let at = own.from; at <= own.to;) {
    const whole = calendar.holding(unit, at);
    at = whole.to + 1;
    const isWhole = whole.from >= days.from && whole.to <= days.to;
    if (!isWhole && !spreadEvenly)
      return fault(
        'period-not-whole',
        `${name} is per ${unit}, and ${days.label} is not made of whole ones. Say \`spread evenly\`.`,
        entity,
        days,
      );
    const part = isWhole ? whole : calendar.span(Math.max(days.from, whole.from), Math.min(days.to, whole.to));
    const value = inUnit(whole, part);
    if (value === undefined) continue;
    if (isAbsent(value)) return value;
    const share = isWhole ? value : domain.mul(value, domain.of(shareOfUnit(part, whole)));
    sum = sum === undefined ? share : domain.add(sum, share);
  }
  return sum;
}
