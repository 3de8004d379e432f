import type { ColumnShape, TableShape } from '../calculation.ts';
import type { SourceTable } from '../data.ts';
import { didYouMean } from '../near.ts';
import { currencyCodes, minorDigitsOf } from '../numbers/currencies.ts';
import { type Read, readCell, type Reading } from './cells.ts';

/** What reading a whole table depends on. */
export interface ReadingFacts {
  readonly fiscalStart: number;
  readonly currency: string | undefined;
  /** Everybody in the plan; undefined where the tables themselves say who there is. */
  readonly payees: ReadonlySet<string> | undefined;
}

export type CellsByName = ReadonlyMap<string, readonly (string | undefined)[] | undefined>;

/** Reads the cells of one column by row, each with everything there is to check about it. */
export function cellReader(shape: TableShape, column: ColumnShape, source: SourceTable, cells: CellsByName, facts: ReadingFacts) {
  const texts = cells.get(column.name) ?? [];
  const { type } = column;
  const currencies = type.kind === 'money' && type.currencyColumn !== undefined ? cells.get(type.currencyColumn) : undefined;
  const usual: Reading = {
    fiscalStart: facts.fiscalStart,
    minorDigits: facts.currency === undefined ? undefined : minorDigitsOf(facts.currency),
  };
  const readUsual = rememberedReader((text) => readCell(text, type, usual));
  return (row: number): Read => {
    const text = texts[row]?.trim() ?? '';
    if (text === '') return column.orBlank ? { value: undefined } : blankCell(column, source, shape);
    if (type.kind === 'payee' && facts.payees !== undefined && !facts.payees.has(text)) return unknownPayee(text, facts.payees);
    const currency = currencies?.[row]?.trim();
    if (currency === undefined) return readUsual(text);
    if (!currencyCodes.includes(currency))
      return { code: 'currency-unknown', message: `"${currency}" is not a currency code such as USD.` };
    return readCell(text, type, { ...usual, minorDigits: minorDigitsOf(currency) });
  };
}

function blankCell(column: ColumnShape, source: SourceTable, shape: TableShape): Read {
  const message = `${column.header} is empty in ${source.file}. Fill it in, or let the plan say \`or blank\` in ${shape.name}.`;
  return { code: 'cell-blank', message };
}

function unknownPayee(text: string, payees: ReadonlySet<string>): Read {
  return { code: 'unknown-payee', message: `${text} is not among the payees.${didYouMean(text, payees)}` };
}

/** Dates, periods and names come again and again: the first thousand are kept. */
function rememberedReader(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    if (known.size < 1000) known.set(text, found);
    return found;
  };
}
