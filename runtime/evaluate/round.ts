import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, ValueType } from '../calculation.ts';
import { minorDigitsOf } from '../numbers/currencies.ts';
import { type Exact, exactOf } from '../numbers/exact.ts';
import type { World } from '../world/world.ts';
import { filled } from './arithmetic.ts';
import type { Evaluation, Setting } from './setting.ts';

type RoundNode = Extract<CalculationNode, { readonly op: 'round' }>;

/** Rounds to a multiple of a unit, or of the smallest amount that can be paid. */
export function planRound<N, B>(setting: Setting<N, B>, node: RoundNode): Evaluation<N> {
  const { domain, fault, zero } = setting;
  const value = filled(setting, node.value, setting.figure(node.value, node.grain));
  const smallest = domain.of(smallestOf(node.type, setting.world));
  if (node.unit === undefined) {
    return (entity, days) => {
      const figure = value(entity, days);
      return isAbsent(figure) ? figure : domain.round(figure, smallest, node.mode);
    };
  }
  const unit = setting.figure(node.unit, node.grain);
  return (entity, days) => {
    const [figure, step] = [value(entity, days), unit(entity, days)];
    if (isAbsent(figure) || isAbsent(step)) return isAbsent(figure) ? figure : step;
    const message = `Rounding to a multiple of ${setting.phrase(node.unit ?? node.id)} needs it to be above 0.`;
    return domain.choose<N | Absent>(
      domain.below(zero, step),
      () => domain.round(figure, step, node.mode),
      () => fault('rounding-unit-not-positive', message, entity, days),
    );
  };
}

/** The minor unit of a currency; 1 for units and counts. */
export function smallestOf(type: ValueType, world: World): Exact {
  if (type.kind !== 'money') return exactOf(1n);
  return type.currency === undefined ? world.minorUnit : exactOf(1n, 10n ** BigInt(minorDigitsOf(type.currency)));
}
