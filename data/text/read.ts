import { delimiterOf } from '../csv/delimiter.ts';
import { readCsv } from '../csv/read.ts';
import type { TextEnding } from '../endings.ts';
import { readJson, readNdjson } from '../json/read.ts';
import type { Source } from '../outcome.ts';
import type { ReadingSteps } from '../steps.ts';
import { textOf } from './decode.ts';

/** Reads the bytes of a text file of the kind that its name says. Pure: the command line and the browser both read by it. */
export function* readTextBytes(ending: TextEnding, source: Source, bytes: Uint8Array): ReadingSteps {
  const text = textOf(bytes, source.file);
  return typeof text === 'string' ? yield* readText(ending, source, text) : text;
}

/** Reads a text of the kind said; one of cells has the delimiter of its header line, but a `tsv` always tabs. */
export function readText(ending: TextEnding, source: Source, text: string): ReadingSteps {
  switch (ending) {
    case 'csv':
      return readCsv(source, text, delimiterOf(text));
    case 'tsv':
      return readCsv(source, text, '\t');
    case 'json':
      return readJson(source, text);
    case 'ndjson':
      return readNdjson(source, text);
  }
}
