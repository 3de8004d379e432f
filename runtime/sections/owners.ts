import type { Calculation } from '../calculation.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Exact } from '../numbers/exact.ts';
import { rowReader } from '../tables/distinct.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { World } from '../world/world.ts';
import type { Clusters } from './clusters.ts';

/** Whose each row of a table is, by the payee's index; -1: nobody's in particular. */
export type Owners = Int32Array;

/** The tables whose records belong to payees and are looked at as records. All others are looked up, and belong to everybody. */
export function ownedTables({ calculation, creditedBy }: Evaluator<Exact, boolean>['setting']): ReadonlySet<string> {
  const looked = new Set(calculation.nodes.flatMap((node) => [...tablesOfGrain(node.grain), ...tablesAdded(node)]));
  const { tables, credits = [], balances = [] } = calculation;
  for (const { grain } of balances) for (const table of tablesOfGrain(grain)) looked.add(table);
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
 * Whose the rows of the owned tables are; payees who share a row, or whose rows refer to each other, are joined. Undefined where a row
 * cannot be told to belong to anybody because something is wrong with it: what is said of it then may speak of everybody.
 */
export function ownersOf(
  { setting }: Evaluator<Exact, boolean>,
  owned: ReadonlySet<string>,
  clusters: Clusters,
): ReadonlyMap<string, Owners> | undefined {
  const { calculation, world, creditedBy } = setting;
  const owners = new Map<string, Owners>();
  for (const name of owned) {
    const table = world.table(name);
    if ('code' in table) continue;
    const found = payeesIn(table, world);
    owners.set(name, found);
    const isCredited = calculation.credits?.some((credit) => credit.table === name) === true || creditedBy(name) !== undefined;
    const records = isCredited ? setting.records(name) : undefined;
    if (records === undefined || 'code' in records) continue;
    for (const { row, payee } of records.dated(undefined, undefined).records)
      if (payee !== undefined) own(found, row, payee.index, clusters);
  }
  const isWhole = [...owners.keys()].every((name) => joinReferring(world, name, owners, clusters));
  return isWhole && world.problems.each().length === 0 ? owners : undefined;
}

function own(owners: Owners, row: number, payee: number, { join }: Clusters): void {
  const before = owners[row] ?? -1;
  if (before === -1) owners[row] = payee;
  else join(before, payee);
}

function payeesIn(table: TypedTable, { people }: World): Owners {
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
