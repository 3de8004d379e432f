import { placeOfLine, shownRows } from '../../sheets/shown.ts';
import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export function answerRows(desk: Desk, { file, from, count }: Asks['rows']): Answers['rows'] {
  const table = desk.table(file);
  return table && shownRows(table, from, count);
}

export function answerPlace(desk: Desk, { file, line }: Asks['place']): Answers['place'] {
  const table = desk.table(file);
  return table && placeOfLine(table, line);
}
