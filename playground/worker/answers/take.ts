import type { SourceTable } from '../../../runtime/data.ts';
import { tableCsv } from '../../../data/write/csv-text.ts';
import type { ReadOutcome } from '../../../data/outcome.ts';
import { readPasted } from '../../readers/pasted.ts';
import { readContent } from '../../readers/read.ts';
import { readSheets } from '../../readers/sheets.ts';
import type { Taken } from '../../sheets/taken.ts';
import type { Asks, Answers } from '../protocol.ts';
import type { Progress } from '../worker.ts';
import type { Desk } from '../desk.ts';

/** Reads what somebody gives, to say what it holds. A workbook of several sheets gives a CSV of each. */
export async function answerTake(_desk: Desk, { given }: Asks['take'], progress: Progress): Promise<Answers['take']> {
  if (given.kind === 'pasted') return [takenAsCsv(readPasted({ file: given.file }, given.text, given.columns).outcome)];
  const { file, content } = given;
  if (/\.xlsx$/i.test(file)) {
    const sheets = await readSheets(content);
    if (sheets !== undefined && sheets.length > 1) return sheets.map(takenAsCsv);
  }
  const kept = await copied(content);
  if (typeof kept === 'string') return [refusedFile(file, kept)];
  const outcome = await readContent({ file }, kept, { progress: (done) => progress(Math.round(done * 100), 100) });
  return [outcome.kind === 'table' ? taken(outcome.table, kept) : outcome];
}

/** The bytes themselves: a file on a disk may change or go. */
async function copied(content: Blob): Promise<Blob | string> {
  try {
    return new Blob([await content.arrayBuffer()]);
  } catch (error: unknown) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refusedFile(file: string, reason: string): Taken {
  return { kind: 'refused', problem: { code: 'file-unreadable', message: `${file} cannot be opened: ${reason}`, file } };
}

function takenAsCsv(outcome: ReadOutcome): Taken {
  return outcome.kind === 'table' ? taken(outcome.table, new Blob([tableCsv(outcome.table)])) : outcome;
}

function taken({ file, columns, rowCount, unreadable = [] }: SourceTable, content: Blob): Taken {
  const headers = columns.map(({ header }) => header);
  return { kind: 'taken', file, content, headers, rows: rowCount, leftOut: unreadable.length };
}
