import type { TableShape } from '../runtime/calculation.ts';
import type { Problem } from '../runtime/data.ts';
import { problemList } from '../runtime/problems.ts';
import type { ReadingFacts } from '../runtime/tables/cell-reader.ts';
import { type TypedTable, typedTable } from '../runtime/tables/typed.ts';
import { readBy } from './load.ts';
import type { SourceFile } from './outcome.ts';
import { readSource } from './read.ts';

export interface CheckedTable {
  /** A problem where the table cannot be read at all. */
  readonly table: TypedTable | Problem;
  readonly problems: readonly Problem[];
}

/** A file as a table of the plan: every cell read and checked, in arrays of numbers. */
export async function readTable(
  shape: TableShape,
  { path, file }: Pick<SourceFile, 'path' | 'file'>,
  facts: ReadingFacts,
): Promise<CheckedTable> {
  const read = await readSource({ path, file, ...readBy(shape) });
  if (read.kind === 'refused') return { table: read.problem, problems: [read.problem] };
  const problems = problemList();
  const table = typedTable(shape, read.table, facts, problems);
  return { table, problems: 'code' in table ? [table] : problems.all() };
}
