import type { Span } from '../span.ts';
import type { Component, Payout, Limit, Pool } from './component.ts';
import type { Example } from './example.ts';
import type { Expression, Name, PeriodUnit, RoundingMode } from './expression.ts';
import type { Alert, Promise, Waiver } from './promise.ts';

/** A whole plan file, as written. */
export interface PlanTree {
  readonly items: readonly Item[];
  /** Comments after the last item. */
  readonly trailing: readonly string[];
  readonly span: Span;
}

/** Comments belong to the item, band, clause, column, row or example line they stand before or behind; texts without the `#`. */
export interface Comments {
  /** `##` lines directly before: documentation of the next item. */
  readonly docs: readonly string[];
  /** `#` lines before. */
  readonly before: readonly string[];
  /** `#` comments inside or behind it on its last line. */
  readonly after: readonly string[];
}

export interface Written {
  readonly span: Span;
  readonly comments: Comments;
}

export type Item =
  | PlanHeader
  | CurrencyItem
  | PaysItem
  | FiscalItem
  | EffectiveItem
  | RoundingItem
  | PayeesItem
  | TableItem
  | ParamItem
  | InputItem
  | UnitItem
  | Definition
  | Component
  | Pool
  | Payout
  | Limit
  | ScaleItem
  | MatrixItem
  | CreditItem
  | BalanceItem
  | IncludeItem
  | Example
  | Promise
  | Waiver
  | Alert;

/** `plan "Field sales 2017" [for payees where role is "guide"]` */
export interface PlanHeader extends Written {
  readonly kind: 'plan';
  readonly name: string;
  readonly where?: Expression;
}
export interface CurrencyItem extends Written {
  readonly kind: 'currency';
  readonly code: Name;
}
export interface PaysItem extends Written {
  readonly kind: 'pays';
  readonly every: PeriodUnit;
}
/** `fiscal year starts in April` */
export interface FiscalItem extends Written {
  readonly kind: 'fiscal';
  /** 1 is January. */
  readonly month: number;
}
/** `effective 2017-01-01 [to 2017-12-31]`, both days included */
export interface EffectiveItem extends Written {
  readonly kind: 'effective';
  readonly from: Expression;
  readonly to?: Expression;
}
/** Plan-wide rounding, `round half even`, standing among the header lines. */
export interface RoundingItem extends Written {
  readonly kind: 'rounding';
  readonly rounding: Rounding;
}
/** `round half even`, `round down to 1`, `round each deal` */
export interface Rounding {
  readonly mode: RoundingMode;
  readonly unit?: Expression;
  readonly each?: Name;
}

