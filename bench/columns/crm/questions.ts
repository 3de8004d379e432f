import { prepare } from '../../../runtime/index.ts';
import { type Base, gridOf, readGrid, scenarioOf, whatIf } from '../../../simulate/index.ts';
import { medianOf } from '../../timing.ts';
import { took } from '../../clock.ts';
import { centsOf } from '../cents.ts';
import type { BenchPlan } from '../plans.ts';
import { wrongCents } from '../turns.ts';
import { sourceData } from '../written.ts';
import { type Crm, crmData } from './data.ts';
import { crmReference } from './reference.ts';

/** Milliseconds of the processor, medians. */
export interface QuestionTimes {
  readonly payees: number;
  readonly deals: number;
  /** Payouts of the plain run that are not what the reference says, to the cent. */
  readonly wrong: number;
  /** A year of everybody's pay, from data at hand. */
  readonly run: number;
  /** The same, and what it would be with another target. */
  readonly whatIf: number;
  /** The same, and with twenty targets. */
  readonly grid: number;
}

const points = 'target=25,000..44,000 by 1,000';

/** What a question costs beside one plain run, all in turns. */
export function questionTimes({ text, calculation }: BenchPlan, crm: Crm, rounds: number): QuestionTimes {
  const source = sourceData(crmData(crm));
  const base: Base = { text, calculation, data: source };
  const scenario = scenarioOf('another target', ['target = 31,000'], base);
  const grid = readGrid(points);
  if ('wrong' in scenario || 'wrong' in grid) throw new Error('A question of the benchmark is wrong.');
  const works = {
    run: () => void prepare(calculation, source).result(),
    whatIf: () => void whatIf(base, [scenario]),
    grid: () => void gridOf(base, grid),
  };
  const times = { run: [] as number[], whatIf: [] as number[], grid: [] as number[] };
  for (let round = 0; round <= rounds; round++)
    for (const name of ['run', 'whatIf', 'grid'] as const) {
      const { processor } = took(works[name]);
      if (round > 0) times[name].push(processor);
    }
  return {
    payees: crm.names.length,
    deals: crm.agent.length,
    wrong: wrongCents(centsOf(prepare(calculation, source).result(), crm.names, 12), crmReference(crm)),
    run: medianOf(times.run),
    whatIf: medianOf(times.whatIf),
    grid: medianOf(times.grid),
  };
}
