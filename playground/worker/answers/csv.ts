import { tableCsv } from '../../../data/write/csv-text.ts';
import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export function answerCsv(desk: Desk, { file }: Asks['csv']): Answers['csv'] {
  const table = desk.table(file);
  return table && new Blob([tableCsv(table)], { type: 'text/csv' });
}
