import { analyse, type Analysis } from '../../editor/index.ts';
import { compile, type Compilation } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { RunData, RunOptions, SourceTable } from '../../runtime/data.ts';
import { prepare, type Session } from '../../runtime/session.ts';
import { dataFor } from './binding.ts';
import type { Case, Folder, PlanText } from './protocol.ts';
import { shelfOf } from './shelf.ts';

/** A sound plan over the data at hand. */
export interface Sitting {
  readonly calculation: Calculation;
  readonly session: Session;
  /** What the session was made of, for questions of their own. */
  readonly given: { readonly calculation: Calculation; readonly data: RunData; readonly options: RunOptions };
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
  /** The data beside the plan by its tables. */
  dataOf(calculation: Calculation): RunData;
  /** The text of a plan that lies beside this one. */
  include(path: string): string | undefined;
  analysis(plan: PlanText, selected?: Case): Analysis;
  /** Undefined while the plan has errors; the last sound sitting stays. */
  sit(plan: PlanText, set?: Readonly<Record<string, string>>): Sitting | undefined;
  /** The last sitting where it is of this very plan, else a new one. */
  seat(plan: PlanText): Sitting | undefined;
  lastSitting(): Sitting | undefined;
}

export function deskOf(): Desk {
  const shelf = shelfOf();
  let plans: Folder['plans'] = {};
  let tables: readonly SourceTable[] = [];
  let analysed: Analysed | undefined;
  let sitting: Sitting | undefined;
  let seated: string | undefined;
  const include = (path: string): string | undefined => (Object.hasOwn(plans, path) ? plans[path] : undefined);

  /** What the last analysis compiled, where it is of this very text. */
  function compilation(plan: PlanText): Compilation {
    if (analysed?.plan.text === plan.text && analysed.plan.currency === plan.currency) return analysed.analysis.compilation;
    return compile(plan.text, { ...currencyOf(plan), include });
  }
  function sit(plan: PlanText, set: Readonly<Record<string, string>> = {}): Sitting | undefined {
    const given = givenOf(plan, set);
    if (given === undefined) return undefined;
    const { calculation, data, options } = given;
    sitting = { calculation, session: prepare(calculation, data, options), given };
    seated = Object.keys(set).length === 0 ? keyOf(plan) : undefined;
    return sitting;
  }
  function givenOf(plan: PlanText, set: Readonly<Record<string, string>>): Sitting['given'] | undefined {
    const { replay } = plan;
    if (replay !== undefined) return { ...replay, options: { ...currencyOf(plan), period: replay.periods, set } };
    const { calculation } = compilation(plan);
    return calculation && { calculation, data: dataFor(calculation, tables), options: { ...currencyOf(plan), set } };
  }
  return {
    compilation,
    dataOf: (calculation) => dataFor(calculation, tables),
    include,
    lastSitting: () => sitting,
    seat: (plan) => (sitting !== undefined && seated === keyOf(plan) ? sitting : sit(plan)),
    async open(next) {
      tables = await shelf.put(next.files);
      [plans, analysed, sitting, seated] = [next.plans, undefined, undefined, undefined];
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
    sit,
  };
}

/** By what a plan is known again; figures that were set are not in it. */
const keyOf = ({ text, currency, replay }: PlanText): string => JSON.stringify([text, currency, replay?.id]);

function currencyOf({ currency }: PlanText): { readonly currency?: string } {
  return currency === '' ? {} : { currency };
}
