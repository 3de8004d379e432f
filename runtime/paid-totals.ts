import type { Columns } from './columns.ts';
import type { PaidColumn } from './columns/pay.ts';
import type { Totals } from './data.ts';
import type { Evaluator } from './evaluate.ts';
import { minorDigitsOf } from './numbers/currencies.ts';
import { add, type Exact, exactOf, zero } from './numbers/exact.ts';
import { fixedText, plainText } from './numbers/printing.ts';
import { exactLines, unitOf } from './result.ts';
import { type Tally, tallyOf } from './tally.ts';

type Exactly = Evaluator<Exact, boolean>;

/** What everybody's lines sum to, added up column by column: the same as `totalsOf` of the lines, which need not be written for it. */
export function totalsInColumns(evaluator: Exactly, columns: Columns, currency: string): Totals {
  const { world } = evaluator.setting;
  const { payees } = world.people;
  const names = [...new Set(columns.periods.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const over = 10n ** BigInt(minorDigitsOf(currency));
  const [byPayee, byPeriod] = [tallyOf(payees.length), tallyOf(world.periods.length)];
  const byComponent = new Map<string, Tally>(names.map((name) => [name, tallyOf(1)]));
  const units = new Map<string, Exact>();
  const put = (payee: number, period: number, name: string, amount: number | bigint): void => {
    byPayee.add(payee, amount);
    byPeriod.add(period, amount);
    const tally = byComponent.get(name) ?? tallyOf(1);
    byComponent.set(name, tally);
    tally.add(0, amount);
  };
  const putOther = (unit: string, amount: Exact): void => void units.set(unit, add(units.get(unit) ?? zero, amount));
  for (const [place, period] of world.periods.entries()) {
    const { lines = [], isOdd = () => true } = columns.periods[place] ?? {};
    const plans = lines.map((column) => ({ column, unit: unitOf(evaluator, column.component, currency) }));
    for (const payee of payees) {
      const row = columns.rowOf[payee.index] ?? 0;
      if (isOdd(row)) {
        for (const { line, amount } of exactLines(evaluator, payee, period, currency))
          if (line.unit === currency) put(payee.index, place, line.component, (amount.n * over) / amount.d);
          else putOther(line.unit, amount);
      } else
        for (const { column, unit } of plans)
          if (column.isThere(row))
            if (unit === currency) put(payee.index, place, column.name, column.amountAt(row));
            else putOther(unit, amountOf(column, row));
    }
  }
  const shown = (sum: Exact): string => fixedText(sum, minorDigitsOf(currency)) ?? plainText(sum);
  const entries = (keys: readonly string[], sumOf: (place: number) => Exact | undefined): Readonly<Record<string, string>> =>
    Object.fromEntries(
      keys.flatMap((key, place) => {
        const sum = sumOf(place);
        return sum === undefined ? [] : [[key, shown(sum)]];
      }),
    );
  const all = world.periods.reduce((sum, _, place) => add(sum, byPeriod.sumOf(place, over) ?? zero), zero);
  const components = [...byComponent.keys()];
  return {
    payout: shown(all),
    byPayee: entries(
      payees.map(({ key }) => key),
      (place) => byPayee.sumOf(place, over),
    ),
    byPeriod: entries(
      world.periods.map(({ label }) => label),
      (place) => byPeriod.sumOf(place, over),
    ),
    byComponent: entries(components, (place) => byComponent.get(components[place] ?? '')?.sumOf(0, over)),
    units: Object.fromEntries([...units].map(([unit, sum]) => [unit, plainText(sum)])),
  };
}

const amountOf = ({ amountAt, over }: PaidColumn, row: number): Exact => exactOf(BigInt(amountAt(row)), over);
