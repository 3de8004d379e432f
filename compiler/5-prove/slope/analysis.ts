import type { Calculation, CalculationNode, ComponentShape, NodeId } from '../../../runtime/calculation.ts';
import type { Figure, Meaning, Truth } from '../figure.ts';
import type { Interval } from '../interval.ts';
import type { Subject } from '../subject.ts';
import type { Ground } from './ground.ts';
import type { Pace } from './pace.ts';
import type { Place } from './place.ts';
import type { Rules } from './rules.ts';

/** An input of one payee in one pay period that lies in a part of what it may be. */
export interface Within {
  readonly input: string;
  readonly range: Interval;
}

/** Everything that a rule may ask about the calculation around a node. */
export interface Analysis {
  readonly calculation: Calculation;
  readonly subject: Subject;
  readonly rules: Rules;
  /** Figures without a declared range are taken as not negative. */
  readonly assumed: boolean;
  /** By how much what rises is raised at once; absent: by any amount. */
  readonly pace: Pace | undefined;
  readonly within: Within | undefined;
  node(id: NodeId): CalculationNode;
  /** May it change at all? */
  isMoved(id: NodeId): boolean;
  /** An argument, for a user of that grain at that place. */
  figure(id: NodeId, user: CalculationNode['grain'], place: Place): Figure;
  truth(id: NodeId, user: CalculationNode['grain'], place: Place): Truth;
  meaning(id: NodeId, user: CalculationNode['grain'], place: Place): Meaning;
  ground(name: string, place: Place): Ground;
  component(name: string): ComponentShape | undefined;
}
