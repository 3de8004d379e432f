/** What the page may ask its worker and what comes back. To add a question: a line in `Asks`, one in `Answers`, a file in `answers/`. */
import type { Analysis, ExampleResult, Language } from '../../editor/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { RunData, RunResult, Trace, Problem } from '../../runtime/data.ts';
import type { DataFile } from '../sheets/data-file.ts';
import type { ShownRows } from '../sheets/shown.ts';
import type { Taken } from '../sheets/taken.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { CurveAnswers, CurveAsk, SolveAnswers, SolveAsk, TrialAnswer, TrialAsk } from './curves.ts';
import type { CompareAnswer, CurvesBeside } from './comparing.ts';
import type { Proved, Search } from './proofs.ts';
import type { Comparison } from './what-if/comparison.ts';
import type { Knob, Turned } from './what-if/knob.ts';

/** A plan's text and how it is to be read. */
export interface PlanText {
  readonly text: string;
  /** ISO 4217, for plans that name none. */
  readonly currency: string;
  readonly language: Language;
  /** A case to be paid instead of the data, such as the one that refutes a promise. */
  readonly replay?: ReplayedCase;
}
export interface ReplayedCase {
  /** Another number for another case. */
  readonly id: string;
  readonly calculation: Calculation;
  readonly data: RunData;
  /** `2026-01..2026-03` */
  readonly periods: string;
}

/** Whose pay of which period somebody looks at. */
export interface Case {
  readonly payee: string;
  readonly period: string;
}

/** What lies beside a plan. A table is filled from the file of its name: `opportunities.csv` is `from "opportunities"`. */
export interface Folder {
  readonly files: readonly DataFile[];
  /** Plans to include, by path. */
  readonly plans: Readonly<Record<string, string>>;
}

/** The questions of the editor: every method of `Analysis` that gives plain data. */
export type EditorMethod = Exclude<
  { [K in keyof Analysis]: Analysis[K] extends (...given: never[]) => unknown ? K : never }[keyof Analysis],
  undefined
>;
export interface EditorAsk {
  readonly plan: PlanText;
  readonly selected: Case | undefined;
  readonly method: EditorMethod;
  readonly given: readonly unknown[];
}

/** What a sound plan pays over the data at hand. */
export interface Paid {
  readonly text: string;
  readonly calculation: Calculation;
  readonly result: RunResult;
}
export interface Checked {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Does the plan itself say its currency? */
  readonly namesCurrency: boolean;
  readonly examples: readonly ExampleResult[];
}
export interface Explanation {
  readonly traces: readonly Trace[];
  readonly problems: readonly Problem[];
}

/** What somebody drops, chooses or pastes. */
export type Given =
  | { readonly kind: 'file'; readonly file: string; readonly content: Blob }
  /** `columns`: those that the plan reads, in their order. */
  | { readonly kind: 'pasted'; readonly file: string; readonly text: string; readonly columns: readonly string[] };

export interface Asks {
  /** Puts data beside the plan; holds for all later questions. */
  readonly open: { readonly folder: Folder };
  readonly check: { readonly plan: PlanText; readonly selected: Case | undefined };
  /** `set`: inputs and params for everybody and every period. */
  readonly pay: { readonly plan: PlanText; readonly set?: Readonly<Record<string, string>> };
  /** Of what was paid last. */
  readonly explain: Case & { readonly component?: string };
  readonly edit: EditorAsk;
  /** Pays a plan that is not on the desk, over data of its own. */
  readonly preview: { readonly plan: PlanText; readonly folder: Folder };
  readonly prove: { readonly plan: PlanText; readonly search?: Search };
  readonly curve: { readonly plan: PlanText } & CurveAsk;
  /** This plan beside another version of it, over the data at hand. */
  readonly compare: { readonly plan: PlanText; readonly other: string };
  readonly 'curves-beside': { readonly plan: PlanText } & CurveAsk;
  readonly trial: { readonly plan: PlanText } & TrialAsk;
  readonly solve: { readonly plan: PlanText } & SolveAsk;
  /** What each node of the calculation comes to. */
  readonly values: { readonly plan: PlanText; readonly selected: Case };
  /** A file beside the plan with all edits, as CSV. */
  readonly csv: { readonly file: string };
  /** A stretch of the rows of a file beside the plan. */
  readonly rows: { readonly file: string; readonly from: number; readonly count: number };
  /** Where among the rows a line of the file is shown, from 0. */
  readonly place: { readonly file: string; readonly line: number };
  /** What a file or a paste holds. */
  readonly take: { readonly given: Given };
  /** The plan's figures that can be tried otherwise. */
  readonly knobs: { readonly plan: PlanText; readonly selected: Case | undefined };
  /** The plan as it is beside the plan with changes that are said in words, and some of its figures turned. */
  readonly 'what-if': {
    readonly plan: PlanText;
    readonly selected: Case | undefined;
    readonly turned: readonly Turned[];
    readonly said: readonly string[];
  };
}
export interface Answers {
  readonly open: undefined;
  readonly check: Checked;
  /** Undefined while the plan has errors. */
  readonly pay: Paid | undefined;
  readonly explain: Explanation;
  readonly preview: Paid | undefined;
  readonly edit: unknown;
  readonly prove: Proved;
  readonly curve: CurveAnswers | undefined;
  /** Undefined while the plan has errors. */
  readonly compare: CompareAnswer | undefined;
  readonly 'curves-beside': CurvesBeside | undefined;
  readonly trial: TrialAnswer | undefined;
  readonly solve: SolveAnswers | undefined;
  readonly values: readonly string[] | undefined;
  readonly csv: Blob | undefined;
  readonly rows: ShownRows | undefined;
  readonly place: number | undefined;
  readonly take: readonly Taken[];
  /** Undefined while the plan has errors. */
  readonly knobs: readonly Knob[] | undefined;
  /** `wrong` says which of the words make no change, and why. */
  readonly 'what-if': Comparison | { readonly wrong: string } | undefined;
}

export type Kind = keyof Asks;
export type Ask = { readonly [K in Kind]: { readonly kind: K } & Asks[K] }[Kind];
export interface Question {
  readonly id: number;
  readonly ask: Ask;
}
export type Reply =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly of: number }
  /** An error of ours. */
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
