import type { Absent } from '../absent.ts';
import type { Calculation, CalculationNode, Grain, NodeId } from '../calculation.ts';
import type { Problem } from '../data.ts';
import type { Domain } from '../numbers/domain.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText } from '../tables/typed.ts';
import type { DataRecord, Entity, Payee } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import type { World } from '../world/world.ts';
import type { CoverageAt } from './coverage.ts';
import type { Instead } from './instead.ts';
import type { PayOrder } from './pay-order.ts';
import type { RecordPart } from './record-parts.ts';
import type { PaidPart } from './schedule.ts';

/** A node's value for an entity at some days; absent where it cannot be had. */
export type Evaluation<V> = (entity: Entity, days: Span) => V | Absent;

/** A figure, an answer, a text or period name, or a day. */
export type Value<N, B> = N | B | string | number;

/** What every operation is built from: the numbers, the data, and the evaluations of its arguments. */
export interface Setting<N, B> {
  readonly calculation: Calculation;
  readonly domain: Domain<N, B>;
  readonly world: World;
  /** What is given in place of the data, in order. */
  readonly instead: readonly Instead<N>[];
  readonly zero: N;
  readonly one: N;
  /** An argument's evaluation, for a user of grain `from`: a coarser argument is taken at the entity that holds the user's. */
  figure(argument: NodeId, from: Grain): Evaluation<N>;
  test(argument: NodeId, from: Grain): Evaluation<B>;
  text(argument: NodeId, from: Grain): Evaluation<string>;
  day(argument: NodeId, from: Grain): Evaluation<number>;
  value(argument: NodeId, from: Grain): Evaluation<Value<N, B>>;
  node(id: NodeId): CalculationNode;
  /** The plan's words for a node. */
  phrase(id: NodeId): string;
  fault(code: string, message: string, entity: Entity, days: Span, more?: Partial<Problem>): Absent;
  /** A component's signless rounded amount; undefined when it is not due in that pay period. */
  amountDue(component: string, payee: Payee, period: Span): N | Absent | undefined;
  /** What the payment schedule pays then, signless; without a schedule the amount due. */
  paidDue(component: string, payee: Payee, period: Span): N | Absent | undefined;
  /** The parts that a payment schedule pays then. */
  paidParts(component: string, payee: Payee, period: Span): readonly PaidPart<N>[];
  /** An amount due by the records that gave it; undefined: it is not due, or not worked out record by record. */
  recordParts(component: string, payee: Payee, period: Span): readonly RecordPart<N>[] | Absent | undefined;
  payoutDue(payee: Payee, period: Span): N | Absent;
  readonly payOrder: PayOrder;
  /** On which of the days the plan pays a payee. */
  readonly coverage: CoverageAt;
  /** A table's records, each under the payees it is credited to. */
  records(table: string): Records | Problem;
  /** The payee's share of a credited record; undefined: it is the payee's alone. */
  shareOf(record: DataRecord): N | undefined;
  /** The reference by which a table's records are credited as those they refer to; undefined: they have payees of their own. */
  creditedBy(table: string): string | undefined;
  balanceAt(balance: string, entity: Entity, period: Span): Value<N, B> | Absent;
  /** Reports something that does not keep a figure from being had. */
  notice(problem: Problem): void;
}

/** `of Ann`, `of team North`, or nothing. */
export function whose(entity: Entity): string {
  switch (entity.kind) {
    case 'payee':
      return ` of ${entity.key}`;
    case 'group':
      return entity.value === '' ? ' of the team' : ` of ${entity.column} ${entity.value}`;
    case 'record':
      return entity.payee === undefined ? '' : ` of ${entity.payee.key}`;
    case 'bundle':
      return `${entity.payee === undefined ? '' : ` of ${entity.payee.key}`} for ${keyText(entity.value) || 'no value'}`;
    case 'company':
      return '';
  }
}
