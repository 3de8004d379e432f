import { Absent, blank } from './absent.ts';
import type { Calculation, CalculationNode, ComponentShape, Grain, NodeId, SchedulePart } from './calculation.ts';
import type { Problem } from './data.ts';
import { planArithmetic } from './evaluate/arithmetic.ts';
import { planAttribute } from './evaluate/attributes.ts';
import { planColumn, planFollowed } from './evaluate/columns.ts';
import { type BalanceAt, planBalance, planBalanceNode } from './evaluate/balances.ts';
import { planBundles, planBundleValue } from './evaluate/bundles.ts';
import { planCredits } from './evaluate/credits.ts';
import { planCumulative } from './evaluate/cumulative.ts';
import { planRank } from './evaluate/rank.ts';
import { creditedAs, planManager, planRole } from './evaluate/roles.ts';
import { planRunning } from './evaluate/running.ts';
import { type AmountDue, planComponent } from './evaluate/components.ts';
import { type CoverageAt, planCoverage } from './evaluate/coverage.ts';
import { planPart } from './evaluate/parts.ts';
import { payOrderOf } from './evaluate/pay-order.ts';
import { planRecordParts, type RecordParts } from './evaluate/record-parts.ts';
import { planSchedule, type Schedule } from './evaluate/schedule.ts';
import { type Instead, planInstead } from './evaluate/instead.ts';
import { planInput } from './evaluate/inputs.ts';
import { kept, nodesToKeep } from './evaluate/kept.ts';
import { lifted } from './evaluate/lift.ts';
import { planLookup } from './evaluate/lookups.ts';
import { planMatrix } from './evaluate/matrix.ts';
import { planMembers } from './evaluate/members.ts';
import { planProgress } from './evaluate/progress.ts';
import { planParam } from './evaluate/params.ts';
import { planRecords } from './evaluate/records.ts';
import { planRound } from './evaluate/round.ts';
import { planScale, planTextScale, planTiersBy } from './evaluate/scales.ts';
import type { Evaluation, Setting, Value } from './evaluate/setting.ts';
import { planShare } from './evaluate/share.ts';
import { planShareOverPeriods } from './evaluate/share-over-periods.ts';
import { type PayStatement, planStatements } from './evaluate/statements.ts';
import { planTest } from './evaluate/tests.ts';
import { planTiers } from './evaluate/tiers.ts';
import { valueOfLiteral } from './evaluate/values.ts';
import { planAt, planPaid, planPeriods } from './evaluate/windows.ts';
import type { Domain } from './numbers/domain.ts';
import { one, zero } from './numbers/exact.ts';
import type { Span } from './periods/calendar.ts';
import { payeeOf } from './world/entities.ts';
import type { Payee } from './world/entities.ts';
import type { World } from './world/world.ts';

/** A calculation that is ready to be worked out, over whatever kind of number the domain is. */
export interface Evaluator<N, B> {
  readonly setting: Setting<N, B>;
  /** What a payee is paid in a pay period, line by line. */
  statement(payee: Payee, period: Span): PayStatement<N>;
}

/** What is otherwise than plan and data say, and who looks on. */
export interface Variation<N> {
  readonly instead?: readonly Instead<N>[];
  /** May note which node is being worked out. */
  readonly watch?: <V>(node: CalculationNode, evaluation: Evaluation<V>) => Evaluation<V>;
  /** On which days the plan pays a payee, where that is known without working it out. */
  readonly coverage?: CoverageAt;
  /** What payment schedules pay, where it is worked out otherwise. */
  readonly schedule?: (component: ComponentShape, schedule: readonly SchedulePart[]) => Schedule<N>;
}

/**
 * The meaning of a calculation. Each node becomes one closure over its arguments' closures, built once; a figure is worked out when
 * something asks for it, and kept where it is asked for again.
 */
