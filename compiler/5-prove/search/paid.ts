import type { Calculation, Grain, NodeId } from '../../../runtime/calculation.ts';
import type { RunData } from '../../../runtime/data.ts';
import { evaluatorOf, type Evaluator } from '../../../runtime/evaluate.ts';
import { ownRowsOf } from '../../../runtime/evaluate/own-rows.ts';
import type { Span } from '../../../runtime/periods/calendar.ts';
import { exactDomain } from '../../../runtime/numbers/exact-domain.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { DataRecord, Payee } from '../../../runtime/world/entities.ts';
import { worldOf } from '../../../runtime/world/world.ts';
import { type Case, colleagueKey, ownKey, type Stage, type Times } from './case.ts';
import { dataOf } from './rows.ts';
import { known, type Watch, watched } from './watch.ts';

/** What a case comes to. */
export interface Point {
  readonly of: Case;
  /** By period of the stage; undefined where it cannot be had. */
  readonly amounts: readonly (Exact | undefined)[];
  /** Any node, for whoever the figure rises for, in the period in which it does. */
  readonly value: (node: NodeId) => Exact | undefined;
  readonly holds: (node: NodeId) => boolean;
  /** Any node, for whoever is watched, in another period, or over all periods up to it. */
  readonly look: (node: NodeId, at: number, inAll: boolean) => Exact | undefined;
  /** Of everybody in the case. */
  readonly each: (
    of: (evaluator: Evaluator<Exact, boolean>, payee: Payee, days: Span) => Exact | undefined,
  ) => readonly (Exact | undefined)[];
}

/** Pays cases, side by side where the plan lets them stand so. */
export function pointsOf(stage: Stage, watch: Watch, cases: readonly Case[]): readonly Point[] {
  const { isWhole, apart } = stage.variant;
  if (isWhole) return cases.flatMap((each) => paidBy(apart, stage, watch, [each]));
  return cases.length === 0 ? [] : paidBy(apart, stage, watch, cases);
}

/** The case alone, by the plan as it stands. */
export const paidAlone = (stage: Stage, watch: Watch, each: Case): Point | undefined =>
  paidBy(stage.variant.calculation, stage, watch, [each])[0];

function paidBy(calculation: Calculation, stage: Stage, watch: Watch, cases: readonly Case[]): readonly Point[] {
  const { data, leverRows } = dataOf(stage, cases);
  const evaluator = evaluatorIn(calculation, data, stage.times);
  const { people, periods } = evaluator.setting.world;
  const days = periods[stage.times.raised];
  return cases.flatMap((of, i): readonly Point[] => {
    const own = people.byKey(ownKey(i));
    const others = of.scenario.colleagues.flatMap((_, nth) => people.byKey(colleagueKey(i, nth)) ?? []);
    const [colleague = own] = others;
    const whose = watch.kind === 'payout' && watch.whose === 'colleague' ? colleague : own;
    if (own === undefined || whose === undefined || days === undefined) return [];
    const look: Point['look'] = (node, at, inAll) => {
      const { grain } = evaluator.setting.node(node);
      const [first, last] = [periods[0], periods[at]];
      if (first === undefined || last === undefined || (grain.kind === 'record' && whose !== own)) return undefined;
      const entity = grain.kind === 'record' ? recordOf(evaluator, stage, own, leverRows[i], grain.table) : whose;
      const span = inAll ? evaluator.setting.world.calendar.span(first.from, last.to) : last;
      return entity === undefined ? undefined : known(evaluator.setting.value(node, grainOf(entity))(entity, span));
    };
    const entityOf = (node: NodeId): Payee | DataRecord | undefined => {
      const { grain } = evaluator.setting.node(node);
      return grain.kind === 'record' ? recordOf(evaluator, stage, own, leverRows[i], grain.table) : own;
    };
    const found = (node: NodeId): unknown => {
      const entity = entityOf(node);
      if (entity === undefined) return undefined;
      return evaluator.setting.value(node, grainOf(entity))(entity, days);
    };
    const value = (node: NodeId): Exact | undefined => known(found(node));
    const holds = (node: NodeId): boolean => found(node) === true;
    const each: Point['each'] = (ask) => [own, ...others].map((payee) => ask(evaluator, payee, days));
    return [{ of, amounts: watched(evaluator, watch, whose, stage.times), value, holds, look, each }];
  });
}

const grainOf = (entity: Payee | DataRecord): Grain =>
  entity.kind === 'record' ? { kind: 'record', table: entity.table } : { kind: 'payee' };

function recordOf(
  { setting }: Evaluator<Exact, boolean>,
  { lever }: Stage,
  own: Payee,
  row: number | undefined,
  table: string,
): DataRecord | undefined {
  if (lever.kind === 'figure' || lever.table !== table || row === undefined) return undefined;
  const records = setting.records(table);
  return 'code' in records ? undefined : records.ofRow(row).find(({ payee }) => payee === own);
}

function evaluatorIn(calculation: Calculation, data: RunData, { periods }: Times): Evaluator<Exact, boolean> {
  const options = { currency: calculation.plan.currency ?? 'USD', period: `${periods[0] ?? ''}..${periods.at(-1) ?? ''}` };
  const world = worldOf(calculation, data, options, (payees) => ownRowsOf(calculation, payees, exactDomain));
  return evaluatorOf(calculation, exactDomain, world);
}

/** Is more paid in the second case, in some period? */
export const hasRisen = (low: Point | undefined, high: Point): boolean =>
  low !== undefined &&
  low.amounts.some((a, i) => {
    const b = high.amounts[i];
    return a !== undefined && b !== undefined && exact.isBelow(a, b);
  });
