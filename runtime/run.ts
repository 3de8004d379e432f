import type { Calculation } from './calculation.ts';
import type { Problem, RunData, RunOptions, RunResult, Trace } from './data.ts';
import { prepare } from './session.ts';

/** Works out everybody's pay. What is wrong in the data is among the result's problems; nothing is thrown. */
export const run = (calculation: Calculation, data: RunData, options: RunOptions = {}): RunResult =>
  prepare(calculation, data, options).result();

/** Whose pay of which period to explain; `component` absent: all of it. */
export interface ExplainOptions extends RunOptions {
  readonly payee: string;
  readonly period: string;
  readonly component?: string;
}

/** Why a payee's pay is what it is: one trace per line, then the payout. */
export function explain(
  calculation: Calculation,
  data: RunData,
  options: ExplainOptions,
): { readonly traces: readonly Trace[]; readonly problems: readonly Problem[] } {
  const { payee, period, component, ...others } = options;
  return prepare(calculation, data, { ...others, period }).trace(payee, period, component);
}
