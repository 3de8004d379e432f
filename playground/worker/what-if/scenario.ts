import type { Calculation } from '../../../runtime/calculation.ts';
import type { FigureInstead, RunData, RunOptions, RunResult } from '../../../runtime/data.ts';
import { exactOfRational } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { prepare } from '../../../runtime/session.ts';
import type { Case } from '../protocol.ts';
import type { Turned } from './knob.ts';

/** What a plan pays over its data with some figures turned. */
export interface Setting {
  readonly calculation: Calculation;
  readonly data: RunData;
  readonly options: RunOptions;
}

export function scenarioOf({ calculation, data, options }: Setting, turned: readonly Turned[], at: Case | undefined): RunResult {
  const set = { ...options.set, ...Object.fromEntries(turned.flatMap(companyFigure)) };
  const instead = [...(options.instead ?? []), ...turned.flatMap((one) => payeeFigure(one, at))];
  return prepare(withParams(calculation, turned), data, { ...options, set, instead }).result();
}

function withParams(calculation: Calculation, turned: readonly Turned[]): Calculation {
  const valueOf = (name: string, version: number): string | undefined =>
    turned.find(({ knob }) => knob.kind === 'param' && knob.name === name && knob.version === version)?.value;
  const params = calculation.params.map((param) => ({
    ...param,
    versions: param.versions.map((version, index) => ({ ...version, value: valueOf(param.name, index) ?? version.value })),
  }));
  return { ...calculation, params };
}

function companyFigure({ knob, value }: Turned): readonly (readonly [string, string])[] {
  if (knob.kind !== 'company-input') return [];
  const exact = exactOfRational(value);
  return [[knob.name, exact === undefined ? value : plainText(exact)]];
}

function payeeFigure({ knob, value }: Turned, at: Case | undefined): readonly FigureInstead[] {
  if ((knob.kind !== 'payee-input' && knob.kind !== 'group-input') || at === undefined) return [];
  return [{ figure: knob.name, ...at, value }];
}
