import type { Calculation, CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import { isFigure } from '../../../runtime/evaluate/values.ts';
import { type Figure, type Meaning, moves, type Truth } from '../figure.ts';
import type { Form } from '../form.ts';
import { everything, hull, meet, nothing } from '../interval.ts';
import { keptFor, remembered } from '../remembered.ts';
import { reachOf, type Subject } from '../subject.ts';
import { firstAlike } from './alike.ts';
import type { Analysis, Within } from './analysis.ts';
import type { Taken } from './balances.ts';
import { type Ground, groundOf, settled } from './ground.ts';
import type { Atoms } from './made.ts';
import type { Pace } from './pace.ts';
import { type Place, placeName } from './place.ts';
import type { Rules } from './rules.ts';
import { opaqueTruth } from './truths.ts';
import { meaningOf } from './nodes.ts';

export interface AnalysisOptions {
  readonly rules: Rules;
  readonly assumed: boolean;
  readonly pace?: Pace | undefined;
  readonly isClose?: boolean;
  /** Where an input lies, more narrowly than the plan says. */
  readonly within?: Within;
}

/** The slope domain over a calculation: every figure is looked at once for each place it is asked for. */
export function analysisOf(calculation: Calculation, subject: Subject, options: AnalysisOptions): Analysis {
  const { rules, assumed, pace, isClose, within } = options;
  const begun = (): Analysis =>
    begin({ calculation, subject, ...options, reach: reachOf(calculation, subject), taken: new Map() });
  if (pace !== undefined || isClose === true || within !== undefined) return begun();
  return remembered(freeOn(calculation)(rules), JSON.stringify([subject, assumed]), begun);
}

/** By any amount, over all that the plan allows: asked again for each promise about the same figure. */
const freeOn = keptFor((_: Calculation) => keptFor((__: Rules) => new Map<string, Analysis>()));

interface Beginning extends AnalysisOptions {
  readonly calculation: Calculation;
  readonly subject: Subject;
  readonly reach: ReadonlySet<NodeId>;
  readonly taken: ReadonlyMap<string, Taken>;
}

function begin(of: Beginning): Analysis {
  const { calculation, subject, rules, assumed, reach, pace } = of;
  const atoms: Atoms = new Map();
  const known = new Map<string, Meaning>();
  const underway = new Set<string>();
  // What the plan says twice is one figure: it cancels.
  const alike = firstAlike(calculation);
  const analysis: Analysis = {
    calculation,
    subject,
    rules,
    assumed,
    pace,
    within: of.within,
    node: (id) =>
      calculation.nodes[id] ?? { id, op: 'literal', value: '0', type: { kind: 'number' }, grain: { kind: 'company' } },
    isMoved: (id) => reach.has(id),
    meaning: (id, user, place) => lifted(id, user, place),
    figure: (id, user, place) => asFigure(lifted(id, user, place), `${id}@${placeName(place)}`),
    truth: (id, user, place) => asTruth(lifted(id, user, place), id),
    ground: (name, place) => groundOf(atoms, name, place.facts, of),
    component: (name) => calculation.components.find((component) => component.name === name),
  };
  return analysis;

  function lifted(said: NodeId, user: CalculationNode['grain'], place: Place): Meaning {
    const id = alike(said);
    const { grain } = analysis.node(id);
    const own = seenFrom(grain, place);
    if (grain.kind === 'group' && user.kind !== 'group' && place.role === 'other')
      return eitherOf(id, own, { ...own, role: 'own' }, { ...own, role: 'outside' });
    if (grain.kind === 'bundle' && user.kind === 'record' && place.record === 'fellow')
      return eitherOf(id, own, { ...own, record: 'own' }, { ...own, record: 'fellow' });
    return evaluated(id, own);
  }

  /** One of two, nobody knows which. */
  function eitherOf(id: NodeId, at: Place, first: Place, second: Place): Meaning {
    const [a, b] = [evaluated(id, first), evaluated(id, second)];
    if (a.kind !== 'figure' || b.kind !== 'figure')
      return a.kind === 'truth' ? opaqueTruth(reach.has(id)) : { kind: 'other', moves: reach.has(id) };
    const ground = analysis.ground(`${id}@either ${placeName(at)}`, at);
    return ground.atom(hull(a.range, b.range), hull(a.slope, b.slope), a.total && b.total);
  }

  function evaluated(id: NodeId, place: Place): Meaning {
    const key = `${id}@${placeName(place)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (underway.has(key)) return unknownMeaning(id, key);
    underway.add(key);
    const made = place.facts.length === 0 ? free(id, place, key) : withFacts(id, place, key);
    underway.delete(key);
    known.set(key, made);
    return made;
  }

  function free(id: NodeId, place: Place, key: string): Meaning {
    const made = computed(id, place, key);
    if (made.kind !== 'figure' || reach.has(id)) return made;
    return moves(made) ? { ...made, slope: nothing } : made;
  }

  /** The same figure, of which more is known where something holds. */
  function withFacts(id: NodeId, place: Place, key: string): Meaning {
    const whole = evaluated(id, { ...place, facts: [] });
    if (whole.kind !== 'figure') return whole;
    const here = analysis.ground(`${key} here`, place);
    const local = computed(id, place, `${key} here`);
    const refined = settled(whole, here);
    if (local.kind !== 'figure') return refined;
    return { ...refined, range: meet(refined.range, local.range), slope: meet(refined.slope, local.slope) };
  }

  function computed(id: NodeId, place: Place, key: string): Meaning {
    const node = analysis.node(id);
    const ground = analysis.ground(key, place);
    const made = meaningOf({ analysis, node, place, ground, groundWith, taken: of.taken, withTaken });
    return made.kind === 'truth' ? { ...made, name: key } : made;

    function groundWith(facts: readonly Form[]): Ground {
      return analysis.ground(`${key} gap`, { ...place, facts: [...place.facts, ...facts] });
    }
  }

  function withTaken(name: string, taken: Taken): Analysis {
    return begin({ ...of, taken: new Map([...of.taken, [name, taken]]) });
  }

  function unknownMeaning(id: NodeId, key: string): Meaning {
    const { type } = analysis.node(id);
    if (type.kind === 'yes-no') return opaqueTruth(true);
    return isFigure(type) ? unknownFigure(`${key} underway`) : { kind: 'other', moves: true };
  }
  function unknownFigure(name: string): Figure {
    return groundOf(atoms, name, []).atom(everything, everything, false);
  }
  function asFigure(meaning: Meaning, name: string): Figure {
    return meaning.kind === 'figure' ? meaning : unknownFigure(name);
  }
  function asTruth(meaning: Meaning, id: NodeId): Truth {
    return meaning.kind === 'truth' ? meaning : opaqueTruth(reach.has(id));
  }
}

/** Of the place, only what matters to figures of a grain. */
function seenFrom(grain: CalculationNode['grain'], place: Place): Place {
  switch (grain.kind) {
    case 'company':
      return place.role === 'own' && place.record === 'own' ? place : { ...place, role: 'own', record: 'own' };
    case 'group':
    case 'payee':
      return place.record === 'own' ? place : { ...place, record: 'own' };
    case 'record':
    case 'bundle':
      return place;
  }
}
