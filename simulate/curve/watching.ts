import type { CalculationNode } from '../../runtime/calculation.ts';
import type { Evaluation } from '../../runtime/evaluate/setting.ts';
import type { Span } from '../../runtime/periods/calendar.ts';
import type { Entity } from '../../runtime/world/entities.ts';
import { degreeOf, type Polynomial, type Sign } from '../numbers/polynomial.ts';
import { type Place, signAt } from '../numbers/spot.ts';

/** Where in the plan something was asked. */
export interface Asked {
  readonly node: CalculationNode;
  readonly entity: Entity;
  readonly days: Span;
}
/** The answers hold until the polynomial changes its sign. */
export interface Condition {
  readonly polynomial: Polynomial;
  readonly asked: Asked | undefined;
}

/** Looks on while a calculation is worked out at one place, and keeps everything that the answers depended on. */
export interface Watching {
  readonly place: Place;
  readonly conditions: readonly Condition[];
  /** Something hung on the last cents, and was decided without them. */
  isBlurred(): boolean;
  blur(): void;
  here(): Asked | undefined;
  sign(polynomial: Polynomial): Sign;
  readonly watch: <V>(node: CalculationNode, evaluation: Evaluation<V>) => Evaluation<V>;
}

export function watchingAt(place: Place): Watching {
  const conditions: Condition[] = [];
  const asked: Asked[] = [];
  let blurred = false;
  return {
    place,
    conditions,
    isBlurred: () => blurred,
    blur: () => void (blurred = true),
    here: () => asked.at(-1),
    sign: (polynomial) => {
      if (degreeOf(polynomial) > 0) conditions.push({ polynomial, asked: asked.at(-1) });
      return signAt(polynomial, place);
    },
    watch: (node, evaluation) => (entity, days) => {
      asked.push({ node, entity, days });
      const value = evaluation(entity, days);
      asked.pop();
      return value;
    },
  };
}
