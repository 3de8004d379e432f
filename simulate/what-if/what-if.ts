import type { Calculation } from '../../runtime/calculation.ts';
import { figureNamed } from '../../runtime/everybody.ts';
import { prepare, type Session } from '../../runtime/index.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { type Comparison, comparisonOf, type Ran } from './comparison.ts';
import type { Base, Scenario } from './scenario.ts';

/** What each scenario pays otherwise than the plan does on the same people. Its own problems stand in each comparison. */
export function whatIf(base: Base, scenarios: readonly Scenario[]): readonly Comparison[] {
  const session = prepare(base.calculation, base.data, base.options);
  const ran = ranBy(base.calculation, session);
  const teams = teamsOf(base.calculation, session);
  return scenarios.map(({ name, calculation, data, options }) => {
    const before = data === base.data ? session : undefined;
    return comparisonOf(name, ran, ranBy(calculation, prepare(calculation, data, options, before)), teams);
  });
}

function ranBy(calculation: Calculation, session: Session): Ran {
  return { ...session.totals(), sales: salesOf(calculation, session) };
}

function salesOf(calculation: Calculation, session: Session): Exact | undefined {
  const node = figureNamed(calculation, 'sales');
  return node === undefined || calculation.nodes[node]?.type.kind !== 'money' ? undefined : session.sumOf(node);
}

/** Everybody's team, as of their last pay period of the run. */
function teamsOf({ payees }: Calculation, session: Session): ReadonlyMap<string, string> {
  const column = payees?.columns.find(({ type }) => type.kind === 'team')?.name;
  return column === undefined ? new Map() : session.cellsOf(column);
}
