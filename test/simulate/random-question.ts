import type { RunData } from '../../runtime/data.ts';
import { tableFromRows } from '../../runtime/source-rows.ts';
import type { Question } from '../../simulate/question.ts';
import { chanceFrom } from '../promises/chance.ts';
import { randomPlan } from '../promises/random-plan.ts';

const periods = ['2026-01', '2026-02', '2026-03'] as const;

/** A random plan over three months and two people, asked about one of them and `x` in one month; undefined: it has no `x`. */
export function randomQuestion(seed: number): (Question & { readonly from: string; readonly to: string }) | undefined {
  const { calculation, subject } = randomPlan(seed);
  if (subject.kind !== 'input') return undefined;
  const chance = chanceFrom(seed * 13 + 5);
  const rangeOf = (name: string): readonly [number, number] => {
    const shape = calculation.inputs.find((input) => input.name === name);
    return [shape?.low === undefined ? -2 : Number(shape.low), shape?.high === undefined ? 6 : Number(shape.high)];
  };
  const usual = (name: string): string => {
    const [low, high] = rangeOf(name);
    return `${low + chance.whole(high - low + 1)}`;
  };
  const rows = ['own', 'other'].flatMap((payee) =>
    periods.map((period) => ({ payee, team: 'team', period, x: usual('x'), y: usual('y'), z: usual('z') })),
  );
  const data: RunData = { tables: {}, inputs: tableFromRows('inputs', rows) };
  const [low, high] = rangeOf('x');
  const period = chance.of(periods);
  return { calculation, data, payee: 'own', period, vary: 'x', from: `${low}`, to: `${high}` };
}
