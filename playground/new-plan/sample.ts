import type { SourceTable } from '../../runtime/data.ts';
import { dayOf, isoOf } from '../../runtime/periods/dates.ts';
import { unitLabel } from '../../runtime/periods/labels.ts';
import { unitHolding, type Days } from '../../runtime/periods/units.ts';
import type { Answers, PayRhythm } from './answers.ts';
import { hasSalary } from './plan.ts';
import { percentOf, sizesFor, unitOf } from './sizes.ts';
import type { NewPlanWords } from './words.ts';

const periodCount: Readonly<Record<PayRhythm, number>> = {
  weekly: 4,
  'semi-monthly': 4,
  monthly: 3,
  quarterly: 4,
  'half-yearly': 2,
  yearly: 1,
};

/** What each person sells in each period, in percent of the target: two below it and two above, in turn. */
const attainments: readonly (readonly bigint[])[] = [
  [120n, 90n, 140n, 105n],
  [85n, 110n, 95n, 130n],
  [60n, 100n, 125n, 80n],
  [105n, 135n, 70n, 115n],
];

/** The first pay periods of a year; weeks begin with the second, which lies in the year as a whole. */
export function samplePeriods(pays: PayRhythm, year: number): readonly Days[] {
  const unit = unitOf[pays];
  const periods = [unitHolding(unit, dayOf(year, 1, 8), 1)];
  while (periods.length < periodCount[pays]) periods.push(unitHolding(unit, (periods.at(-1)?.to ?? 0) + 1, 1));
  return periods;
}

/** The data beside a new plan: four people in two teams, and what they sold. */
export function sampleTables(answers: Answers, words: NewPlanWords, periods: readonly Days[]): readonly SourceTable[] {
  const sold = answers.measure === 'deals' ? dealsTable : inputsTable;
  return [peopleTable(answers, words), sold(answers, words, periods)];
}

function peopleTable(answers: Answers, { plan }: NewPlanWords): SourceTable {
  const { salary } = sizesFor(answers);
  const rows = plan.people.map((name, at) => [name, plan.teams[at < 2 ? 0 : 1], `${salary + percentOf(BigInt(5 * at), salary)}`]);
  const headers = ['name', ...(answers.team === 'nothing' ? [] : ['team']), ...(hasSalary(answers.way) ? ['base'] : [])];
  return tableOf('people.csv', ['name', 'team', 'base'], rows, headers);
}

function inputsTable(answers: Answers, { plan }: NewPlanWords, periods: readonly Days[]): SourceTable {
  const rows = periods.flatMap((days, period) =>
    plan.people.map((name, at) => [name, unitLabel(unitOf[answers.pays], days, 1), `${soldBy(answers, at, period)}`]),
  );
  return tableOf('inputs.csv', ['payee', 'period', 'sales'], rows);
}

/** Two deals for each person and period: two thirds of it in its first days, the rest at its end. */
function dealsTable(answers: Answers, { plan }: NewPlanWords, periods: readonly Days[]): SourceTable {
  const rows = periods.flatMap((days, period) =>
    plan.people.flatMap((name, at) => {
      const whole = soldBy(answers, at, period);
      const first = (whole * 2n) / 3n;
      return [
        [name, isoOf(days.from + at), `${first}`],
        [name, isoOf(days.to - at), `${whole - first}`],
      ];
    }),
  );
  return tableOf(
    'deals.csv',
    ['deal', 'seller', 'closed', 'amount'],
    rows.map((row, index) => [`D-${101 + index}`, ...row]),
  );
}

function soldBy(answers: Answers, person: number, period: number): bigint {
  return percentOf(attainments[person]?.[period] ?? 100n, sizesFor(answers).target);
}

function tableOf(
  file: string,
  columns: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
  kept: readonly string[] = columns,
): SourceTable {
  const filled = columns.map((header, at) => ({ header, cells: rows.map((row) => row[at]) }));
  return { file, columns: filled.filter(({ header }) => kept.includes(header)), rowCount: rows.length };
}
