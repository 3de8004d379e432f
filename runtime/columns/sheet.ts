import { type Absent, isAbsent } from '../absent.ts';
import type { Calculation, CalculationNode, ComponentShape, NodeId, SchedulePart } from '../calculation.ts';
import { type Evaluator, evaluatorOf } from '../evaluate.ts';
import type { Coverage } from '../evaluate/coverage.ts';
import type { Evaluation, Setting, Value } from '../evaluate/setting.ts';
import type { PayStatement } from '../evaluate/statements.ts';
import type { Exact } from '../numbers/exact.ts';
import type { Problem } from '../data.ts';
import { type Problems, problemList } from '../problems.ts';
import type { Days } from '../periods/units.ts';
import type { Span } from '../periods/calendar.ts';
import { type Bundle, company, type DataRecord, type Entity, type Group, type Payee } from '../world/entities.ts';
import type { People } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { anyPayee, type Cohorts, cohortsOf } from './cohorts.ts';
import { type BundleRows, bundleRowsOf } from './data/bundle-rows.ts';
import { payeeCells } from './data/payee-cells.ts';
import { type RecordRows, recordRowsOf } from './data/record-rows.ts';
import { type Memberships, membershipsOf } from './data/memberships.ts';
import type { Prepare, Runner } from './loops/loop.ts';
import type { Piecewise, Steps } from './loops/steps.ts';
import { planInColumns } from './nodes/plan.ts';
import type { RowPart, Rows, Stand } from './rows.ts';
import { type ColumnSchedule, scheduleInColumns } from './schedule/schedule.ts';
import { type Stored, store } from './store.ts';
import { validityOf } from './validity.ts';
import { makeTerms } from './terms/terms.ts';
import type { Term } from './terms/term.ts';
import { type ColumnDomain, columnDomain, unknown } from './values/domain.ts';
import type { Answer, ColumnValue } from './values/value.ts';

export type ColumnEvaluation = Evaluation<Value<ColumnValue, Answer>>;
export type ColumnSetting = Setting<ColumnValue, Answer>;

/** Everything that a run in columns is worked out from. */
export interface Sheet {
  readonly calculation: Calculation;
  readonly world: World;
  readonly domain: ColumnDomain;
  /** Works out a loop; or fills arrays in another way. All of it can be done again. */
  readonly prepare: Prepare;
  readonly run: Runner;
  pass(fill: () => void, piecewise?: Piecewise): void;
  again(): void;
  readonly cohorts: Cohorts;
  /** The evaluator over columns, and the exact one. */
  readonly setting: ColumnSetting;
  readonly exact: Evaluator<Exact, boolean>;
  /** What the payees that an entity stands for are paid, before limits on several components. */
  statement(payee: Payee, period: Span): PayStatement<ColumnValue>;
  standOf(entity: Entity): Stand;
  memberships(column: string): Memberships;
  /** A node's value in the rows of its own kind, worked out once. */
  stored(node: NodeId, days: Span): Stored;
  /** A node's value for an entity of its own kind. */
  valueAt(node: NodeId, entity: Entity, days: Span): ColumnValue | Absent;
  /** An entity that stands for the payees, or the rows of a table, of each row of another kind. */
  payeeAt(row: Term): Payee;
  groupAt(column: string, row: Term, odd: Term): Group;
  recordAt(table: string, row: Term, payee: Payee | undefined): DataRecord;
  rowsOf(node: CalculationNode): Rows;
  recordRows(table: string): RecordRows | Problem;
  /** Is anything due to the payee in a row in a pay period? Without a payment schedule whatever is worked out is. */
  isDue(component: string, period: Span, row: number): boolean;
  bundleAt(table: string, column: string, payee: Payee): Bundle;
  bundleRows(table: string, column: string): BundleRows | undefined;
}

