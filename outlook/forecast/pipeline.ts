import type { Calculation, CalculationNode, NodeId } from '../../runtime/calculation.ts';
import type { RunData, SourceTable } from '../../runtime/data.ts';
import { argumentsOf } from '../../runtime/evaluate/arguments.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { readDecimal, readPercent } from '../../runtime/numbers/reading.ts';
import { type Day, readIso } from '../../runtime/periods/dates.ts';

/** A record that is not closed yet. What is not known of it is drawn from those that are. */
export interface Open {
  readonly row: number;
  readonly payee: string;
  readonly amount: Exact | undefined;
  readonly opened: Day | undefined;
  readonly chance: Exact | undefined;
  /** What is like it: its product. */
  readonly kind: string;
}
/** A record that was won or lost. */
interface Closed {
  readonly payee: string;
  readonly isWon: boolean;
  readonly amount: Exact | undefined;
  readonly opened: Day | undefined;
  /** Days from its opening to its end. */
  readonly took: number | undefined;
  readonly kind: string;
}
export interface Pipeline {
  readonly columns: Columns;
  readonly open: readonly Open[];
  readonly closed: readonly Closed[];
}

/** Where things stand in the table that sales add up. */
export interface Columns {
  readonly table: string;
  readonly payee: string;
  readonly date: string;
  readonly amount: string;
  readonly opened?: string;
  readonly chance?: string;
  readonly kind?: string;
  /** The column that says how far a record is, and what it says of one that counts. */
  readonly stage?: { readonly header: string; readonly won: string };
}

/** The records of a plan's sales that may still be won, as of a day; undefined where sales are not a sum of a
 * table's amounts, or nothing in it says what is still open: neither a stage nor a chance. */
export function pipelineOf(calculation: Calculation, data: RunData, source: NodeId, asOf: Day): Pipeline | undefined {
  const columns = columnsOf(calculation, source);
  const table = columns === undefined ? undefined : data.tables[columns.table];
  if (columns === undefined || table === undefined) return undefined;
  const rows = Array.from({ length: table.rowCount }, (_, row) => rowOf(table, columns, row, asOf));
  return {
    columns,
    open: rows.flatMap((row) => (row?.kind === 'open' ? [row.open] : [])),
    closed: rows.flatMap((row) => (row?.kind === 'closed' ? [row.closed] : [])),
  };
}

type Row = { readonly kind: 'open'; readonly open: Open } | { readonly kind: 'closed'; readonly closed: Closed };

/** What was to happen after the day is not looked at: such a record is still open then. */
function rowOf(table: SourceTable, columns: Columns, row: number, asOf: Day): Row | undefined {
  const cell = (header: string | undefined): string =>
    header === undefined ? '' : (table.columns.find((one) => one.header === header)?.cells[row]?.trim() ?? '');
  const [date, opened] = [readIso(cell(columns.date)), readIso(cell(columns.opened))];
  const [payee, kind, amount] = [cell(columns.payee), cell(columns.kind), readDecimal(cell(columns.amount))?.value];
  if (opened !== undefined && opened > asOf) return undefined;
  if (date !== undefined && date <= asOf) {
    const isWon = columns.stage === undefined || cell(columns.stage.header) === columns.stage.won;
    return {
      kind: 'closed',
      closed: { payee, isWon, amount, kind, opened, took: opened === undefined ? undefined : date - opened },
    };
  }
  const isKnown = date === undefined;
  const chance = readPercent(cell(columns.chance))?.value;
  return { kind: 'open', open: { row, payee, kind, opened, chance, amount: isKnown ? amount : undefined } };
}

/** `source`: a sum of the table's amounts, or what is paid record by record. */
function columnsOf({ nodes, tables }: Calculation, source: NodeId): Columns | undefined {
  const node = nodes[source];
  if (node?.op !== 'records' || node.how !== 'sum' || node.datedBy === undefined || node.value === undefined) return undefined;
  const shape = tables.find(({ name }) => name === node.table);
  const headerOf = (name: string | undefined): string | undefined => shape?.columns.find((one) => one.name === name)?.header;
  const first = (isMeant: (name: string, kind: string) => boolean): string | undefined =>
    shape?.columns.find(({ name, type }) => isMeant(name, type.kind))?.header;
  const [payee, date] = [first((_, kind) => kind === 'payee'), headerOf(node.datedBy)];
  const amount = headerOf(amountBelow(nodes, node.value, node.table));
  if (payee === undefined || date === undefined || amount === undefined) return undefined;
  const [opened, chance] = [
    first((name, kind) => kind === 'date' && name !== node.datedBy),
    first((_, kind) => kind === 'percent'),
  ];
  const [kind, stage] = [first((name, type) => type === 'text' && /product|产品|型号/i.test(name)), stageOf(nodes, node.where)];
  const stageHeader = headerOf(stage?.column);
  if (stageHeader === undefined && chance === undefined) return undefined;
  return {
    ...{ table: node.table, payee, date, amount },
    ...(opened !== undefined && { opened }),
    ...(chance !== undefined && { chance }),
    ...(kind !== undefined && { kind }),
    ...(stage !== undefined && stageHeader !== undefined && { stage: { header: stageHeader, won: stage.won } }),
  };
}

/** The amount that a figure of a record is made of. */
function amountBelow(nodes: readonly CalculationNode[], id: NodeId, table: string): string | undefined {
  const node = nodes[id];
  if (node === undefined) return undefined;
  if (node.op === 'column') return node.table === table && node.type.kind === 'money' ? node.column : undefined;
  for (const argument of argumentsOf(node)) {
    const found = amountBelow(nodes, argument, table);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `where stage is "Won"`, also as one of several conditions. */
function stageOf(
  nodes: readonly CalculationNode[],
  where: NodeId | undefined,
): { readonly column: string; readonly won: string } | undefined {
  const node = where === undefined ? undefined : nodes[where];
  if (node?.op === 'both') return stageOf(nodes, node.left) ?? stageOf(nodes, node.right);
  if (node?.op !== 'same') return undefined;
  const [left, right] = [nodes[node.left], nodes[node.right]];
  return left?.op === 'column' && right?.op === 'literal' ? { column: left.column, won: right.value } : undefined;
}
