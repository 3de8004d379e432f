import { error, orDidYouMean } from './entry.ts';

/** Payees, tables, inputs, params. */
export const tableEntries = {
  'unknown-type': error<{ word: string; near?: string | undefined }>(
    ({ word, near }) =>
      `\`${word}\` is not a type.${orDidYouMean(near)} Types are money, percent, number, count, date, text, yes/no, key, payee, team, month, quarter, year, a unit or a table's name.`,
  ),
  'type-not-here': error<{ type: string; place: string }>(
    ({ type, place }) => `The type \`${type}\` does not belong in ${place}.`,
  ),
  'payees-need-key': error<Record<never, never>>(
    () => 'One column of `payees` must be typed `key`: the one that names each payee, such as `id : key`.',
  ),
  'column-twice': error<{ column: string }>(({ column }) => `Column \`${column}\` is declared twice.`),
  'table-without-columns': error<{ table: string }>(
    ({ table }) => `Table \`${table}\` has no columns: list them (\`amount : money\`) or write its rows between pipes.`,
  ),
  'dated-by-not-a-date': error<{ column: string }>(({ column }) => `\`dated by ${column}\` needs a column of type date.`),
  'table-not-dated': error<{ table: string; dates: string }>(
    ({ table, dates }) =>
      `Which date puts a record of \`${table}\` into a period? Say \`dated by\` and one of its date columns: ${dates}.`,
  ),
  'key-not-given': error<{ table: string; key: string }>(
    ({ table, key }) => `\`${table}\` is looked up by \`${key}\`, which is not at hand here. Name it: \`${table}.… at ${key}\`.`,
  ),
  'wrong-number-of-keys': error<{ table: string; wanted: number; found: number }>(
    ({ table, wanted, found }) =>
      `\`${table}\` is looked up by ${wanted === 1 ? '1 key' : `${wanted} keys`} besides payee, team and period, and here ${found === 1 ? 'is 1' : `are ${found}`}.`,
  ),
  'table-not-keyed': error<{ table: string; column: string }>(
    ({ table, column }) =>
      `\`${table}\` holds records, so \`${table}.${column}\` is not one figure: write an aggregate, such as \`sum of ${column} in ${table}\`, or declare the table \`by\` its key.`,
  ),
  'rates-not-readable': error<{ table: string }>(
    ({ table }) =>
      `Table \`${table}\` must give a rate for each currency: declare it \`by currency\` (and \`month\`), with one number column.`,
  ),
  'currency-column-missing': error<{ column: string; table: string }>(
    ({ column, table }) => `Table \`${table}\` has no text column \`${column}\` that holds the currency of each row.`,
  ),
  'record-needs-key': error<{ table: string }>(
    ({ table }) => `Table \`${table}\` needs a column typed \`key\` that names its records, so that others can refer to them.`,
  ),
  'cell-not-readable': error<{ cell: string; type: string }>(({ cell, type }) => `\`${cell}\` is not ${type}.`),
  'key-twice': error<{ key: string }>(({ key }) => `The row for ${key} stands twice.`),
};
