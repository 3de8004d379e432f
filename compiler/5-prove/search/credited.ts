import type { Calculation, TableShape } from '../../../runtime/calculation.ts';
import { below } from './below.ts';

/** Columns of a table that hold whoever is credited, in the order in which the plan names them. */
export function creditedColumns(table: TableShape, calculation: Calculation): readonly string[] {
  const found = asked.get(table) ?? columnsOf(table, calculation);
  asked.set(table, found);
  return found;
}
/** Asked again for each record. */
const asked = new WeakMap<TableShape, readonly string[]>();

function columnsOf({ name: table, columns }: TableShape, calculation: Calculation): readonly string[] {
  const named = (calculation.credits ?? []).flatMap(({ table: of, to }) => {
    if (of !== table || to.kind === 'table') return [];
    const payees = to.kind === 'parts' ? to.parts.map(({ payee }) => payee) : to.payees;
    return payees.flatMap((id) =>
      [...below(calculation, [id])].flatMap((under) => {
        const node = calculation.nodes[under];
        return node?.op === 'column' && node.table === table && (node.via ?? []).length === 0 ? [node.column] : [];
      }),
    );
  });
  const payees = columns.flatMap(({ name, type }) => (type.kind === 'payee' ? [name] : []));
  return [...new Set([...payees, ...named])];
}
