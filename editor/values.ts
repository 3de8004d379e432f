import type { Calculation, CalculationNode, ValueType } from '../runtime/calculation.ts';
import { minorDigitsOf } from '../runtime/numbers/currencies.ts';
import { exactOfRational, rationalText, type Exact } from '../runtime/numbers/exact.ts';
import { groupedText, percentText } from '../runtime/numbers/printing.ts';
import type { Outcome } from '../runtime/session.ts';
import type { Selected } from './analysis.ts';

/** A figure in the selected case: as people read it, or why there is none. */
export type Shown = { readonly kind: 'value'; readonly text: string } | { readonly kind: 'problem'; readonly why: string };

/** The figure of a name, by the calculation that was last sound; undefined where it has none, or is not due. */
export function valueOfName(name: string, { calculation, session, payee, period }: Selected): Shown | undefined {
  const component = calculation.components.find((each) => each.name === name);
  if (component) return shown(session.amountOf(name, payee, period), calculation.nodes[component.amount]?.type, calculation);
  if (name === 'payout') return shown(session.payoutOf(payee, period), { kind: 'money' }, calculation);
  const node = nodeOfName(name, calculation);
  const isSeen = node !== undefined && node.grain.kind !== 'record' && node.grain.kind !== 'bundle';
  return isSeen ? shown(session.valueOf(node.id, payee, period), node.type, calculation) : undefined;
}

function nodeOfName(name: string, { definitions, nodes }: Calculation): CalculationNode | undefined {
  const definition = definitions.find((each) => each.name === name);
  if (definition) return nodes[definition.node];
  return nodes.find(
    (node) =>
      (node.op === 'input' && node.input === name) ||
      (node.op === 'param' && node.param === name) ||
      (node.op === 'attribute' && node.column === name),
  );
}

function shown(outcome: Outcome, type: ValueType | undefined, { plan }: Calculation): Shown | undefined {
  switch (outcome.kind) {
    case 'value':
      return { kind: 'value', text: figureText(outcome.value, type, plan.currency) };
    case 'problems':
      return { kind: 'problem', why: outcome.problems[0]?.message ?? '' };
    case 'bands':
    case 'not-due':
      return undefined;
  }
}

/** An amount of a component as people read it: `1,860.00 USD`, `40 points`. */
export function amountText(component: string, amount: Exact, { components, nodes, plan }: Calculation): string {
  const node = components.find(({ name }) => name === component)?.amount;
  return figureText(rationalText(amount), node === undefined ? undefined : nodes[node]?.type, plan.currency);
}

/** An exact figure as people read it: `1,860.00 USD`, `120%`. */
function figureText(value: string, type: ValueType | undefined, currency: string | undefined): string {
  const number = exactOfRational(value);
  if (number === undefined || type === undefined || type.kind === 'text' || type.kind === 'date') return value;
  if (type.kind === 'percent') return percentText(number);
  if (type.kind === 'unit') return `${groupedText(number, 0, 6)} ${type.unit}`;
  if (type.kind !== 'money') return groupedText(number, 0, 6);
  const unit = type.currency ?? currency;
  const digits = minorDigitsOf(unit ?? 'USD');
  return `${groupedText(number, digits, digits + 2)}${unit === undefined ? '' : ` ${unit}`}`;
}
