import type { Calculation } from '../../runtime/calculation.ts';
import { figureNamed } from '../../runtime/everybody.ts';
import { prepare, type Session } from '../../runtime/index.ts';
import { add, type Exact, exactOfRational, zero } from '../../runtime/numbers/exact.ts';
import { type Comparison, comparisonOf, type Ran } from './comparison.ts';
import type { Base, Scenario } from './scenario.ts';

/** What each scenario pays otherwise than the plan does on the same people. Its own problems stand in each comparison. */
export function whatIf(base: Base, scenarios: readonly Scenario[]): readonly Comparison[] {
  const session = prepare(base.calculation, base.data, base.options);
  const ran = ranBy(base.calculation, session);
  const teams = teamsOf(base.calculation, session);
  return scenarios.map(({ name, calculation, data, options }) => {
    const other = ranBy(calculation, prepare(calculation, data, options));
    return comparisonOf(name, ran, other, teams);
  });
}

function ranBy(calculation: Calculation, session: Session): Ran {
  return { result: session.result(), sales: salesOf(calculation, session) };
}

function salesOf(calculation: Calculation, session: Session): Exact | undefined {
  const node = figureNamed(calculation, 'sales');
  if (node === undefined || calculation.nodes[node]?.type.kind !== 'money') return undefined;
  const values = session.figuresOfAll([node], node).map(({ figures }) => exactOfRational(figures.get(node)?.value ?? '') ?? zero);
  return values.reduce(add, zero);
}

/** Everybody's team, as of their last pay period of the run. */
function teamsOf({ payees, components }: Calculation, session: Session): ReadonlyMap<string, string> {
  const column = payees?.columns.find(({ type }) => type.kind === 'team')?.name;
  const like = components[0]?.amount;
  if (column === undefined || like === undefined) return new Map();
  return new Map(
    session.figuresOfAll([], like).flatMap(({ about, cell }) => {
      const team = cell(column) ?? '';
      return about.kind === 'payee' && team !== '' ? [[about.name, team] as const] : [];
    }),
  );
}
