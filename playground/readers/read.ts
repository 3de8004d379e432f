import { endingOf, kindUnknown, type DataEnding, type TextEnding } from '../../data/endings.ts';
import type { ReadOutcome, Source } from '../../data/outcome.ts';
import { refused } from '../../data/outcome.ts';
import { isTooLong, tooLong } from '../../data/text/decode.ts';
import { readTextBytes } from '../../data/text/read.ts';
import { paced, type Watch } from './watch.ts';

/**
 * Reads a file that somebody dropped or chose, by the ending of its name: the same table and the same problems as the command
 * line has for it. Never throws but for a cancelling: a file that cannot be read says why.
 */
export async function readContent(source: Source, content: Blob, watch: Watch = {}): Promise<ReadOutcome> {
  const ending = endingOf(source.file);
  return ending === undefined ? kindUnknown(source) : readAs(ending, source, content, watch);
}

async function readAs(ending: DataEnding, source: Source, content: Blob, watch: Watch): Promise<ReadOutcome> {
  switch (ending) {
    case 'parquet':
      return (await import('./parquet/read.ts')).readParquet(source, content, watch);
    case 'xlsx':
      return (await import('./excel.ts')).readExcel(source, content);
    case 'csv':
    case 'tsv':
    case 'json':
    case 'ndjson':
      return readTextContent(ending, source, content, watch);
  }
}

async function readTextContent(ending: TextEnding, source: Source, content: Blob, watch: Watch): Promise<ReadOutcome> {
  if (isTooLong(content.size)) return tooLong(source.file);
  const bytes = await bytesOf(content);
  return typeof bytes === 'string' ? unopened(source, bytes) : paced(readTextBytes(ending, source, bytes), watch);
}

/** Or why they cannot be had: the file was taken away meanwhile, or is larger than one buffer can be. */
async function bytesOf(content: Blob): Promise<Uint8Array | string> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function unopened({ file }: Source, reason: string): ReadOutcome {
  return refused('file-unreadable', `${file} cannot be opened: ${reason}.`, file);
}
