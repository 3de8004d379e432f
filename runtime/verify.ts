import type { Calculation } from './calculation.ts';
import type { PayoutLine, RunData, RunOptions, RunResult } from './data.ts';
import { evaluatorOf } from './evaluate.ts';
import { ownRowsOf } from './evaluate/own-rows.ts';
import { valueHashOf } from './hash.ts';
import { exactDomain } from './numbers/exact-domain.ts';
import { exactLines } from './result.ts';
import type { Payee } from './world/entities.ts';
import { givenInstead } from './world/given.ts';
import { worldOf } from './world/world.ts';

/** What came of working somebody's pay out a second time, figure by figure, and holding it against a result. */
export interface Verification {
  /** Whose pay was worked out again: how many, and of how many in the result. */
  readonly payees: number;
  readonly of: number;
  /** How many lines were compared. */
  readonly lines: number;
  /** Empty where all is the same, to the cent. */
  readonly differences: readonly Difference[];
}
/** A line that is otherwise in the result than worked out exactly; undefined: there is no such line. */
export interface Difference extends Pick<PayoutLine, 'payee' | 'period' | 'component'> {
  /** With its unit: `1860.00 USD`. */
  readonly paid: string | undefined;
  readonly exact: string | undefined;
}

/** So many payees are enough to find what goes wrong for many. */
const usualSample = 100;

/**
 * Works the pay of some payees out again with the exact evaluator alone, which shares nothing with the columns that large runs are paid
 * by. Who is among them follows from the result's hash: nobody chooses, and the same result is held against the same payees.
 */
export function verify(
  calculation: Calculation,
  data: RunData,
  options: RunOptions,
  result: Pick<RunResult, 'payouts' | 'resultHash'>,
  payees: number | 'all' = usualSample,
): Verification {
  const world = worldOf(calculation, data, options, (table) => ownRowsOf(calculation, table, exactDomain));
  const instead = givenInstead(calculation, world, options.instead ?? []);
  const evaluator = evaluatorOf(calculation, exactDomain, world, { instead });
  const asked = world.people.payees.filter(({ key }) => options.payee === undefined || key === options.payee);
  const sample = payees === 'all' ? asked : sampleOf(asked, payees, result.resultHash);
  const paid = Map.groupBy(result.payouts, ({ payee }) => payee);
  const { currency } = world;
  const found = sample.map((payee) => {
    const exact = world.periods.flatMap((period) =>
      currency === undefined ? [] : exactLines(evaluator, payee, period, currency),
    );
    return compared(
      paid.get(payee.key) ?? [],
      exact.map(({ line }) => line),
    );
  });
  return {
    payees: sample.length,
    of: asked.length,
    lines: found.reduce((sum, { lines }) => sum + lines, 0),
    differences: found.flatMap(({ differences }) => differences),
  };
}

/** So many of them, each with the same chance, in their own order. */
function sampleOf(payees: readonly Payee[], count: number, seed: string): readonly Payee[] {
  const left = [...payees];
  const chosen: Payee[] = [];
  while (chosen.length < count && left.length > 0) {
    const place = Number(BigInt(`0x${valueHashOf([seed, chosen.length])}`) % BigInt(left.length));
    const last = left.pop();
    const found = left[place] ?? last;
    if (last !== undefined && place < left.length) left[place] = last;
    if (found !== undefined) chosen.push(found);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

function compared(paid: readonly PayoutLine[], exact: readonly PayoutLine[]): Pick<Verification, 'lines' | 'differences'> {
  const [own, others] = [byName(paid), byName(exact)];
  const names = new Map([...own, ...others]);
  const differences = [...names].flatMap(([name, { payee, period, component }]): readonly Difference[] => {
    const [one, other] = [own.get(name), others.get(name)].map((found) => found && `${found.amount} ${found.unit}`);
    return one === other ? [] : [{ payee, period, component, paid: one, exact: other }];
  });
  return { lines: names.size, differences };
}

/** The same name may stand twice in a period, such as two floors: then each has a place. */
function byName(lines: readonly PayoutLine[]): ReadonlyMap<string, PayoutLine> {
  const places = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const name = JSON.stringify([line.period, line.component]);
      const place = places.get(name) ?? 0;
      places.set(name, place + 1);
      return [`${name} ${place}`, line];
    }),
  );
}
