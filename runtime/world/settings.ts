import type { Calculation, ParamShape } from '../calculation.ts';
import type { RunData, RunOptions } from '../data.ts';
import { didYouMean } from '../near.ts';
import { currencyCodes, minorDigitsOf } from '../numbers/currencies.ts';
import { rationalText } from '../numbers/exact.ts';
import type { Problems } from '../problems.ts';
import { type CellValue, readCell } from '../tables/cells.ts';
import { outOfRange } from './inputs.ts';
import { textsUnder } from './roster.ts';

/** The currency of a run: the plan's, the caller's, or the only one in the data. */
export function currencyOf({ plan }: Calculation, data: RunData, options: RunOptions, problems: Problems): string | undefined {
  const said = plan.currency ?? options.currency;
  const found =
    said === undefined ? [...new Set([...textsUnder(data.inputs, 'currency'), ...textsUnder(data.payees, 'currency')])] : [said];
  const [currency] = found;
  if (found.length === 1 && currency !== undefined && currencyCodes.includes(currency)) return currency;
  const known =
    found.length === 0
      ? 'nothing says it'
      : found.length === 1
        ? `${currency ?? ''} is not a currency code`
        : `the data has ${found.sort().join(', ')}`;
  problems.add({
    code: 'currency-unknown',
    message: `The currency is not known: ${known}. Write \`currency USD\` in the plan, or give it to the run.`,
  });
  return undefined;
}

/** Figures set for everybody: those of inputs by name, and the params with the new ones in place. */
export interface Settings {
  readonly inputs: ReadonlyMap<string, CellValue>;
  readonly params: ReadonlyMap<string, ParamShape>;
}

export function settingsOf(
  calculation: Calculation,
  options: RunOptions,
  currency: string | undefined,
  problems: Problems,
): Settings {
  const inputs = new Map<string, CellValue>();
  const params = new Map(calculation.params.map((param) => [param.name, param]));
  const reading = {
    fiscalStart: calculation.plan.fiscalStart,
    minorDigits: currency === undefined ? undefined : minorDigitsOf(currency),
  };
  for (const [name, text] of Object.entries(options.set ?? {})) {
    const input = calculation.inputs.find((one) => one.name === name);
    const shape = input ?? params.get(name);
    if (shape === undefined) {
      const known = [...calculation.inputs, ...calculation.params].map((one) => one.name);
      problems.add({ code: 'unknown-name', message: `The plan has no input or param ${name}.${didYouMean(name, known)}` });
      continue;
    }
    const read = readCell(text.trim(), shape.type, reading);
    const message = 'message' in read ? read.message : input && outOfRange(input, read.value);
    if (message !== undefined || 'code' in read)
      problems.add({ code: 'code' in read ? read.code : 'cell-out-of-range', message: `${name}: ${message ?? ''}` });
    else if (input !== undefined) inputs.set(name, read.value);
    else params.set(name, { ...(shape as ParamShape), versions: [{ value: settingText(read.value) }] });
  }
  return { inputs, params };
}

function settingText(value: CellValue): string {
  if (typeof value === 'object') return rationalText(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '').toString();
}
