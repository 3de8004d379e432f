import type { PayoutLine } from '../../runtime/data.ts';

type Column = keyof PayoutLine;
const usual: readonly Column[] = ['payee', 'period', 'component', 'amount', 'unit'];

/** The columns of a file of payouts; with those of several plans, first the plan. */
export const columnsOf = (payouts: readonly PayoutLine[]): readonly Column[] =>
  payouts.some(({ plan }) => plan !== undefined) ? ['plan', ...usual] : usual;

export const cellsOf = (line: PayoutLine, columns: readonly Column[]): readonly string[] =>
  columns.map((column) => line[column] ?? '');
