import type { Calculation } from '../../runtime/calculation.ts';
import type { PayoutLine, Problem, Trace } from '../../runtime/data.ts';
import { explainedRows } from '../../runtime/statement-rows.ts';
import type { StatementWords } from '../../runtime/statement-words.ts';
import type { Session } from '../../runtime/session.ts';
import type { PayeeStatements, Person, PlanWords, Statement, StatementLine } from '../report.ts';

/** Rows of data shown under one figure. */
const mostRows = 24;

export interface StatementsAsked {
  readonly calculation: Calculation;
  readonly session: Session;
  readonly periods: readonly string[];
  readonly said: ReadonlyMap<string, PlanWords>;
  readonly words: StatementWords;
  readonly most: number;
}

/** A statement for each of the payee's periods, payee by payee, as far as `most` goes; nobody's are torn apart. */
export function statementsOf(
  people: readonly Person[],
  asked: StatementsAsked,
): { readonly statements: readonly PayeeStatements[]; readonly leftOut: number } {
  const { session, most } = asked;
  const linesOf = Map.groupBy(session.result().payouts, ({ payee }) => payee);
  const problemsOf = Map.groupBy(session.result().problems, ({ payee }) => payee);
  const statements: PayeeStatements[] = [];
  let [count, leftOut] = [0, 0];
  for (const person of people) {
    const own = person.byPeriod.size;
    if (leftOut > 0 || (count > 0 && count + own > most)) leftOut += own;
    else {
      count += own;
      statements.push(ofPayee(person, linesOf.get(person.name) ?? [], problemsOf.get(person.name) ?? [], asked));
    }
  }
  return { statements, leftOut };
}

function ofPayee(
  { name, byPeriod }: Person,
  lines: readonly PayoutLine[],
  problems: readonly Problem[],
  asked: StatementsAsked,
): PayeeStatements {
  const statements = [...byPeriod].map(([period, { pay, sales, target }]): Statement => {
    const own = lines.filter((line) => line.period === period);
    const { traces } = own.length === 0 ? { traces: [] } : asked.session.trace(name, period);
    return {
      ...{ period, payout: pay, sales, target },
      lines: own.map((line) => lineOf(line, own, traces, asked)),
      problems: own.length > 0 ? [] : problems.filter((problem) => problem.period === period),
    };
  });
  return { payee: name, groups: [...byPeriod.values()].at(-1)?.groups ?? [], statements };
}

function lineOf(
  { component, amount, unit }: PayoutLine,
  lines: readonly PayoutLine[],
  traces: readonly Trace[],
  { calculation, said, words }: StatementsAsked,
): StatementLine {
  const at = lines.findIndex((line) => line.component === component);
  const trace = traces.find(({ op, name }) => op !== 'payout' && name === component) ?? traces[at];
  return {
    ...{ component, amount, unit },
    label: calculation.components.find(({ name }) => name === component)?.label,
    rows: trace === undefined ? [] : explainedRows(trace, words, mostRows).slice(1),
    said: said.get(component),
  };
}