/** Lays out a run in columns. `exact` is asked for whatever columns do not know. */
export function sheetOf(calculation: Calculation, world: World, exact: Evaluator<Exact, boolean>, steps: Steps): Sheet {
  const { prepare, run, pass, again } = steps;
  const terms = makeTerms(steps.taken, steps.column, steps.reckonedWith);
  const domain = columnDomain(terms);
  const cohorts = cohortsOf(world.people, validityOf(calculation, world));
  const stands = new Map<Entity, Stand>();
  const stand = <E extends Entity>(entity: E, row: Term, isOwn: boolean, odd: Term = terms.no): E => {
    stands.set(entity, { row, isOwn, odd });
    return entity;
  };
  stand(company, terms.zero, true);
  for (const { entity } of cohorts.parts) stand(entity, terms.row, true);
  let count = cohorts.parts.length;
  const payees = new Map<Term, Payee>();
  const groups = new Map<string, Group>();
  const payeeAt = (row: Term): Payee => {
    const found = payees.get(row) ?? stand(anyPayee(count++, []), row, false);
    payees.set(row, found);
    return found;
  };
  const groupNamed = (key: string, column: string, row: Term, isOwn: boolean, odd: Term): Group => {
    const found = groups.get(key) ?? stand({ kind: 'group', column, value: '', index: count++ }, row, isOwn, odd);
    groups.set(key, found);
    return found;
  };
  const groupAt = (column: string, row: Term, odd: Term): Group =>
    groupNamed(`${column} ${row.id} ${odd.id}`, column, row, false, odd);
  const ownGroup = (column: string): Group => groupNamed(column, column, terms.row, true, terms.no);
  const recordAt = (table: string, row: Term, payee: Payee | undefined): DataRecord =>
    stand({ kind: 'record', table, row: 0, index: count++, payee, overlay: false, role: undefined }, row, row === terms.row);
  const bundleAt = (table: string, column: string, payee: Payee): Bundle =>
    stand({ kind: 'bundle', table, column, value: undefined, payee, index: count++, records: [] }, terms.row, true);
  const standOf = (entity: Entity): Stand => stands.get(entity) ?? { row: terms.zero, isOwn: false, odd: terms.yes };
  const memberships = membershipsOf(world, cohorts, terms);
  const cells = payeeCells(world.people, cohorts, domain);
  const people: People = {
    ...world.people,
    payees: cohorts.parts.map(({ entity }) => entity),
    cell: cells,
    groupOf: (payee, column, days) => memberships(column).groupOf(sheet, payee, days),
  };
  const silent: Problems = problemList();
  const kept = new Map<string, Stored>();
  const evaluations: ColumnEvaluation[] = [];
  const valueAt = (id: NodeId, entity: Entity, days: Span): ColumnValue | Absent =>
    (evaluations[id]?.(entity, days) ?? unknown) as ColumnValue | Absent;
  const rowsOf = ({ grain }: CalculationNode): Rows => {
    if (grain.kind === 'payee') return cohorts;
    const length = grain.kind === 'group' ? world.people.groups(grain.column).length : 1;
    const parts: readonly RowPart[] =
      grain.kind === 'group' ? [{ entity: ownGroup(grain.column), from: 0, to: length }] : [{ entity: company, from: 0, to: 1 }];
    return { length, parts };
  };
  const stored = (id: NodeId, days: Span): Stored => {
    const key = `${id} ${days.index}`;
    const found = kept.get(key) ?? storeNode(id, days);
    kept.set(key, found);
    return found;
  };
  const storeNode = (id: NodeId, days: Span): Stored => {
    const rows = rowsOf(evaluator.setting.node(id));
    return store(
      domain,
      run,
      rows,
      rows.parts.map((part) => [part, valueAt(id, part.entity, days)]),
    );
  };
  const records = new Map<string, RecordRows | Problem>();
  const recordRows = (table: string): RecordRows | Problem => {
    const found = records.get(table) ?? recordRowsOf(sheet, table, (rows) => void records.set(table, rows));
    records.set(table, found);
    return found;
  };
  const bundles = new Map<string, BundleRows | undefined>();
  const bundleRows = (table: string, column: string): BundleRows | undefined => {
    const key = JSON.stringify([table, column]);
    if (!bundles.has(key)) bundles.set(key, bundleRowsOf(sheet, table, column));
    return bundles.get(key);
  };
  const watch = <V>(node: CalculationNode, evaluation: Evaluation<V>): Evaluation<V> => {
    const own = planInColumns(() => sheet, node, evaluation as ColumnEvaluation);
    const watched: ColumnEvaluation = (entity, days) => {
      const { isOwn, row, odd } = standOf(entity);
      if (isOwn) return own(entity, days);
      if (node.grain.kind === 'record' || node.grain.kind === 'bundle') return unknown;
      const value = stored(node.id, days)(row);
      return isAbsent(value) || odd === terms.no ? value : { ...value, odd: terms.either(value.odd, odd) };
    };
    evaluations[node.id] = watched;
    return watched as Evaluation<V>;
  };
  const schedules = new Map<string, ColumnSchedule>();
  const schedule = (component: ComponentShape, parts: readonly SchedulePart[]): ColumnSchedule => {
    const made = scheduleInColumns(() => sheet, component, parts);
    schedules.set(component.name, made);
    return made;
  };
  const evaluator = evaluatorOf<ColumnValue, Answer>(
    withoutLimits(calculation),
    domain,
    { ...world, people, problems: silent },
    { watch, coverage: coverageBy(people, calculation.payeesWhere !== undefined), schedule },
  );
  const sheet: Sheet = {
    ...{ calculation, world, domain, prepare, run, pass, again, cohorts, exact, standOf, memberships, stored, valueAt },
    ...{ payeeAt, groupAt, recordAt, rowsOf, recordRows, bundleAt, bundleRows },
    isDue: (component, period, row) => schedules.get(component)?.isDue(row, period) ?? true,
    setting: evaluator.setting,
    statement: evaluator.statement,
  };
  return sheet;
}

/** Limits on several components are looked at when all of them are known. */
const withoutLimits = ({ limits: _, ...calculation }: Calculation): Calculation => calculation;

/** By the rows of the payees alone, which are the same throughout a cohort. */
const coverageBy =
  ({ daysOf }: People, isChosen: boolean) =>
  (payee: Payee, days: Span): Coverage => {
    if (!isChosen) return 'all';
    const own = payee.rows.filter(({ isOwn }) => isOwn);
    const covered: readonly Days[] = daysOf({ ...payee, rows: own }, days);
    if (covered.length === 0) return 'none';
    return covered.length === daysOf(payee, days).length ? 'all' : covered;
  };