export interface PayeesItem extends Written {
  readonly kind: 'payees';
  readonly source?: TextLiteralOf;
  readonly columns: readonly Column[];
  readonly rows?: PipeTable;
}
export interface TableItem extends Written {
  readonly kind: 'table';
  readonly name: Name;
  readonly source?: TextLiteralOf;
  readonly datedBy?: Name;
  /** `by sales_agent and quarter`: a keyed table. */
  readonly keys: readonly Name[];
  readonly columns: readonly Column[];
  readonly rows?: PipeTable;
}
export interface TextLiteralOf {
  readonly value: string;
  readonly span: Span;
}
/** `close_value : money or blank from "Close Value"` */
export interface Column extends Written {
  readonly kind: 'column';
  readonly name: Name;
  readonly type: TypeWritten;
  readonly orBlank: boolean;
  readonly header?: TextLiteralOf;
  /** Payees: what holds where two rows of one payee meet inside a period: `base : money per month prorated by days`. */
  readonly meet?: Meeting;
}
/** A type as written: one word (`money`, `payee`, `yes/no`, a table's or unit's name) with what may follow it. */
export interface TypeWritten {
  readonly word: string;
  /** `money in CURRENCY_COLUMN` */
  readonly inColumn?: Name;
  /** `money per month` */
  readonly per?: PeriodUnit;
  /** `money per year spread evenly` */
  readonly spreadEvenly: boolean;
  readonly span: Span;
}
/** Rows between pipes; every row has as many cells as the header, or was reported. */
export interface PipeTable {
  readonly header: readonly Cell[];
  readonly rows: readonly PipeRow[];
  readonly span: Span;
}
export interface PipeRow extends Written {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
}
/** A cell's text, trimmed; quotes removed where the whole cell is one quoted text. */
export interface Cell {
  readonly text: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** `param target : money per month = 30,000 from 2017-01-01, 33,000 from 2017-07-01` */
export interface ParamItem extends Written {
  readonly kind: 'param';
  readonly name: Name;
  readonly type?: TypeWritten;
  readonly versions: readonly ParamVersion[];
  readonly meet?: Meeting;
}
export interface ParamVersion {
  readonly value: Expression;
  readonly from?: Expression;
  readonly span: Span;
}
/** What holds where two versions meet inside a period. */
export type Meeting = 'prorated-by-days' | 'as-of-period-end';

/** `input satisfaction : number from 0 to 5 [by team]` */
export interface InputItem extends Written {
  readonly kind: 'input';
  readonly name: Name;
  readonly type: TypeWritten;
  readonly low?: Expression;
  readonly high?: Expression;
  readonly by?: Name;
  readonly otherwise?: Expression;
}
/** `unit points` */
export interface UnitItem extends Written {
  readonly kind: 'unit';
  readonly name: Name;
}
/** `sales = …`, or record grain: `deals.margin = …` (then `table` is `deals`) */
export interface Definition extends Written {
  readonly kind: 'definition';
  readonly table?: Name;
  readonly name: Name;
  readonly value: Expression;
}

/** `scale quality by satisfaction` with bands that give, or values of a text. */
export interface ScaleItem extends Written {
  readonly kind: 'scale';
  readonly name: Name;
  readonly by: Expression;
  readonly bands: readonly ScaleBand[];
}
export interface ScaleBand extends Written {
  readonly kind: 'scale-band';
  readonly range: BandRange;
  readonly gives: Expression;
  readonly risingTo?: Expression;
}
/** Which figures a band holds, as written. */
export type BandRange =
  | { readonly kind: 'up-to' | 'below' | 'from' | 'above'; readonly bound: Expression; readonly span: Span }
  | { readonly kind: 'from-to'; readonly low: Expression; readonly high: Expression; readonly span: Span }
  | { readonly kind: 'first' | 'next'; readonly width: Expression; readonly span: Span }
  | { readonly kind: 'rest'; readonly span: Span }
  /** `"GTX Pro", "MG"` of a text selector */
  | { readonly kind: 'values'; readonly values: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'otherwise'; readonly span: Span };

/** `matrix weight by product and class` and pipe rows with a named corner */
export interface MatrixItem extends Written {
  readonly kind: 'matrix';
  readonly name: Name;
  readonly rowsBy: Expression;
  readonly columnsBy: Expression;
  readonly table?: PipeTable;
}

/** `credit deals 60% to owner, 40% to partner` and its kin */
export interface CreditItem extends Written {
  readonly kind: 'credit';
  readonly overlay: boolean;
  readonly table: Name;
  readonly how:
    | { readonly kind: 'parts'; readonly parts: readonly CreditPart[] }
    | { readonly kind: 'equally'; readonly to: readonly Expression[] }
    | { readonly kind: 'by-table'; readonly table: Name };
  readonly where?: Expression;
}
export interface CreditPart {
  readonly share: Expression;
  readonly to: Expression;
  readonly role?: TextLiteralOf;
  readonly span: Span;
}
/** `balance owed starts 0 becomes …`, `balance owed for each policy in policies starts …` */
export interface BalanceItem extends Written {
  readonly kind: 'balance';
  readonly name: Name;
  readonly forEach?: Name;
  /** The table of `for each policy in policies`. */
  readonly forEachIn?: Name;
  readonly starts: Expression;
  readonly becomes: Expression;
}
export interface IncludeItem extends Written {
  readonly kind: 'include';
  readonly path: TextLiteralOf;
}
