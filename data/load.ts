import { basename } from 'node:path';
import type { Calculation, TableShape } from '../runtime/calculation.ts';
import type { Problem, RunData, SourceTable } from '../runtime/data.ts';
import { dataFilesIn, findFile, type Found } from './find.ts';
import type { SourceFile } from './outcome.ts';
import { readSource } from './read.ts';

/** Where a plan's rows are: a folder with a file per table, and files said one by one, which come first. */
export interface DataPlaces {
  readonly folder?: string;
  /** By table name; `payees` and `inputs` too. */
  readonly files?: Readonly<Record<string, string>>;
}
export interface LoadedData {
  readonly data: RunData;
  readonly problems: readonly Problem[];
}

/** A table to be found and read. Optional ones may be missing without a word. */
interface Wish {
  readonly name: string;
  readonly source: string;
  readonly by: ReadBy;
  readonly optional: boolean;
}
type ReadBy = Pick<SourceFile, 'reads' | 'kinds'>;
interface Granted {
  readonly name: string;
  readonly table?: SourceTable;
  readonly problem?: Problem;
}

/** The tables of a plan that are filled from files: `--table` may name each of these. */
export function tablesFromFiles(calculation: Calculation): readonly string[] {
  return wishesOf(calculation).map(({ name }) => name);
}

/**
 * Reads every table that a plan needs from files. What cannot be read is a problem and is left out of the data; cells are text
 * as they stand in the file, and checking them is the runtime's work. Two files are never read at the same time.
 */
export async function loadData(calculation: Calculation, places: DataPlaces): Promise<LoadedData> {
  const names = places.folder === undefined ? [] : await dataFilesIn(places.folder);
  const granted: Granted[] = [];
  for (const wish of wishesOf(calculation)) granted.push(await grant(wish, places, names));
  return { data: dataOf(granted), problems: granted.flatMap(({ problem }) => (problem === undefined ? [] : [problem])) };
}

function wishesOf({ tables, payees, inputs }: Calculation): readonly Wish[] {
  const declared = tables.filter(({ rows }) => rows === undefined).map((shape) => wishFor(shape.name, shape));
  const people = payees === undefined ? [optional('payees', [])] : payees.rows === undefined ? [wishFor('payees', payees)] : [];
  return [...declared, ...people, ...(inputs.length > 0 ? [optional('inputs', inputs)] : [])];
}

function wishFor(name: string, shape: TableShape): Wish {
  return { name, source: shape.source, by: readBy(shape), optional: false };
}

/** A file that may have columns for any of the inputs, and others. */
function optional(name: string, inputs: Calculation['inputs']): Wish {
  const kinds = new Map(inputs.map(({ name: header, type }) => [header, type.kind === 'days' ? 'count' : type.kind]));
  return { name, source: name, by: { kinds }, optional: true };
}

async function grant(wish: Wish, places: DataPlaces, names: readonly string[]): Promise<Granted> {
  const { name } = wish;
  const found = whereIs(wish, places, names);
  if (found.kind === 'none' && wish.optional) return { name };
  if (found.kind !== 'file') return { name, problem: found.problem };
  const read = await readSource({ path: found.path, file: found.file, ...wish.by });
  return read.kind === 'table' ? { name, table: read.table } : { name, problem: { ...read.problem, table: name } };
}

function whereIs({ name, source }: Wish, { folder, files }: DataPlaces, names: readonly string[]): Found {
  const said = files !== undefined && Object.hasOwn(files, name) ? files[name] : undefined;
  return said === undefined ? findFile(name, source, folder ?? '.', names) : { kind: 'file', path: said, file: basename(said) };
}

/** The columns of a file that a plan reads, and what it takes their cells for. */
function readBy({ columns }: TableShape): ReadBy {
  const kinds = new Map(columns.map(({ header, type }) => [header.trim(), type.kind]));
  return { reads: new Set(kinds.keys()), kinds };
}

function dataOf(granted: readonly Granted[]): RunData {
  const read = new Map(granted.flatMap(({ name, table }) => (table === undefined ? [] : [[name, table] as const])));
  const payees = read.get('payees');
  const inputs = read.get('inputs');
  const tables = Object.fromEntries([...read].filter(([name]) => name !== 'payees' && name !== 'inputs'));
  return { tables, ...(payees === undefined ? {} : { payees }), ...(inputs === undefined ? {} : { inputs }) };
}
