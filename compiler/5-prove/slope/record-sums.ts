import type { CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Figure } from '../figure.ts';
import { isUncredited } from '../credited-by.ts';
import { madeOfRecords } from './added.ts';
import type { Analysis } from './analysis.ts';
import { multipleOfEach } from './multiples.ts';
import type { Asked } from './nodes.ts';
import type { Place } from './place.ts';

type RecordsNode = Extract<CalculationNode, { readonly op: 'records' | 'running' }>;

/** An aggregate over records; what adds up whole multiples is one. */
export function recordsFigure({ analysis, place, ground }: Asked, node: RecordsNode): Figure {
  const { range, slope } = analysis.rules.records(analysis, node, place);
  const found = ground.atom(range, slope, true);
  if (ground.isClose && node.op === 'records') ground.tell(madeOfRecords(analysis, node, place));
  if (!isUncredited(analysis.calculation, node.table)) return found;
  if (node.how === 'count') return { ...found, multiple: exact.one };
  return node.how === 'sum' ? { ...found, ...multipleOfEach(eachOf(analysis, node, place)) } : found;
}

function eachOf(analysis: Analysis, node: RecordsNode, place: Place): readonly Figure[] {
  const { value, table } = node;
  const isRounded = node.op === 'records' && node.roundEach !== undefined;
  return value === undefined || isRounded ? [] : ofRecords(analysis, table, value, place);
}

/** What a record gives: the one that is raised, another of the payee's, or somebody else's. */
export const ofRecords = (analysis: Analysis, table: string, value: NodeId, place: Place): readonly Figure[] =>
  (['own', 'fellow', 'other'] as const).map((record) => {
    const role = record === 'other' ? 'other' : 'own';
    return analysis.figure(value, { kind: 'record', table }, { ...place, record, role, facts: [] });
  });
