import { parsePlan, printPlan } from '../../grammar/index.ts';
import { isoOf } from '../../runtime/periods/dates.ts';
import type { Days } from '../../runtime/periods/units.ts';
import type { Answers } from './answers.ts';
import { payFor, salesAt } from './pay.ts';
import { amountText, sizesFor, unitOf } from './sizes.ts';
import { teamPayFor } from './team.ts';
import type { NewPlanWords } from './words.ts';

/** The first version of a plan, in the layout of the formatter, with examples that hold. */
export function planText(answers: Answers, words: NewPlanWords, { from, to }: Days): string {
  const sizes = sizesFor(answers);
  const pay = payFor(answers, sizes, words);
  const team = teamPayFor(answers, sizes, words);
  const lines = [
    `plan "${words.plan.title}"`,
    `currency ${answers.currency}`,
    `pays ${answers.pays}`,
    `effective ${isoOf(from)} to ${isoOf(to)}`,
    ...peopleLines(answers),
    ...measureLines(answers),
    ...targetLines(answers, amountText(sizes.target), words.plan.notes.target),
    ...(answers.measure === 'deals' ? ['sales = sum of amount in deals'] : []),
    ...pay.lines,
    ...team.lines,
    'promise payout never falls as sales rises',
    `example "${words.plan.example}"`,
    `sales ${amountText(salesAt(sizes))}`,
    `expect ${pay.expected}`,
    ...team.example,
  ];
  return printPlan(parsePlan(lines.join('\n')).tree);
}

function peopleLines({ way, team, pays }: Answers): readonly string[] {
  return [
    'payees from "people"',
    'name : key',
    ...(team === 'nothing' ? [] : ['team : team']),
    ...(hasSalary(way) ? [`base : money per ${unitOf[pays]}`] : []),
  ];
}

export function hasSalary(way: Answers['way']): boolean {
  return way === 'salary-and-commission';
}

function measureLines({ measure }: Answers): readonly string[] {
  if (measure === 'figure') return ['input sales : money at least 0'];
  return ['table deals from "deals" dated by closed', 'deal : key', 'seller : payee', 'closed : date', 'amount : money'];
}

function targetLines({ hasTarget, pays }: Answers, target: string, note: string): readonly string[] {
  return hasTarget ? [`## ${note}`, `param target : money per ${unitOf[pays]} = ${target}`] : [];
}
