import plan from '../../examples/field-sales/field-sales.plan?raw';
import opportunities from '../../examples/field-sales/data/opportunities.csv?raw';
import reps from '../../examples/field-sales/data/reps.csv?raw';
import { dataFile } from '../sheets/data-file.ts';
import type { Workbook } from '../state/workbook.ts';

/** The plan that somebody sees who comes for the first time. */
export function fieldSales(): Workbook {
  const files = [dataFile('opportunities.csv', opportunities), dataFile('reps.csv', reps)];
  return { name: 'field-sales.plan', text: plan, files, plans: {} };
}
