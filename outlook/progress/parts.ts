import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import type { RunData } from '../../runtime/data.ts';
import { rowsOf } from '../../runtime/known-by.ts';

/** The data of one value of a column, such as one product. */
interface Part {
  readonly name: string;
  readonly data: RunData;
}

/**
 * The records that sales add up, taken apart by a text column of theirs, in the order of its values; undefined where sales are no sum
 * of records with that column. Rows without a value make a part without a name.
 */
export function partsBy(calculation: Calculation, data: RunData, sales: NodeId, column: string): readonly Part[] | undefined {
  const node = calculation.nodes[sales];
  const shape = node?.op === 'records' ? calculation.tables.find(({ name }) => name === node.table) : undefined;
  const header = shape?.columns.find(({ name, type }) => name === column && type.kind === 'text')?.header;
  const table = shape === undefined ? undefined : data.tables[shape.name];
  if (shape === undefined || header === undefined || table === undefined) return undefined;
  const cells = table.columns.find((one) => one.header === header)?.cells ?? [];
  const rows = Map.groupBy(
    Array.from({ length: table.rowCount }, (_, row) => row),
    (row) => cells[row]?.trim() ?? '',
  );
  const names = [...rows.keys()].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return names.map((name) => ({
    name,
    data: { ...data, tables: { ...data.tables, [shape.name]: rowsOf(table, rows.get(name) ?? []) } },
  }));
}
