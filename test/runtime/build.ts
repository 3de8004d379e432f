import type {
  Calculation,
  CalculationNode,
  ColumnType,
  ComponentShape,
  Grain,
  InputShape,
  NodeId,
  Operation,
  ParamShape,
  PayoutLimit,
  PlanFacts,
  TableShape,
  ValueType,
} from '../../runtime/calculation.ts';
import type { RunData, SourceTable } from '../../runtime/data.ts';

export const money: ValueType = { kind: 'money' };
export const percent: ValueType = { kind: 'percent' };
export const number: ValueType = { kind: 'number' };
export const count: ValueType = { kind: 'count' };
export const text: ValueType = { kind: 'text' };
export const yesNo: ValueType = { kind: 'yes-no' };
export const payeeGrain: Grain = { kind: 'payee' };
export const companyGrain: Grain = { kind: 'company' };
export const teamGrain: Grain = { kind: 'group', column: 'team' };

type Parts = Partial<Omit<Calculation, 'plan' | 'nodes'>> & { readonly plan?: Partial<PlanFacts> };

/** Collects nodes one after the other. */
export function builder() {
  const nodes: CalculationNode[] = [];
  const node = (type: ValueType, operation: Operation, grain: Grain = payeeGrain): NodeId => {
    nodes.push({ id: nodes.length, type, grain, ...operation });
    return nodes.length - 1;
  };
  return {
    node,
    literal: (value: string, type: ValueType = number): NodeId => node(type, { op: 'literal', value }, companyGrain),
    input: (name: string, type: ValueType = money, grain: Grain = payeeGrain): NodeId =>
      node(type, { op: 'input', input: name }, grain),
    rounded: (value: NodeId, type: ValueType = money): NodeId => node(type, { op: 'round', value, mode: 'half-up' }),
    done: (parts: Parts): Calculation => ({
      format: 'upside-calculation',
      version: 1,
      sourceHash: '',
      meaningHash: '',
      tables: [],
      inputs: [],
      params: [],
      components: [],
      payoutLimits: [],
      promises: [],
      definitions: [],
      phrases: nodes.map(({ op }, id) => ({ text: `${op} ${id}`, from: 0, to: 0 })),
      ...parts,
      plan: { name: 'Test', currency: 'USD', pays: 'month', fiscalStart: 1, ...parts.plan },
      nodes,
    }),
  };
}

export const component = (name: string, amount: NodeId, more: Partial<ComponentShape> = {}): ComponentShape => ({
  name,
  kind: 'commission',
  sign: 1,
  every: 'month',
  paid: true,
  amount,
  ...more,
});

export const inputShape = (name: string, more: Partial<InputShape> = {}): InputShape => ({
  name,
  type: money,
  by: { kind: 'payee' },
  ...more,
});
export const paramShape = (name: string, value: string, more: Partial<ParamShape> = {}): ParamShape => ({
  name,
  type: money,
  spreadEvenly: false,
  versions: [{ value }],
  ...more,
});
export const atLeast = (value: NodeId, carriedForward = false): PayoutLimit => ({ bound: 'at-least', value, carriedForward });
export const atMost = (value: NodeId, carriedForward = false): PayoutLimit => ({ bound: 'at-most', value, carriedForward });

export const tableShape = (
  name: string,
  columns: Readonly<Record<string, ColumnType | { readonly type: ColumnType }>>,
  more: Partial<TableShape> = {},
): TableShape => ({
  name,
  source: name,
  columns: Object.entries(columns).map(([column, type]) => ({
    name: column,
    header: column,
    type: 'type' in type ? type.type : type,
    orBlank: 'type' in type,
  })),
  keys: [],
  ...more,
});
/** A column that may be blank. */
export const orBlank = (type: ColumnType): { readonly type: ColumnType } => ({ type });

/** Rows as text: the first line holds the headers; cells stand between bars, an empty one is blank. */
export function table(file: string, ...lines: readonly string[]): SourceTable {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const [headers = [], ...body] = rows;
  const columns = headers.map((header, i) => ({ header, cells: body.map((row) => (row[i] === '' ? undefined : row[i])) }));
  return { file, columns, rowCount: body.length };
}

export const inputRows = (...lines: readonly string[]): RunData => ({ tables: {}, inputs: table('inputs.csv', ...lines) });

/** The plan of the reference: 5% up to target, 6% on the excess above it, 8% above 120% of it. */
export function ladder(b: ReturnType<typeof builder>, base: NodeId, against: NodeId): NodeId {
  const [one, more] = [b.literal('1'), b.literal('6/5')];
  const band = (pay: string, low: NodeId | undefined, high: NodeId | undefined) => ({
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    lowIncluded: false,
    highIncluded: true,
    pay: b.literal(pay, percent),
    another: false,
    spread: 'excess' as const,
  });
  const bands = [band('1/20', undefined, one), band('3/50', one, more), band('2/25', more, undefined)];
  return b.node(money, { op: 'tiers', base, against, form: 'rate', bands });
}
