import type { Span } from '../../grammar/span.ts';
import type { Expression } from '../../grammar/tree/index.ts';
import type { ComponentShape, Grain, InputShape, ParamShape, SchedulePart, TableShape } from '../../runtime/calculation.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { ResolvedPlan } from '../2-resolve/resolved.ts';
import type { Draft } from './draft.ts';
import type { Type } from './type.ts';

/** What the checker of one plan knows so far. Figures are filled in, in dependency order. */
export interface Checking {
  /** Checks an expression of any kind; the kinds call one another through it. */
  readonly check: (expression: Expression, place: Place) => Draft;
  /** The plan's own words at a place. */
  readonly words: (span: Span) => string;
  readonly plan: ResolvedPlan;
  readonly reporter: Reporter;
  readonly tables: ReadonlyMap<string, CheckedTable>;
  readonly payees: CheckedTable | undefined;
  readonly figures: Map<string, Draft>;
  /** What stands for an input, param, attribute or component wherever it is named: one figure, worked out once. */
  readonly leaves: Map<string, Draft['op']>;
  /** The same figure over the same window is one figure. */
  readonly windows: Map<Draft['op'], Map<string, Draft['op']>>;
  readonly inputs: Map<string, CheckedInput>;
  readonly params: Map<string, CheckedParam>;
  readonly components: Map<string, CheckedComponent>;
  readonly balances: Map<string, CheckedBalance>;
}

/** Where an expression stands: inside the records of a table, or not. */
export interface Place {
  readonly table?: string;
  /** In `for each deal in deals`: the word for the record at hand. */
  readonly item?: string;
  /** In `for each client in deals`: the records of one value. `table` is then absent. */
  readonly bundle?: { readonly table: string; readonly column: string };
  /** What counts among the records, and their order after their date: for running totals. */
  readonly where?: Draft;
  readonly order?: readonly string[];
  /** A component or definition, for messages. */
  readonly within?: string;
}

export interface CheckedTable {
  readonly shape: TableShape;
  /** Types as the checker sees them; numerals of inline rows may still be open. */
  readonly types: ReadonlyMap<string, Type>;
  readonly payeeColumn?: string;
}
export interface CheckedInput {
  readonly shape: Omit<InputShape, 'type'>;
  readonly type: Type;
}
export interface CheckedParam {
  readonly shape: Omit<ParamShape, 'type'>;
  readonly type: Type;
  /** A type was written or follows from its figures. */
  readonly typed: boolean;
  readonly span: Span;
}
export interface CheckedComponent {
  readonly shape: Omit<ComponentShape, 'amount' | 'perRecord' | 'schedule'>;
  readonly type: Type;
  readonly amount: Draft;
  readonly perRecord?: Draft;
  readonly schedule?: readonly SchedulePart<Draft>[];
  readonly span: Span;
}

/** A balance whose start is known; what it becomes is filled in later, since others may look at its past before. */
export interface CheckedBalance {
  readonly name: string;
  readonly type: Type;
  readonly grain: Grain;
  readonly starts: Draft;
  readonly becomes?: Draft;
}

/** Where the `team` of a payee stands, or undefined when the plan's payees have no team. */
export function teamColumnOf(checking: Checking): string | undefined {
  if (checking.payees === undefined) return 'team';
  return checking.payees.shape.columns.find((column) => column.type.kind === 'team')?.name;
}
