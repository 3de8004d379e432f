import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, NodeId } from '../calculation.ts';
import { didYouMean } from '../near.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import { filled } from './arithmetic.ts';
import { bandFigure, pickBand, planBounds } from './bands.ts';
import { type Evaluation, type Setting, type Value, whose } from './setting.ts';

type ScaleNode = Extract<CalculationNode, { readonly op: 'scale' }>;
type TiersByNode = Extract<CalculationNode, { readonly op: 'tiers-by' }>;
type TextScaleNode = Extract<CalculationNode, { readonly op: 'text-scale' }>;

/** The figure that a scale gives for a value. */
export function planScale<N, B>(setting: Setting<N, B>, node: ScaleNode): Evaluation<N> {
  const bands = node.bands.map(({ gives, ...band }) => ({ ...band, pay: gives }));
  return planBanded(setting, { ...node, bands }, (entity, days) => leavesGap(setting, node.by, entity, days));
}

/** The rate (or lump sum) of the band that holds the selector, on the whole base. Below the first band nothing is paid. */
export function planTiersBy<N, B>(setting: Setting<N, B>, node: TiersByNode): Evaluation<N> {
  const { domain, zero } = setting;
  const rate = planBanded(setting, node, () => zero);
  if (node.form === 'lump') return rate;
  const base = setting.figure(node.base, node.grain);
  return (entity, days) => {
    const value = base(entity, days);
    if (isAbsent(value)) return value;
    const each = rate(entity, days);
    return isAbsent(each) ? each : domain.mul(value, each);
  };
}

function planBanded<N, B>(
  setting: Setting<N, B>,
  node: Pick<TiersByNode, 'by' | 'bands' | 'grain'>,
  below: Evaluation<N>,
): Evaluation<N> {
  const { grain } = node;
  const by = filled(setting, node.by, setting.figure(node.by, grain));
  const bounds = planBounds(setting, node.bands, grain);
  const gives = node.bands.map(({ pay }) => setting.figure(pay, grain));
  const risingTo = node.bands.map((band) => (band.risingTo === undefined ? undefined : setting.figure(band.risingTo, grain)));
  return (entity, days) => {
    const value = by(entity, days);
    if (isAbsent(value)) return value;
    const give = (i: number): N | Absent => {
      const [bound, start] = [bounds[i], gives[i]];
      return bound === undefined || start === undefined
        ? setting.zero
        : bandFigure(setting, bound, start, risingTo[i], value, entity, days);
    };
    const gap = (): Absent => leavesGap(setting, node.by, entity, days);
    return pickBand(setting, bounds, value, entity, days, { give, gap, below: () => below(entity, days) });
  };
}

/** No band holds the value. */
export function leavesGap<N, B>({ phrase, fault }: Setting<N, B>, by: NodeId, entity: Entity, days: Span): Absent {
  return fault('scale-leaves-gap', `No band holds ${phrase(by)}${whose(entity)} in ${days.label}.`, entity, days);
}

/** The value listed for a text. */
export function planTextScale<N, B>(setting: Setting<N, B>, node: TextScaleNode): Evaluation<Value<N, B>> {
  const by = setting.text(node.by, node.grain);
  const given = new Map(
    node.cases.flatMap(({ values, gives }) => values.map((value) => [value, setting.value(gives, node.grain)] as const)),
  );
  const otherwise = node.otherwise === undefined ? undefined : setting.value(node.otherwise, node.grain);
  return (entity, days) => {
    const text = by(entity, days);
    if (isAbsent(text) && text.problem !== undefined) return text;
    const gives = (isAbsent(text) ? undefined : given.get(text)) ?? otherwise;
    return gives?.(entity, days) ?? textNotListed(setting, node.by, isAbsent(text) ? '' : text, [...given.keys()], entity, days);
  };
}

export function textNotListed<N, B>(
  { phrase, fault }: Setting<N, B>,
  by: NodeId,
  text: string,
  known: readonly string[],
  entity: Entity,
  days: Span,
): Absent {
  const said = text === '' ? 'blank' : `"${text}"`;
  const message = `${phrase(by)}${whose(entity)} is ${said}, which is not listed.${didYouMean(text, known)}`;
  return fault('text-not-listed', message, entity, days);
}
