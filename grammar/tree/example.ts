import type { Span } from '../span.ts';
import type { Expression, Group, Name } from './expression.ts';
import type { PipeTable, TextLiteralOf, Written } from './item.ts';

/**
 * `example "name"` and its lines, in the order of writing. A `payee` line and an `in` line hold for the lines after them until the
 * next such line.
 */
export interface Example extends Written {
  readonly kind: 'example';
  readonly name: TextLiteralOf;
  readonly lines: readonly ExampleLine[];
}
export type ExampleLine =
  /** `in 2026-02`: the period of the lines that follow */
  | (Written & { readonly kind: 'step'; readonly period: Expression })
  /** `payee "Ana"`: whose the lines that follow are; attributes are figures that name payee columns */
  | (Written & { readonly kind: 'payee'; readonly key: TextLiteralOf })
  /** `sales 36,000, target 30,000`, `team sales 300,000` */
  | (Written & { readonly kind: 'figures'; readonly figures: readonly Figure[] })
  /** `expect commission 680 as 180 + 400 + 100` */
  | (Written & { readonly kind: 'expect'; readonly expected: readonly Expected[] })
  /** `expect problem missing-target` */
  | (Written & { readonly kind: 'expect-problem'; readonly code: Name })
  /** `| sales | target | expect commission |` and rows (a case each), or with `table` the records of that table */
  | (Written & { readonly kind: 'cases'; readonly table?: Name; readonly rows: PipeTable });

/** One given figure. The value is a literal (a number, text, date, yes or no). */
export interface Figure {
  readonly group?: Group;
  readonly name: Name;
  readonly value: Expression;
  readonly span: Span;
}
export interface Expected {
  /** A name, `team X`, or an aggregate such as `commission year to date`. */
  readonly what: Expression;
  readonly value: Expression;
  /** `about 66.67%`: equal at the digits shown. */
  readonly about: boolean;
  /** `as 180 + 400 + 100`, per band; empty where not written. */
  readonly parts: readonly Expression[];
  readonly span: Span;
}
