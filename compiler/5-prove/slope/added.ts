import type { CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import { argumentsOf } from '../../../runtime/evaluate/arguments.ts';
import { constantFigure, type Figure, type Truth } from '../figure.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { isPlain, itemAt } from './aggregates.ts';
import type { Analysis } from './analysis.ts';
import type { Made } from './made.ts';
import { type Place, placeName } from './place.ts';
import { domainOf, oneOf } from './windows.ts';
import { opaqueTruth } from './truths.ts';

type NodeOf<O extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: O }>;
type RecordsNode = Extract<CalculationNode, { readonly op: 'records' }>;

/** What a sum over records adds up, so that it can be held beside others over the same records. */
export function madeOfRecords(analysis: Analysis, node: RecordsNode, place: Place): Made {
  const { table, datedBy, overlays, of, grain, how, roundEach, value, where } = node;
  const isSum = (how === 'sum' || how === 'count') && roundEach === undefined;
  const isOwn = grain.kind === 'payee' || grain.kind === 'bundle' || grain.kind === 'record';
  if (!isSum || !isOwn || place.role !== 'own' || !isPlain(analysis, node) || mayBeBlank(analysis, [value, where])) return {};
  const each: Place = { ...place, record: 'own', facts: [] };
  const item = itemAt(analysis, how === 'count' ? undefined : value, where, { kind: 'record', table }, each);
  // Which cells are not blank nobody knows.
  const counted = how === 'count' && value !== undefined ? opaqueTruth(false) : undefined;
  const said = where === undefined ? undefined : item.where;
  if (counted !== undefined && said !== undefined) return {};
  return {
    sum: {
      domain: JSON.stringify([table, datedBy, overlays, of, grain, placeName({ ...place, facts: [] })]),
      value: how === 'count' ? one : item.value,
      where: counted ?? said,
    },
  };
}
/** What is added up over pay periods. */
export function madeOfPeriods(analysis: Analysis, node: NodeOf<'periods'>, place: Place): Made {
  const isSum = node.how === 'sum' || node.how === 'count';
  if (node.unit !== analysis.calculation.plan.pays || !isSum) return {};
  const item = itemAt(analysis, node.value, node.where, { kind: 'payee' }, oneOf(place, node.unit));
  const value = node.how === 'count' ? one : item.value;
  return { sum: { domain: domainOf(place, node.unit), value, where: node.where === undefined ? undefined : item.where } };
}

/**
 * What a component came to in each pay period: nothing before the plan starts, and nothing while somebody is not in the plan, whatever
 * other figures are then. So it is held beside them both where it counts and where it does not.
 */
export function madeOfComponent(analysis: Analysis, node: NodeOf<'component' | 'paid'>, place: Place): Made {
  const shape = analysis.component(node.component);
  const isPlain = shape !== undefined && shape.every === analysis.calculation.plan.pays;
  if (!isPlain || (node.op === 'paid' && shape.schedule !== undefined)) return {};
  const value = analysis.figure(shape.amount, node.grain, oneOf(place, shape.every));
  return { sum: { domain: domainOf(place, shape.every), value, where: inPlan } };
}
const inPlan: Truth = { ...opaqueTruth(false), name: 'in the plan' };

const one: Figure = constantFigure(exact.one);

/** A blank cell is nothing where it is added up, and who knows what where it is looked at. */
function mayBeBlank({ calculation, node }: Analysis, roots: readonly (NodeId | undefined)[]): boolean {
  const open = roots.filter((id) => id !== undefined);
  const seen = new Set<NodeId>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const each = node(id);
    if (each.op === 'column' && isOrBlank(each.table, each.column, (each.via ?? []).length)) return true;
    open.push(...argumentsOf(each));
  }
  return false;

  function isOrBlank(table: string, column: string, via: number): boolean {
    const shape = calculation.tables.find(({ name }) => name === table);
    return via > 0 || shape?.columns.find(({ name }) => name === column)?.orBlank !== false;
  }
}
