import type { Case } from '../worker/protocol.ts';

/** A file of data, byte for byte. */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A plan with what lies beside it, as it goes into a link or an archive. */
export interface Bundle {
  /** The plan's file, such as `field-sales.plan`. */
  readonly name: string;
  readonly text: string;
  /** Plans to include, by path. */
  readonly plans: Readonly<Record<string, string>>;
  readonly data: readonly FileBytes[];
}

/** What a link carries besides: what was looked at. */
export interface Shared extends Bundle {
  /** ISO 4217; counts where the plan names none. */
  readonly currency: string;
  readonly tab: string;
  readonly selected?: Case;
}

/** As JSON; bytes that are text stay text, which compresses best. */
export function jsonOf({ data, ...rest }: Shared): string {
  return JSON.stringify({ ...rest, data: data.map(({ file, bytes }) => ({ file, ...packed(bytes) })) });
}

/** JSON that somebody else may have made; undefined where it is of another shape. */
export function sharedOf(json: string): Shared | undefined {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value)) return undefined;
  const { name, text, currency, tab, plans, selected, data } = value;
  if (!isText(name) || !isText(text) || !isText(currency) || !isText(tab) || !isRecord(plans) || !Array.isArray(data))
    return undefined;
  const files = data.map(fileOf).filter((file) => file !== undefined);
  if (files.length < data.length || !Object.values(plans).every(isText)) return undefined;
  const at = isRecord(selected) ? caseOf(selected) : undefined;
  return { name, text, currency, tab, plans: plans as Bundle['plans'], data: files, ...(at && { selected: at }) };
}

function packed(bytes: Uint8Array): { readonly text: string } | { readonly base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: base64Of(bytes) };
  }
}

function fileOf(value: unknown): FileBytes | undefined {
  if (!isRecord(value) || !isText(value['file'])) return undefined;
  const { file, text, base64 } = value;
  if (isText(text)) return { file, bytes: new TextEncoder().encode(text) };
  return isText(base64) ? { file, bytes: bytesOf(base64) } : undefined;
}

function caseOf({ payee, period }: Fields): Case | undefined {
  return isText(payee) && isText(period) ? { payee, period } : undefined;
}

export function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
/** Throws where the letters are none of base64's. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
}

type Fields = Readonly<Record<string, unknown>>;
function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value: unknown): value is string {
  return typeof value === 'string';
}
