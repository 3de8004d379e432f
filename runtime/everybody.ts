import { type Absent, isAbsent } from './absent.ts';
import type { Calculation, CalculationNode, Grain, IsoDate, NodeId } from './calculation.ts';
import type { Problem } from './data.ts';
import type { Evaluator } from './evaluate.ts';
import { add, type Exact, zero } from './numbers/exact.ts';
import { calendarOf, type Span } from './periods/calendar.ts';
import { readIso } from './periods/dates.ts';
import { keyText } from './tables/typed.ts';
import { shownText, valueText } from './value-text.ts';
import { company, type Entity } from './world/entities.ts';

/** Somebody or some group in a pay period, with figures of theirs. */
export interface Figures {
  readonly about: About;
  readonly period: string;
  /** Those that can be had: exact text, and as people read it. */
  readonly figures: ReadonlyMap<NodeId, { readonly value: string; readonly shown: string }>;
  /** Why the others cannot. */
  readonly problems: ReadonlyMap<NodeId, Problem>;
  /** The payee's own cell of a column of the payees, such as their manager. */
  readonly cell: (column: string) => string | undefined;
}
/** `name`: a payee's key, or a group's value in `column`. */
export type About =
  | { readonly kind: 'payee'; readonly name: string }
  | { readonly kind: 'group'; readonly column: string; readonly name: string }
  | { readonly kind: 'company' };

/** Figures of everybody of a grain, in every pay period of the run in which the plan pays them. */
export function figuresOfAll(evaluator: Evaluator<Exact, boolean>, nodes: readonly NodeId[], grain: Grain): readonly Figures[] {
  const { world } = evaluator.setting;
  return world.periods.flatMap((period) =>
    entitiesAt(evaluator, grain, period).map((entity) => figuresOf(evaluator, nodes, grain, entity, period)),
  );
}

/** The cells of a column of the payees, by payee: as of the last pay period of the run in which the plan pays them. */
export function lastCells({ setting }: Evaluator<Exact, boolean>, column: string): ReadonlyMap<string, string> {
  const { people, periods } = setting.world;
  const cells = people.payees.flatMap((payee): readonly (readonly [string, string])[] => {
    const last = periods.findLast((period) => setting.coverage(payee, period) !== 'none');
    const row = last && people.rowAt(payee, last);
    const text = row === undefined ? '' : keyText(people.cell(row, column));
    return text === '' ? [] : [[payee.key, text]];
  });
  return new Map(cells);
}

/** A figure summed over everybody of its grain and all pay periods; what cannot be had is left out. */
export function sumOfAll(evaluator: Evaluator<Exact, boolean>, node: NodeId, grain: Grain): Exact {
  const { setting } = evaluator;
  const value = setting.figure(node, grain);
  const found = setting.world.periods.flatMap((period) =>
    entitiesAt(evaluator, grain, period).map((entity) => value(entity, period)),
  );
  return found.reduce<Exact>((sum, one) => (isAbsent(one) ? sum : add(sum, one)), zero);
}

function entitiesAt({ setting }: Evaluator<Exact, boolean>, grain: Grain, period: Span): readonly Entity[] {
  const { people } = setting.world;
  const payees = people.payees.filter((payee) => setting.coverage(payee, period) !== 'none');
  if (grain.kind === 'company') return payees.length === 0 ? [] : [company];
  if (grain.kind !== 'group') return payees;
  const groups = payees.flatMap((payee) => people.groupOf(payee, grain.column, period) ?? []);
  return [...new Set(groups)].toSorted((a, b) => a.index - b.index);
}

function figuresOf(
  { setting }: Evaluator<Exact, boolean>,
  nodes: readonly NodeId[],
  grain: Grain,
  entity: Entity,
  period: Span,
): Figures {
  const { people, currency } = setting.world;
  const figures = new Map<NodeId, { readonly value: string; readonly shown: string }>();
  const problems = new Map<NodeId, Problem>();
  for (const id of nodes) {
    const value: Exact | boolean | string | number | Absent = setting.value(id, grain)(entity, period);
    const { type } = setting.node(id);
    if (isAbsent(value) && value.problem !== undefined) problems.set(id, value.problem);
    else figures.set(id, { value: valueText(value, type), shown: shownText(value, type, currency) });
  }
  const row = entity.kind === 'payee' ? people.rowAt(entity, period) : undefined;
  const isColumn = (column: string): boolean => people.table.columns.has(column);
  const cell = (column: string) => (row !== undefined && isColumn(column) ? keyText(people.cell(row, column)) : undefined);
  return { about: aboutOf(entity), period: period.label, figures, problems, cell };
}

function aboutOf(entity: Entity): About {
  if (entity.kind === 'payee') return { kind: 'payee', name: entity.key };
  return entity.kind === 'group' ? { kind: 'group', column: entity.column, name: entity.value } : { kind: 'company' };
}

/** Of all that is wrong, what concerns more than the pay of one: the data, the periods, the words of the run. */
export function problemsOfData(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ code, payee, file }) => code !== 'period-without-data' && (file !== undefined || payee === undefined),
  );
}

/** The pay period that holds a day, such as `2026-Q1`; undefined where the day cannot be read. */
export function periodHolding({ plan }: Calculation, day: IsoDate): string | undefined {
  const date = readIso(day);
  return date === undefined ? undefined : calendarOf(plan).holding(plan.pays, date).label;
}

/** The figure that a plan calls so: a definition, else one that is given from outside by one of the ways named. */
export function figureNamed(
  { definitions, nodes }: Calculation,
  name: string,
  given: readonly ('input' | 'param' | 'attribute')[] = ['input'],
): NodeId | undefined {
  const isGiven = (node: CalculationNode): boolean =>
    (node.op === 'input' && node.input === name && given.includes('input')) ||
    (node.op === 'param' && node.param === name && given.includes('param')) ||
    (node.op === 'attribute' && node.column === name && given.includes('attribute'));
  return definitions.find((one) => one.name === name)?.node ?? nodes.find(isGiven)?.id;
}
