import type { Day } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';

/** How many rows are of each day, counted when it is first asked. */
export interface RowDays {
  /** A row comes, or goes. */
  tally(row: number, by: 1 | -1): void;
  /** Is any row of these days? */
  says(days: Days): boolean;
}

/** `rows`: how many there are by now. */
export function rowDays(dayOf: (row: number) => Day | undefined, rows: () => number): RowDays {
  let counts: Map<Day, number> | undefined;
  const tally = (row: number, by: 1 | -1): void => {
    const day = counts && dayOf(row);
    if (day !== undefined) counts?.set(day, (counts.get(day) ?? 0) + by);
  };
  const says = ({ from, to }: Days): boolean => {
    if (counts === undefined) {
      counts = new Map();
      for (let row = 0; row < rows(); row++) tally(row, 1);
    }
    for (let day = from; day <= to; day++) if ((counts.get(day) ?? 0) > 0) return true;
    return false;
  };
  return { tally, says };
}
