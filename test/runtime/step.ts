import type { Calculation, ComponentShape, CreditShape, NodeId, Operation, ValueType } from '../../runtime/calculation.ts';
import type { RunData, RunOptions, RunResult, SourceTable } from '../../runtime/data.ts';
import { explain, run } from '../../runtime/index.ts';
import { doesNotAddUp } from './adds-up.ts';
import { toldWrongly } from './tells.ts';
import { type builder, money, orBlank, tableShape, text } from './build.ts';

export type Builder = ReturnType<typeof builder>;
export const deal = { kind: 'record', table: 'deals' } as const;

/** Deals with an owner, a partner, a product and an amount. */
export const deals = tableShape(
  'deals',
  {
    id: { kind: 'key' },
    owner: orBlank({ kind: 'payee' }),
    partner: orBlank({ kind: 'payee' }),
    closed: orBlank({ kind: 'date' }),
    product: orBlank({ kind: 'text' }),
    amount: { kind: 'money' },
  },
  { datedBy: 'closed' },
);
export const dealRows = (...lines: readonly string[]): string[] => ['id | owner | partner | closed | product | amount', ...lines];

export const cell = (b: Builder, column: string, type: ValueType = money): NodeId =>
  b.node(type, { op: 'column', table: 'deals', column }, deal);
export const payeeCell = (b: Builder, column: string): NodeId => cell(b, column, text);

type RecordsOperation = Extract<Operation, { readonly op: 'records' }>;
export const sumOf = (b: Builder, value: NodeId, more: Partial<RecordsOperation> = {}): NodeId =>
  b.node(money, { op: 'records', how: 'sum', table: 'deals', value, datedBy: 'closed', ...more });

/** A rate on the amount of each deal. */
export const rated = (b: Builder, rate: string): NodeId =>
  b.node(money, { op: 'multiply', left: cell(b, 'amount'), right: b.literal(rate) }, deal);

export const credit = (to: CreditShape['to'], more: Partial<CreditShape> = {}): CreditShape => ({
  ...{ table: 'deals', overlay: false, to },
  ...more,
});

export const dataOf = (tables: Readonly<Record<string, SourceTable>>, payees?: SourceTable): RunData => ({
  tables,
  ...(payees !== undefined && { payees }),
});

/** `Ana 2017-01 commission 5.00`, after making sure that every line's explanation adds up. */
export function lines(calculation: Calculation, data: RunData, options: RunOptions = {}): readonly string[] {
  const result = run(calculation, data, options);
  expectExplained(calculation, data, options, result);
  return result.payouts.map(({ payee, period, component, amount }) => `${payee} ${period} ${component} ${amount}`);
}

function expectExplained(calculation: Calculation, data: RunData, options: RunOptions, result: RunResult): void {
  const places = new Map(result.payouts.map(({ payee, period }) => [`${payee} ${period}`, { payee, period }]));
  for (const place of [...places.values()].slice(0, 6)) {
    const { traces } = explain(calculation, data, { ...options, ...place });
    const wrong = [...traces.flatMap(doesNotAddUp), ...traces.flatMap(toldWrongly)];
    if (wrong.length > 0) throw new Error(`${place.payee} ${place.period}: ${wrong.join('; ')}`);
  }
}

/** What is wrong with a result; that a test has no data for a table or a period is of no interest. */
export const wrongIn = ({ problems }: Pick<RunResult, 'problems'>): RunResult['problems'] =>
  problems.filter(({ code }) => code !== 'period-without-data' && code !== 'table-empty');

export const codes = (calculation: Calculation, data: RunData, options: RunOptions = {}): readonly string[] =>
  wrongIn(run(calculation, data, options)).map(({ code, line }) => (line === undefined ? code : `${code} line ${line}`));

export const perDeal = (name: string, amount: NodeId, perRecord: NodeId, more: Partial<ComponentShape> = {}): ComponentShape => ({
  ...{ name, kind: 'commission', sign: 1, every: 'month', paid: true, amount, perRecord },
  ...more,
});

/** Cents as an amount. */
export function cents(amount: bigint): string {
  const size = amount < 0n ? -amount : amount;
  return `${amount < 0n ? '-' : ''}${size / 100n}.${(size % 100n).toString().padStart(2, '0')}`;
}
export const centsOf = (amount: string): bigint => BigInt(amount.replace('.', ''));
