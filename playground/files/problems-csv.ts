import { tableCsv } from '../../data/write/csv-text.ts';
import type { Problem } from '../../runtime/data.ts';

const columns = ['severity', 'code', 'message', 'file', 'line', 'column', 'payee', 'period'] as const;

/** What is wrong with the data, a line for each problem or notice. */
export function problemsCsv(problems: readonly Problem[]): string {
  const cell = (problem: Problem, column: (typeof columns)[number]): string =>
    column === 'severity' ? (problem.severity ?? 'problem') : String(problem[column] ?? '');
  const filled = columns.map((header) => ({ header, cells: problems.map((problem) => cell(problem, header)) }));
  return tableCsv({ file: 'problems.csv', columns: filled, rowCount: problems.length });
}
