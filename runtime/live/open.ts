import type { Calculation } from '../calculation.ts';
import { type Columns, columnsBy } from '../columns.ts';
import { isNumbers } from '../columns/loops/loop.ts';
import type { RunData, RunOptions, RunResult } from '../data.ts';
import { evaluatorOf } from '../evaluate.ts';
import { ownRowsOf } from '../evaluate/own-rows.ts';
import { exactDomain } from '../numbers/exact-domain.ts';
import { resultOf } from '../result.ts';
import type { TypedTable } from '../tables/typed.ts';
import { type Reading, readOnce, withDaysOfData } from '../world/reading.ts';
import { worldOf, type World } from '../world/world.ts';
import { copiedTable, numberFor, seenAnew, withValue } from './cells.ts';
import { follows } from './follows.ts';
import { type Cell, type Program, programOf } from './program.ts';
import { type Refusal, type RowChange, type WantedCell, wantedCells } from './wanted.ts';

/** Whose pay of which periods has changed; or why a change was not made, and nothing has changed. */
export type Changed =
  | { readonly kind: 'changed'; readonly pay: 'all' | readonly { readonly payee: string; readonly period: string }[] }
  | { readonly kind: 'refused'; readonly problem: Refusal };

/** A calculation that stays open on its data. */
export interface Live {
  /** To the byte what a run on the data gives, as they are now. */
  result(): RunResult;
  /** Changes a row, and works out what depends on it. */
  change(change: RowChange): Changed;
  /** Another figure for an input or a param, for everybody. */
  set(name: string, value: string): void;
}

interface LaidOut {
  readonly program: Program;
  readonly columns: Columns | undefined;
}

/** Opens a calculation on data; those given stay as they are. */
export function open(calculation: Calculation, data: RunData, options: RunOptions = {}): Live {
  const areNamedByRecords = calculation.payees === undefined && data.payees === undefined;
  let said = options;
  let laidOut: LaidOut | undefined;
  let known: RunResult | undefined;
  const ownRows = (payees: TypedTable) => ownRowsOf(calculation, payees, exactDomain);
  const readings = new Map<string, Reading>();
  const { currency } = worldOf(calculation, data, said, ownRows, readings);
  const key = [...readings.keys()][0] ?? '';
  let reading = readOnce(readings, calculation, data, currency, ownRows);
  const followed = new Map(calculation.tables.map(({ name }) => [name, follows(calculation, name)]));
  /** Tables of its own: what has been looked up in the others before holds no more. */
  const withTables = (change: (table: TypedTable) => TypedTable): void => {
    const { tables, ...others } = reading;
    const fresh = [...tables].map(([name, table]) => [name, 'code' in table ? table : change(table)] as const);
    reading = { ...others, tables: new Map(fresh) };
    readings.set(key, reading);
  };
  withTables(copiedTable);
  const makeWorld = (): World => worldOf(calculation, data, said, ownRows, readings);
  const layOut = (): LaidOut => (laidOut ??= laidOutFrom(makeWorld()));
  const laidOutFrom = (world: World): LaidOut => {
    const program = programOf();
    return { program, columns: columnsBy(calculation, world, evaluatorOf(calculation, exactDomain, world), program) };
  };
  const anew = (): Changed => {
    laidOut = undefined;
    withTables(copiedTable);
    return { kind: 'changed', pay: 'all' };
  };
  /** Do the data speak of other periods now? Where neither plan nor options say from when to when, they do. */
  const hasOtherDays = (cells: readonly WantedCell[]): boolean => {
    const isSaid = said.period !== undefined && calculation.plan.from !== undefined;
    if (isSaid || !cells.some(({ column }) => column.type.kind === 'date')) return false;
    withTables(seenAnew);
    const { inData } = reading;
    reading = withDaysOfData(calculation, reading);
    readings.set(key, reading);
    return inData?.from !== reading.inData?.from || inData?.to !== reading.inData?.to;
  };
  /** Puts the cells into the tables; what stands in arrays, by place. Undefined where an array has no room for one. */
  const put = (name: string, row: number, wanted: readonly WantedCell[]): readonly Cell[] | undefined => {
    const table = reading.tables.get(name);
    if (table === undefined || 'code' in table) return undefined;
    const cells = wanted.map(({ column, value }) => cellFor(table, column.name, row, value));
    const found = cells.filter((cell) => cell !== undefined);
    if (found.length < wanted.length) {
      const columns = new Map(table.columns);
      for (const { column, value } of wanted) {
        const stored = columns.get(column.name);
        if (stored !== undefined) columns.set(column.name, withValue(stored, row, value, column));
      }
      withTables((one) => (one === table ? { ...table, columns } : one));
      return undefined;
    }
    for (const { values, index, number } of found) values[index] = number;
    return found;
  };
  const change = (wanted: RowChange): Changed => {
    const { people, tables } = reading;
    const cells = wantedCells({ calculation, people, areNamedByRecords, currency }, tables.get(wanted.table), wanted);
    if ('code' in cells) return { kind: 'refused', problem: cells };
    known = undefined;
    const { program, columns } = layOut();
    const changed = put(wanted.table, wanted.row, cells);
    if (hasOtherDays(cells)) return anew();
    if (changed === undefined || columns === undefined || followed.get(wanted.table) !== true) return anew();
    return program.follow(changed) ? { kind: 'changed', pay: payChanged(program, columns) } : anew();
  };
  const result = (): RunResult => {
    if (known !== undefined) return known;
    const { columns } = layOut();
    withTables(seenAnew);
    const world = makeWorld();
    known = resultOf(calculation, data, said, evaluatorOf(calculation, exactDomain, world), columns);
    return known;
  };
  const set = (name: string, value: string): void => {
    said = { ...said, set: { ...said.set, [name]: value } };
    known = undefined;
    laidOut = undefined;
  };
  return { result, change, set };
}

function cellFor(
  table: TypedTable,
  name: string,
  row: number,
  value: WantedCell['value'],
): (Cell & { readonly number: number }) | undefined {
  const stored = table.columns.get(name);
  const number = stored && numberFor(stored, value);
  if (stored === undefined || number === undefined || stored.kind === 'cells') return undefined;
  return { values: stored.values, index: row, number };
}

function payChanged(
  program: Program,
  { periods, payees }: Columns,
): readonly { readonly payee: string; readonly period: string }[] {
  return periods.flatMap(({ period, arrays }) => {
    const rows = new Set(arrays.flatMap((values) => (isNumbers(values) ? program.changed(values) : [])));
    return [...rows].map((row) => ({ payee: payees[row]?.key ?? '', period: period.label }));
  });
}
