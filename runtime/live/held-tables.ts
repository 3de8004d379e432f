import type { Columns } from '../columns.ts';
import type { Problem } from '../data.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Exact } from '../numbers/exact.ts';
import type { TypedTable } from '../tables/typed.ts';
import type { Records } from '../world/records.ts';
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
    const moved = new Map<string, Records>();
    const records: Setting<Exact, boolean>['records'] = (name) => {
      const [now, table] = [exact.records(name), held.get(name)];
      if ('code' in now || table === undefined || 'code' in table || !isFollowed(name) || !table.hasGaps()) return now;
      const byNumber = moved.get(name) ?? { ...now, looked: new Uint8Array(table.count()) };
      moved.set(name, byNumber);
      return byNumber;
    };
    const left = columns.mark(looks, { ...exact, records });
    for (const [name, { looked: marks }] of moved) {
      const [now, table] = [exact.records(name), held.get(name)];
      if ('code' in now || table === undefined || 'code' in table) continue;
      table.places()?.forEach((row, place) => (now.looked[place] = Math.max(now.looked[place] ?? 0, marks[row] ?? 0)));
    }
    return left;
  };
  return { ...columns, mark };
}
