import type { Diagnostic } from '../compiler/index.ts';

export type Formatted =
  { readonly kind: 'formatted'; readonly text: string } | { readonly kind: 'unreadable'; readonly errors: readonly Diagnostic[] };

/** A plan's text in its canonical layout; a text that cannot be read as a plan has none. */
export async function formatPlan(text: string): Promise<Formatted> {
  const { parsePlan, printPlan } = await import('../grammar/index.ts');
  const { tree, problems } = parsePlan(text);
  if (problems.length === 0) return { kind: 'formatted', text: printPlan(tree) };
  const { compile } = await import('../compiler/index.ts');
  const codes = new Set<string>(problems.map(({ code }) => code));
  return { kind: 'unreadable', errors: compile(text).diagnostics.filter(({ code }) => codes.has(code)) };
}
