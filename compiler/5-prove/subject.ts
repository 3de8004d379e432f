import type { Calculation, CalculationNode, NodeId, SchedulePart } from '../../runtime/calculation.ts';
import { argumentsOf } from '../../runtime/evaluate/arguments.ts';
import { creditedBy } from './credited-by.ts';
import { keptFor, remembered } from './remembered.ts';

/** What rises: a figure that is given, a figure that the plan measures, or a cell of one record. */
export type Subject =
  | { readonly kind: 'input'; readonly input: string }
  | { readonly kind: 'node'; readonly node: NodeId }
  | { readonly kind: 'column'; readonly table: string; readonly column: string; readonly how: 'raise' | 'add' };

/** Nothing rises: only where figures lie is asked for. */
export const nothingRises: Subject = { kind: 'node', node: -1 };

/** Is the node what rises, or read straight from it? */
export function isSubject(node: CalculationNode, subject: Subject, calculation: Calculation): boolean {
  switch (subject.kind) {
    case 'input':
      return node.op === 'input' && node.input === subject.input;
    case 'node':
      return node.id === subject.node;
    case 'column':
      // What is said of a record itself does not change when there is another one.
      if (subject.how === 'add') return !isSaidOfRecord(node) && readsTable(node, subject.table, calculation);
      return readsTable(node, subject.table, calculation) && !isOtherColumn(node, subject.column);
  }
}

/** A new record changes everything that looks for records in its table; a raised cell only what looks at its column. */
function readsTable(node: CalculationNode, table: string, { tables }: Calculation): boolean {
  switch (node.op) {
    case 'column':
      return node.table === table || (node.via ?? []).length > 0;
    case 'records':
    case 'running':
    case 'bundles':
    case 'lookup':
    case 'part':
      return node.table === table || tables.every(({ name }) => name !== node.table);
    case 'credited-as':
    case 'bundle-value':
      return true;
    default:
      return false;
  }
}
const isSaidOfRecord = ({ op }: CalculationNode): boolean => op === 'column' || op === 'credited-as' || op === 'bundle-value';

function isOtherColumn(node: CalculationNode, column: string): boolean {
  if (node.op === 'column' || node.op === 'lookup') return node.column !== column;
  return (
    node.op === 'records' ||
    node.op === 'running' ||
    node.op === 'bundles' ||
    node.op === 'credited-as' ||
    node.op === 'bundle-value'
  );
}

/** All nodes that may change when the subject rises; what changes through one node alone may be left out. */
export function reachOf(calculation: Calculation, subject: Subject, except?: NodeId): ReadonlySet<NodeId> {
  return remembered(reaches(calculation), JSON.stringify([subject, except]), () => reached(calculation, subject, except));
}
/** Asked again by everything that looks at what rises. */
const reaches = keptFor((_: Calculation) => new Map<string, ReadonlySet<NodeId>>());

function reached(calculation: Calculation, subject: Subject, except: NodeId | undefined): ReadonlySet<NodeId> {
  const reach = new Set<NodeId>();
  const isMoved = (id: NodeId | undefined): boolean => id !== undefined && reach.has(id);
  const amounts = new Map(calculation.components.map(({ name, amount }) => [name, amount]));
  const dates = new Map(calculation.components.map(({ name, schedule = [] }) => [name, schedule.flatMap(datesIn)]));
  const balances = new Map((calculation.balances ?? []).map(({ name, starts, becomes }) => [name, [starts, becomes]]));
  const isReached = (node: CalculationNode): boolean => {
    if (isSubject(node, subject, calculation) || argumentsOf(node).some(isMoved)) return true;
    if (ofThePaid.has(node.op) && isMoved(calculation.payeesWhere)) return true;
    if (node.op === 'paid' && (dates.get(node.component) ?? []).some(isMoved)) return true;
    if (node.op === 'component' || node.op === 'paid' || node.op === 'part') return isMoved(amounts.get(node.component));
    if (node.op === 'balance') return (balances.get(node.balance) ?? []).some(isMoved);
    if (node.op === 'records' || node.op === 'running' || node.op === 'bundles')
      return creditMoves(calculation, node.table, isMoved);
    return node.op === 'payout' && reach.size > 0;
  };
  for (let before = -1; before < reach.size;) {
    before = reach.size;
    for (const node of calculation.nodes) if (!reach.has(node.id) && node.id !== except && isReached(node)) reach.add(node.id);
  }
  return reach;
}

/** What says when a part is paid. */
export function datesIn(part: SchedulePart): readonly NodeId[] {
  const date = part.kind === 'on' ? part.date : part.kind === 'held' ? part.until : part.after;
  return date === undefined ? [] : [date];
}

/** What sees only those whom the plan pays, and their days. */
const ofThePaid: ReadonlySet<CalculationNode['op']> = new Set([
  'component',
  'paid',
  'part',
  'share',
  'days-in-role',
  'months-in-role',
  'records',
  'running',
  'bundles',
]);

/** Does raising it change who is credited with a table's records, or with how much? */
export function creditMovesWith(calculation: Calculation, subject: Subject, table: string): boolean {
  const reach = reachOf(calculation, subject);
  return creditMoves(calculation, table, (id) => id !== undefined && reach.has(id));
}

function creditMoves(calculation: Calculation, table: string, isMoved: (id: NodeId | undefined) => boolean): boolean {
  return creditedBy(calculation, table).some(({ where, to }) => {
    if (isMoved(where)) return true;
    if (to.kind === 'parts') return to.parts.some(({ share, payee }) => isMoved(share) || isMoved(payee));
    return to.kind === 'equally' && to.payees.some(isMoved);
  });
}
