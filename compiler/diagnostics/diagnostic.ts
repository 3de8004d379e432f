import type { Fix } from '../../grammar/problem.ts';
import type { Span } from '../../grammar/span.ts';
import { catalogue, type Code, type Facts, type Severity } from './catalogue.ts';

/** One thing the compiler has to say about a plan's text: what is wrong, where, and what to write. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** What the sentence is made of, so that it can be said in another language. */
  readonly facts: Facts<Code>;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** Collects diagnostics in the order they are found; two with the same code at the same place are one. */
export interface Reporter {
  say<C extends Code>(
    code: C,
    span: Span,
    facts: Facts<C>,
    more?: { related?: readonly Related[]; fixes?: readonly Fix[] },
  ): void;
  found(): readonly Diagnostic[];
}

export function reporter(): Reporter {
  const found = new Map<string, Diagnostic>();
  return {
    say(code, span, facts, more = {}) {
      const key = `${code}@${span.from}-${span.to}`;
      if (found.has(key)) return;
      const { severity, message } = catalogue[code];
      const text = (message as (facts: unknown) => string)(facts);
      const fixes = more.fixes ?? nearFix(span, facts);
      found.set(key, { code, severity, message: text, facts, span, related: more.related ?? [], fixes });
    },
    found: () => [...found.values()].toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to),
  };
}

/** A sentence that asks `Did you mean …?` offers it; its span is then that of the word alone. */
function nearFix(span: Span, facts: unknown): readonly Fix[] {
  if (typeof facts !== 'object' || facts === null || !('near' in facts) || typeof facts.near !== 'string') return [];
  return [replacing(span, nameText(facts.near))];
}
/** A name as a plan writes it: in backquotes where it is no plain word. */
function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*(\/\p{L}+)?$/u.test(name) ? name : `\`${name}\``;
}

/** A fix that puts `text` in place of what stands at `span`. */
export function replacing(span: Span, text: string, title = `write \`${text}\``): Fix {
  return { title, edits: [{ span, text }] };
}
/** A fix that adds `text` at an offset. */
export function inserting(at: number, text: string, title: string): Fix {
  return { title, edits: [{ span: { from: at, to: at }, text }] };
}
