import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchData } from '../written.ts';

/** A public practice data set of 8,800 opportunities beside this project; it is no part of it. */
const folder = join(dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))), 'shared', 'data', 'crm');

/** Opportunities as columns, again and again for as many people as there shall be. */
export interface Crm {
  readonly names: readonly string[];
  readonly managers: readonly string[];
  /** Of each payee: which manager. */
  readonly manager: Int32Array;
  readonly agent: Int32Array;
  /** Days since 1970, and cents; -1 is blank. */
  readonly closed: Int32Array;
  readonly value: Int32Array;
  /** A place in `stages`. */
  readonly stage: Uint8Array;
  readonly stages: readonly string[];
}

export const crmIsThere = existsSync(join(folder, 'sales_pipeline.csv'));
export const crmMissing = `the CRM data (sales_teams.csv and sales_pipeline.csv in ${folder})`;

/** The rows of a file without quotes, by header. */
function rowsOf(file: string): readonly ReadonlyMap<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  const headers = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return new Map(headers.map((name, place) => [name, cells[place] ?? '']));
  });
}

/** So many payees: the 35 of the file, then the same 35 under other names with teams of their own, and so on. */
export function crmOf(payees: number): Crm {
  const people = rowsOf('sales_teams.csv');
  const deals = rowsOf('sales_pipeline.csv');
  const column = (name: string) => deals.map((deal) => deal.get(name) ?? '');
  const stages = [...new Set(column('deal_stage'))];
  const bosses = [...new Set(people.map((person) => person.get('manager') ?? ''))];
  const places = new Map(people.map((person, place) => [person.get('sales_agent') ?? '', place]));
  const agents = column('sales_agent').map((name) => places.get(name) ?? -1);
  const copies = Array.from({ length: Math.ceil(payees / people.length) }, (_, copy) => copy);
  const rows = copies.flatMap((copy) =>
    agents.flatMap((agent, row) => (copy * people.length + agent < payees ? [{ row, agent: copy * people.length + agent }] : [])),
  );
  const [closed, value] = [column('close_date').map(dayOf), column('close_value').map(centsOf)];
  const stage = column('deal_stage').map((name) => stages.indexOf(name));
  const named = (name: string | undefined, copy: number): string => `${name ?? ''} ${(copy + 1).toString().padStart(4, '0')}`;
  const everybody = copies.flatMap((copy) => people.map((person) => ({ person, copy }))).slice(0, payees);
  return {
    names: everybody.map(({ person, copy }) => named(person.get('sales_agent'), copy)),
    managers: copies.flatMap((copy) => bosses.map((boss) => named(boss, copy))),
    manager: Int32Array.from(everybody, ({ person, copy }) => copy * bosses.length + bosses.indexOf(person.get('manager') ?? '')),
    agent: Int32Array.from(rows, ({ agent }) => agent),
    closed: Int32Array.from(rows, ({ row }) => closed[row] ?? -1),
    value: Int32Array.from(rows, ({ row }) => value[row] ?? -1),
    stage: Uint8Array.from(rows, ({ row }) => stage[row] ?? 0),
    stages,
  };
}

const dayOf = (text: string): number => (text === '' ? -1 : Date.parse(text) / 86_400_000);
const centsOf = (text: string): number => (text === '' ? -1 : Math.round(Number(text) * 100));

/** As files have them. */
export function crmData({ names, managers, manager, agent, closed, value, stage, stages }: Crm): BenchData {
  const all = Int32Array.from(names, (_, place) => place);
  return {
    payees: {
      file: 'payees.csv',
      rowCount: names.length,
      columns: [
        { header: 'sales_agent', kind: 'texts', values: all, texts: names },
        { header: 'manager', kind: 'texts', values: manager, texts: managers },
      ],
    },
    tables: {
      deals: {
        file: 'deals.csv',
        rowCount: agent.length,
        columns: [
          { header: 'sales_agent', kind: 'texts', values: agent, texts: names },
          { header: 'close_date', kind: 'days', values: closed, blank: -1 },
          { header: 'close_value', kind: 'cents', values: value, blank: -1 },
          { header: 'deal_stage', kind: 'texts', values: stage, texts: stages },
        ],
      },
    },
  };
}
