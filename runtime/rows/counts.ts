import { looksOf, type Look } from './looks.ts';
import { markRows } from './mark.ts';
import type { RowCounts, RunData } from '../data.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Exact } from '../numbers/exact.ts';
import type { TypedTable } from '../tables/typed.ts';

const nothing: RowCounts = { read: 0, used: 0, filtered: 0, outside: 0, undated: 0, rejected: 0 };

/** Notes for the rows that looks go over whether they count, and gives back the looks that it leaves to the exact evaluator. */
export type Marking = (looks: readonly Look[], setting: Setting<Exact, boolean>) => readonly Look[];

/** What became of every row that was given: each is counted once. `marking` is asked first to note what a look makes of the rows. */
export function rowCounts(
  { setting }: Evaluator<Exact, boolean>,
  data: RunData,
  marking: Marking = (looks) => looks,
): Readonly<Record<string, RowCounts>> {
  const { calculation, world } = setting;
  const looks = looksOf(setting);
  if (world.people.payees.length > 0) for (const { node } of looks.records) settle(node.table);
  for (const look of marking(looks.records, setting)) markRows(setting, look);
  const fromData = calculation.tables.filter(({ rows, name }) => rows === undefined && data.tables[name] !== undefined);
  const counted = fromData.map(({ name }): readonly [string, RowCounts] => {
    const table = world.tables.find((one) => !('code' in one) && one.shape.name === name);
    return [name, table === undefined || 'code' in table ? allRejected(data.tables[name]) : tableCounts(table)];
  });
  const people = data.payees === undefined ? [] : ([['payees', plainCounts(world.people.table)]] as const);
  return Object.fromEntries([...counted, ...people, ...inputCounts()]);

  /** Rows that cannot be credited are refused even where nobody's pay has asked for them. */
  function settle(name: string): void {
    const [table, records] = [world.table(name), setting.records(name)];
    if ('code' in table || 'code' in records) return;
    const isRuled =
      calculation.credits?.some((credit) => credit.table === name) === true || setting.creditedBy(name) !== undefined;
    const column = table.shape.columns.find(({ type }) => type.kind === 'payee');
    const cells = table.columns.get(column?.name ?? '');
    if (isRuled || cells?.kind === 'cells' || cells?.blanks !== undefined) records.ofRow(0);
  }
  function tableCounts(table: TypedTable): RowCounts {
    const { name, keys, datedBy } = table.shape;
    const isLookedUp = (keys.length > 0 && datedBy === undefined) || isSplits(name) || isReferredTo(name);
    return isLookedUp && !isAggregated(name) ? plainCounts(table) : recordCounts(table);
  }
  function isAggregated(name: string): boolean {
    return calculation.nodes.some(
      (node) => (node.op === 'records' || node.op === 'running' || node.op === 'bundles') && node.table === name,
    );
  }
  function isSplits(name: string): boolean {
    return calculation.credits?.some(({ to }) => to.kind === 'table' && to.table === name) === true;
  }
  function isReferredTo(name: string): boolean {
    const columns = calculation.tables.flatMap((table) => table.columns);
    return columns.some(({ type }) => type.kind === 'reference' && type.table === name);
  }
  function recordCounts(table: TypedTable): RowCounts {
    const records = setting.records(table.shape.name);
    const looked = 'code' in records ? [] : records.looked;
    const dates = table.columns.get(table.shape.datedBy ?? '');
    const tally = { used: 0, filtered: 0, outside: 0, undated: 0, rejected: table.read - table.accepted.length };
    for (const row of table.accepted) {
      if (looked[row] === 3) tally.rejected += 1;
      else if (looked[row] === 2) tally.used += 1;
      else if (looked[row] === 1) tally.filtered += 1;
      else if (dates !== undefined && dates.at(row) === undefined) tally.undated += 1;
      else tally.outside += 1;
    }
    return { read: table.read, ...tally };
  }
  function inputCounts(): readonly (readonly [string, RowCounts])[] {
    if (data.inputs === undefined) return [];
    const { table } = world.inputs;
    if (table === undefined) return [['inputs', allRejected(data.inputs)]];
    return [['inputs', { ...plainCounts(table), ...world.inputs.counts(looks.inputs) }]];
  }
}

function plainCounts(table: TypedTable): RowCounts {
  const used = table.accepted.length;
  return { ...nothing, read: table.read, used, rejected: table.read - used };
}

function allRejected(source: RunData['payees']): RowCounts {
  const read = (source?.rowCount ?? 0) + (source?.unreadable?.length ?? 0);
  return { ...nothing, read, rejected: read };
}
