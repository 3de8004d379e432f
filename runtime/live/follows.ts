import type { Calculation, CalculationNode } from '../calculation.ts';
import { isOfValidity } from '../tables/validity.ts';

/** Operations all of whose work is in steps. The others look at rows while they are laid out, and what they saw may change. */
const inSteps: ReadonlySet<CalculationNode['op']> = new Set<CalculationNode['op']>([
  ...(['literal', 'input', 'param', 'attribute', 'column', 'lookup', 'days-in-period', 'elapsed', 'working-days-left'] as const),
  ...(['add', 'subtract', 'multiply', 'divide', 'negate', 'excess', 'steps', 'greatest', 'least', 'choose'] as const),
  ...(['same', 'below', 'at-most', 'both', 'either', 'not', 'blank', 'one-of', 'text-scale', 'matrix'] as const),
  ...(['records', 'members', 'periods', 'at', 'component', 'paid', 'payout', 'cumulative'] as const),
  ...(['tiers', 'tiers-by', 'scale', 'share', 'round'] as const),
]);

/** Can a changed record be followed to what it changes? */
export function follows({ nodes, components, limits = [], credits = [], tables }: Calculation, table: string): boolean {
  const shape = tables.find(({ name }) => name === table);
  const isCredited = credits.some(
    (credit) => credit.table === table || (credit.to.kind === 'table' && credit.to.table === table),
  );
  const isOwned = shape?.columns.some(({ type }) => type.kind === 'payee') === true;
  const isReferredTo = tables.some(({ columns }) =>
    columns.some(({ type }) => type.kind === 'reference' && type.table === table),
  );
  const isLookedUp = nodes.some((node) => node.op === 'lookup' && node.table === table);
  const isRecords = nodes.every(({ op, ...node }) => inSteps.has(op) && !('of' in node && node.of !== undefined));
  const isPaidAsEarned = limits.length === 0 && components.every(({ schedule }) => schedule === undefined);
  const isTimed = nodes.some((node) => node.op === 'lookup' && holdsForATime(tables, node.table));
  return isOwned && isRecords && isPaidAsEarned && !isCredited && !isReferredTo && !isLookedUp && !isTimed;
}

/** Of rows that hold for a time, the one that a record's day is in is found as they are laid out. */
const holdsForATime = (tables: Calculation['tables'], name: string): boolean =>
  tables.some(({ name: own, columns }) => own === name && columns.some(isOfValidity));
