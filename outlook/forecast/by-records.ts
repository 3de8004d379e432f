import type { SourceTable } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { type Exact, zero } from '../../runtime/numbers/exact.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';
import { type Day, isoOf, readIso } from '../../runtime/periods/dates.ts';
import type { Won } from './draws.ts';
import type { Columns } from './pipeline.ts';
import type { Player, Stage } from './player.ts';

/**
 * Runs the plan again on rows that say what was won, on the last day of the period: slower than to put another figure in the place of
 * sales, and right for plans that pay record by record.
 */
export function playerByRecords(stage: Stage, columns: Columns): Player {
  const { calculation, data, options, payees, period, asOf } = stage;
  const table = data.tables[columns.table];
  const known = table === undefined ? undefined : upTo(table, columns.date, asOf);
  const play = (won: readonly Won[]): readonly Exact[] => {
    const tables =
      known === undefined ? data.tables : { ...data.tables, [columns.table]: withWon(known, columns, won, period.to) };
    const { byPayee } = run(calculation, { ...data, tables }, options).totals;
    return payees.map(({ key }) => readDecimal(byPayee[key] ?? '')?.value ?? zero);
  };
  return { earned: play([]), play };
}

/** What happened after the day has not happened; the rows keep their places. */
function upTo(table: SourceTable, date: string, day: Day): SourceTable {
  const isLater = (cell: string | undefined): boolean => (readIso(cell?.trim() ?? '') ?? day) > day;
  const hidden = (cells: readonly (string | undefined)[]) => cells.map((cell) => (isLater(cell) ? undefined : cell));
  return {
    ...table,
    columns: table.columns.map(({ header, cells }) => ({ header, cells: header === date ? hidden(cells) : cells })),
  };
}

function withWon(table: SourceTable, { date, amount, stage }: Columns, won: readonly Won[], day: Day): SourceTable {
  const changes = new Map<string, (one: Won) => string>([
    [date, () => isoOf(day)],
    [amount, (one) => plainText(one.amount)],
    ...(stage === undefined ? [] : [[stage.header, () => stage.won] as const]),
  ]);
  return {
    ...table,
    columns: table.columns.map(({ header, cells }) => {
      const change = changes.get(header);
      if (change === undefined) return { header, cells };
      const changed = [...cells];
      for (const one of won) changed[one.open.row] = change(one);
      return { header, cells: changed };
    }),
  };
}
