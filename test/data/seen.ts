import type { ReadOutcome } from '../../data/outcome.ts';
import type { TableShape } from '../../runtime/calculation.ts';
import type { SourceTable } from '../../runtime/data.ts';
import { rationalText } from '../../runtime/numbers/exact.ts';
import { problemList } from '../../runtime/problems.ts';
import type { CellValue } from '../../runtime/tables/cells.ts';
import { typedTable } from '../../runtime/tables/typed.ts';

const plain = (cell: CellValue): unknown => (typeof cell === 'object' ? rationalText(cell) : cell);

/** Everything that a run can see of a table. */
export function seen(source: SourceTable, shape: TableShape): unknown {
  const problems = problemList();
  const facts = { fiscalStart: 1, currency: 'USD', payees: new Set(['Ana', 'Bo', 'Chen Li', 'abcdefgh', 'José']) };
  const table = typedTable(shape, source, facts, problems);
  if ('code' in table) return table;
  const columns = [...table.columns].map(([, cells]) => Array.from({ length: cells.length }, (_, at) => plain(cells.at(at))));
  const lines = Array.from({ length: source.rowCount }, (_, at) => table.lineOf(at));
  return { accepted: [...table.accepted], read: table.read, columns, lines, problems: problems.all() };
}

/** What was read, with lines only where they are not those of rows one after the other. */
export function read(outcome: ReadOutcome | undefined): unknown {
  if (outcome?.kind !== 'table') return outcome;
  const { columns, lines, ...others } = outcome.table;
  const isUsual = lines?.every((line, at) => line === at + 2) === true;
  return { ...others, columns: columns.map(({ header, cells }) => ({ header, cells })), lines: isUsual ? undefined : lines };
}
