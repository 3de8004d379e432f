import type { Span } from '../../grammar/span.ts';

/** What a word of a plan stands for. */
export type Subject =
  /** A name of the whole plan: a definition, an input, a component, a table, a column of the payees … */
  | { readonly kind: 'plan'; readonly name: string }
  /** A figure of each record of a table: a column, a definition, a balance. */
  | { readonly kind: 'record'; readonly table: string; readonly name: string }
  /** The word for the record at hand, as in `for each deal`; `from` is where it is said. */
  | { readonly kind: 'word'; readonly name: string; readonly from: number }
  | { readonly kind: 'unit'; readonly name: string }
  /** `team`, `company`, `reports` */
  | { readonly kind: 'group'; readonly name: string }
  /** `money`, `key` */
  | { readonly kind: 'type'; readonly name: string };

export interface Occurrence {
  readonly span: Span;
  readonly subject: Subject;
  readonly isDeclaration: boolean;
  /** The kind of a component that has no name of its own stands for it. */
  readonly isKind?: boolean;
  /** A cell between pipes, where a name needs no backquotes. */
  readonly isCell?: boolean;
}

export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'plan':
    case 'unit':
    case 'group':
    case 'type':
      return `${subject.kind} ${subject.name}`;
    case 'record':
      return `record ${subject.table}.${subject.name}`;
    case 'word':
      return `word ${subject.name} ${subject.from}`;
  }
}

/** Groups, types and the payout are the language's own. */
export function isOfLanguage({ kind, name }: Subject): boolean {
  return kind === 'group' || kind === 'type' || (kind === 'plan' && name === 'payout');
}
