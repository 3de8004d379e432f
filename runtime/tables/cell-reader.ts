import type { ColumnShape, TableShape } from '../calculation.ts';
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

/** Reads a cell, with everything there is to check about it. `currency`: what the row says in the column of its currency. */
export type CellReader = (text: string | undefined, currency?: string) => Read;

export function cellReader(shape: TableShape, column: ColumnShape, file: string, facts: ReadingFacts): CellReader {
  const { type } = column;
  const usual: Reading = {
    fiscalStart: facts.fiscalStart,
    minorDigits: facts.currency === undefined ? undefined : minorDigitsOf(facts.currency),
  };
  const readUsual = rememberedReader((text) => readCell(text, type, usual));
  return (cell, currency) => {
    const text = cell?.trim() ?? '';
    if (text === '') return column.orBlank ? { value: undefined } : blankCell(column, file, shape);
    if (type.kind === 'payee' && facts.payees !== undefined && !facts.payees.has(text)) return unknownPayee(text, facts.payees);
    const code = currency?.trim();
    if (code === undefined) return readUsual(text);
    if (!currencyCodes.includes(code))
      return { code: 'currency-unknown', message: `"${code}" is not a currency code such as USD.` };
    return readCell(text, type, { ...usual, minorDigits: minorDigitsOf(code) });
  };
}

function blankCell(column: ColumnShape, file: string, shape: TableShape): Read {
  const message = `${column.header} is empty in ${file}. Fill it in, or let the plan say \`or blank\` in ${shape.name}.`;
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
