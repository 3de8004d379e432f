import type { Calculation, CalculationNode } from '../../runtime/calculation.ts';

/** A calculation as lines that a person can read: `3 multiply left=1 right=2 : money payee`. */
export function listing(calculation: Calculation): readonly string[] {
  const nodes = calculation.nodes.map(nodeLine);
  const components = calculation.components.map(
    ({ name, kind, sign, every, paid, amount }) =>
      `${name} (${kind}${sign < 0 ? ', subtracts' : ''}${paid ? '' : ', not paid'}) each ${every} = ${amount}`,
  );
  const limits = calculation.payoutLimits.map(({ bound, value }) => `payout ${bound} ${value}`);
  return [...nodes, ...components, ...limits];
}

function nodeLine({ id, op, type, grain, ...rest }: CalculationNode): string {
  const parts = Object.entries(rest).map(([key, value]) => `${key}=${part(value)}`);
  const of = type.kind === 'money' && type.currency !== undefined ? `money ${type.currency}` : type.kind;
  return [`${id} ${op}`, ...parts, `: ${of} ${grainWord(grain)}`].join(' ');
}

function part(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(part).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}=${part(inner)}`)
    .join(' ')}}`;
}

function grainWord(grain: CalculationNode['grain']): string {
  switch (grain.kind) {
    case 'group':
      return `group ${grain.column}`;
    case 'record':
      return `record ${grain.table}`;
    case 'bundle':
      return `bundle ${grain.table}.${grain.column}`;
    case 'company':
    case 'payee':
      return grain.kind;
  }
}
