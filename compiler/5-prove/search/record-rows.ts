import type { Calculation, ColumnShape, TableShape } from '../../../runtime/calculation.ts';
import type { SourceTable } from '../../../runtime/data.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { calendarOf } from '../../../runtime/periods/calendar.ts';
import { isoOf } from '../../../runtime/periods/dates.ts';
import { readPeriod, unitLabel } from '../../../runtime/periods/labels.ts';
import type { Companion, Figures, Scenario, Stage } from './case.ts';
import { colleagueKey, ownKey } from './case.ts';
import { type CaseColumn, tableOf, type TextOf } from './columns.ts';
import { creditedColumns } from './credited.ts';

/** Somebody in a case: who sells more, or a colleague. */
export interface Person {
  readonly key: string;
  readonly i: number;
  readonly scenario: Scenario;
  readonly x: Exact | undefined;
  readonly figures: Figures;
  readonly isOwn: boolean;
}
interface RecordTables {
  readonly tables: ReadonlyMap<string, SourceTable>;
  /** By case: the row of the record that rises. */
  readonly leverRows: readonly (number | undefined)[];
}

/** By table: a record of everybody's, with the one that rises and its companions. */
export function recordTables(stage: Stage, people: readonly Person[], text: TextOf): RecordTables {
  const { hasRecords, calculation } = stage.variant;
  const shapes = hasRecords ? calculation.tables.filter(({ rows, keys }) => rows === undefined && keys.length === 0) : [];
  const held = shapes.map((shape) => ({ shape, ...recordsIn(shape, stage, people) }));
  return {
    tables: new Map(
      held.map(({ shape, records }) => [
        shape.name,
        tableOf(
          shape.name,
          records,
          shape.columns.map((column) => ({ header: column.name, cellOf: cellIn(column, shape, stage, text) })),
        ),
      ]),
    ),
    leverRows: held.find(({ shape }) => isLevers(shape, stage))?.leverRows ?? [],
  };
}

const isLevers = ({ name }: TableShape, { lever }: Stage): boolean => lever.kind !== 'figure' && lever.table === name;

/** One record of a case, before it is written in cells. */
interface CaseRecord {
  readonly person: Person;
  readonly texts: Scenario['texts'];
  readonly besides: Exact;
  readonly nth: number;
  /** Counted from the first day of data. */
  readonly day: number;
  /** What the figure that rises is in it, where it is not as in all others. */
  readonly amount: Exact | undefined;
  /** Which of the person's records in other tables it belongs to. */
  readonly refersTo: number;
}

function recordsIn(
  table: TableShape,
  stage: Stage,
  people: readonly Person[],
): { readonly records: readonly CaseRecord[]; readonly leverRows: readonly (number | undefined)[] } {
  const { lever, times, variant } = stage;
  const records: CaseRecord[] = [];
  const leverRows: (number | undefined)[] = [];
  const firstDays = times.periods.map((period) => readPeriod(period, variant.calculation.plan.fiscalStart)?.from ?? 0);
  const raisedOn = firstDays[times.raised] ?? 0;
  const isRaised = isLevers(table, stage);
  const isBehind = lever.kind !== 'figure' && !isRaised && isReferredTo(table, lever.table, stage);
  for (const person of people) {
    const { texts, besides, companions } = person.scenario;
    const isRising = isRaised && person.isOwn;
    if (isRising) leverRows[person.i] = person.x === undefined ? undefined : records.length;
    if (!isRising || person.x !== undefined)
      records.push({ person, texts, besides, nth: 0, day: raisedOn + 2, amount: isRising ? person.x : undefined, refersTo: 0 });
    if (isRising || (isBehind && person.isOwn))
      for (const [nth, each] of companions.entries())
        if (isRising || each.isApart === true) records.push(...companionOf(person, nth + 1, each, firstDays, times.raised));
  }
  return { records, leverRows };
}

const isReferredTo = (table: TableShape, from: string, { variant }: Stage): boolean =>
  variant.calculation.tables
    .find(({ name }) => name === from)
    ?.columns.some(({ type }) => type.kind === 'reference' && type.table === table.name) === true;

function companionOf(
  person: Person,
  nth: number,
  { amount, day, period, isApart, texts = person.scenario.texts, besides = person.scenario.besides }: Companion,
  firstDays: readonly number[],
  raised: number,
): readonly CaseRecord[] {
  const first = firstDays[raised + (period ?? 0)];
  if (first === undefined) return [];
  return [{ person, texts, besides, nth, day: first + 2 + day, amount, refersTo: isApart === true ? nth : 0 }];
}

type CellOf = CaseColumn<CaseRecord>['cellOf'];

function cellIn(column: ColumnShape, table: TableShape, stage: Stage, text: TextOf): CellOf {
  const { lever, variant } = stage;
  const { name } = column;
  const usual = usualCell(column, table, variant.calculation, text);
  const own = creditedColumns(table, variant.calculation).indexOf(name);
  const otherwise: CellOf = own >= 0 ? ({ person, texts }) => creditedIn(person, texts, own, `${table.name}.${name}`) : usual;
  if (lever.kind === 'figure' || lever.table !== table.name) return otherwise;
  if (lever.column === name) return (record) => (record.amount === undefined ? otherwise(record) : text(record.amount));
  // Whoever adds a deal at a loss has not only sold more.
  const isAdded = lever.kind === 'row' && column.type.kind === 'money' && own < 0;
  return isAdded ? (record) => (record.amount === undefined ? otherwise(record) : '0') : otherwise;
}

/** First whoever it is about, then colleagues; nobody where the setting says so. */
function creditedIn(
  { key, i, isOwn, scenario: { colleagues } }: Person,
  texts: Scenario['texts'],
  nth: number,
  column: string,
): string {
  if (nth === 0) return key;
  if (texts.get(column) === '') return '';
  if (!isOwn) return nth === 1 ? ownKey(i) : '';
  return nth <= colleagues.length ? colleagueKey(i, nth - 1) : '';
}

function usualCell({ name, type }: ColumnShape, table: TableShape, { plan }: Calculation, text: TextOf): CellOf {
  const asked = `${table.name}.${name}`;
  switch (type.kind) {
    case 'key':
      return ({ person, nth }) => `${person.key} ${table.name} ${nth}`;
    case 'reference':
      return ({ person, refersTo }) => `${person.key} ${type.table} ${refersTo}`;
    case 'payee':
      return ({ person }) => person.key;
    case 'date':
    case 'starts':
      return ({ day }) => isoOf(day);
    case 'ends':
    case 'manager':
      return () => '';
    case 'period':
      return ({ day }) => unitLabel(type.unit, calendarOf(plan).holding(type.unit, day), plan.fiscalStart);
    case 'money':
      return ({ besides }) => text(besides);
    case 'percent':
      return () => '1';
    case 'number':
    case 'count':
    case 'unit':
      return () => '10';
    case 'yes-no':
      return ({ texts }) => texts.get(asked) ?? 'yes';
    case 'team':
    case 'text':
      return isCurrency(name, table) ? () => plan.currency ?? 'USD' : ({ texts }) => texts.get(asked) ?? 'something else';
  }
}
const isCurrency = (name: string, { columns }: TableShape): boolean =>
  columns.some(({ type }) => type.kind === 'money' && type.currencyColumn === name);
