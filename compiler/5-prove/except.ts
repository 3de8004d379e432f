import type { Calculation, CalculationNode, NodeId } from '../../runtime/calculation.ts';
import { argumentsOf } from '../../runtime/evaluate/arguments.ts';
import { isFigure } from '../../runtime/evaluate/values.ts';
import type { Truth } from './figure.ts';
import type { Form } from './form.ts';
import { onlyOf } from './interval.ts';
import { alikeness, isAlike } from './search/alike.ts';
import type { Analysis } from './slope/analysis.ts';
import { analysisOf } from './slope/evaluate.ts';
import { ownPlace, type Place } from './slope/place.ts';
import { rules } from './slope/rules.ts';
import { waysNo } from './slope/truths.ts';
import { nothingRises } from './subject.ts';

/** `same as "other.plan", except where sales is above 1,000`: where the condition does not hold, they say the same. */
export function isSameExcept(one: Calculation, other: Calculation, except: NodeId): boolean {
  if ([one, other].some(looksElsewhere)) return false;
  const analysis = analysed(one);
  const place = ownPlace(one.plan.pays, 'yes');
  const { grain } = analysis.node(except);
  const alike = alikeness();
  const [ownNumbers, otherNumbers] = [alike.numbersOf(one), alike.numbersOf(other)];
  const said = answersIn(one, except, false).map(({ id, is }) => [ownNumbers[id] ?? -1, is] as const);
  return waysNo(analysis.truth(except, grain, place)).every((facts) => {
    // Nodes have other numbers in the other plan; what comes from outside is called the same.
    if (!facts.every(({ terms }) => [...terms.keys()].every((atom) => atom.startsWith('{')))) return false;
    const at = { ...place, facts };
    if (facts.some((fact) => isBelow0(analysis, fact, at))) return true;
    return isAlike(without(one, ownNumbers, new Map(said), at), without(other, otherNumbers, new Map(said), at));
  });
}

const analysed = (calculation: Calculation): Analysis =>
  analysisOf(calculation, nothingRises, { rules, assumed: false, isClose: true });

/** Other days and other people may be such that the condition holds for them. */
function looksElsewhere({ nodes, components, payoutLimits, balances, plan }: Calculation): boolean {
  const isElsewhere = ({ op }: CalculationNode): boolean => elsewhere.has(op);
  const isLater = components.some(({ schedule, every }) => schedule !== undefined || every !== plan.pays);
  return (
    nodes.some(isElsewhere) || isLater || (balances ?? []).length > 0 || payoutLimits.some(({ carriedForward }) => carriedForward)
  );
}
const elsewhere: ReadonlySet<CalculationNode['op']> = new Set([
  'at',
  'periods',
  'members',
  'rank',
  'share',
  'share-over-periods',
  'component',
  'paid',
  'part',
  'payout',
  'cumulative',
  'records',
  'running',
  'bundles',
  'balance',
  'followed',
]);

/** What each part of a condition says, where the condition says so. */
function answersIn(calculation: Calculation, id: NodeId, is: boolean): readonly { readonly id: NodeId; readonly is: boolean }[] {
  const node = calculation.nodes[id];
  const own = { id, is };
  if (node?.op === 'not') return [own, ...answersIn(calculation, node.value, !is)];
  const isBoth = (node?.op === 'both' && is) || (node?.op === 'either' && !is);
  if (!isBoth || (node?.op !== 'both' && node?.op !== 'either')) return [own];
  return [own, ...answersIn(calculation, node.left, is), ...answersIn(calculation, node.right, is)];
}

/** The plan where some conditions are known: the branch that is taken stands for the choice, the figure that counts for the greater. */
function without(
  calculation: Calculation,
  numbers: readonly number[],
  said: ReadonlyMap<number, boolean>,
  at: Place,
): Calculation {
  const analysis = analysed(calculation);
  const nodes: CalculationNode[] = [];
  const used = calculation.nodes.map(({ id }) => taken(id));
  for (const node of calculation.nodes) {
    const stands = nodes[used[node.id] ?? node.id] ?? node;
    nodes[node.id] = { ...(onlyFigure(node) ?? stands), id: node.id };
  }
  return { ...calculation, nodes, promises: [] };

  function taken(id: NodeId): NodeId {
    const node = analysis.node(id);
    if (node.op === 'choose') {
      const is = answerOf(node.condition);
      return is === undefined ? id : taken(is ? node.then : node.otherwise);
    }
    if (node.op === 'both' || node.op === 'either') {
      // What is yes anyway leaves `and` to its other part, and what is no anyway leaves `or` to it.
      const [left, right] = [node.left, node.right].map(answerOf);
      const neutral = node.op === 'both';
      if (left === neutral && right === undefined) return taken(node.right);
      return right === neutral && left === undefined ? taken(node.left) : id;
    }
    if ((node.op !== 'greatest' && node.op !== 'least') || node.values.length !== 2) return id;
    const [first = id, second = id] = node.values;
    const [a, b] = [first, second].map((each) => analysis.figure(each, node.grain, at));
    if (a === undefined || b === undefined || !a.total || !b.total) return id;
    const { low, high } = rules.subtract(a, b, analysis.ground('which', at)).range;
    const [isFirst, isSecond] = [low !== undefined && low.n >= 0n, high !== undefined && high.n <= 0n];
    if (!isFirst && !isSecond) return id;
    return taken(isFirst === (node.op === 'greatest') ? first : second);
  }

  /** A figure that can be but one number there is that number, by whatever way: `5% of sales` where sales is 20,000 is 1,000. */
  function onlyFigure({ id, op, grain, type }: CalculationNode): CalculationNode | undefined {
    const found = op === 'literal' || !isFigure(type) ? undefined : analysis.figure(id, grain, at);
    const only = found?.total === true ? onlyOf(found.range) : undefined;
    return only && { id, op: 'literal', value: `${only.n}/${only.d}`, type, grain: { kind: 'company' } };
  }

  function answerOf(id: NodeId): boolean | undefined {
    const known = said.get(numbers[id] ?? -1);
    if (known !== undefined) return known;
    const node = analysis.node(id);
    if (node.op === 'not') return negated(answerOf(node.value));
    if (node.op === 'both' || node.op === 'either') {
      const answers = [node.left, node.right].map(answerOf);
      if (answers.includes(node.op === 'either')) return node.op === 'either';
      return answers.includes(undefined) ? undefined : node.op === 'both';
    }
    return argumentsOf(node).length === 0 ? undefined : byFacts(analysis.truth(id, node.grain, at));
  }

  function byFacts({ whenYes, whenNo }: Truth): boolean | undefined {
    if (whenYes.some((form) => isBelow0(analysis, form, at))) return false;
    return whenNo.some((form) => isBelow0(analysis, form, at)) ? true : undefined;
  }
}

const negated = (answer: boolean | undefined): boolean | undefined => (answer === undefined ? undefined : !answer);

function isBelow0(analysis: Analysis, form: Form, at: Place): boolean {
  const { high } = analysis.ground('below', at).span(form);
  return high !== undefined && high.n < 0n;
}
