import type { CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import type { Figure, Truth } from '../figure.ts';
import type { Analysis } from '../slope/analysis.ts';
import type { Place } from '../slope/place.ts';
import type { Roundings } from './rounding.ts';
import type { Script } from './script.ts';
import type { Sides } from './sides.ts';
import type { Term } from './terms.ts';

export type Grain = CalculationNode['grain'];

/** What an obligation is made of while it is written. */
export interface Encoding {
  readonly analysis: Analysis;
  readonly script: Script;
  readonly roundings: Roundings;
  /** By how much the figure of the promise is raised. */
  readonly raise: Term;
  /** Figures from outside, by which a case can be given to the runtime. */
  readonly givens: Given[];
  figure(id: NodeId, user: Grain, place: Place): Sides;
  truth(id: NodeId, user: Grain, place: Place): Sides;
  /** Says what must hold where the figure at hand can be had; nothing where it is only looked at in some cases. */
  need(sides: Sides): void;
  /** Writes what is only looked at in some cases. */
  inSomeCases<T>(write: () => T): T;
  /** A figure of which only that is said which the slope domain knows. */
  known(figure: Figure, name: string): Sides;
  knownTruth(truth: Truth, name: string): Sides;
}

/** A number of the obligation that a case can be given: which figure, and whose. */
export interface Given {
  readonly node: NodeId;
  readonly role: Place['role'];
  readonly sides: Sides;
}

export type NodeOf<O extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: O }>;
/** A node to write at a place, its arguments at hand. */
export interface Asked<N extends CalculationNode = CalculationNode> {
  readonly encoding: Encoding;
  readonly node: N;
  readonly place: Place;
  readonly at: (id: NodeId) => Sides;
}

/** The plan's own words for a figure, and for whom and which days, where these are not the payee's own. */
export function nameAt({ calculation }: Analysis, id: NodeId, { role, when }: Place): string {
  const phrase = calculation.phrases[id];
  const name = phrase?.name ?? phrase?.text ?? `figure ${id}`;
  const windows = when.split('>').slice(1).join(', ');
  return [name || `figure ${id}`, ...(role === 'own' ? [] : ['of a colleague']), ...(windows === '' ? [] : [windows])].join(', ');
}
