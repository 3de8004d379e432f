import type { Expression } from '../../grammar/tree/index.ts';
import type { Checking, Place } from './scope.ts';

/**
 * `scale rate by product`, where `product` is a figure of the records of one table: then the scale is one of theirs too. Names of the
 * plan come first.
 */
export function recordPlaceOf(selectors: readonly Expression[], checking: Checking): Place {
  for (const by of selectors) {
    const table = tableOf(by, checking);
    if (table !== undefined) return { table };
  }
  return {};
}

function tableOf(by: Expression, { plan, tables }: Checking): string | undefined {
  const isRecords = (name: string): boolean => tables.get(name)?.shape.keys.length === 0;
  if (by.kind === 'member') return by.of.kind === 'name' && isRecords(by.of.name) ? by.of.name : undefined;
  if (by.kind !== 'name' || plan.symbols.has(by.name)) return undefined;
  const holding = [...tables.keys()].filter(
    (table) =>
      isRecords(table) && (tables.get(table)?.types.has(by.name) === true || plan.recordDefinitions.has(`${table}.${by.name}`)),
  );
  return holding.length === 1 ? holding[0] : undefined;
}
