import type { AlertShape, Calculation, CalculationNode, NodeId, ValueType } from '../calculation.ts';
import type { OperatorName } from './operators.ts';

/** A rule as json-rules-engine reads it. Plain JSON: it can be stored, edited, and run by any engine that has our operators. */
export interface AlertRule {
  readonly name: string;
  readonly conditions: RuleCondition;
  readonly event: {
    readonly type: 'alert';
    /** `phrase`: the plan's own sentence. */
    readonly params: { readonly alert: string; readonly tell?: string; readonly phrase: string };
  };
}
/** `all` of no conditions holds; `any` of none does not. */
export type RuleCondition =
  | { readonly all: readonly (RuleCondition | RuleTest)[] }
  | { readonly any: readonly (RuleCondition | RuleTest)[] }
  | { readonly not: RuleCondition | RuleTest };
export interface RuleTest {
  readonly fact: string;
  readonly operator: OperatorName;
  /** Exact text: `"n/d"`, a text, a day, `yes` or `no`. */
  readonly value: string | readonly string[] | { readonly fact: string };
}

/** A rule with the figures that its facts are: by name, the node that gives each. */
export interface CompiledAlert {
  readonly alert: AlertShape;
  readonly rule: AlertRule;
  readonly facts: ReadonlyMap<string, NodeId>;
}

export function compiledAlerts(calculation: Calculation): readonly CompiledAlert[] {
  return (calculation.alerts ?? []).map((alert) => compiledAlert(alert, calculation));
}

function compiledAlert(alert: AlertShape, calculation: Calculation): CompiledAlert {
  const facts = new Map<string, NodeId>();
  const condition = conditionOf(alert.when, { calculation, facts });
  const { name, tell, phrase } = alert;
  const params = { alert: name, ...(tell !== undefined && { tell }), phrase };
  return { alert, facts, rule: { name, conditions: topLevel(condition), event: { type: 'alert', params } } };
}

/** An engine takes a single test only inside `all` or `any`. */
function topLevel(condition: RuleCondition | RuleTest): RuleCondition {
  return 'fact' in condition ? { all: [condition] } : condition;
}

interface Writing {
  readonly calculation: Calculation;
  readonly facts: Map<string, NodeId>;
}

function conditionOf(id: NodeId, writing: Writing): RuleCondition | RuleTest {
  const node = writing.calculation.nodes[id];
  switch (node?.op) {
    case 'both':
      return { all: [conditionOf(node.left, writing), conditionOf(node.right, writing)] };
    case 'either':
      return { any: [conditionOf(node.left, writing), conditionOf(node.right, writing)] };
    case 'not':
      return { not: topLevel(conditionOf(node.value, writing)) };
    case 'same':
    case 'below':
    case 'at-most':
      return comparison(node, writing);
    case 'blank':
      return { fact: factOf(node.value, writing), operator: 'upside:blank', value: 'yes' };
    case 'one-of':
      return { any: node.choices.map((choice) => testOf('same', node.value, choice, writing)) };
    default:
      return { fact: factOf(id, writing), operator: 'upside:text-same', value: 'yes' };
  }
}

type Comparison = Extract<CalculationNode, { readonly op: 'same' | 'below' | 'at-most' }>;

function comparison(node: Comparison, writing: Writing): RuleTest {
  const left = writing.calculation.nodes[node.left];
  if (left?.op !== 'literal') return testOf(node.op, node.left, node.right, writing);
  const turned = { same: 'same', below: 'above', 'at-most': 'at-least' } as const;
  return testOf(turned[node.op], node.right, node.left, writing);
}

type Relation = 'same' | 'below' | 'at-most' | 'above' | 'at-least';

function testOf(relation: Relation, left: NodeId, right: NodeId, writing: Writing): RuleTest {
  const node = writing.calculation.nodes[left];
  const other = writing.calculation.nodes[right];
  const operator = operatorOf(relation, node?.type ?? { kind: 'number' });
  const value = other?.op === 'literal' ? other.value : { fact: factOf(right, writing) };
  return { fact: factOf(left, writing), operator, value };
}

/** Texts, days and answers are compared as texts: days are written so that the earlier one comes first. */
function operatorOf(relation: Relation, { kind }: ValueType): OperatorName {
  const isText = kind === 'text' || kind === 'date' || kind === 'yes-no' || kind === 'period';
  return isText ? `upside:text-${relation}` : `upside:${relation}`;
}

/** The plan's words for a figure; two figures of the same words are told apart by number. */
function factOf(id: NodeId, { calculation, facts }: Writing): string {
  const phrase = calculation.phrases[id];
  const words = phrase?.name ?? phrase?.text ?? '';
  const name = words === '' || (facts.get(words) ?? id) !== id ? `${words} #${id}`.trim() : words;
  facts.set(name, id);
  return name;
}
