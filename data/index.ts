/** Where rows come from and results go to: the door of everything that opens a file. */
export { loadData, tablesFromFiles, type DataPlaces, type LoadedData } from './load.ts';
export { readSource } from './read.ts';
export type { ReadOutcome, SourceFile } from './outcome.ts';
export { tableCsv } from './write/csv-text.ts';
export { resultJson } from './write/json.ts';
export { type Message, send, type SendOptions, type Sent } from './webhook.ts';
export { writeText } from './write/whole.ts';
export { resultEndingOf, resultEndings, writeResult } from './write/write.ts';
