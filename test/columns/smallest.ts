import type { RunData, SourceTable } from '../../runtime/data.ts';
import type { Pair } from './both.ts';

/** The pair with as few rows as still show what is wrong: rows are left out for as long as it is. */
export function smallest(pair: Pair, isWrong: (pair: Pair) => boolean): Pair {
  let found = pair;
  for (const table of tablesOf(pair.data)) {
    for (let length = 64; length >= 1; length = length >> 1) {
      for (let from = 0; from < rowsOf(found.data, table);) {
        const fewer = { ...found, data: without(found.data, table, from, length) };
        if (isWrong(fewer)) found = fewer;
        else from += length;
      }
    }
  }
  return found;
}

const tablesOf = ({ tables, payees, inputs }: RunData): readonly string[] => [
  ...Object.keys(tables),
  ...(inputs === undefined ? [] : ['inputs']),
  ...(payees === undefined ? [] : ['payees']),
];

const tableOf = ({ tables, payees, inputs }: RunData, name: string): SourceTable | undefined =>
  name === 'inputs' ? inputs : name === 'payees' ? payees : tables[name];

const rowsOf = (data: RunData, name: string): number => tableOf(data, name)?.rowCount ?? 0;

function without(data: RunData, name: string, from: number, count: number): RunData {
  const table = tableOf(data, name);
  if (table === undefined) return data;
  const columns = table.columns.map(({ header, cells }) => ({
    header,
    cells: Array.from(cells).filter((_, row) => row < from || row >= from + count),
  }));
  const less = { ...table, columns, rowCount: columns[0]?.cells.length ?? 0 };
  return name === 'inputs' || name === 'payees'
    ? { ...data, [name]: less }
    : { ...data, tables: { ...data.tables, [name]: less } };
}

/** The data of a pair, to be read and tried again. */
export function written({ name, data, options }: Pair): string {
  const tables = tablesOf(data).map((table) => {
    const { columns = [], rowCount = 0 } = tableOf(data, table) ?? {};
    const rows = Array.from({ length: rowCount }, (_, row) => columns.map(({ cells }) => cells[row] ?? '').join(','));
    return [table, columns.map(({ header }) => header).join(','), ...rows].join('\n');
  });
  return [name, JSON.stringify(options), ...tables].join('\n');
}
