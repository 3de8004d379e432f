import { syntaxCodes, type SyntaxCode } from '../../grammar/problem.ts';
import { error, type Entry } from './entry.ts';
import { exampleEntries } from './examples.ts';
import { nameEntries } from './names.ts';
import { periodEntries } from './periods.ts';
import { planEntries } from './plan.ts';
import { tableEntries } from './tables.ts';
import { tierEntries } from './tiers.ts';
import { typeEntries } from './types.ts';

const syntax = Object.fromEntries(syntaxCodes.map((code) => [code, error((said: string) => said)])) as Record<
  SyntaxCode,
  Entry<string>
>;

/** Every diagnostic there is. Codes are stable for ever; each has a page in `docs/errors/`. */
export const catalogue = {
  ...syntax,
  ...planEntries,
  ...nameEntries,
  ...typeEntries,
  ...periodEntries,
  ...tierEntries,
  ...tableEntries,
  ...exampleEntries,
};
export type Code = keyof typeof catalogue;
export type Facts<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0];
export const codes = Object.keys(catalogue) as readonly Code[];
export type { Severity } from './entry.ts';
