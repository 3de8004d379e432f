import type { CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import type { Figure } from '../figure.ts';
import { isNotNegative, isNotPositive } from '../interval.ts';
import type { Analysis } from '../slope/analysis.ts';
import { isOwnDays, type Place, placeName } from '../slope/place.ts';
import { isSubject } from '../subject.ts';
import { type Asked, type Encoding, type Given, type Grain, nameAt } from './encoding.ts';
import { figureTerm } from './figures.ts';
import { knownIn } from './known.ts';
import { roundingsIn } from './rounding.ts';
import type { Script } from './script.ts';
import type { Sides } from './sides.ts';
import * as terms from './terms.ts';
import { truthTerm } from './truths.ts';

const fromOutside: ReadonlySet<CalculationNode['op']> = new Set(['input', 'records', 'lookup', 'attribute']);

/** Writes figures into a script, each once for each place it is looked at. */
export function encodingOf(analysis: Analysis, script: Script): Encoding {
  const raise = script.declare('raise');
  script.assert(terms.below(terms.zero, raise), 'by how much the figure is raised');
  if (analysis.pace?.isOnly === true) script.assert(terms.same(raise, terms.numeral(analysis.pace.size)), 'one smallest step');
  const known = knownIn(analysis, script, raise);
  const written = new Map<string, Sides>();
  const givens: Given[] = [];
  let depth = 0;
  const encoding: Encoding = {
    analysis,
    script,
    raise,
    givens,
    roundings: roundingsIn(script),
    figure: (id, user, place) => once(id, user, place, figure),
    truth: (id, user, place) => once(id, user, place, (node, at) => truthTerm(askedOf(node, at))),
    known: known.figure,
    knownTruth: known.truth,
    need: ({ before, after }) => {
      if (depth === 0) for (const side of new Set([before, after])) script.assert(side, 'else there is nothing to pay by');
    },
    inSomeCases: (write) => {
      depth += 1;
      const made = write();
      depth -= 1;
      return made;
    },
  };
  return encoding;

  function once(id: NodeId, user: Grain, place: Place, write: (node: CalculationNode, at: Place) => Sides): Sides {
    const node = analysis.node(id);
    const at = seenFrom(node.grain, place);
    const key = `${id}@${placeName(at)}`;
    const found = written.get(key);
    if (found !== undefined) return found;
    const made = isPlain(node, user, at) ? write(node, at) : opaque(node, user, place);
    written.set(key, made);
    return made;
  }

  function figure(node: CalculationNode, place: Place): Sides {
    if (node.op === 'component') return component(node, place);
    const term = figureTerm(askedOf(node, place));
    return term === undefined ? opaque(node, node.grain, place) : script.define(nameAt(analysis, node.id, place), term);
  }

  /** An earlier component is a number whose direction is known; where it is not, all that it is made of. */
  function component(node: Extract<CalculationNode, { readonly op: 'component' }>, place: Place): Sides {
    const shape = analysis.component(node.component);
    const found = analysis.figure(node.id, node.grain, place);
    const isOwn = shape !== undefined && isOwnDays(place) && place.every === shape.every;
    return isOwn && !hasDirection(found) ? encoding.figure(shape.amount, node.grain, place) : opaque(node, node.grain, place);
  }

  function opaque(node: CalculationNode, user: Grain, place: Place): Sides {
    const name = nameAt(analysis, node.id, place);
    if (node.type.kind === 'yes-no') return known.truth(analysis.truth(node.id, user, place), `whether ${name}`);
    const sides = known.figure(analysis.figure(node.id, user, place), name);
    if (fromOutside.has(node.op) && isOwnDays(place)) givens.push({ node: node.id, role: place.role, sides });
    return sides;
  }

  function askedOf(node: CalculationNode, place: Place): Asked {
    return { encoding, node, place, at: (id) => encoding.figure(id, node.grain, place) };
  }

  /** What rises is a number by itself; figures of records and of teams seen from outside are left to what is known of them. */
  function isPlain(node: CalculationNode, user: Grain, { role }: Place): boolean {
    if (isSubject(node, analysis.subject, analysis.calculation)) return false;
    if (node.grain.kind === 'record' || node.grain.kind === 'bundle') return false;
    return node.grain.kind !== 'group' || user.kind === 'group' || role === 'own';
  }
}

const hasDirection = ({ slope }: Figure): boolean => isNotNegative(slope) || isNotPositive(slope);

function seenFrom(grain: Grain, place: Place): Place {
  if (grain.kind === 'company') return { ...place, role: 'own', record: 'own' };
  return grain.kind === 'record' || grain.kind === 'bundle' ? place : { ...place, record: 'own' };
}
