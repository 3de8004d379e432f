import type { BandBounds, CalculationNode, CreditShape, MatrixSide, NodeId, SchedulePart } from '../calculation.ts';

const given = (...ids: readonly (NodeId | undefined)[]): readonly NodeId[] => ids.filter((id) => id !== undefined);
const boundsOf = ({ low, high }: BandBounds): readonly NodeId[] => given(low, high);
const sideBounds = (side: MatrixSide): readonly NodeId[] => (side.kind === 'bands' ? side.bands.flatMap(boundsOf) : []);

/** The nodes that a node is made of, in the order in which the plan says them. */
export function argumentsOf(node: CalculationNode): readonly NodeId[] {
  switch (node.op) {
    case 'literal':
    case 'input':
    case 'param':
    case 'attribute':
    case 'column':
    case 'days-in-period':
    case 'elapsed':
    case 'working-days-left':
    case 'component':
    case 'payout':
    case 'paid':
    case 'credited-as':
    case 'credit-share':
    case 'bundle-value':
    case 'days-in-role':
    case 'months-in-role':
    case 'balance':
      return [];
    case 'manager-of':
      return [node.payee];
    case 'part':
      return [node.record];
    case 'lookup':
      return [
        ...node.keys.flatMap((key) => (key.kind === 'value' || key.kind === 'date' ? [key.value] : [])),
        ...given(node.otherwise),
      ];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'same':
    case 'below':
    case 'at-most':
    case 'both':
    case 'either':
      return [node.left, node.right];
    case 'negate':
    case 'not':
    case 'blank':
    case 'at':
    case 'cumulative':
    case 'followed':
      return [node.value];
    case 'excess':
      return [node.value, node.over];
    case 'steps':
      return [node.rate, node.step, node.value];
    case 'greatest':
    case 'least':
      return node.values;
    case 'choose':
      return [node.condition, node.then, node.otherwise];
    case 'days-between':
    case 'months-between':
      return [node.from, node.to];
    case 'reached-on':
      return [node.value, node.goal];
    case 'one-of':
      return [node.value, ...node.choices];
    case 'records':
      return given(node.value, node.where, node.roundEach?.unit);
    case 'members':
    case 'periods':
    case 'running':
    case 'bundles':
    case 'rank':
      return given(node.value, node.where);
    case 'tiers':
      return [
        ...given(node.base, node.against, node.belowZero, node.continuing),
        ...node.bands.flatMap((band) => [...boundsOf(band), ...given(band.pay, band.risingTo)]),
      ];
    case 'tiers-by':
      return [node.base, node.by, ...node.bands.flatMap((band) => [...boundsOf(band), ...given(band.pay, band.risingTo)])];
    case 'scale':
      return [node.by, ...node.bands.flatMap((band) => [...boundsOf(band), ...given(band.gives, band.risingTo)])];
    case 'text-scale':
      return [node.by, ...node.cases.map(({ gives }) => gives), ...given(node.otherwise)];
    case 'matrix':
      return [node.rowsBy, node.columnsBy, ...sideBounds(node.rows), ...sideBounds(node.columns), ...node.cells.flat()];
    case 'share':
      return given(node.amount, node.weight, node.among, node.floor, node.unit);
    case 'share-over-periods':
      return given(node.amount, node.weight);
    case 'round':
      return given(node.value, node.unit);
  }
}

/** The nodes that say who is credited with what part. */
export function creditNodes(to: CreditShape['to']): readonly NodeId[] {
  switch (to.kind) {
    case 'parts':
      return to.parts.flatMap(({ share, payee }) => [share, payee]);
    case 'equally':
      return to.payees;
    case 'table':
      return [];
  }
}

/** The node that says the day from which a part of what was earned is paid; undefined: at once. */
export function dateNode(part: SchedulePart): NodeId | undefined {
  switch (part.kind) {
    case 'on':
      return part.date;
    case 'held':
      return part.until;
    case 'instalments':
      return part.after;
  }
}
