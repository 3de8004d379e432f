import { plainNumber } from '../../../data/text/number.ts';
import { clockText, dateText, timestampText } from './days.ts';
import type { CellType } from './types.ts';

/** Writes one stored value as the text that a cell holds; undefined where nothing or an empty text is stored. */
export function cellWriter(type: CellType): (value: unknown) => string | undefined {
  const text = textWriter(type);
  return (value) => (value === undefined || value === null || value === '' ? undefined : text(value));
}

function textWriter(type: CellType): (value: unknown) => string | undefined {
  switch (type.kind) {
    case 'yes-no':
      return (value) => (value === true ? 'yes' : 'no');
    case 'float':
      return (value) => plainNumber(shortestFloat(Number(value)));
    case 'half':
      return (value) => plainNumber(shortestFloat(halfOf(bytesOf(value))));
    case 'double':
      return (value) => plainNumber(numberText(Number(value)));
    case 'decimal':
      return (value) => plainNumber(scaled(wholeOf(value), type.scale));
    case 'whole':
      return (value) => wholeText(value, type.unsigned);
    case 'date':
      return (value) => dateText(Number(value));
    case 'time':
      return (value) => clockText(BigInt(String(value)), type.perSecond);
    case 'timestamp':
      return (value) => timestampText(BigInt(String(value)), type.perSecond);
    case 'uuid':
      return (value) => uuidText(bytesOf(value));
    case 'bytes':
      return (value) => bytesText(bytesOf(value)) || undefined;
    case 'text':
    case 'nested':
      return String;
  }
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

/** Also of the bytes of a two's complement, the highest first, as wide decimals are stored. */
function wholeOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(String(value));
  const digits = BigInt(`0x0${hexOf(value)}`);
  return BigInt.asIntN(value.length * 8, digits);
}

/** Numbers of 32 and of 64 bits are handed over as signed, whatever they stand for. */
function wholeText(value: unknown, unsigned: boolean): string {
  const whole = BigInt(String(value));
  return String(unsigned ? BigInt.asUintN(typeof value === 'bigint' ? 64 : 32, whole) : whole);
}

function scaled(whole: bigint, scale: number): string {
  const sign = whole < 0n ? '-' : '';
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, digits.length - scale)}${scale === 0 ? '' : `.${digits.slice(-scale)}`}`;
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The shortest decimal that stands for the same number of 32 bits: 0.1, where its neighbour of 64 bits is 0.10000000149011612. */
function shortestFloat(value: number): string {
  for (let digits = 1; digits <= 8; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return numberText(Number(text));
  }
  return numberText(Number.isFinite(value) ? Number(value.toPrecision(9)) : value);
}

function halfOf([low = 0, high = 0]: Uint8Array): number {
  const sign = high >> 7 === 1 ? -1 : 1;
  const exponent = (high >> 2) & 0x1f;
  const fraction = ((high & 3) << 8) | low;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  return exponent === 0 ? sign * 2 ** -14 * (fraction / 1024) : sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

function uuidText(bytes: Uint8Array): string {
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Bytes that nothing calls a text: plain letters as they are, all others as `\xFF`. */
function bytesText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    const letter = String.fromCharCode(byte);
    return /[ -~]/.test(letter) && !/["'\\]/.test(letter) ? letter : `\\x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  }).join('');
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
