import type { Grain } from '../../runtime/calculation.ts';

export const company: Grain = { kind: 'company' };
export const payee: Grain = { kind: 'payee' };

const fineness = { company: 0, group: 1, payee: 2, bundle: 3, record: 4 } as const;

/** The grain at which both figures have a value: a coarse one spreads to the finer. Undefined for records of two tables. */
export function finer(a: Grain, b: Grain): Grain | undefined {
  if (a.kind === 'record' && b.kind === 'record') return a.table === b.table ? a : undefined;
  if (a.kind === 'bundle' && b.kind === 'bundle') return a.table === b.table && a.column === b.column ? a : undefined;
  if (a.kind === 'group' && b.kind === 'group') return a.column === b.column ? a : payee;
  return fineness[a.kind] >= fineness[b.kind] ? a : b;
}
