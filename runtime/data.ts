/** What a run is given and what it gives back. Shapes only. */
import type { IsoDate, RationalText } from './calculation.ts';

/** A file or array of rows, untrusted: every cell is text exactly as it stood, or undefined where it was empty. */
export interface SourceTable {
  /** Named in problems, such as `deals.csv`. */
  readonly file: string;
  readonly columns: readonly SourceColumn[];
  readonly rowCount: number;
  /** The line in the file of row i; absent: row i stands on line i + 2. */
  readonly lines?: readonly number[];
  /** Rows that could not be split into cells at all (wrong number of cells, wrong encoding): counted as rejected. */
  readonly unreadable?: readonly Problem[];
}
export interface SourceColumn {
  readonly header: string;
  readonly cells: readonly (string | undefined)[];
}

export interface RunData {
  /** By the table's name in the plan. */
  readonly tables: Readonly<Record<string, SourceTable>>;
  readonly payees?: SourceTable;
  /** Columns payee (or a group's column), period, and one per input. */
  readonly inputs?: SourceTable;
}

export interface RunOptions {
  /** `2017-03`, `2017-Q1`, `2017`, `2017-03..2017-12`; absent: the plan's effective dates, else the data's. */
  readonly period?: string;
  /** Only this payee's results; everybody is still calculated where a team needs it. */
  readonly payee?: string;
  readonly currency?: string;
  /** The day as of which progress is measured (`elapsed`, `pace`, `expected on`); absent: the end of each period. */
  readonly asOf?: IsoDate;
  /** Inputs or params set for everybody and every period: name → figure as text. */
  readonly set?: Readonly<Record<string, string>>;
  /** Figures given for one payee and pay period, in place of the data's. */
  readonly instead?: readonly FigureInstead[];
}

/**
 * What one payee's figure is in one pay period, whatever the data say: an input, a column of the payees, or a definition. Over longer
 * days that hold the period, what adds up over time changes by as much. A figure of a team or of the company is that of the payee's.
 */
export interface FigureInstead {
  readonly figure: string;
  /** The payee's key. */
  readonly payee: string;
  /** One pay period of the plan, such as `2017-03`. */
  readonly period: string;
  readonly value: RationalText;
}

/** Something wrong in the data, or a figure that cannot be had. Never thrown. */
export interface Problem {
  readonly code: string;
  /** A notice says what somebody may have overlooked; nothing is wrong for certain, and nothing is withheld. Absent: a problem. */
  readonly severity?: 'notice';
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly table?: string;
  readonly payee?: string;
  readonly period?: string;
}

export interface RunResult {
  readonly plan: string;
  readonly sourceHash: string;
  readonly meaningHash: string;
  /** SHA-256 of the payouts in canonical order: the same plan and data in any row order give the same. */
  readonly resultHash: string;
  readonly currency: string;
  readonly payouts: readonly PayoutLine[];
  readonly totals: Totals;
  readonly problems: readonly Problem[];
  /** By table; `payees` and `inputs` too. read = used + filtered + outside + undated + rejected. */
  readonly rows: Readonly<Record<string, RowCounts>>;
}
export interface PayoutLine {
  /** Where several plans are paid together: whose line it is. */
  readonly plan?: string;
  readonly payee: string;
  /** The pay period, such as `2017-03`. */
  readonly period: string;
  readonly component: string;
  /** In `unit`, with exactly its minor digits: `"1860.00"`. Deductions and caps are negative: lines sum to the payout. */
  readonly amount: string;
  /** A currency code or a declared unit. */
  readonly unit: string;
}
export interface Totals {
  /** All payouts, in the plan's currency. */
  readonly payout: string;
  readonly byPayee: Readonly<Record<string, string>>;
  readonly byPeriod: Readonly<Record<string, string>>;
  readonly byComponent: Readonly<Record<string, string>>;
  /** Declared units, such as points. */
  readonly units: Readonly<Record<string, string>>;
}
export interface RowCounts {
  readonly read: number;
  readonly used: number;
  readonly filtered: number;
  readonly outside: number;
  readonly undated: number;
  readonly rejected: number;
}

/** Why a figure is what it is: a tree whose numbers add up. */
export interface Trace {
  /** What was done, such as `tiers`, `band`, `multiply`, `round`, `records`, `record`, `input`, `param`, `literal`. */
  readonly op: string;
  /** The plan's words. */
  readonly phrase: string;
  /** Name of the definition, input, param or component. */
  readonly name?: string;
  /** Exact: `"n/d"` for figures; the text, date or `yes`/`no` otherwise. */
  readonly value: string;
  /** As shown to people: `1,860.00 USD`, `120%`. */
  readonly shown: string;
  /** Days it was taken over, where it was not its parent's. */
  readonly over?: { readonly from: IsoDate; readonly to: IsoDate; readonly label: string };
  /** Whose it is, where it is not its parent's: a payee, a team. */
  readonly of?: string;
  /** Data it came from. */
  readonly source?: { readonly file: string; readonly line: number; readonly column?: string };
  /** Place in the plan text. */
  readonly span?: { readonly from: number; readonly to: number };
  readonly children: readonly Trace[];
}
