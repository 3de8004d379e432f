import type { Calculation } from '../calculation.ts';
import type { Problem } from '../data.ts';
import type { Days } from '../periods/units.ts';
import type { TypedTable } from '../tables/typed.ts';
import type { World } from '../world/world.ts';
import type { Assigned } from './assigned.ts';
import { type Owners, payeesIn } from './owners.ts';
import { rosterOwners, rowsBySection } from './rows.ts';
import { arraysOf, isSentTable, type Sent, type SentTable, sentTable } from './sent.ts';

/** Payees who can be paid without the others, with all that their pay depends on. Plain: another thread can be sent it. */
export interface Section {
  readonly payees: SentTable;
  readonly inputs: Sent | undefined;
  readonly tables: readonly (readonly [string, Sent])[];
  /** First and last day of the pay periods that the data of everybody speak of. */
  readonly inData: Days | undefined;
  readonly currency: string | undefined;
}
/** Which rows of each table a section has; a table that is not named was given whole. */
export type RowsOfTables = ReadonlyMap<string, Int32Array>;

export interface Cut {
  readonly rows: RowsOfTables;
  /** Makes the section, from the data of everybody. */
  make(): MadeSection;
}
export interface MadeSection {
  readonly section: Section;
  /** Arrays that were made for it, and that nobody else needs. */
  readonly own: readonly ArrayBuffer[];
}

/** Cuts the data of a run by payee; tables that nobody owns are given whole. */
export function cutsOf(
  { tables }: Calculation,
  world: World,
  owners: ReadonlyMap<string, Owners>,
  assigned: Assigned,
): readonly Cut[] {
  const { people, inputs, inputsProblem, inData, currency } = world;
  const rowsFor = (table: TypedTable, owned: Owners): readonly Int32Array[] => rowsBySection(table, owned, assigned);
  const ofPayees = rowsFor(people.table, rosterOwners(world));
  const ofInputs = inputs.table && rowsFor(inputs.table, payeesIn(inputs.table, world));
  const ofTables = [...owners].flatMap(([name, owned]) => {
    const table = world.table(name);
    return 'code' in table ? [] : [{ name, found: rowsFor(table, owned) }];
  });
  return Array.from({ length: assigned.count }, (_, place): Cut => {
    const rows = new Map(ofTables.map(({ name, found }) => [name, found[place] ?? new Int32Array(0)]));
    const sent = (table: TypedTable | Problem): Sent => ('code' in table ? table : sentTable(table, rows.get(table.shape.name)));
    const make = (): MadeSection => {
      const section: Section = {
        payees: sentTable(people.table, ofPayees[place]),
        inputs: inputs.table === undefined ? inputsProblem : sentTable(inputs.table, ofInputs?.[place]),
        tables: tables.map(({ name }) => [name, sent(world.table(name))]),
        inData,
        currency,
      };
      return { section, own: ownBuffers(section, rows) };
    };
    return { rows, make };
  });
}

/** Those of the tables of which it has only some rows. */
function ownBuffers({ tables }: Section, rows: RowsOfTables): readonly ArrayBuffer[] {
  const kept = new Set<ArrayBufferLike>([...rows.values()].map(({ buffer }) => buffer));
  const cut = tables.flatMap(([name, table]) => (rows.has(name) && isSentTable(table) ? arraysOf(table) : []));
  const buffers = new Set(cut.map(({ buffer }) => buffer));
  return [...buffers].filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer && !kept.has(buffer));
}
