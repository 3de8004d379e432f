import type { CalculationNode } from '../../calculation.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import { unknown } from '../values/domain.ts';
import { attributeInColumns } from './attribute.ts';
import { betweenInColumns, reachedInColumns } from './dates.ts';
import { bundlesInColumns, bundleValueInColumns } from './bundles.ts';
import { cellInColumns } from './cell.ts';
import { followedInColumns } from './followed.ts';
import { inputInColumns } from './input.ts';
import { lookupInColumns } from './lookup.ts';
import { managerInColumns } from './led-by.ts';
import { bandedInColumns, matrixInColumns, textScaleInColumns } from './lists.ts';
import { membersInColumns } from './members.ts';
import { partInColumns } from './part.ts';
import { periodsInColumns } from './periods.ts';
import { rankInColumns } from './rank.ts';
import { recordsInColumns } from './records.ts';
import { roleInColumns } from './role.ts';
import { runningInColumns } from './running.ts';
import { settled } from './settled.ts';
import { shareInColumns } from './share.ts';
import { shareOverPeriodsInColumns } from './share-over-periods.ts';
import { testInColumns } from './tests.ts';

/**
 * A node over columns. Whatever is made of figures alone means the same over any kind of number, and is evaluated as it is; what reads
 * the data, adds up over rows or compares texts is done here; the rest is left to the exact evaluator.
 */
export function planInColumns(sheet: () => Sheet, node: CalculationNode, evaluation: ColumnEvaluation): ColumnEvaluation {
  switch (node.op) {
    case 'literal':
    case 'param':
    case 'days-in-period':
    case 'elapsed':
    case 'working-days-left':
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'negate':
    case 'excess':
    case 'steps':
    case 'greatest':
    case 'least':
    case 'choose':
    case 'both':
    case 'either':
    case 'not':
    case 'at':
    case 'tiers':
    case 'round':
      return evaluation;
    case 'attribute':
      return attributeInColumns(sheet, node, evaluation);
    case 'days-in-role':
    case 'months-in-role':
      return roleInColumns(sheet, node);
    case 'cumulative':
    case 'component':
    case 'paid':
    case 'payout':
      return settled(sheet, node, evaluation);
    case 'balance':
      return node.grain.kind === 'record' ? () => unknown : settled(sheet, node, evaluation);
    case 'periods':
      return periodsInColumns(sheet, node);
    case 'input':
      return inputInColumns(sheet, node);
    case 'column':
    case 'credit-share':
    case 'credited-as':
      return cellInColumns(sheet, node);
    case 'running':
      return runningInColumns(sheet, node);
    case 'bundle-value':
      return bundleValueInColumns(sheet, node);
    case 'bundles':
      return bundlesInColumns(sheet, node);
    case 'part':
      return partInColumns(sheet, node);
    case 'followed':
      return followedInColumns(sheet, node);
    case 'manager-of':
      return managerInColumns(sheet, node);
    case 'lookup':
      return lookupInColumns(sheet, node);
    case 'reached-on':
      return reachedInColumns(sheet, node);
    case 'days-between':
    case 'months-between':
      return betweenInColumns(sheet, node);
    case 'same':
    case 'below':
    case 'at-most':
    case 'blank':
    case 'one-of':
      return testInColumns(sheet, node);
    case 'text-scale':
      return textScaleInColumns(sheet, node);
    case 'scale':
    case 'tiers-by':
      return bandedInColumns(sheet, node, evaluation);
    case 'matrix':
      return matrixInColumns(sheet, node);
    case 'records':
      return recordsInColumns(sheet, node);
    case 'members':
      return membersInColumns(sheet, node);
    case 'rank':
      return rankInColumns(sheet, node);
    case 'share':
      return shareInColumns(sheet, node);
    case 'share-over-periods':
      return shareOverPeriodsInColumns(sheet, node);
  }
}
