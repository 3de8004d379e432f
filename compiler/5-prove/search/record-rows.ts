import type { Calculation, ColumnShape, TableShape } from '../../../runtime/calculation.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { calendarOf } from '../../../runtime/periods/calendar.ts';
import { isoOf } from '../../../runtime/periods/dates.ts';
import { readPeriod, unitLabel } from '../../../runtime/periods/labels.ts';
import type { Companion, Figures, Scenario, Stage } from './case.ts';
import { colleagueKey } from './case.ts';
import type { Row } from './rows.ts';

/** Somebody in a case: who sells more, or a colleague. */
export interface Person {
  readonly key: string;
  readonly i: number;
  readonly scenario: Scenario;
  readonly x: Exact | undefined;
  readonly figures: Figures;
  readonly isOwn: boolean;
}
interface Rows {
  readonly rows: readonly Row[];
  readonly leverRows: readonly (number | undefined)[];
}

/** By table: a record of everybody's, with the one that rises and its companions. */
export function recordRows(stage: Stage, people: readonly Person[]): ReadonlyMap<string, Rows> {
  const { variant } = stage;
  if (!variant.hasRecords) return new Map();
  const tables = variant.calculation.tables.filter(({ rows, keys }) => rows === undefined && keys.length === 0);
  return new Map(tables.map((table) => [table.name, rowsOf(table, stage, people)]));
}

function rowsOf(table: TableShape, stage: Stage, people: readonly Person[]): Rows {
  const { lever } = stage;
  const rows: Row[] = [];
  const leverRows: (number | undefined)[] = [];
  const isLevers = lever.kind !== 'figure' && lever.table === table.name;
  for (const person of people) {
    const isRising = isLevers && person.isOwn;
    if (isRising) leverRows[person.i] = person.x === undefined ? undefined : rows.length;
    if (!isRising || person.x !== undefined)
      rows.push(rowOf(table, stage, person, { nth: 0, day: 2, amount: isRising ? person.x : undefined }));
    if (isRising)
      for (const [nth, each] of person.scenario.companions.entries()) rows.push(...companionRow(table, stage, person, nth, each));
  }
  return { rows, leverRows };
}

function companionRow(
  table: TableShape,
  stage: Stage,
  person: Person,
  nth: number,
  { amount, day, period, texts = person.scenario.texts, besides = person.scenario.besides }: Companion,
): readonly Row[] {
  const at = stage.times.raised + (period ?? 0);
  if (stage.times.periods[at] === undefined) return [];
  const as: Person = { ...person, scenario: { ...person.scenario, texts, besides } };
  return [rowOf(table, stage, as, { nth: nth + 1, day: 2 + day, amount, at })];
}

interface Place {
  readonly nth: number;
  readonly day: number;
  readonly amount: Exact | undefined;
  readonly at?: number;
}

function rowOf(table: TableShape, stage: Stage, person: Person, place: Place): Row {
  const { calculation } = stage.variant;
  const period = stage.times.periods[place.at ?? stage.times.raised] ?? '';
  const span = readPeriod(period, calculation.plan.fiscalStart);
  const day = (span?.from ?? 0) + place.day;
  // Whoever adds a deal at a loss has not only sold more.
  const isRising = stage.lever.kind === 'row' && stage.lever.table === table.name && place.amount !== undefined;
  const firstPayee = table.columns.find(({ type }) => type.kind === 'payee')?.name;
  const cells = table.columns.map((column): readonly [string, string] => {
    const { name } = column;
    const isLevers = stage.lever.kind !== 'figure' && stage.lever.table === table.name && stage.lever.column === name;
    if (isLevers && place.amount !== undefined) return [name, plainText(place.amount)];
    if (name === firstPayee) return [name, person.key];
    if (isRising && column.type.kind === 'money') return [name, '0'];
    return [name, cellOf(column, table, calculation, person, place.nth, day)];
  });
  return Object.fromEntries(cells);
}

function cellOf(
  { name, type }: ColumnShape,
  table: TableShape,
  calculation: Calculation,
  person: Person,
  nth: number,
  day: number,
): string {
  const { scenario } = person;
  switch (type.kind) {
    case 'key':
      return `${person.key} ${table.name} ${nth}`;
    case 'reference':
      return `${person.key} ${type.table} 0`;
    case 'payee':
      return scenario.colleagues.length === 0 ? person.key : person.isOwn ? colleagueKey(person.i, 0) : person.key;
    case 'date':
    case 'starts':
      return isoOf(day);
    case 'ends':
    case 'manager':
      return '';
    case 'period':
      return unitLabel(type.unit, calendarOf(calculation.plan).holding(type.unit, day), calculation.plan.fiscalStart);
    case 'money':
      return plainText(scenario.besides);
    case 'percent':
      return '1';
    case 'number':
    case 'count':
    case 'unit':
      return '10';
    case 'yes-no':
      return scenario.texts.get(`${table.name}.${name}`) ?? 'yes';
    case 'team':
    case 'text':
      return isCurrency(name, table)
        ? (calculation.plan.currency ?? 'USD')
        : (scenario.texts.get(`${table.name}.${name}`) ?? 'something else');
  }
}
const isCurrency = (name: string, { columns }: TableShape): boolean =>
  columns.some(({ type }) => type.kind === 'money' && type.currencyColumn === name);
