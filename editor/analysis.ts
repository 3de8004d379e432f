import type { NodeId, Calculation } from '../runtime/calculation.ts';
import type { Trace } from '../runtime/data.ts';
import type { Session } from '../runtime/session.ts';
import type { Compilation, Diagnostic, Fix, Include, Language } from '../compiler/index.ts';
import type { Span } from '../grammar/span.ts';

/** The case at which somebody looks: values of figures are those of this payee in this period. */
export interface Selected {
  /** The last calculation that could be had, and its session; the text may have gone on since. */
  readonly calculation: Calculation;
  readonly session: Session;
  readonly payee: string;
  /** A pay period, such as `2026-03`. */
  readonly period: string;
}

export interface AnalyseOptions {
  /** ISO 4217, used where the plan names no currency. */
  readonly currency?: string | undefined;
  readonly include?: Include | undefined;
  readonly selected?: Selected | undefined;
  /** The analysis of the text before the last change: what the plan meant when it last could be read. */
  readonly previous?: Analysis | undefined;
  /** The values that a text column of the data holds, by table (`payees` is that of the payees) and column. */
  readonly values?: ((table: string, column: string) => readonly string[]) | undefined;
  /** The language of explanations and diagnostics; `en` where nothing is said. */
  readonly language?: Language | undefined;
}

/**
 * All that an editor asks about one text. Every answer is worked out when it is first asked for, kept, and plain data. Offsets count
 * UTF-16 units. Nothing throws, whatever the text and the offset.
 */
export interface Analysis {
  readonly text: string;
  readonly compilation: Compilation;
  /** The nearest compilation without errors: of this text, else of one before. */
  readonly sound: Compilation | undefined;
  diagnostics(): readonly Diagnostic[];
  /** In order, none over another. */
  tokens(): readonly SemanticToken[];
  /** What may be written at an offset, the likeliest first. */
  completions(offset: number): readonly Completion[];
  hover(offset: number): Hover | undefined;
  signature(offset: number): Signature | undefined;
  /** Where the name at an offset is declared. */
  definition(offset: number): Span | undefined;
  /** Every place of the name at an offset, its declaration among them, in order; empty where no name of the plan stands. */
  references(offset: number): readonly Reference[];
  /** The name that a rename at this offset would change. */
  renameRange(offset: number): Renamable | Refusal;
  rename(offset: number, name: string): Edits | Refusal;
  symbols(): readonly PlanOutline[];
  folding(): readonly Fold[];
  hints(): readonly Hint[];
  /** The canonical layout; no edits where it is already that, or where the text cannot be read. With `range` only of its items. */
  format(range?: Span): readonly Edit[];
  /** What can be done with the text from `from` to `to`: fixes first. */
  actions(from: number, to: number): readonly Action[];
  /** How the plan's examples come out; empty where the plan has errors. */
  examples(): readonly ExampleResult[];
  /** One of the plan's examples as a case to look at; undefined where it has none, or the plan has errors. */
  exampleCase(asked: ExampleCaseOf): { readonly name: string; readonly selected: Selected } | undefined;
  /** The same text seen in another case. */
  inCase(selected: Selected | undefined): Analysis;
  /** The plan's words behind a node of `sound`'s calculation; undefined where the text has gone on since. */
  spanOfNode(node: NodeId): Span | undefined;
  /** The node whose words are the shortest around an offset. */
  nodeAt(offset: number): NodeId | undefined;
  /** The steps of an explanation that an offset is about, each as its path of child indexes; the most exact first. */
  stepsAt(trace: Trace, offset: number): readonly (readonly number[])[];
}

/** Which example: the one around an offset, else the one of a name, else the first. */
export interface ExampleCaseOf {
  readonly offset?: number | undefined;
  readonly name?: string | undefined;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}
export interface Edits {
  readonly kind: 'edits';
  readonly edits: readonly Edit[];
}
/** Why something is not done, in a sentence. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: string;
}
export interface Renamable {
  readonly kind: 'renamable';
  readonly span: Span;
  /** As it is meant: without backquotes. */
  readonly name: string;
}

/** What a stretch of text is, for colouring. */
export const tokenKinds = [
  ...(['keyword', 'clause', 'band', 'number', 'text', 'comment', 'operator', 'type', 'group', 'unit'] as const),
  ...(['component', 'figure', 'input', 'param', 'scale', 'balance', 'table', 'column', 'attribute', 'name'] as const),
] as const;
export type TokenKind = (typeof tokenKinds)[number];
export const tokenModifiers = ['declaration', 'implicit', 'documentation'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];
export interface SemanticToken {
  readonly span: Span;
  readonly kind: TokenKind;
  readonly modifiers: readonly TokenModifier[];
}

export type CompletionKind = TokenKind | 'snippet' | 'value';
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What is put in place of `span`. */
  readonly insert: string;
  /** The same with stops, `${1:name}`, as VS Code and Monaco write them; absent: `insert` as it is. */
  readonly snippet?: string;
  readonly span: Span;
  /** Behind the label: a type, such as `money`. */
  readonly detail?: string;
  /** One sentence in the words of the trade. */
  readonly explanation: string;
  /** Lower comes first; equal ones by label. */
  readonly rank: number;
}

/** What stands in a hover, from top to bottom: lines of a plan, or sentences (with `code` in backquotes). */
export interface Hover {
  readonly span: Span;
  readonly parts: readonly { readonly kind: 'plan' | 'text'; readonly text: string }[];
}

export interface Signature {
  /** `commission on BASE against TARGET` */
  readonly label: string;
  readonly explanation: string;
  /** Stretches of the label. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly explanation: string }[];
  /** Index of the part at the offset; absent: none of them. */
  readonly active?: number;
}

export interface Reference {
  readonly span: Span;
  readonly isDeclaration: boolean;
}

export interface PlanOutline {
  readonly name: string;
  readonly kind: TokenKind | 'plan' | 'example' | 'promise' | 'payees';
  /** `money per month`, `5% of sales`. */
  readonly detail: string;
  readonly span: Span;
  /** Inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly PlanOutline[];
}

/** From the end of its first line to its last is what disappears. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'item' | 'comment' | 'rows';
}

/** Words shown in the text without being part of it. */
export interface Hint {
  readonly at: number;
  readonly kind: 'value' | 'band';
  readonly text: string;
  readonly explanation: string;
}

export interface Action {
  readonly kind: 'fix' | 'refactor';
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The diagnostic that it mends. */
  readonly code?: string;
}

export interface ExampleResult {
  /** One for each row of a table of cases. */
  readonly name: string;
  readonly ok: boolean;
  /** The example's name, or its row. */
  readonly span: Span;
  readonly lines: readonly ExampleLineResult[];
}
export interface ExampleLineResult {
  readonly ok: boolean;
  readonly expected: string;
  readonly actual: string;
  readonly span: Span;
}

export type { Diagnostic, Fix, Language };
