import { readContent } from '../readers/read.ts';
import plan from '../../examples/field-sales/field-sales.plan?raw';
import opportunities from '../../examples/field-sales/data/opportunities.csv?raw';
import reps from '../../examples/field-sales/data/reps.csv?raw';
import type { Workbook } from '../state/workbook.ts';

/** The plan that somebody sees who comes for the first time. */
export async function fieldSales(): Promise<Workbook> {
  const texts = { 'opportunities.csv': opportunities, 'reps.csv': reps };
  const outcomes = await Promise.all(Object.entries(texts).map(([file, text]) => readContent({ file }, new Blob([text]))));
  const files = outcomes.flatMap((outcome) => (outcome.kind === 'table' ? [outcome.table] : []));
  return { name: 'field-sales.plan', text: plan, files, plans: {} };
}
