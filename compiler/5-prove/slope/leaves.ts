import type { CalculationNode, InputShape, ParamShape, TableShape, ValueType } from '../../../runtime/calculation.ts';
import { isFlow, isFigure } from '../../../runtime/evaluate/values.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { readPercent } from '../../../runtime/numbers/reading.ts';
import type { Figure } from '../figure.ts';
import {
  everything,
  hull,
  hullOf,
  type Interval,
  interval,
  isNotNegative,
  isNothing,
  meet,
  nothing,
  notNegative,
  point,
  scaled,
  unit,
  upToOne,
} from '../interval.ts';
import type { Analysis } from './analysis.ts';
import { paceOf } from './paces.ts';
import { isOwnDays, mostOf, type Place } from './place.ts';

type NodeOf<O extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: O }>;

/** A figure from outside: it lies where the plan says, or anywhere. */
export function leaf(analysis: Analysis, node: CalculationNode, place: Place, range: Interval): Figure {
  const ground = analysis.ground(leafName(node, place), place);
  const found = ground.atom(range, analysis.isMoved(node.id) ? leafSlope(analysis, node, place) : nothing, true);
  const size = fineness(analysis, node);
  return size === undefined ? found : { ...found, multiple: size };
}

/** The smallest step that data can say; undefined where they may be of any. */
function fineness({ calculation }: Analysis, node: CalculationNode): Exact | undefined {
  if (node.op === 'input') return paceOf(calculation, { kind: 'input', input: node.input })?.size;
  if (node.op !== 'column' || (node.via ?? []).length > 0) return undefined;
  return paceOf(calculation, { kind: 'column', table: node.table, column: node.column, how: 'raise' })?.size;
}

/** The same figure wherever it is named. */
export function leafName(node: CalculationNode, { role, record, when, holds }: Place): string {
  const { id: _, ...content } = node;
  return `${JSON.stringify(content)}@${role}/${record}/${when}/${holds}`;
}

function leafSlope({ subject }: Analysis, node: CalculationNode, { role, record, holds }: Place): Interval {
  if (subject.kind === 'column') {
    if (node.op !== 'column') return upToOne;
    if ((node.via ?? []).length > 0) return upToOne;
    return subject.how === 'add' || record !== 'own' ? nothing : unit;
  }
  if (node.grain.kind !== 'company' && role !== 'own') return nothing;
  const isSum = isFlow(node.type);
  if (holds === 'yes' && isSum) return unit;
  return holds === 'no' ? nothing : upToOne;
}

/** Where no range is declared: anywhere, or not negative where that is assumed. */
export function undeclared(analysis: Analysis, type: ValueType): Interval {
  return analysis.assumed && isFigure(type) && type.kind !== 'days' ? notNegative : everything;
}

export function inputRange(analysis: Analysis, node: NodeOf<'input'>, place: Place): Interval {
  const input = analysis.calculation.inputs.find(({ name }) => name === node.input);
  if (input === undefined) return everything;
  const own = declared(input);
  const isOwnDay = isOwnDays(place) && place.every === analysis.calculation.plan.pays;
  const isOwnPeriod = !isFlow(input.type) || isOwnDay;
  const whole = own ?? undeclared(analysis, input.type);
  const isNarrow = isOwnDay && place.role === 'own' && analysis.within?.input === node.input;
  const within = isNarrow ? meet(whole, analysis.within?.range ?? everything) : whole;
  return isOwnPeriod ? within : summedOver(whole, mostOf(place, analysis.calculation.plan.pays));
}

function declared({ low, high, otherwise }: InputShape): Interval | undefined {
  if (low === undefined && high === undefined) return undefined;
  const read = (text: string | undefined): Exact | undefined => (text === undefined ? undefined : exact.exactOfRational(text));
  const range = interval(read(low), read(high));
  const other = read(otherwise);
  return other === undefined ? range : hull(range, point(other));
}

/** Added up over who knows how many. */
export function summed(range: Interval): Interval {
  if (isNothing(range)) return range;
  if (isNotNegative(range)) return notNegative;
  return range.high !== undefined && range.high.n <= 0n ? { high: exact.zero } : everything;
}

/** Added up over none of them to at most so many. */
export function summedOver(range: Interval, most: number | undefined): Interval {
  return most === undefined ? summed(range) : hull(nothing, hull(range, scaled(range, exact.exactOf(BigInt(most)))));
}

export function paramRange({ calculation }: Analysis, node: NodeOf<'param'>, place: Place): Interval {
  const param = calculation.params.find(({ name }) => name === node.param);
  if (param === undefined) return everything;
  const range = versionsOf(param);
  const isWhole = param.per === undefined || (isOwnDays(place) && place.every === param.per);
  return range === undefined ? everything : isWhole ? range : summed(range);
}

function versionsOf({ versions }: ParamShape): Interval | undefined {
  const values = versions.map(({ value }) => exact.exactOfRational(value));
  const [first, ...others] = values.filter((value) => value !== undefined).map(point);
  return first === undefined || others.length + 1 < values.length ? undefined : hullOf(first, ...others);
}

/** What stands in the plan itself is known; else anything may be looked up. */
export function lookupRange(analysis: Analysis, node: NodeOf<'lookup'>): Interval {
  const table = analysis.calculation.tables.find(({ name }) => name === node.table);
  const rows = table?.rows === undefined ? undefined : cellsOf(table, node.column);
  return rows ?? undeclared(analysis, node.type);
}

function cellsOf({ rows, columns }: TableShape, column: string): Interval | undefined {
  const place = columns.findIndex(({ name }) => name === column);
  const shape = columns[place];
  if (shape === undefined || (shape.type.kind !== 'percent' && shape.type.kind !== 'number')) return undefined;
  const values = (rows ?? []).map(({ cells }) => readPercent((cells[place] ?? '').replaceAll(',', ''))?.value);
  const [first, ...others] = values.filter((value) => value !== undefined).map(point);
  return first === undefined || others.length + 1 < values.length ? undefined : hullOf(first, ...others);
}

/** A new record begins with nothing in it. */
export function columnRange(analysis: Analysis, node: NodeOf<'column'>, { record }: Place): Interval {
  const { subject } = analysis;
  const isNew = subject.kind === 'column' && subject.how === 'add' && record === 'own' && node.table === subject.table;
  const range = undeclared(analysis, node.type);
  return isNew && isFlow(node.type) && (node.via ?? []).length === 0 ? meet(range, nothing) : range;
}
