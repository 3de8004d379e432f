import type { Payee, PayeeRow } from '../world/entities.ts';
import type { People } from '../world/people.ts';
import type { Days } from '../periods/units.ts';
import type { RowPart } from './rows.ts';

/**
 * Everybody, in the order of their rows: those who are there on the same days, as far as the plan can tell, stand together, and one
 * entity stands for them.
 */
export interface Cohorts {
  readonly length: number;
  readonly parts: readonly Cohort[];
  /** By row. */
  readonly payees: readonly Payee[];
  /** By the payee's index. */
  readonly rowOf: Int32Array;
}
export interface Cohort extends RowPart {
  readonly entity: Payee;
}

/** Nobody in particular: it stands for the payees of some rows. */
export const anyPayee = (index: number, rows: readonly PayeeRow[]): Payee => ({ kind: 'payee', key: '', index, rows });

export function cohortsOf({ payees }: People, validity: (row: Days) => Days): Cohorts {
  const rowsOf = (payee: Payee): readonly PayeeRow[] => payee.rows.map((row) => ({ ...row, ...validity(row) }));
  const nameOf = (row: PayeeRow): string => {
    const { from, to } = validity(row);
    return `${from} ${to} ${row.isOwn}`;
  };
  const groups = [...Map.groupBy(payees, ({ rows }) => rows.map(nameOf).join(';')).values()];
  const rowOf = new Int32Array(payees.length);
  const inRows: Payee[] = [];
  let rowCount = 0;
  const parts = groups.map((members, i): Cohort => {
    const from = inRows.length;
    for (const payee of members) {
      rowOf[payee.index] = inRows.length;
      inRows.push(payee);
    }
    const [first] = members;
    const rows = (first === undefined ? [] : rowsOf(first)).map((row) => ({ ...row, row: rowCount++ }));
    return { entity: anyPayee(i, rows), from, to: inRows.length };
  });
  return { length: payees.length, parts, payees: inRows, rowOf };
}
