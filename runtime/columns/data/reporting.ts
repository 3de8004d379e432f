import type { Span } from '../../periods/calendar.ts';
import type { Sheet } from '../sheet.ts';

/** Who leads whom on some days, by the payees' rows. */
export interface Managers {
  /** The manager's row; -1: there is none. */
  readonly rowOf: Int32Array;
  /** Everybody who has a manager, each before theirs; those who lead themselves in the end, and no others, are left out. */
  readonly bottomUp: readonly number[];
  /** 1: is above themselves. */
  readonly inCircle: Uint8Array;
}

export function managersAt({ world, cohorts }: Sheet, days: Span): Managers {
  const { people } = world;
  const rowOf = Int32Array.from(cohorts.payees, (payee) => {
    const manager = people.byKey(people.managerOf(payee, days) ?? '');
    return manager === undefined ? -1 : (cohorts.rowOf[manager.index] ?? -1);
  });
  const waiting = new Int32Array(rowOf.length);
  for (const manager of rowOf) if (manager !== -1) waiting[manager] = (waiting[manager] ?? 0) + 1;
  const inOrder: number[] = [];
  waiting.forEach((reports, row) => {
    if (reports === 0) inOrder.push(row);
  });
  for (const row of inOrder) {
    const manager = rowOf[row] ?? -1;
    if (manager === -1) continue;
    const left = (waiting[manager] ?? 0) - 1;
    waiting[manager] = left;
    if (left === 0) inOrder.push(manager);
  }
  const inCircle = new Uint8Array(rowOf.length).fill(1);
  for (const row of inOrder) inCircle[row] = 0;
  return { rowOf, bottomUp: inOrder.filter((row) => rowOf[row] !== -1), inCircle };
}
