import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { prepare } from '../../../runtime/session.ts';
import { tableFromRows } from '../../../runtime/source-rows.ts';

export type Row = Readonly<Record<'payee' | 'period' | 'x', string>> & Readonly<Partial<Record<'team' | 'y' | 'z', string>>>;

/** A node's figure for each of the rows, from its `x`. */
export function valuesOf(calculation: Calculation, node: NodeId, rows: readonly Row[]): readonly (Exact | undefined)[] {
  const periods = rows.map(({ period }) => period).toSorted();
  const period = `${periods[0] ?? ''}..${periods.at(-1) ?? ''}`;
  const session = prepare(calculation, { tables: {}, inputs: tableFromRows('inputs', rows) }, { period });
  return rows.map((row) => {
    const found = session.valueOf(node, row.payee, row.period);
    return found.kind === 'value' ? exact.exactOfRational(found.value) : undefined;
  });
}
