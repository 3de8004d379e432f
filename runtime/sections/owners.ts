import type { Calculation } from '../calculation.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Exact } from '../numbers/exact.ts';
import { rowReader } from '../tables/distinct.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { World } from '../world/world.ts';
import type { Clusters } from './clusters.ts';

/** Whose each row of a table is, by the payee's index; -1: nobody's in particular. */
export type Owners = Int32Array;

/** The tables whose records belong to payees and are looked at as records. All others are looked up, and belong to everybody. */
export function ownedTables({ calculation, creditedBy }: Setting<Exact, boolean>): ReadonlySet<string> {
  const looked = new Set(calculation.nodes.flatMap((node) => [...tablesOfGrain(node.grain), ...tablesAdded(node)]));
  const { tables, credits = [], balances = [] } = calculation;
  for (const { grain } of balances) for (const table of tablesOfGrain(grain)) looked.add(table);
  for (const { to } of credits) if (to.kind === 'table') looked.add(to.table);
  const hasPayees = tables.filter(
    ({ name, columns }) =>
      columns.some(({ type }) => type.kind === 'payee') ||
      credits.some(({ table }) => table === name) ||
      creditedBy(name) !== undefined,
  );
  // A table that is credited as another is looks at the records of that one.
  for (const name of looked) for (const other of referredBy(tables, name, creditedBy(name))) looked.add(other);
  return new Set(hasPayees.flatMap(({ name }) => (looked.has(name) ? [name] : [])));
}

function referredBy(tables: Calculation['tables'], name: string, reference: string | undefined): readonly string[] {
  const column = tables.find((table) => table.name === name)?.columns.find((one) => one.name === reference);
  return column?.type.kind === 'reference' ? [column.type.table] : [];
}

type Node = Calculation['nodes'][number];
const tablesOfGrain = (grain: Node['grain']): readonly string[] => ('table' in grain ? [grain.table] : []);

function tablesAdded(node: Node): readonly string[] {
  switch (node.op) {
    case 'records':
    case 'running':
    case 'bundles':
    case 'part':
      return [node.table];
    case 'followed':
      return [node.target];
    default:
      return [];
  }
}

/**
 * Whose the rows of the owned tables are; payees who share a row, or whose rows refer to each other, are joined. Undefined where
 * something is wrong with whom a rule credits, or with what a row refers to: what is said of it then may speak of everybody.
 */
export function ownersOf(
  setting: Setting<Exact, boolean>,
  owned: ReadonlySet<string>,
  clusters: Clusters,
): ReadonlyMap<string, Owners> | undefined {
  const { calculation, world } = setting;
  const isRuled = (name: string): boolean => calculation.credits?.some(({ table }) => table === name) === true;
  const inTurn = [...owned].sort((a, b) => Number(isRuled(b)) - Number(isRuled(a)));
  const owners = new Map<string, Owners>();
  for (const name of inTurn) {
    const table = world.table(name);
    if ('code' in table) continue;
    const found = payeesIn(table, world);
    owners.set(name, found);
    if (isRuled(name) || setting.creditedBy(name) !== undefined) ownCredited(setting, name, found, clusters);
    if (isRuled(name) && world.problems.each().length > 0) return undefined;
  }
  return inTurn.every((name) => joinReferring(world, name, owners, clusters)) ? owners : undefined;
}

function ownCredited(setting: Setting<Exact, boolean>, name: string, owners: Owners, { join }: Clusters): void {
  const records = setting.records(name);
  if ('code' in records) return;
  for (const { row, payee } of records.dated(undefined, undefined).records) {
    const before = owners[row] ?? -1;
    if (payee !== undefined && before !== -1) join(before, payee.index);
    if (payee !== undefined && before === -1) owners[row] = payee.index;
  }
}

/** Whom the rows of a table name in its column of payees. */
export function payeesIn(table: TypedTable, { people }: World): Owners {
  const column = table.shape.columns.find(({ type }) => type.kind === 'payee');
  const owners = new Int32Array(table.accepted.of).fill(-1);
  if (column === undefined) return owners;
  const payeeAt = rowReader(table.columns.get(column.name), people.byKey);
  for (const row of table.accepted) owners[row] = payeeAt(row)?.index ?? -1;
  return owners;
}

/** Is every row found that the rows of a table refer to? */
function joinReferring(world: World, name: string, owners: ReadonlyMap<string, Owners>, clusters: Clusters): boolean {
  const table = world.table(name);
  const own = owners.get(name);
  if ('code' in table || own === undefined) return true;
  return table.shape.columns.every(({ name: column, type }) => {
    const others = type.kind === 'reference' ? owners.get(type.table) : undefined;
    const target = type.kind === 'reference' ? world.referenced(type.table) : undefined;
    if (others === undefined || target === undefined || 'code' in target) return true;
    const rowAt = rowReader(table.columns.get(column), (key) => target.rowOf([key]));
    for (const row of table.accepted) {
      const found = rowAt(row);
      if (found === undefined && keyText(table.columns.get(column)?.at(row)) !== '') return false;
      const [one = -1, other = -1] = [own[row], found === undefined ? -1 : others[found]];
      if (one !== -1 && other !== -1) clusters.join(one, other);
    }
    return true;
  });
}
