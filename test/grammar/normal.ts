const clauseOrder = ['times', 'when', 'at-least', 'at-most', 'prorated', 'round', 'cumulative', 'schedule', 'not-paid'];

function kindOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : '';
}
function isPart(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What a tree says, without where: no spans, no comments, no parentheses, clauses in their fixed order. */
export function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (!isPart(value)) return value;
  if (value['kind'] === 'parentheses') return meaningOf(value['value']);
  const kept = Object.entries(value).filter(([key, each]) => key !== 'span' && key !== 'comments' && each !== undefined);
  return Object.fromEntries(kept.map(([key, each]) => [key, key === 'clauses' ? inOrder(meaningOf(each)) : meaningOf(each)]));
}
function inOrder(clauses: unknown): unknown {
  if (!Array.isArray(clauses)) return clauses;
  return clauses.toSorted((a, b) => clauseOrder.indexOf(kindOf(a)) - clauseOrder.indexOf(kindOf(b)));
}
