import type { Columns } from '../columns.ts';
import type { Problem } from '../data.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Exact } from '../numbers/exact.ts';
import type { TypedTable } from '../tables/typed.ts';
import { type HeldTable, heldTable } from './held.ts';

type Tables = ReadonlyMap<string, TypedTable | Problem>;
export type HeldTables = ReadonlyMap<string, HeldTable | Problem>;

export const heldTables = (tables: Tables, names: readonly string[]): HeldTables =>
  new Map([...tables].map(([name, table]) => [name, 'code' in table ? table : heldTable(table, names)]));

/** The tables as results read them. */
export const tablesNow = (held: HeldTables): Tables =>
  new Map([...held].map(([name, table]) => [name, 'code' in table ? table : table.now()]));

/** The tables as columns are laid out over them: with room for rows to come in those that changes are followed in. */
export const tablesToLayOut = (held: HeldTables, isFollowed: (name: string) => boolean): Tables =>
  new Map([...held].map(([name, table]) => [name, 'code' in table ? table : isFollowed(name) ? table.roomy() : table.now()]));

/** Columns know the rows of the tables with room by their numbers; a result knows those that it has now by their places. */
export function markedByPlace(columns: Columns, held: HeldTables, isFollowed: (name: string) => boolean): Columns {
  const mark: Columns['mark'] = (looks, exact) => {
    const wide = new Map<string, Uint8Array>();
    const spread: Pick<Setting<Exact, boolean>, 'records'> = {
      records: (name) => {
        const [records, table] = [exact.records(name), held.get(name)];
        const isMoved = isFollowed(name) && table !== undefined && !('code' in table) && table.places() !== undefined;
        if ('code' in records || !isMoved) return records;
        const looked = wide.get(name) ?? new Uint8Array(table.count());
        wide.set(name, looked);
        return { ...records, looked };
      },
    };
    const left = columns.mark(looks, { ...exact, ...spread });
    for (const [name, marks] of wide) {
      const [records, table] = [exact.records(name), held.get(name)];
      if ('code' in records || table === undefined || 'code' in table) continue;
      table.places()?.forEach((row, place) => (records.looked[place] = Math.max(records.looked[place] ?? 0, marks[row] ?? 0)));
    }
    return left;
  };
  return { ...columns, mark };
}
