import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import { figureNamed } from '../../runtime/everybody.ts';
import { didYouMean } from '../../runtime/near.ts';

/** By what a figure may be given that the plan does not define. */
const given = ['input', 'param', 'attribute'] as const;

/** The nodes of what is sold and of what was asked for, and somebody whose figures they are. */
export interface SalesNodes {
  readonly name: string;
  readonly sales: NodeId | undefined;
  readonly target: NodeId | undefined;
}

/** By the names that are said; else `sales` and `target`, or what `attainment` is a ratio of. */
export function salesNodes(
  calculation: Calculation,
  { sales: said, target: against }: { readonly sales?: string; readonly target?: string },
): SalesNodes | { readonly unknown: string } {
  const unknown = [said, against].find((name) => name !== undefined && figureNamed(calculation, name, given) === undefined);
  if (unknown !== undefined) return { unknown: unknownFigure(calculation, unknown) };
  const name = said ?? 'sales';
  const sales = payeeFigure(calculation, figureNamed(calculation, name, given));
  const target = figureNamed(calculation, against ?? 'target', given) ?? divisorOf(calculation, sales);
  const isTarget = target !== undefined && ['payee', 'company'].includes(calculation.nodes[target]?.grain.kind ?? '');
  return { name, sales, target: isTarget && sales !== undefined ? target : undefined };
}

/** A figure of a team or of the company would be counted once for each of its people. */
function payeeFigure({ nodes }: Calculation, id: NodeId | undefined): NodeId | undefined {
  const node = id === undefined ? undefined : nodes[id];
  return node?.grain.kind === 'payee' && node.type.kind === 'money' ? id : undefined;
}

/** `attainment = sales / quotas.amount` says what the target is. */
function divisorOf(calculation: Calculation, sales: NodeId | undefined): NodeId | undefined {
  const node = calculation.nodes[figureNamed(calculation, 'attainment', given) ?? -1];
  return node?.op === 'divide' && node.left === sales ? node.right : undefined;
}

function unknownFigure({ definitions, inputs, params }: Calculation, name: string): string {
  const known = [...definitions, ...inputs, ...params].map((one) => one.name);
  return `The plan has no figure ${name}.${didYouMean(name, known)} Say which one is meant: --sales NAME, --target NAME.`;
}
