import type { Calculation, ColumnShape, ValueType } from '../../../runtime/calculation.ts';
import type { RunData, SourceTable } from '../../../runtime/data.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { isoOf } from '../../../runtime/periods/dates.ts';
import { readPeriod } from '../../../runtime/periods/labels.ts';
import { caseColumn } from './apart.ts';
import { type Case, colleagueKey, ownKey, type Stage } from './case.ts';
import { type CaseColumn, tableOf, textCache, type TextOf } from './columns.ts';
import { keyedTables } from './keyed-rows.ts';
import { type Person, recordTables } from './record-rows.ts';
import { inputKey } from './texts.ts';

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
  const text = textCache();
  const records = recordTables(stage, people, text);
  const keyed = keyedTables(stage, people, text);
  const open = calculation.tables.filter(({ rows }) => rows === undefined);
  return {
    data: {
      inputs: inputTable(stage, people, groups, text),
      payees: payeeTable(stage, people, groups, text),
      tables: Object.fromEntries(
        open.map(({ name, columns }) => [name, records.tables.get(name) ?? keyed.get(name) ?? emptyTable(name, columns)]),
      ),
    },
    leverRows: records.leverRows,
  };
}

const emptyTable = (name: string, columns: readonly ColumnShape[]): SourceTable =>
  tableOf(
    name,
    [],
    columns.map((column) => ({ header: column.name, cellOf: () => '' })),
  );

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

/** Somebody's figures in a period of the stage. */
interface InputRow {
  readonly person: Person;
  readonly at: number;
}

function inputTable(stage: Stage, people: readonly Person[], groups: readonly string[], text: TextOf): SourceTable {
  const { times, variant } = stage;
  const rows = people.flatMap((person) => times.periods.map((_, at): InputRow => ({ person, at })));
  const given = new Set(variant.given.map(({ shape }) => shape.name));
  return tableOf('inputs', rows, [
    { header: 'payee', cellOf: ({ person }) => person.key },
    { header: 'period', cellOf: ({ at }) => times.periods[at] ?? '' },
    { header: caseColumn, cellOf: ({ person }) => `${person.i}` },
    ...groups.map((header): CaseColumn<InputRow> => ({ header, cellOf: ({ person }) => groupName(header, person.i) })),
    ...variant.calculation.inputs.map(({ name, type, by }): CaseColumn<InputRow> => ({
      header: name,
      cellOf: given.has(name) ? figureIn(name, by.kind !== 'payee', stage, text) : wordIn(name, type, stage),
    })),
  ]);
}

/** What is given; what rises is so in one period, or in all. */
function figureIn(name: string, isShared: boolean, { lever, times }: Stage, text: TextOf): CaseColumn<InputRow>['cellOf'] {
  const isRising = lever.kind === 'figure' && lever.given.shape.name === name;
  const valueAt = ({ person: { x, scenario, figures, isOwn }, at }: InputRow): Exact | undefined => {
    const isTheirs = isOwn || isShared || scenario.together === true;
    if (isRising && isTheirs && (at === times.raised || scenario.steady === true)) return x;
    return isOwn || isShared ? scenario.figures.get(name) : figures.get(name);
  };
  return (row) => {
    const value = valueAt(row);
    return value === undefined ? '' : text(value);
  };
}

/** What is given and is no figure. */
function wordIn(name: string, { kind }: ValueType, { times }: Stage): CaseColumn<InputRow>['cellOf'] {
  const key = inputKey(name);
  if (kind === 'yes-no') return ({ person }) => person.scenario.texts.get(key) ?? 'yes';
  if (kind === 'text') return ({ person }) => person.scenario.texts.get(key) ?? 'something else';
  return kind === 'date' ? ({ at }) => `${(times.periods[at] ?? '').slice(0, 4)}-01-01` : () => '';
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

function payeeTable(stage: Stage, people: readonly Person[], groups: readonly string[], text: TextOf): SourceTable {
  const columns = stage.variant.calculation.payees?.columns ?? [];
  return tableOf('payees', people, [
    ...columns.map((column): CaseColumn<Person> => ({
      header: column.name,
      cellOf: groups.includes(column.name) ? ({ i }) => groupName(column.name, i) : personCell(column, stage, text),
    })),
    { header: caseColumn, cellOf: ({ i }) => `${i}` },
  ]);
}

function personCell({ name, type: { kind } }: ColumnShape, stage: Stage, text: TextOf): CaseColumn<Person>['cellOf'] {
  const { variant, times } = stage;
  const since = `${Number((times.periods[0] ?? '2000').slice(0, 4)) - 2}-01-01`;
  const joined = isoOf(joinedOn(variant.calculation, times.periods[times.raised]));
  const figure = variant.cells?.get(`payees.${name}`) ?? '';
  if (kind === 'key') return ({ key }) => key;
  if (kind === 'team') return ({ i }) => groupName(name, i);
  if (kind === 'manager') return managerOf;
  if (kind === 'starts') return ({ scenario }) => (scenario.joined === undefined ? since : joined);
  if (kind === 'date') return () => since;
  if (kind === 'yes-no') return ({ scenario }) => scenario.texts.get(name) ?? 'yes';
  return ({ figures, scenario }) => {
    const value = figures.get(figure);
    if (value !== undefined) return text(value);
    return kind === 'text' ? (scenario.texts.get(name) ?? 'something else') : '';
  };
}

/** Whoever it is about reports to the first of the colleagues, or all of them to whoever it is about. */
function managerOf({ i, isOwn, scenario }: Person): string {
  if (scenario.isReporting === true) return isOwn ? colleagueKey(i, 0) : '';
  return isOwn ? '' : ownKey(i);
}

/** After the first days of the period, so that it is not whole. */
const joinedOn = ({ plan }: Calculation, period: string | undefined): number =>
  (readPeriod(period ?? '', plan.fiscalStart)?.from ?? 0) + 10;
