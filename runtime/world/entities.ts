import type { Day } from '../periods/dates.ts';

/** What a value is taken for: the company, a group of payees, a payee, or one record. `index` numbers them within their kind. */
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
}
export interface DataRecord {
  readonly kind: 'record';
  readonly table: string;
  /** The row's place in the source. */
  readonly index: number;
  /** Absent in a table without a payee column. */
  readonly payee: Payee | undefined;
}

/** One payee's records that share a value in a column. */
export interface Bundle {
  readonly kind: 'bundle';
  readonly table: string;
  readonly column: string;
  readonly value: string;
  readonly payee: Payee;
  readonly index: number;
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
