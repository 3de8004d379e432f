import type { Day } from '../periods/dates.ts';
import type { CellValue } from '../tables/cells.ts';

/**
 * What a value is taken for: the company, a group of payees, a payee, some of a payee's records, or one of them. `index` numbers
 * them within their kind.
 */
export type Entity = Company | Group | Payee | DataRecord | Bundle;

export interface Company {
  readonly kind: 'company';
  readonly index: 0;
}
/** The payees that share a value in a column, such as a team. */
export interface Group {
  readonly kind: 'group';
  readonly column: string;
  readonly value: string;
  readonly index: number;
}
export interface Payee {
  readonly kind: 'payee';
  readonly key: string;
  /** In key order. */
  readonly index: number;
  /** One, or one per time of validity, in order. */
  readonly rows: readonly PayeeRow[];
}
export interface PayeeRow {
  readonly row: number;
  readonly from: Day;
  readonly to: Day;
  /** Does the plan pay by this row? One whose condition is not about the row alone takes them all for its own. */
  readonly isOwn: boolean;
}
/** A row as it is credited to one payee. */
export interface DataRecord {
  readonly kind: 'record';
  readonly table: string;
  /** The row's place in the source. */
  readonly row: number;
  /** Numbers the credits of a table; a row that is credited whole goes by its own place. */
  readonly index: number;
  /** Absent in a table that is credited to nobody in particular. */
  readonly payee: Payee | undefined;
  /** On top of the 100%. */
  readonly overlay: boolean;
  readonly role: string | undefined;
}
/** One payee's records that share a value in a column. */
export interface Bundle {
  readonly kind: 'bundle';
  readonly table: string;
  readonly column: string;
  readonly value: CellValue;
  readonly payee: Payee | undefined;
  readonly index: number;
  readonly records: readonly DataRecord[];
}

export const company: Company = { kind: 'company', index: 0 };

/** The payee that an entity is or belongs to. */
export function payeeOf(entity: Entity): Payee | undefined {
  switch (entity.kind) {
    case 'payee':
      return entity;
    case 'record':
    case 'bundle':
      return entity.payee;
    case 'company':
    case 'group':
      return undefined;
  }
}
