import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Calculation } from './calculation.ts';

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** One text for equal values: object keys in order of code units, no blanks, what is undefined left out. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? jsonOfArray(value) : jsonOfObject(value);
}
// Texts grow piece by piece here: a plan is hashed at every keystroke, and lists of pairs would be thrown away at once.
function jsonOfArray(value: readonly unknown[]): string {
  let json = '';
  for (const item of value) json += `${json === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${json}]`;
}
function jsonOfObject(value: object): string {
  const items = value as Readonly<Record<string, unknown>>;
  let json = '';
  for (const key of Object.keys(items).sort()) {
    if (items[key] !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(items[key])}`;
  }
  return `{${json}}`;
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
