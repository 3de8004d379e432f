import { plainNumber } from '../text/number.ts';

/** A record's cells by key; a key in `nested` holds a list or an object, which is no cell. */
export interface JsonRecord {
  readonly cells: ReadonlyMap<string, string | undefined>;
  readonly nested: string | undefined;
}

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

/**
 * Parses JSON with each number as the text of its digits, never as a JavaScript number: 0.10000000000000001 would already be
 * another. Throws what `JSON.parse` throws.
 */
export function exactJson(text: string): unknown {
  return (JSON.parse as (text: string, reviver: Reviver) => unknown)(text, (_key, value, { source }) =>
    typeof value === 'number' ? plainNumber(source ?? String(value)) : value,
  );
}

/** The record that a parsed value is, or undefined where it is not an object. */
export function recordOf(value: unknown): JsonRecord | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const nested = entries.find(([, cell]) => typeof cell === 'object' && cell !== null)?.[0];
  return { cells: new Map(entries.map(([key, cell]) => [key.trim(), cellOf(cell)])), nested };
}

function cellOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && value !== '' ? value : undefined;
}
