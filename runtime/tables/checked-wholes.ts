import type { SourceColumn } from '../data.ts';
import { currencyCodes, minorDigitsOf } from '../numbers/currencies.ts';
import { type Exact, exactOf } from '../numbers/exact.ts';
import type { CellValue, Read } from './cells.ts';
import type { ColumnSource } from './checked.ts';
import { decimalsAt, type PackedDays, type PackedFigures, packedOf, textReader } from './packed.ts';
import { extremesOf } from './pieces.ts';
import {
  arrayFor,
  dayCells,
  decimalsIn,
  figureCells,
  mostWhole,
  narrowest,
  otherCells,
  type StoredCells,
  type Wholes,
} from './stored.ts';

/** Told of a row with a cell that cannot be read. */
export type Refuse = (row: number, problem: Exclude<Read, { readonly value: CellValue }>) => void;

export function checkedDays(from: ColumnSource, packed: PackedDays, refuse: Refuse): StoredCells {
  const { given, blanks } = readEach(from, packed, packed.odd.keys(), refuse);
  return dayCells(withPlaced(packed.values, new Map([...given].map(([row, day]) => [row, Number(day)]))), blanks);
}

/** Other numbers in some rows. */
function withPlaced(values: Wholes, others: ReadonlyMap<number, number>): Wholes {
  if (others.size === 0) return values;
  const [least, greatest] = extremesOf(values);
  const [low, high] = [...others.values()].reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [least, greatest],
  );
  const placed = new (arrayFor(low, high))(values);
  for (const [row, value] of others) placed[row] = value;
  return placed;
}

export function checkedFigures(from: ColumnSource, packed: PackedFigures, refuse: Refuse): StoredCells {
  const doubtful = new Set(packed.odd.keys());
  for (const row of doubtfulIn(from, packed)) doubtful.add(row);
  const { given, blanks } = readEach(from, packed, doubtful, refuse);
  return overOne(packed, given as ReadonlyMap<number, Exact>, doubtful, blanks);
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
    const surplus = decimalsAt(decimals, row) - limitAt(row);
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

/** All figures over one power of ten, with those that were read one by one among them; where there are none of those, 0. */
function overOne(
  { values, decimals }: PackedFigures,
  given: ReadonlyMap<number, Exact>,
  doubtful: Iterable<number>,
  blanks: Uint8Array | undefined,
): StoredCells {
  const most = mostDecimals(decimals, given.values());
  const common = 10n ** BigInt(most);
  const wholeOf = (figure: Exact | undefined): number => (figure === undefined ? 0 : Number(figure.n * (common / figure.d)));
  const others = new Map(Array.from(doubtful, (row) => [row, wholeOf(given.get(row))]));
  const scaled = decimals === most ? values : scaledTo(most, values, decimals, others);
  const isTooLarge = scaled === undefined || [...others.values()].some((whole) => Math.abs(whole) >= mostWhole);
  return isTooLarge ? otherCells(eachCell()) : figureCells(withPlaced(scaled, others), most, blanks);

  function eachCell(): readonly CellValue[] {
    return Array.from(values, (whole, row) =>
      blanks?.[row] === 1 ? undefined : (given.get(row) ?? exactOf(BigInt(whole), 10n ** BigInt(decimalsAt(decimals, row)))),
    );
  }
}

/** Undefined where one of them is too large. */
function scaledTo(
  most: number,
  values: Wholes,
  decimals: number | Wholes,
  others: ReadonlyMap<number, number>,
): Wholes | undefined {
  const scaled = Float64Array.from(values);
  const powers = Array.from({ length: most + 1 }, (_, count) => 10 ** (most - count));
  for (let row = 0; row < scaled.length; row++) {
    const whole = (scaled[row] ?? 0) * (powers[decimalsAt(decimals, row)] ?? 1);
    if (Math.abs(whole) >= mostWhole && !others.has(row)) return undefined;
    scaled[row] = whole;
  }
  return narrowest(scaled);
}

function mostDecimals(decimals: number | Wholes, figures: Iterable<Exact>): number {
  let most = typeof decimals === 'number' ? decimals : 0;
  if (typeof decimals !== 'number') [, most] = extremesOf(decimals);
  for (const { d } of figures) most = Math.max(most, decimalsIn(d));
  return most;
}
