import { analyse, type Analysis } from '../../editor/index.ts';
import { compile, type Compilation } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { prepare, type Session } from '../../runtime/session.ts';
import { dataFor } from './binding.ts';
import type { Case, Folder, PlanText } from './protocol.ts';

/** A sound plan over the data at hand. */
interface Sitting {
  readonly calculation: Calculation;
  readonly session: Session;
}

/** What the worker keeps between questions: the data beside the plan, the last compilation, analysis and session. */
export interface Desk {
  open(folder: Folder): void;
  compilation(plan: PlanText): Compilation;
  analysis(plan: PlanText, selected?: Case): Analysis;
  /** Undefined while the plan has errors; the last sound sitting stays. */
  sit(plan: PlanText, set?: Readonly<Record<string, string>>): Sitting | undefined;
  lastSitting(): Sitting | undefined;
}

export function deskOf(): Desk {
  let folder: Folder = { files: [], plans: {} };
  let analysed: { readonly key: string; readonly sitting: Sitting | undefined; readonly analysis: Analysis } | undefined;
  let compiled: { readonly key: string; readonly compilation: Compilation } | undefined;
  let sitting: Sitting | undefined;
  const include = (path: string): string | undefined => (Object.hasOwn(folder.plans, path) ? folder.plans[path] : undefined);

  function compilation(plan: PlanText): Compilation {
    const key = `${plan.currency} ${plan.text}`;
    if (compiled?.key !== key) compiled = { key, compilation: compile(plan.text, { ...currencyOf(plan), include }) };
    return compiled.compilation;
  }
  return {
    compilation,
    lastSitting: () => sitting,
    open(next) {
      [folder, analysed, compiled, sitting] = [next, undefined, undefined, undefined];
    },
    analysis(plan, selected) {
      const key = JSON.stringify([plan, selected]);
      if (analysed?.key === key && analysed.sitting === sitting) return analysed.analysis;
      const at = sitting === undefined || selected === undefined ? undefined : { ...sitting, ...selected };
      const options = { ...currencyOf(plan), include, language: plan.language, selected: at, previous: analysed?.analysis };
      analysed = { key, sitting, analysis: analyse(plan.text, options) };
      return analysed.analysis;
    },
    sit(plan, set = {}) {
      const { calculation } = compilation(plan);
      if (calculation === undefined) return undefined;
      const session = prepare(calculation, dataFor(calculation, folder.files), { ...currencyOf(plan), set });
      sitting = { calculation, session };
      return sitting;
    },
  };
}

function currencyOf({ currency }: PlanText): { readonly currency?: string } {
  return currency === '' ? {} : { currency };
}
