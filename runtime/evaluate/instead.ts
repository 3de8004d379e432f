import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, NodeId } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Days } from '../periods/units.ts';
import { company, type Entity, type Payee } from '../world/entities.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { isFlow } from './values.ts';

/** A figure that is given for one payee and pay period, in place of what the data say of it. */
export interface Instead<N> {
  /** The nodes that are the figure. */
  readonly nodes: ReadonlySet<NodeId>;
  readonly payee: Payee;
  readonly period: Span;
  readonly value: N;
}
type Figure<N, B> = Evaluation<Value<N, B>>;

/**
 * The evaluation with what is given in the place of the data. What adds up over time follows: over days that hold the pay period
 * it is what it was, and what is given, less what the period was. Anything else is replaced over just that period; an input that is
 * as of a moment, wherever that period is the last.
 */
export function planInstead<N, B>(setting: Setting<N, B>, node: CalculationNode, evaluation: Figure<N, B>): Figure<N, B> {
  const meant = setting.instead.filter(({ nodes }) => nodes.has(node.id));
  const withAll = (given: readonly Instead<N>[]): Figure<N, B> =>
    given.reduce((before, instead) => withGiven(setting, node, instead, before), evaluation);
  if (node.grain.kind !== 'payee') return withAll(meant);
  const byPayee = new Map([...Map.groupBy(meant, ({ payee }) => payee)].map(([payee, given]) => [payee, withAll(given)]));
  return (entity, days) => ((entity.kind === 'payee' ? byPayee.get(entity) : undefined) ?? evaluation)(entity, days);
}

function withGiven<N, B>(setting: Setting<N, B>, node: CalculationNode, instead: Instead<N>, before: Figure<N, B>): Figure<N, B> {
  const over = node.op === 'input' ? inputOver : figureOver;
  return (entity, days) =>
    isMeant(setting, node, instead, entity, days) ? over(setting, node, instead, before, entity, days) : before(entity, days);
}

type Over = <N, B>(
  setting: Setting<N, B>,
  node: CalculationNode,
  instead: Instead<N>,
  before: Figure<N, B>,
  entity: Entity,
  days: Span,
) => Value<N, B> | Absent;

const figureOver: Over = ({ domain }, _, { period, value }, before, entity, days) => {
  if (isSameDays(days, period)) return value;
  const [whole, part] = [before(entity, days), before(entity, period)];
  if (isAbsent(whole)) return whole;
  return isAbsent(part) ? part : domain.add(whole as typeof value, domain.sub(value, part as typeof value));
};

/** Pay period by pay period, so that nothing need be known of the one that is given. */
const inputOver: Over = ({ domain, world }, node, { period, value }, before, entity, days) => {
  const periods = world.calendar.payPeriodsIn(days);
  if (periods.length === 1 || !isFlow(node.type)) return value;
  let sum = value;
  for (const one of periods) {
    if (isSameDays(one, period)) continue;
    const figure = before(entity, one);
    if (isAbsent(figure)) return figure;
    sum = domain.add(sum, figure as typeof value);
  }
  return sum;
};

/** Does something given bear on a node, for that entity and those days? */
export function isGiven<N, B>(setting: Setting<N, B>, id: NodeId, entity: Entity, days: Span): boolean {
  return setting.instead.some(({ nodes, ...own }) => nodes.has(id) && isMeant(setting, setting.node(id), own, entity, days));
}

function isMeant<N, B>(
  setting: Setting<N, B>,
  node: CalculationNode,
  { payee, period }: Pick<Instead<N>, 'payee' | 'period'>,
  entity: Entity,
  days: Span,
): boolean {
  if (!isOf(setting, node, payee, period, entity)) return false;
  if (isSameDays(days, period)) return true;
  if (isFlow(node.type)) return days.from <= period.from && period.to <= days.to;
  const last = node.op === 'input' ? setting.world.calendar.payPeriodsIn(days).at(-1) : undefined;
  return last !== undefined && isSameDays(last, period);
}

/** A figure of a team or of the company is that of the payee's. */
function isOf<N, B>({ world }: Setting<N, B>, { grain }: CalculationNode, payee: Payee, period: Span, entity: Entity): boolean {
  switch (grain.kind) {
    case 'payee':
      return entity === payee;
    case 'group':
      return entity === world.people.groupOf(payee, grain.column, period);
    case 'company':
      return entity === company;
    case 'record':
    case 'bundle':
      return false;
  }
}

const isSameDays = (a: Days, b: Days): boolean => a.from === b.from && a.to === b.to;
