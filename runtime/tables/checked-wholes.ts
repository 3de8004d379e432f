import type { SourceColumn } from '../data.ts';
import { currencyCodes, minorDigitsOf } from '../numbers/currencies.ts';
import { type Exact, exactOf } from '../numbers/exact.ts';
import type { CellValue, Read } from './cells.ts';
import type { ColumnSource } from './checked.ts';
import { type PackedDays, type PackedFigures, packedOf, textReader } from './packed.ts';
import { dayCells, decimalsIn, figureCells, mostWhole, narrowest, otherCells, type StoredCells, type Wholes } from './stored.ts';

/** Told of a row with a cell that cannot be read. */
export type Refuse = (row: number, problem: Exclude<Read, { readonly value: CellValue }>) => void;

export function checkedDays(from: ColumnSource, packed: PackedDays, refuse: Refuse): StoredCells {
  const { given, blanks } = readEach(from, packed, packed.odd.keys(), refuse);
  if (given.size === 0) return dayCells(packed.values, blanks);
  const values = Float64Array.from(packed.values);
  for (const [row, day] of given) values[row] = Number(day);
  return dayCells(narrowest(values), blanks);
}

export function checkedFigures(from: ColumnSource, packed: PackedFigures, refuse: Refuse): StoredCells {
  const doubtful = new Set(packed.odd.keys());
  for (const row of doubtfulIn(from, packed)) doubtful.add(row);
  const { given, blanks } = readEach(from, packed, doubtful, refuse);
  const { values, decimals } = packed;
  if (doubtful.size === 0 && typeof decimals === 'number') return figureCells(values, decimals, blanks);
  return overOne(packed, given as ReadonlyMap<number, Exact>, blanks);
}

interface Given {
  /** What stands in the rows that were read one by one. */
  readonly given: ReadonlyMap<number, CellValue>;
  readonly blanks: Uint8Array | undefined;
}

/** Reads some rows by their texts, and those that are empty. */
function readEach(
  { read, currencies }: ColumnSource,
  packed: PackedDays | PackedFigures,
  rows: Iterable<number>,
  refuse: Refuse,
): Given {
  const [text, currency] = [textReader(packed), currencyReader(currencies)];
  const given = new Map<number, CellValue>();
  let blanks: Uint8Array | undefined;
  for (const row of rows) {
    const outcome = read(text(row), currency(row));
    if (!('value' in outcome)) refuse(row, outcome);
    if ('value' in outcome && outcome.value !== undefined) given.set(row, outcome.value);
    else (blanks ??= copied(packed))[row] = 1;
  }
  const nothing = packed.empty === undefined ? undefined : read(undefined);
  if (nothing !== undefined && !('value' in nothing)) packed.empty?.forEach((mark, row) => mark === 1 && refuse(row, nothing));
  return { given, blanks: blanks ?? packed.empty };
}

const copied = ({ empty, values }: PackedDays | PackedFigures): Uint8Array => empty?.slice() ?? new Uint8Array(values.length);

function currencyReader(column: SourceColumn | undefined): (row: number) => string | undefined {
  const packed = column && packedOf(column);
  return packed === undefined ? (row) => column?.cells[row] : textReader(packed);
}

/** The rows whose digits are plain, and yet they may be no amount or count. */
function* doubtfulIn(from: ColumnSource, { values, decimals }: PackedFigures): Iterable<number> {
  const { kind } = from.column.type;
  if (kind !== 'money' && kind !== 'count') return;
  const least = kind === 'count' ? 0 : -Infinity;
  const limitAt = kind === 'count' ? () => 0 : digitsAllowed(from);
  if (from.currencies === undefined && kind === 'money' && typeof decimals === 'number' && decimals <= limitAt(0)) return;
  for (let row = 0; row < values.length; row++) {
    const whole = values[row] ?? 0;
    const surplus = (typeof decimals === 'number' ? decimals : (decimals[row] ?? 0)) - limitAt(row);
    if (whole < least || surplus === Infinity || (surplus > 0 && whole % 10 ** surplus !== 0)) yield row;
  }
}

/** Digits after the point that an amount may have, by row; below all where its currency is not known. */
function digitsAllowed({ currencies, minorDigits = Infinity }: ColumnSource): (row: number) => number {
  if (currencies === undefined) return () => minorDigits;
  const codeAt = currencyReader(currencies);
  const known = new Map<string | undefined, number>([[undefined, minorDigits]]);
  const digitsOf = (code: string): number => (currencyCodes.includes(code) ? minorDigitsOf(code) : -Infinity);
  return (row) => {
    const code = codeAt(row);
    const digits = known.get(code) ?? digitsOf((code ?? '').trim());
    known.set(code, digits);
    return digits;
  };
}

/** All figures over one power of ten, with those that were read one by one among them. */
function overOne(
  { values, decimals }: PackedFigures,
  given: ReadonlyMap<number, Exact>,
  blanks: Uint8Array | undefined,
): StoredCells {
  const decimalsAt = (row: number): number => (typeof decimals === 'number' ? decimals : (decimals[row] ?? 0));
  const most = mostDecimals(decimals, given.values());
  const common = 10n ** BigInt(most);
  const wholes = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const figure = given.get(row);
    const isThere = blanks?.[row] !== 1;
    const whole =
      figure === undefined ? (values[row] ?? 0) * 10 ** (most - decimalsAt(row)) : Number(figure.n * (common / figure.d));
    if (isThere && Math.abs(whole) >= mostWhole) return tooLarge();
    wholes[row] = isThere ? whole : 0;
  }
  return figureCells(narrowest(wholes), most, blanks);

  function tooLarge(): StoredCells {
    const cellAt = (value: number, row: number): CellValue =>
      blanks?.[row] === 1 ? undefined : (given.get(row) ?? exactOf(BigInt(value), 10n ** BigInt(decimalsAt(row))));
    return otherCells(Array.from(values, cellAt));
  }
}

function mostDecimals(decimals: number | Wholes, figures: Iterable<Exact>): number {
  let most = typeof decimals === 'number' ? decimals : 0;
  if (typeof decimals !== 'number') for (const count of decimals) if (count > most) most = count;
  for (const { d } of figures) most = Math.max(most, decimalsIn(d));
  return most;
}
