import { analyse, type Analysis } from '../../editor/index.ts';
import { compile, type Compilation } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { SourceTable } from '../../runtime/data.ts';
import { prepare, type Session } from '../../runtime/session.ts';
import { dataFor } from './binding.ts';
import type { Case, Folder, PlanText } from './protocol.ts';
import { shelfOf } from './shelf.ts';

/** A sound plan over the data at hand. */
interface Sitting {
  readonly calculation: Calculation;
  readonly session: Session;
}

interface Analysed {
  readonly key: string;
  readonly plan: PlanText;
  readonly sitting: Sitting | undefined;
  readonly analysis: Analysis;
}

/** What the worker keeps between questions: the data beside the plan, the last compilation, analysis and session. */
export interface Desk {
  open(folder: Folder): Promise<void>;
  /** The table of a file beside the plan, with all edits. */
  table(file: string): SourceTable | undefined;
  compilation(plan: PlanText): Compilation;
  analysis(plan: PlanText, selected?: Case): Analysis;
  /** Undefined while the plan has errors; the last sound sitting stays. */
  sit(plan: PlanText, set?: Readonly<Record<string, string>>): Sitting | undefined;
  lastSitting(): Sitting | undefined;
}

export function deskOf(): Desk {
  const shelf = shelfOf();
  let plans: Folder['plans'] = {};
  let tables: readonly SourceTable[] = [];
  let analysed: Analysed | undefined;
  let sitting: Sitting | undefined;
  const include = (path: string): string | undefined => (Object.hasOwn(plans, path) ? plans[path] : undefined);

  /** What the last analysis compiled, where it is of this very text. */
  function compilation(plan: PlanText): Compilation {
    if (analysed?.plan.text === plan.text && analysed.plan.currency === plan.currency) return analysed.analysis.compilation;
    return compile(plan.text, { ...currencyOf(plan), include });
  }
  return {
    compilation,
    lastSitting: () => sitting,
    async open(next) {
      tables = await shelf.put(next.files);
      [plans, analysed, sitting] = [next.plans, undefined, undefined];
    },
    table: shelf.table,
    analysis(plan, selected) {
      const key = JSON.stringify([plan, selected]);
      if (analysed?.key === key && analysed.sitting === sitting) return analysed.analysis;
      const at = sitting === undefined || selected === undefined ? undefined : { ...sitting, ...selected };
      const options = { ...currencyOf(plan), include, language: plan.language, selected: at, previous: analysed?.analysis };
      analysed = { key, plan, sitting, analysis: analyse(plan.text, options) };
      return analysed.analysis;
    },
    sit(plan, set = {}) {
      const { calculation } = compilation(plan);
      if (calculation === undefined) return undefined;
      const session = prepare(calculation, dataFor(calculation, tables), { ...currencyOf(plan), set });
      sitting = { calculation, session };
      return sitting;
    },
  };
}

function currencyOf({ currency }: PlanText): { readonly currency?: string } {
  return currency === '' ? {} : { currency };
}
