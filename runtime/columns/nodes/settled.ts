import { isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import { store } from '../store.ts';
import type { ColumnValue } from '../values/value.ts';

/** Worked out and kept, because what comes in later periods is built on it. */
export function settled(sheetOf: () => Sheet, node: CalculationNode, evaluation: ColumnEvaluation): ColumnEvaluation {
  return (entity, days) => {
    const value: unknown = evaluation(entity, days);
    const { cohorts, domain, run, standOf } = sheetOf();
    const part = cohorts.parts.find((one) => one.entity === entity);
    if (part === undefined || node.grain.kind !== 'payee' || isAbsent(value)) return value as ReturnType<ColumnEvaluation>;
    return store(domain, run, cohorts, [[part, value as ColumnValue]])(standOf(entity).row);
  };
}
