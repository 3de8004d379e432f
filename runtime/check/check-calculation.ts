import type { Calculation } from '../calculation.ts';
import type { Problem } from '../data.ts';
import { argumentsOf, creditNodes, dateNode } from '../evaluate/arguments.ts';
import { calculationShape } from './calculation-shape.ts';

export type Checked = { readonly calculation: Calculation } | { readonly problems: readonly Problem[] };

/** Makes sure that something read from outside is a compiled plan that this version can run. */
export function checkCalculation(value: unknown): Checked {
  const problem = versionProblem(value) ?? shapeProblem(value);
  return problem === undefined ? { calculation: value as Calculation } : { problems: [problem] };
}

function versionProblem(value: unknown): Problem | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'upside-calculation') {
    return { code: 'calculation-not-readable', message: 'This is not a compiled plan.' };
  }
  if ('version' in value && value.version === 1) return undefined;
  const version = 'version' in value ? JSON.stringify(value.version) : 'no version';
  const message = `This plan was compiled as version ${version ?? '?'}, and only version 1 can be run. Compile it again.`;
  return { code: 'calculation-version-unknown', message };
}

function shapeProblem(value: unknown): Problem | undefined {
  const wrong = calculationShape(value, '') ?? orderProblem(value as Calculation);
  return wrong === undefined
    ? undefined
    : { code: 'calculation-not-readable', message: `The compiled plan cannot be read at ${wrong}. Compile it again.` };
}

/** Nodes are numbered by their place, and their arguments stand before them; whatever else names a node names one there is. */
function orderProblem(calculation: Calculation): string | undefined {
  const { nodes } = calculation;
  const late = nodes.findIndex((node, i) => node.id !== i || argumentsOf(node).some((id) => id < 0 || id >= i));
  if (late !== -1) return `nodes[${late}]`;
  const wrong = Object.entries(namedNodes(calculation)).find(([, ids]) =>
    ids.some((id) => id !== undefined && (id < 0 || id >= nodes.length)),
  );
  return wrong?.[0];
}

function namedNodes(calculation: Calculation): Readonly<Record<string, readonly (number | undefined)[]>> {
  const { components, payoutLimits, definitions, balances = [], credits = [], limits = [] } = calculation;
  return {
    components: components.flatMap(({ amount, perRecord, schedule = [] }) => [amount, perRecord, ...schedule.map(dateNode)]),
    payoutLimits: payoutLimits.map(({ value }) => value),
    definitions: definitions.map(({ node }) => node),
    balances: balances.flatMap(({ starts, becomes }) => [starts, becomes]),
    credits: credits.flatMap(({ where, to }) => [where, ...creditNodes(to)]),
    limits: limits.map(({ to }) => to),
    payeesWhere: [calculation.payeesWhere],
    alerts: (calculation.alerts ?? []).map(({ when }) => when),
  };
}
