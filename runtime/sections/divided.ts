import type { Calculation } from '../calculation.ts';
import type { RunData, RunOptions, RunResult } from '../data.ts';
import { type Evaluator, evaluatorOf } from '../evaluate.ts';
import { ownRowsOf } from '../evaluate/own-rows.ts';
import type { Exact } from '../numbers/exact.ts';
import { exactDomain } from '../numbers/exact-domain.ts';
import { problemList } from '../problems.ts';
import { resultFrom } from '../result.ts';
import type { PaidLine } from '../totals.ts';
import { type World, worldOf } from '../world/world.ts';
import { type Assigned, assigned, joinTied, together } from './assigned.ts';
import { clustersOf } from './clusters.ts';
import type { SectionResult } from './open-section.ts';
import { ownedTables, type Owners, ownersOf } from './owners.ts';
import { type Cut, cutsOf } from './section.ts';
import { tiesOf } from './ties.ts';
import { readLines } from './written.ts';

/** A run in sections, each of which can be worked out by itself, on any thread and in any order. */
export interface Divided {
  readonly cuts: readonly Cut[];
  /** The result of the run, from those of its sections in their order: what one run gives, to the byte. */
  together(results: readonly SectionResult[]): RunResult;
}
export interface Division {
  /** So many sections at most. */
  readonly sections: number;
  /** So many payees in each, where they may be taken apart; absent: as many as there are. */
  readonly payees?: number;
}

/**
 * Checks the data and divides them by payee. Teams, managers with their reports, and whoever else a figure of the plan looks at together
 * stay together; a plan that looks at the whole company is one section.
 */
export function divided(calculation: Calculation, data: RunData, options: RunOptions, division: Division): Divided {
  const world = worldOf(calculation, data, options, (payees) => ownRowsOf(calculation, payees, exactDomain));
  const evaluator = evaluatorOf(calculation, exactDomain, world);
  const { owners, sections } = divisionOf(calculation, options, world, division);
  const cuts = cutsOf(calculation, world, owners, sections);
  return {
    cuts,
    together: (results) => {
      for (const problem of results.flatMap(({ problems }) => problems)) world.problems.add(problem);
      const lines = inOrder(world, results);
      return resultFrom(calculation, data, options, evaluator, { lines, marking: () => marked(evaluator, results, cuts) });
    },
  };
}

interface Sections {
  readonly owners: ReadonlyMap<string, Owners>;
  readonly sections: Assigned;
}

function divisionOf(calculation: Calculation, options: RunOptions, world: World, { sections, payees }: Division): Sections {
  const whole: Sections = { owners: new Map(), sections: together(world) };
  const all = world.people.payees.length;
  const atMost = payees === undefined ? sections : Math.max(sections, Math.ceil(all / payees));
  if (atMost <= 1 || world.currency === undefined) return whole;
  const { setting: silent } = evaluatorOf(calculation, exactDomain, { ...world, problems: problemList() });
  const owned = ownedTables(silent);
  const ties = tiesOf(calculation, options, owned);
  if (ties === 'everybody') return whole;
  const clusters = clustersOf(all);
  joinTied(world, ties, clusters);
  const owners = ownersOf(silent, owned, clusters);
  if (owners === undefined) return whole;
  return { owners, sections: assigned(world, [...owners.values()], clusters, atMost) };
}

/** Payee by payee, as one run has them. */
function inOrder({ people }: World, results: readonly SectionResult[]): readonly PaidLine[] {
  const byPayee = Map.groupBy(
    results.flatMap(({ lines }) => readLines(lines)),
    ({ line }) => line.payee,
  );
  return people.payees.flatMap(({ key }) => byPayee.get(key) ?? []);
}

/** Puts together what became of the rows; a row that is in several sections counts where it counts in one. Nothing is left to look at. */
function marked({ setting }: Evaluator<Exact, boolean>, results: readonly SectionResult[], cuts: readonly Cut[]): readonly [] {
  results.forEach(({ looked }, place) => {
    for (const [name, marks] of looked) {
      const records = setting.records(name);
      if (!('code' in records)) put(records.looked, marks, cuts[place]?.rows.get(name));
    }
  });
  return [];
}

function put(into: Uint8Array, marks: Uint8Array, rows: Int32Array | undefined): void {
  for (let i = 0; i < marks.length; i++) {
    const row = rows?.[i] ?? i;
    into[row] = Math.max(into[row] ?? 0, marks[i] ?? 0);
  }
}
