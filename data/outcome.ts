import type { ColumnType } from '../runtime/calculation.ts';
import type { Problem, SourceTable } from '../runtime/data.ts';

/** What reading a file came to: its rows as text, or the one reason why there are none. */
export type ReadOutcome =
  { readonly kind: 'table'; readonly table: SourceTable } | { readonly kind: 'refused'; readonly problem: Problem };

/** What is read, wherever it lies: how problems name it, and which of its columns the plan reads. */
export interface Source {
  /** As named in problems, such as `deals.csv`. */
  readonly file: string;
  /**
   * The headers that the plan reads; undefined: all. The other columns are listed without their cells, so that a wide file costs
   * little memory.
   */
  readonly reads?: ReadonlySet<string>;
  /** What the plan takes the cells under a header for; undefined: they are wanted as texts. */
  readonly kinds?: ReadonlyMap<string, ColumnType['kind']>;
}

/** A source that is a file on a disk. */
export interface SourceFile extends Source {
  readonly path: string;
}

export function isRead({ reads }: Source, header: string): boolean {
  return reads === undefined || reads.has(header.trim());
}

export function refused(code: string, message: string, file: string, line?: number): ReadOutcome {
  return { kind: 'refused', problem: { code, message, file, ...(line === undefined ? {} : { line }) } };
}

export function noHeader(file: string): ReadOutcome {
  return refused('file-empty', `${file} is empty: it has not even a header line.`, file);
}
