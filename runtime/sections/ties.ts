import type { Calculation, CalculationNode, MemberGroup } from '../calculation.ts';
import type { RunOptions } from '../data.ts';

/** Whom a figure looks at together: a payee's pay cannot be worked out without the others'. */
type Tie = { readonly kind: MemberGroup['kind'] } & Partial<{ readonly column: string }>;

/** Whom a plan never takes apart: everybody; or whoever shares a value in one of these columns, and managers with their reports. */
export type Ties = 'everybody' | { readonly columns: ReadonlySet<string>; readonly withReports: boolean };

/** `owned`: tables whose rows belong to payees. */
export function tiesOf(calculation: Calculation, { set = {}, instead = [] }: RunOptions, owned: ReadonlySet<string>): Ties {
  const { nodes, limits = [], balances = [], inputs } = calculation;
  const isGiven = (input: string): boolean => Object.hasOwn(set, input);
  const shared = inputs.filter(({ name }) => !isGiven(name)).map(({ by }) => by);
  const grains = [...shared, ...[...nodes, ...balances].map(({ grain }) => grain).filter(({ kind }) => kind === 'group')];
  const ties: readonly Tie[] = [
    ...nodes.flatMap((node) => tiesOfNode(node, owned)),
    ...[...grains, ...limits.map(({ grain }) => grain)].flatMap(asTie),
  ];
  if (instead.length > 0 || ties.some(({ kind }) => kind === 'company')) return 'everybody';
  return {
    columns: new Set(ties.flatMap(({ column }) => column ?? [])),
    withReports: ties.some(({ kind }) => kind === 'reports'),
  };
}

type Kind = { readonly kind: string } & Partial<{ readonly column: string }>;
const asTie = ({ kind, column }: Kind): readonly Tie[] =>
  kind === 'company' ? [{ kind }] : kind === 'group' && column !== undefined ? [{ kind, column }] : [];

const company: readonly Tie[] = [{ kind: 'company' }];

function tiesOfNode(node: CalculationNode, owned: ReadonlySet<string>): readonly Tie[] {
  switch (node.op) {
    case 'members':
    case 'rank':
    case 'share':
      return [node.group];
    case 'records':
      return node.grain.kind === 'company' && owned.has(node.table) ? company : [];
    case 'running':
      return owned.has(node.table) ? [] : company;
    case 'lookup':
      return owned.has(node.table) ? company : [];
    case 'manager-of':
      return company;
    default:
      return [];
  }
}
