import type { Calculation } from '../calculation.ts';
import { columnsOf } from '../columns.ts';
import type { Problem, RunOptions } from '../data.ts';
import { type Evaluator, evaluatorOf } from '../evaluate.ts';
import { ownRowsOf } from '../evaluate/own-rows.ts';
import type { Exact } from '../numbers/exact.ts';
import { exactDomain } from '../numbers/exact-domain.ts';
import { calendarOf } from '../periods/calendar.ts';
import { type Problems, problemList } from '../problems.ts';
import { linesOf } from '../result.ts';
import { looksOf } from '../rows/looks.ts';
import { markRows } from '../rows/mark.ts';
import { isSmall } from '../session.ts';
import type { TypedTable } from '../tables/typed.ts';
import { periodReader } from '../world/input-book.ts';
import { peopleOf } from '../world/people.ts';
import { type World, worldFrom } from '../world/world.ts';
import type { Section } from './section.ts';
import { isSentTable, receivedTable, type Sent } from './sent.ts';
import { type WrittenLines, writtenLines } from './written.ts';

/** What a section comes to. Plain: it can be sent back. */
export interface SectionResult {
  readonly lines: WrittenLines;
  /** What is wrong with pay; what is wrong with the data has been said before they were cut. */
  readonly problems: readonly Problem[];
  /** What became of the section's rows of each table: see `Records`. */
  readonly looked: readonly (readonly [string, Uint8Array])[];
}

/** A section whose data are laid out. */
export interface OpenSection {
  /** Works everything out again, from the same columns. */
  again(): void;
  result(): SectionResult;
}

export function openSection(calculation: Calculation, options: RunOptions, section: Section): OpenSection {
  const world = worldOfSection(calculation, options, section);
  const exact = evaluatorOf(calculation, exactDomain, world);
  const columns = isSmall(world) ? undefined : columnsOf(calculation, world, exact);
  const looked = (): SectionResult['looked'] => {
    const looks = looksOf(exact.setting).records;
    for (const look of columns?.mark(looks, exact.setting) ?? looks) markRows(exact.setting, look);
    return calculation.tables.flatMap(({ name }) => lookedIn(exact, name));
  };
  return {
    again: () => columns?.again(),
    result: () => {
      const lines = writtenLines(linesOf(exact, columns));
      const problems = world.problems.each();
      return { lines, problems, looked: looked() };
    },
  };
}

function worldOfSection(calculation: Calculation, options: RunOptions, section: Section): World {
  const { plan } = calculation;
  const calendar = calendarOf(plan);
  const payees = receivedTable(section.payees);
  const reading = {
    calendar,
    people: peopleOf(payees, ownRowsOf(calculation, payees, exactDomain)),
    inputs: section.inputs && received(section.inputs),
    tables: new Map(section.tables.map(([name, table]) => [name, received(table)])),
    inData: section.inData,
    periodOf: periodReader(calendar, plan.fiscalStart),
    problems: [],
  };
  const said: Problems = problemList();
  return { ...worldFrom(calculation, options, reading, section.currency, said), problems: problemList() };
}

const received = (sent: Sent): TypedTable | Problem => (isSentTable(sent) ? receivedTable(sent) : sent);

function lookedIn({ setting }: Evaluator<Exact, boolean>, name: string): SectionResult['looked'] {
  const records = setting.records(name);
  return 'code' in records ? [] : [[name, records.looked]];
}