export function evaluatorOf<N, B>(
  calculation: Calculation,
  domain: Domain<N, B>,
  world: World,
  { instead = [], watch = (_, evaluation) => evaluation, coverage: known, schedule: scheduled }: Variation<N> = {},
): Evaluator<N, B> {
  const evaluations: Evaluation<Value<N, B>>[] = [];
  const argument = <V>(id: NodeId, from: Grain): Evaluation<V> => {
    const grain = setting.node(id).grain;
    const evaluation: Evaluation<Value<N, B>> =
      evaluations[id] ??
      ((entity, days) => setting.fault('calculation-not-readable', `Node ${id} stands too late.`, entity, days));
    return lifted(evaluation, grain, from, setting) as Evaluation<V>;
  };
  const components = new Map<string, AmountDue<N>>();
  const schedules = new Map<string, Schedule<N>>();
  const recordParts = new Map<string, RecordParts<N>>();
  const balances = new Map<string, BalanceAt<N, B>>();
  const setting: Setting<N, B> = {
    calculation,
    domain,
    world,
    instead,
    zero: domain.of(zero),
    one: domain.of(one),
    figure: argument,
    test: (id, from) => answered(argument<B>(id, from), domain),
    text: argument,
    day: argument,
    value: argument,
    node: (id) => calculation.nodes[id] ?? { ...missingNode, id },
    phrase: (id) => phraseOf(calculation, id),
    fault: (code, message, entity, days, more) => {
      const payee = payeeOf(entity)?.key;
      return new Absent({ code, message, period: days.label, ...(payee !== undefined && { payee }), ...placeOf(more) });
    },
    amountDue: (component, payee, period) => components.get(component)?.(payee, period),
    paidDue: (component, payee, period) => (schedules.get(component)?.paid ?? components.get(component))?.(payee, period),
    paidParts: (component, payee, period) => schedules.get(component)?.parts(payee, period) ?? [],
    recordParts: (component, payee, period) => recordParts.get(component)?.(payee, period),
    payoutDue: (payee, period) => statement(payee, period).payout,
    payOrder: payOrderOf(calculation, world),
    coverage: (payee, days) => coverage(payee, days),
    records: (table) => credits.records(table),
    shareOf: (record) => credits.shareOf(record),
    creditedBy: (table) => credits.creditedBy(table),
    balanceAt: (balance, entity, period) => {
      const missing = (): Absent => setting.fault('unknown-name', `The plan has no balance ${balance}.`, entity, period);
      return balances.get(balance)?.(entity, period) ?? missing();
    },
    notice: world.problems.add,
  };
  const credits = planCredits(setting);
  const keep = nodesToKeep(calculation.nodes, [
    ...calculation.components.map(({ amount }) => amount),
    ...calculation.payoutLimits.map(({ value }) => value),
    ...(calculation.balances ?? []).flatMap(({ starts, becomes }) => [starts, becomes]),
    ...(calculation.limits ?? []).map(({ to }) => to),
  ]);
  for (const node of calculation.nodes) {
    const evaluation = watch(node, planInstead(setting, node, planNode(setting, node)));
    evaluations.push(keep.has(node.id) ? (kept(evaluation as Evaluation<{}>) as Evaluation<Value<N, B>>) : evaluation);
  }
  const coverage = known ?? planCoverage(setting);
  for (const component of calculation.components) {
    const { name, perRecord, schedule } = component;
    components.set(name, planComponent(setting, component));
    if (perRecord !== undefined) recordParts.set(name, planRecordParts(setting, component, perRecord));
    if (schedule !== undefined)
      schedules.set(name, scheduled?.(component, schedule) ?? planSchedule(setting, component, schedule));
  }
  for (const balance of calculation.balances ?? []) balances.set(balance.name, planBalance(setting, balance));
  const statement = planStatements(setting);
  return { setting, statement };
}

const missingNode = { op: 'literal', value: '0', type: { kind: 'number' }, grain: { kind: 'company' } } as const;

/** An empty yes/no cell is not a yes. */
function answered<N, B>(evaluation: Evaluation<B>, domain: Domain<N, B>): Evaluation<B> {
  const no = domain.truth(false);
  return (entity, days) => {
    const answer = evaluation(entity, days);
    return answer === blank ? no : answer;
  };
}

function phraseOf({ phrases }: Calculation, id: NodeId): string {
  const phrase = phrases[id];
  return phrase?.name ?? phrase?.text ?? `figure ${id}`;
}

/** Of another problem, only where it stands. */
function placeOf(problem: Partial<Problem> | undefined): Partial<Problem> {
  const { file, line, column, table } = problem ?? {};
  return {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(table !== undefined && { table }),
  };
}

function planNode<N, B>(setting: Setting<N, B>, node: CalculationNode): Evaluation<Value<N, B>> {
  switch (node.op) {
    case 'literal': {
      const value = valueOfLiteral(node.value, node.type, setting.domain);
      return () => value;
    }
    case 'input':
      return planInput(setting, node);
    case 'param':
      return planParam(setting, node);
    case 'attribute':
      return planAttribute(setting, node);
    case 'column':
      return planColumn(setting, node);
    case 'followed':
      return planFollowed(setting, node);
    case 'lookup':
      return planLookup(setting, node);
    case 'days-in-period':
      return (_, { from, to }) => setting.domain.literal((to - from + 1).toString());
    case 'elapsed':
    case 'working-days-left':
    case 'reached-on':
      return planProgress(setting, node);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'negate':
    case 'excess':
    case 'steps':
    case 'greatest':
    case 'least':
    case 'choose':
    case 'days-between':
    case 'months-between':
      return planArithmetic(setting, node);
    case 'same':
    case 'below':
    case 'at-most':
    case 'both':
    case 'either':
    case 'not':
    case 'blank':
    case 'one-of':
      return planTest(setting, node);
    case 'credited-as':
      return creditedAs;
    case 'credit-share':
      return (entity) => (entity.kind === 'record' ? (setting.shareOf(entity) ?? setting.one) : setting.one);
    case 'bundle-value':
      return planBundleValue(setting, node);
    case 'days-in-role':
    case 'months-in-role':
      return planRole(setting, node);
    case 'manager-of':
      return planManager(setting, node);
    case 'balance':
      return planBalanceNode(setting, node);
    case 'running':
      return planRunning(setting, node);
    case 'bundles':
      return planBundles(setting, node);
    case 'rank':
      return planRank(setting, node);
    case 'cumulative':
      return planCumulative(setting, node);
    case 'part':
      return planPart(setting, node);
    case 'records':
      return planRecords(setting, node);
    case 'members':
      return planMembers(setting, node);
    case 'periods':
      return planPeriods(setting, node);
    case 'at':
      return planAt(setting, node);
    case 'component':
    case 'paid':
    case 'payout':
      return planPaid(setting, node);
    case 'tiers':
      return planTiers(setting, node);
    case 'tiers-by':
      return planTiersBy(setting, node);
    case 'scale':
      return planScale(setting, node);
    case 'text-scale':
      return planTextScale(setting, node);
    case 'matrix':
      return planMatrix(setting, node);
    case 'share':
      return planShare(setting, node);
    case 'share-over-periods':
      return planShareOverPeriods(setting, node);
    case 'round':
      return planRound(setting, node);
  }
}
