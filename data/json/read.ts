import type { Problem } from '../../runtime/data.ts';
import { refused, type Source } from '../outcome.ts';
import { rowsPerStep, type ReadingSteps } from '../steps.ts';
import { tableBuilder } from '../table.ts';
import { exactJson, recordOf, type JsonRecord } from './cells.ts';

interface Numbered {
  readonly line: number;
  readonly record: JsonRecord | undefined;
}

/**
 * A JSON text, a list of objects, as a table: a row per object, a column per key. Its `line` is the record's number, from 1.
 * An empty list is an empty table. Refuses with `file-not-json`; a record that is no object, or holds a list or an object, is rejected by itself.
 */
export function* readJson(source: Source, text: string): ReadingSteps {
  const parsed = parsedOrReason(text);
  if (parsed.kind === 'reason') return refused('file-not-json', `${source.file} is not JSON: ${parsed.reason}.`, source.file);
  if (!Array.isArray(parsed.value)) {
    return refused('file-not-json', `${source.file} is not a list of records: it should read [{"…": …}, …].`, source.file);
  }
  const values: readonly unknown[] = parsed.value;
  return yield* tableOf(
    source,
    'record',
    values.map((value, index) => ({ line: index + 1, record: recordOf(value) })),
  );
}

/** A text with one JSON object per line as a table. A line that is none is rejected by itself: `row-not-json`. */
export function* readNdjson(source: Source, text: string): ReadingSteps {
  const lines = text.split(/\r\n|\n/);
  const rows: Numbered[] = [];
  for (const [index, content] of lines.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield index / lines.length;
    if (content.trim() !== '') rows.push({ line: index + 1, record: lineRecord(content) });
  }
  return yield* tableOf(source, 'line', rows);
}

function lineRecord(content: string): JsonRecord | undefined {
  const parsed = parsedOrReason(content);
  return parsed.kind === 'value' ? recordOf(parsed.value) : undefined;
}

function parsedOrReason(text: string): { kind: 'value'; value: unknown } | { kind: 'reason'; reason: string } {
  try {
    return { kind: 'value', value: exactJson(text) };
  } catch (error) {
    return { kind: 'reason', reason: error instanceof Error ? error.message : String(error) };
  }
}

function* tableOf(source: Source, unit: 'record' | 'line', rows: readonly Numbered[]): ReadingSteps {
  const headers = rows.length === 0 ? [...(source.reads ?? [])] : headersOf(rows);
  const builder = tableBuilder(source, headers);
  for (const [index, { line, record }] of rows.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield index / rows.length;
    if (record === undefined) builder.reject(notARecord(source.file, unit, line));
    else if (record.nested !== undefined) builder.reject(nestedCell(source.file, unit, line, record.nested));
    else {
      builder.add(
        line,
        headers.map((header) => record.cells.get(header)),
      );
    }
  }
  return { kind: 'table', table: builder.table() };
}

function headersOf(rows: readonly Numbered[]): readonly string[] {
  return [...new Set(rows.flatMap(({ record }) => [...(record?.cells.keys() ?? [])]))];
}

function notARecord(file: string, unit: string, line: number): Problem {
  return { code: 'row-not-json', message: `${file} ${unit} ${line} is not a JSON object; it is left out.`, file, line };
}

function nestedCell(file: string, unit: string, line: number, column: string): Problem {
  const message = `${file} ${unit} ${line} holds a list or an object under “${column}” where one value belongs; it is left out.`;
  return { code: 'row-has-nested-value', message, file, line, column };
}
