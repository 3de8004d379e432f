import type { Calculation } from '../calculation.ts';
import { type Columns, columnsBy } from '../columns.ts';
import type { RunData, RunOptions, RunResult } from '../data.ts';
import { evaluatorOf } from '../evaluate.ts';
import { ownRowsOf } from '../evaluate/own-rows.ts';
import { exactDomain } from '../numbers/exact-domain.ts';
import type { Day } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';
import { resultOf } from '../result.ts';
import type { TypedTable } from '../tables/typed.ts';
import { type Reading, readOnce, withDaysOfData } from '../world/reading.ts';
import { worldOf, type World } from '../world/world.ts';
import { follows } from './follows.ts';
import type { HeldTable, Put } from './held.ts';
import { heldTables, markedByPlace, tablesNow, tablesToLayOut } from './held-tables.ts';
import { type PayChanged, payChangedIn, type PayeePeriod } from './pay-changed.ts';
import { type Program, programOf } from './program.ts';
import {
  changedCells,
  newCells,
  type NewRow,
  type Reader,
  type Refusal,
  type RowChange,
  wantedTable,
  whyKept,
} from './wanted.ts';

/** Whose pay of which periods has changed; or why a change was not made, and nothing has changed. */
export type Changed = Made | Refused;
/** The same of a new row, with its number. */
export type Added = (Made & { readonly row: number }) | Refused;
interface Made {
  readonly kind: 'changed';
  readonly pay: 'all' | readonly PayeePeriod[];
}
interface Refused {
  readonly kind: 'refused';
  readonly problem: Refusal;
}

/** A calculation that stays open on its data. */
export interface Live {
  /** To the byte what a run on the data gives, as they are now. */
  result(): RunResult;
  /** Changes a row, and works out what depends on it. */
  change(change: RowChange): Changed;
  /** Puts a row after the last one of a table. */
  add(row: NewRow): Added;
  /** Takes a row out. The others keep their numbers, and the lines of the file that they stand in. */
  remove(row: Pick<RowChange, 'table' | 'row'>): Changed;
  /** Another figure for an input or a param, for everybody. */
  set(name: string, value: string): void;
}

interface LaidOut {
  readonly program: Program;
  readonly columns: Columns | undefined;
  readonly payChanged: PayChanged;
}

/** Opens a calculation on data; those given stay as they are. */
export function open(calculation: Calculation, data: RunData, options: RunOptions = {}): Live {
  let said = options;
  let laidOut: LaidOut | undefined;
  let known: RunResult | undefined;
  const ownRows = (payees: TypedTable) => ownRowsOf(calculation, payees, exactDomain);
  const readings = new Map<string, Reading>();
  const { currency } = worldOf(calculation, data, said, ownRows, readings);
  const key = [...readings.keys()][0] ?? '';
  let reading = readOnce(readings, calculation, data, currency, ownRows);
  const names = reading.people.payees.map((payee) => payee.key);
  const held = heldTables(reading.tables, names);
  const followed = new Set(calculation.tables.map(({ name }) => name).filter((name) => follows(calculation, name)));
  const isFollowed = (name: string): boolean => followed.has(name);
  const reader: Reader = {
    facts: { fiscalStart: calculation.plan.fiscalStart, currency, payees: names.length === 0 ? undefined : new Set(names) },
    areNamedByRecords: calculation.payees === undefined && data.payees === undefined,
  };
  const worldWith = (tables: Reading['tables']): World => {
    readings.set(key, { ...reading, tables });
    return worldOf(calculation, data, said, ownRows, readings);
  };
  const layOut = (): LaidOut => (laidOut ??= laidOutFrom(worldWith(tablesToLayOut(held, isFollowed))));
  const laidOutFrom = (world: World): LaidOut => {
    const program = programOf();
    const columns = columnsBy(calculation, world, evaluatorOf(calculation, exactDomain, world), program);
    return { program, columns, payChanged: payChangedIn(program, columns) };
  };
  /** Do the data speak of other periods, now that a row is of another day? Where neither plan nor options say from when to when, they do. */
  const hasOtherPeriods = (table: HeldTable, before: Day | undefined, now: Day | undefined): boolean => {
    const { inData, calendar } = reading;
    const isSaid = said.period !== undefined && calculation.plan.from !== undefined;
    if (isSaid || before === now) return false;
    const payPeriod = (day: Day): Days => calendar.holding(calculation.plan.pays, day);
    const isInner = (day: Day): boolean =>
      inData !== undefined && payPeriod(inData.from).to < day && day < payPeriod(inData.to).from;
    const isInside = (day: Day): boolean => inData !== undefined && inData.from <= day && day <= inData.to;
    const isStillSaid = before === undefined || isInner(before) || table.says(payPeriod(before));
    if (isStillSaid && (now === undefined || isInside(now))) return false;
    reading = withDaysOfData(calculation, { ...reading, tables: tablesNow(held) });
    return inData?.from !== reading.inData?.from || inData?.to !== reading.inData?.to;
  };
  /** Makes a change in a table, and follows it as far as that goes; else everything is laid out anew when it is asked for. */
  const make = (table: HeldTable, row: number, change: () => Put): Made => {
    const { program, columns, payChanged } = layOut();
    program.ready();
    known = undefined;
    const before = table.dayOf(row);
    const { cells, newTexts, isRenewed } = change();
    const isOther = hasOtherPeriods(table, before, table.dayOf(row)) || isRenewed || newTexts.some(program.reads);
    if (!isOther && columns !== undefined && isFollowed(table.shape.name) && program.follow(cells))
      return { kind: 'changed', pay: payChanged() };
    laidOut = undefined;
    return { kind: 'changed', pay: 'all' };
  };
  const change = ({ table: name, row, cells }: RowChange): Changed => {
    const table = wantedTable(held, name, row);
    if ('code' in table) return refused(table);
    const wanted = changedCells(reader, table, row, cells);
    return 'code' in wanted ? refused(wanted) : make(table, row, () => table.put(row, wanted));
  };
  const add = ({ table: name, cells }: NewRow): Added => {
    const table = wantedTable(held, name, undefined);
    if ('code' in table) return refused(table);
    const wanted = newCells(reader, table, cells);
    if ('code' in wanted) return refused(wanted);
    const row = table.count();
    return { ...make(table, row, () => table.add(wanted)), row };
  };
  const remove = ({ table: name, row }: Pick<RowChange, 'table' | 'row'>): Changed => {
    const table = wantedTable(held, name, row);
    if ('code' in table) return refused(table);
    const why = whyKept(reader, table);
    return why === undefined ? make(table, row, () => table.remove(row)) : refused(why);
  };
  const result = (): RunResult => {
    if (known !== undefined) return known;
    const { columns } = layOut();
    const world = worldWith(tablesNow(held));
    const byPlace = columns && markedByPlace(columns, held, isFollowed);
    known = resultOf(calculation, data, said, evaluatorOf(calculation, exactDomain, world), byPlace);
    return known;
  };
  const set = (name: string, value: string): void => {
    said = { ...said, set: { ...said.set, [name]: value } };
    [known, laidOut] = [undefined, undefined];
  };
  return { result, change, add, remove, set };
}

const refused = (problem: Refusal): Refused => ({ kind: 'refused', problem });
