import type { Grain } from '../../runtime/calculation.ts';

export const company: Grain = { kind: 'company' };
export const payee: Grain = { kind: 'payee' };

/** The grain at which both figures have a value: a coarse one spreads to the finer. Undefined for records of two tables. */
export function finer(a: Grain, b: Grain): Grain | undefined {
  if (a.kind === 'record' && b.kind === 'record') return a.table === b.table ? a : undefined;
  if (a.kind === 'record' || b.kind === 'record') return a.kind === 'record' ? a : b;
  if (a.kind === 'group' && b.kind === 'group') return a.column === b.column ? a : payee;
  const rank = { company: 0, group: 1, payee: 2 };
  return rank[a.kind] >= rank[b.kind] ? a : b;
}

export function sameGrain(a: Grain, b: Grain): boolean {
  return finer(a, b) === a && finer(b, a) === b && a.kind === b.kind;
}
