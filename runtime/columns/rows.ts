import type { Entity } from '../world/entities.ts';
import type { Term } from './terms/term.ts';

/** Rows that are worked out in one go, each part with the entity that stands for all of its rows. */
export interface Rows {
  readonly length: number;
  readonly parts: readonly RowPart[];
}
export interface RowPart {
  readonly entity: Entity;
  readonly from: number;
  readonly to: number;
}

/** Where an entity that stands for rows is to be found. */
export interface Stand {
  /** The row of its kind, for each row that is being worked out. */
  readonly row: Term;
  /** The rows that are being worked out are its own; else it is looked up from rows of another kind. */
  readonly isOwn: boolean;
  /** Where there is no such row. */
  readonly odd: Term;
}
