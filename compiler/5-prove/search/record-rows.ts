import type { Calculation, ColumnShape, PeriodUnit, TableShape } from '../../../runtime/calculation.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { calendarOf } from '../../../runtime/periods/calendar.ts';
import { isoOf } from '../../../runtime/periods/dates.ts';
import { readPeriod, unitLabel } from '../../../runtime/periods/labels.ts';
import type { Companion, Figures, Scenario, Stage } from './case.ts';
import { colleagueKey, ownKey } from './case.ts';
import { creditedColumns } from './credited.ts';
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

/** By table: a record of everybody's, with the one that rises and its companions; rows that are kept by keys. */
export function recordRows(stage: Stage, people: readonly Person[]): ReadonlyMap<string, Rows> {
  const { hasRecords, calculation, cells } = stage.variant;
  const keyed = cells === undefined ? [] : calculation.tables.filter(({ keys }) => keys.length > 0);
  const tables = hasRecords ? calculation.tables.filter(({ rows, keys }) => rows === undefined && keys.length === 0) : [];
  return new Map([
    ...tables.map((table) => [table.name, rowsOf(table, stage, people)] as const),
    ...keyed.map((table) => [table.name, { rows: keyedRows(table, stage, people), leverRows: [] }] as const),
  ]);
}

function rowsOf(table: TableShape, stage: Stage, people: readonly Person[]): Rows {
  const { lever } = stage;
  const rows: Row[] = [];
  const leverRows: (number | undefined)[] = [];
  const isLevers = lever.kind !== 'figure' && lever.table === table.name;
  const isBehind = lever.kind !== 'figure' && !isLevers && isReferredTo(table, lever.table, stage);
  for (const person of people) {
    const isRising = isLevers && person.isOwn;
    if (isRising) leverRows[person.i] = person.x === undefined ? undefined : rows.length;
    if (!isRising || person.x !== undefined)
      rows.push(rowOf(table, stage, person, { nth: 0, day: 2, amount: isRising ? person.x : undefined }));
    if (isRising || (isBehind && person.isOwn))
      for (const [nth, each] of person.scenario.companions.entries())
        if (isRising || each.isApart === true) rows.push(...companionRow(table, stage, person, nth, each));
  }
  return { rows, leverRows };
}

const isReferredTo = (table: TableShape, from: string, { variant }: Stage): boolean =>
  variant.calculation.tables
    .find(({ name }) => name === from)
    ?.columns.some(({ type }) => type.kind === 'reference' && type.table === table.name) === true;

function companionRow(
  table: TableShape,
  stage: Stage,
  person: Person,
  nth: number,
  { amount, day, period, texts = person.scenario.texts, besides = person.scenario.besides, isApart }: Companion,
): readonly Row[] {
  const at = stage.times.raised + (period ?? 0);
  if (stage.times.periods[at] === undefined) return [];
  const as: Person = { ...person, scenario: { ...person.scenario, texts, besides } };
  return [rowOf(table, stage, as, { nth: nth + 1, day: 2 + day, amount, at, refersTo: isApart === true ? nth + 1 : 0 })];
}

interface Place {
  readonly nth: number;
  readonly day: number;
  readonly amount: Exact | undefined;
  readonly at?: number;
  /** Which of the person's records in other tables it belongs to. */
  readonly refersTo?: number;
}

function rowOf(table: TableShape, stage: Stage, person: Person, place: Place): Row {
  const { calculation } = stage.variant;
  const period = stage.times.periods[place.at ?? stage.times.raised] ?? '';
  const span = readPeriod(period, calculation.plan.fiscalStart);
  const day = (span?.from ?? 0) + place.day;
  // Whoever adds a deal at a loss has not only sold more.
  const isRising = stage.lever.kind === 'row' && stage.lever.table === table.name && place.amount !== undefined;
  const credited = creditedColumns(table, calculation);
  const cells = table.columns.map((column): readonly [string, string] => {
    const { name } = column;
    const isLevers = stage.lever.kind !== 'figure' && stage.lever.table === table.name && stage.lever.column === name;
    if (isLevers && place.amount !== undefined) return [name, plainText(place.amount)];
    if (credited.includes(name)) return [name, creditedIn(person, credited.indexOf(name), `${table.name}.${name}`)];
    if (isRising && column.type.kind === 'money') return [name, '0'];
    return [name, cellOf(column, table, calculation, person, place, day)];
  });
  return Object.fromEntries(cells);
}

/** First whoever it is about, then colleagues; nobody where the setting says so. */
function creditedIn({ key, i, isOwn, scenario: { colleagues, texts } }: Person, nth: number, column: string): string {
  if (nth === 0) return key;
  if (texts.get(column) === '') return '';
  if (!isOwn) return nth === 1 ? ownKey(i) : '';
  return nth <= colleagues.length ? colleagueKey(i, nth - 1) : '';
}

function cellOf(
  { name, type }: ColumnShape,
  table: TableShape,
  calculation: Calculation,
  { scenario, key }: Person,
  { nth, refersTo = 0 }: Place,
  day: number,
): string {
  switch (type.kind) {
    case 'key':
      return `${key} ${table.name} ${nth}`;
    case 'reference':
      return `${key} ${type.table} ${refersTo}`;
    case 'payee':
      return key;
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

/** What somebody's figure is in each period, in the table in which data keep it. */
function keyedRows(table: TableShape, stage: Stage, people: readonly Person[]): readonly Row[] {
  const { calculation, cells = new Map<string, string>() } = stage.variant;
  const valued = table.columns.filter(({ name }) => cells.has(`${table.name}.${name}`));
  if (valued.length === 0) return [];
  const unitOf = ({ type }: ColumnShape): PeriodUnit | undefined => (type.kind === 'period' ? type.unit : undefined);
  const rows = people.flatMap((person) =>
    stage.times.periods.map((period): Row => {
      const day = readPeriod(period, calculation.plan.fiscalStart)?.from ?? 0;
      const cellIn = (column: ColumnShape): string => {
        const unit = unitOf(column);
        if (column.type.kind === 'payee') return person.key;
        if (unit !== undefined)
          return unitLabel(unit, calendarOf(calculation.plan).holding(unit, day), calculation.plan.fiscalStart);
        const value = person.figures.get(cells.get(`${table.name}.${column.name}`) ?? '');
        return value === undefined ? '' : plainText(value);
      };
      return Object.fromEntries(table.columns.map((column) => [column.name, cellIn(column)]));
    }),
  );
  const keyOf = (row: Row): string => table.keys.map((key) => row[key] ?? '').join('\n');
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}
