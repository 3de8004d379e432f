import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Calculation } from './calculation.ts';

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** One text for equal values: object keys in order of code units, no blanks, what is undefined left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** SHA-256 of a plan's text. */
export const sourceHashOf = (text: string): string => hashOf(text);

/** SHA-256 of any plain value. */
export const valueHashOf = (value: unknown): string => hashOf(canonicalJson(value));

/** SHA-256 of what a plan means: names of definitions, wording and places in the text do not count. */
export function meaningHashOf(calculation: Omit<Calculation, 'sourceHash' | 'meaningHash'>): string {
  const { format, version, plan, payees, tables, inputs, params, nodes, components, payoutLimits, promises } = calculation;
  const { balances, credits, limits, payeesWhere, alerts } = calculation;
  const { name: _, ...facts } = plan;
  const withoutPlaces = (table: Calculation['tables'][number]) => ({ ...table, rows: table.rows?.map(({ cells }) => cells) });
  const meanings = promises.map(({ phrase: _phrase, from: _from, to: _to, ...promise }) => promise);
  return valueHashOf({
    ...{ format, version, plan: facts, inputs, params, nodes, components, payoutLimits, balances, credits, limits, payeesWhere },
    payees: payees && withoutPlaces(payees),
    tables: tables.map(withoutPlaces),
    promises: meanings,
    alerts: alerts?.map(({ name, when, tell }) => ({ name, when, tell })),
  });
}
