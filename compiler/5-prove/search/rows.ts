import type { Calculation, ColumnShape, TableShape, ValueType } from '../../../runtime/calculation.ts';
import type { RunData, SourceTable } from '../../../runtime/data.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { isoOf } from '../../../runtime/periods/dates.ts';
import { readPeriod } from '../../../runtime/periods/labels.ts';
import { caseColumn } from './apart.ts';
import { type Case, colleagueKey, ownKey, type Stage } from './case.ts';
import { type Person, recordRows } from './record-rows.ts';
import { inputKey } from './texts.ts';

export type Row = Readonly<Record<string, string>>;
export interface CaseData {
  readonly data: RunData;
  /** By case: the row of the record that rises. */
  readonly leverRows: readonly (number | undefined)[];
}

/** The data of cases side by side, each with people of its own. */
export function dataOf(stage: Stage, cases: readonly Case[]): CaseData {
  const { calculation } = stage.variant;
  const people = cases.flatMap(peopleOf);
  const groups = groupColumns(calculation);
  const payees = calculation.payees?.columns ?? [];
  const text = textCache();
  const inputs = people.flatMap((person) => inputRows(person, stage, groups, text));
  const names = calculation.inputs.map(({ name }) => name);
  const records = recordRows(stage, people);
  const source = (table: TableShape): SourceTable =>
    tableOf(
      table.name,
      records.get(table.name)?.rows ?? [],
      table.columns.map(({ name }) => name),
    );
  return {
    data: {
      inputs: tableOf('inputs', inputs, ['payee', 'period', caseColumn, ...groups, ...names]),
      payees: tableOf(
        'payees',
        people.map((person) => personRow(person, payees, groups, stage)),
        [...payees.map(({ name }) => name), caseColumn],
      ),
      tables: Object.fromEntries(
        calculation.tables.filter(({ rows }) => rows === undefined).map((table) => [table.name, source(table)]),
      ),
    },
    leverRows: records.get(stage.lever.kind === 'figure' ? '' : stage.lever.table)?.leverRows ?? [],
  };
}

function peopleOf({ scenario, x }: Case, i: number): readonly Person[] {
  const { figures, colleagues } = scenario;
  const others = colleagues.map((each, nth): Person => ({
    key: colleagueKey(i, nth),
    i,
    scenario,
    x,
    figures: each,
    isOwn: false,
  }));
  return [{ key: ownKey(i), i, scenario, x, figures, isOwn: true }, ...others];
}

function inputRows(person: Person, { lever, times, variant }: Stage, groups: readonly string[], text: TextOf): readonly Row[] {
  const { key, i, x, scenario, figures, isOwn } = person;
  const rising = lever.kind === 'figure' ? lever.given.shape.name : undefined;
  const valueOf = (name: string, isShared: boolean, at: number): Exact | undefined => {
    if (name === rising && (at === times.raised || scenario.steady === true) && (isOwn || isShared || scenario.together === true))
      return x;
    return isOwn || isShared ? scenario.figures.get(name) : figures.get(name);
  };
  return times.periods.map((period, at) => {
    const row: Record<string, string> = { payee: key, period, [caseColumn]: `${i}` };
    for (const group of groups) row[group] = groupName(group, i);
    for (const { name, type } of variant.calculation.inputs)
      row[name] = wordFor(type, scenario.texts.get(inputKey(name)), period);
    for (const { shape } of variant.given) {
      const value = valueOf(shape.name, shape.by.kind !== 'payee', at);
      if (value !== undefined) row[shape.name] = text(value);
    }
    return row;
  });
}

/** What is given and is no figure. */
function wordFor({ kind }: ValueType, text: string | undefined, period: string): string {
  if (kind === 'yes-no') return text ?? 'yes';
  if (kind === 'text') return text ?? 'something else';
  return kind === 'date' ? `${period.slice(0, 4)}-01-01` : '';
}

type TextOf = (value: Exact) => string;
/** The same few figures stand in most rows. */
function textCache(): TextOf {
  const known = new Map<Exact, string>();
  return (value) => {
    const text = known.get(value) ?? plainText(value);
    known.set(value, text);
    return text;
  };
}

const groupName = (column: string, i: number): string => `${column} ${i}`;

/** Columns by which people are taken together. */
function groupColumns({ nodes, inputs, limits = [] }: Calculation): readonly string[] {
  const ofNodes = nodes.flatMap((node) => [
    ...(node.grain.kind === 'group' ? [node.grain.column] : []),
    ...((node.op === 'members' || node.op === 'rank' || node.op === 'share') && node.group.kind === 'group'
      ? [node.group.column]
      : []),
  ]);
  const others = [...inputs.map(({ by }) => by), ...limits.map(({ grain }) => grain)];
  return [...new Set([...ofNodes, ...others.flatMap((by) => (by.kind === 'group' ? [by.column] : []))])];
}

function personRow(person: Person, columns: readonly ColumnShape[], groups: readonly string[], stage: Stage): Row {
  const { key, i, scenario, isOwn } = person;
  const { calculation } = stage.variant;
  const { periods, raised } = stage.times;
  const year = Number((periods[0] ?? '2000').slice(0, 4)) - 2;
  const cellOf = ({ name, type: { kind } }: ColumnShape): string => {
    if (kind === 'key') return key;
    if (kind === 'team' || groups.includes(name)) return groupName(name, i);
    if (kind === 'manager' && scenario.isReporting === true) return isOwn ? colleagueKey(i, 0) : '';
    if (kind === 'manager') return isOwn ? '' : ownKey(i);
    if (kind === 'starts' && scenario.joined !== undefined) return isoOf(joinedOn(calculation, periods[raised]));
    if (kind === 'date' || kind === 'starts') return `${year}-01-01`;
    if (kind === 'yes-no') return scenario.texts.get(name) ?? 'yes';
    const given = person.figures.get(stage.variant.cells?.get(`payees.${name}`) ?? '');
    if (given !== undefined) return plainText(given);
    return kind === 'text' ? (scenario.texts.get(name) ?? 'something else') : '';
  };
  return { ...Object.fromEntries(columns.map((column) => [column.name, cellOf(column)])), [caseColumn]: `${i}` };
}

/** After the first days of the period, so that it is not whole. */
const joinedOn = ({ plan }: Calculation, period: string | undefined): number =>
  (readPeriod(period ?? '', plan.fiscalStart)?.from ?? 0) + 10;

/** Cells of figures that stand for rows are empty where a person has none. */
function tableOf(file: string, rows: readonly Row[], headers: readonly string[]): SourceTable {
  const cell = (row: Row, header: string): string | undefined => (row[header] === '' ? undefined : row[header]);
  return {
    file,
    columns: headers.map((header) => ({ header, cells: rows.map((row) => cell(row, header)) })),
    rowCount: rows.length,
  };
}
