import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, TierBand } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import { type Setting, whose } from './setting.ts';

export type TiersNode = Extract<CalculationNode, { readonly op: 'tiers' }>;

/** A band that does not add to those below it takes their place once it is reached. */
export const replaces = (form: TiersNode['form'], band: TierBand): boolean =>
  form === 'lump' ? !band.another : band.spread === 'everything' || band.risingTo !== undefined;

type OnUnit<N, V> = (value: N, unit: N | undefined, entity: Entity, days: Span) => V | Absent;

/** With what the base is measured against, where it is measured, which must be above 0. */
export function onPositive<N, B, V>(
  setting: Setting<N, B>,
  node: TiersNode,
  onUnit: OnUnit<N, V>,
): (value: N, entity: Entity, days: Span) => V | Absent {
  const { domain, zero } = setting;
  if (node.against === undefined) return (value, entity, days) => onUnit(value, undefined, entity, days);
  const against = setting.figure(node.against, node.grain);
  return (value, entity, days) => {
    const unit = against(entity, days);
    if (isAbsent(unit)) return unit;
    return domain.choose<V | Absent>(
      domain.below(zero, unit),
      () => onUnit(value, unit, entity, days),
      () => targetNotPositive(setting, node, entity, days),
    );
  };
}

function targetNotPositive<N, B>(
  { phrase, fault }: Setting<N, B>,
  { against, base }: TiersNode,
  entity: Entity,
  days: Span,
): Absent {
  const message = `${phrase(against ?? base)}${whose(entity)} is not above 0 in ${days.label}, so ${phrase(base)} cannot be measured against it.`;
  return fault('target-not-positive', message, entity, days);
}
