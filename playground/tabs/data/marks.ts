import type { Problem, RunResult } from '../../../runtime/data.ts';
import type { Sheet } from './sheet-list.ts';

/** What is wrong in one line: with the row as a whole, and in its cells by header. */
interface LineMarks {
  readonly row: readonly Problem[];
  readonly cells: ReadonlyMap<string, Problem>;
}
export type Marks = ReadonlyMap<number, LineMarks>;

/** Problems of a sheet, in the order of its lines. */
export function problemsOf(sheet: Sheet, result: RunResult | undefined): readonly Problem[] {
  const isIts = ({ file, table }: Problem): boolean => (file === undefined ? table === sheet.name : file === sheet.file?.file);
  return (result?.problems ?? []).filter(isIts).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

export function marksOf(problems: readonly Problem[]): Marks {
  const marks = new Map<number, { readonly row: Problem[]; readonly cells: Map<string, Problem> }>();
  for (const problem of problems) {
    if (problem.line === undefined) continue;
    const line = marks.get(problem.line) ?? { row: [], cells: new Map<string, Problem>() };
    marks.set(problem.line, line);
    if (problem.column === undefined) line.row.push(problem);
    else line.cells.set(problem.column, problem);
  }
  return marks;
}

/** Only columns of the file are marked in their cells; what concerns others is the row's. */
export function cellMark(marks: Marks, line: number, header: string): Problem | undefined {
  return marks.get(line)?.cells.get(header.trim());
}

export function rowMark(marks: Marks, line: number): Problem | undefined {
  const { row = [], cells } = marks.get(line) ?? {};
  return row[0] ?? cells?.values().next().value;
}
