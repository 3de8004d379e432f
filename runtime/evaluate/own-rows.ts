import { blank, isAbsent } from '../absent.ts';
import type { Calculation, CalculationNode, NodeId } from '../calculation.ts';
import type { Domain } from '../numbers/domain.ts';
import type { TypedTable } from '../tables/typed.ts';
import type { Payee } from '../world/entities.ts';
import type { OwnRows } from '../world/people.ts';
import { argumentsOf } from './arguments.ts';
import type { Evaluation, Value } from './setting.ts';
import { planTest, type TestNode, type TestSetting } from './tests.ts';
import { valueOfCell, valueOfLiteral } from './values.ts';

type Attribute = Extract<CalculationNode, { readonly op: 'attribute' }>;
type Literal = Extract<CalculationNode, { readonly op: 'literal' }>;
type RowNode = Attribute | Literal | TestNode;

/** The rows of the payees that a plan pays by, where its condition is made of their columns and constants alone; else undefined. */
export function ownRowsOf<N, B>(
  { nodes, payeesWhere }: Calculation,
  payees: TypedTable,
  domain: Domain<N, B>,
): OwnRows | undefined {
  const condition = payeesWhere === undefined ? undefined : nodes[payeesWhere];
  if (condition === undefined || !isOfRow(nodes, condition)) return undefined;
  const setting: TestSetting<N, B> = {
    domain,
    node: (id) => nodes[id] ?? condition,
    test: (id) => evaluationOf(id) as Evaluation<B>,
    value: (id) => evaluationOf(id),
  };
  const evaluationOf = (id: NodeId): Evaluation<Value<N, B>> => {
    const node = nodes[id];
    return node === undefined || !isRowNode(node) ? () => blank : planRowNode(setting, node, payees);
  };
  const holds = evaluationOf(condition.id) as Evaluation<B>;
  const days = { from: 0, to: 0, index: 0, label: '' };
  return (row) => {
    const rows = [{ row, from: -Infinity, to: Infinity, isOwn: true }];
    const payee: Payee = { kind: 'payee', key: '', index: row, rows };
    const answer = holds(payee, days);
    return (
      !isAbsent(answer) &&
      domain.choose(
        answer,
        () => true,
        () => false,
      )
    );
  };
}

function planRowNode<N, B>(setting: TestSetting<N, B>, node: RowNode, payees: TypedTable): Evaluation<Value<N, B>> {
  if (node.op === 'literal') {
    const value = valueOfLiteral(node.value, node.type, setting.domain);
    return () => value;
  }
  if (node.op !== 'attribute') return planTest(setting, node);
  const cells = payees.columns.get(node.column);
  return (entity) => valueOfCell(entity.kind === 'payee' ? cells?.at(entity.rows[0]?.row ?? -1) : undefined, setting.domain);
}

const rowOps: ReadonlySet<CalculationNode['op']> = new Set<RowNode['op']>([
  ...(['attribute', 'literal', 'same', 'below', 'at-most', 'both', 'either', 'not', 'blank', 'one-of'] as const),
]);
const isRowNode = (node: CalculationNode): node is RowNode => rowOps.has(node.op);

const isOfRow = (nodes: readonly CalculationNode[], node: CalculationNode): boolean =>
  isRowNode(node) &&
  argumentsOf(node).every((id) => {
    const argument = nodes[id];
    return argument !== undefined && isOfRow(nodes, argument);
  });
