import type { Span } from '../../grammar/span.ts';
import type { Grain, Operation } from '../../runtime/calculation.ts';
import { company, finer } from './grain.ts';
import { poison, type Type } from './type.ts';

/** A checked figure: its operation is resolved, its arguments are drafts, and a definition used twice is one draft. */
export interface Draft {
  readonly op: Operation<Draft>;
  readonly type: Type;
  readonly grain: Grain;
  readonly span: Span;
  /** The definition, input, param or component that it is the value of. */
  readonly name?: string;
  /** Said of it in explanations, where the plan has no words for it. */
  readonly words?: string;
}

/** The words before the first band: `on sales against target`; all of them where bands stand alone. */
export function headOf(span: Span, first: { readonly span: Span } | undefined): Span {
  return first === undefined || first.span.from <= span.from ? span : { from: span.from, to: first.span.from };
}

export function draft(op: Operation<Draft>, type: Type, span: Span, args: readonly Draft[] = []): Draft {
  return { op, type, grain: grainOf(args), span };
}

/** The grain of a figure made of others: the finest of theirs. */
export function grainOf(args: readonly Draft[]): Grain {
  return args.reduce<Grain>((grain, arg) => finer(grain, arg.grain) ?? grain, company);
}

export function literal(value: string, type: Type, span: Span): Draft {
  return { op: { op: 'literal', value }, type, grain: company, span };
}

/** Stands for what was already reported. */
export function poisoned(span: Span): Draft {
  return literal('0', poison, span);
}

export function named(of: Draft, name: string): Draft {
  return { ...of, name };
}
