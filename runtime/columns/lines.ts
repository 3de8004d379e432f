import type { ComponentShape } from '../calculation.ts';
import type { StatementLine } from '../evaluate/statements.ts';
import type { Figure } from './values/value.ts';
import type { ColumnValue } from './values/value.ts';

export type PaidLine = StatementLine<ColumnValue> & { readonly amount: Figure };

/** A line of the statements of some cohorts. */
export interface SharedLine {
  readonly name: string;
  /** Undefined: a limit's. */
  readonly component: ComponentShape | undefined;
  /** By the cohort's place. */
  readonly own: readonly (PaidLine | undefined)[];
}

/**
 * The statements of all cohorts beside each other: each cohort's lines stand in their own order, and the same name may stand twice,
 * such as two floors.
 */
export function linesBeside(statements: readonly (readonly PaidLine[])[]): readonly SharedLine[] {
  const lines: { readonly name: string; readonly component: ComponentShape | undefined; readonly own: PaidLine[] }[] = [];
  statements.forEach((statement, cohort) => {
    let next = 0;
    for (const line of statement) {
      const found = lines.findIndex(({ name }, i) => i >= next && name === line.name);
      const place = found === -1 ? next : found;
      if (found === -1) lines.splice(place, 0, { name: line.name, component: line.component, own: [] });
      const { own } = lines[place] ?? { own: [] };
      own[cohort] = line;
      next = place + 1;
    }
  });
  return lines;
}
