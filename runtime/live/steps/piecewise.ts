import { isNumbers, type Numbers } from '../../columns/loops/loop.ts';
import type { Piecewise } from '../../columns/loops/steps.ts';
import type { Term } from '../../columns/terms/term.ts';
import type { Step } from './step.ts';

/** A group whose figures have changed is done anew as a whole. */
export function piecewiseStep({ members, reads, writes, fillGroup }: Piecewise): Step {
  let groupOfRow: ReadonlyMap<number, number> | undefined;
  const numbers = (terms: readonly Term[]): readonly Numbers[] =>
    terms.flatMap((term) => (term.kind === 'cell' && isNumbers(term.column.values) ? [term.column.values] : []));
  const [byRow, byGroup] = [numbers(reads.byRow), numbers(reads.byGroup)];
  return {
    reads: [...byRow, ...byGroup],
    redo: (changes) => {
      groupOfRow ??= new Map(members.flatMap((rows, group) => rows.map((row) => [row, group] as const)));
      const rows = byRow.flatMap((values) => changes.in(values)).flatMap((row) => groupOfRow?.get(row) ?? []);
      const groups = new Set([...rows, ...byGroup.flatMap((values) => changes.in(values))]);
      for (const group of groups) {
        const own = members[group] ?? [];
        const before = writes.map((values) => own.map((row) => values[row]));
        fillGroup(group);
        writes.forEach((values, i) =>
          own.forEach((row, j) => {
            if (values[row] !== before[i]?.[j]) changes.mark(values, row);
          }),
        );
      }
      return true;
    },
  };
}
