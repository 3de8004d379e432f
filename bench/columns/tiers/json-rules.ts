import { type Almanac, Engine } from 'json-rules-engine';
import { tookInAll } from '../../clock.ts';
import type { Way } from '../way.ts';
import type { TierRows } from './data.ts';

/**
 * The plan as rules: each band is a rule that says when it holds, and the cap is one. A rules engine decides and does not calculate; what a
 * band comes to is whole-number arithmetic in a fact of its own, so that its cents are right.
 */
export function tiersInJsonRules({ salary, sales, target }: TierRows, sample: number): Way {
  const engine = engineOfBands();
  const count = Math.min(sample, salary.length);
  const paid = new Float64Array(count);
  const payAll = async (): Promise<void> => {
    for (let row = 0; row < count; row++) {
      const base = salary[row] ?? 0;
      const facts = { salary: base, sales: sales[row] ?? 0, target: target[row] ?? 0 };
      const { events, almanac } = await engine.run(facts);
      const isCapped = events.some(({ type }) => type === 'capped');
      paid[row] = isCapped ? 3 * base : await almanac.factValue<number>('earned');
    }
  };
  return {
    name: 'json-rules-engine',
    payouts: count,
    turn: async () => tookInAll(payAll),
    paid: () => paid,
  };
}

const band = (...conditions: readonly (readonly [operator: string, fact: string])[]) =>
  conditions.map(([operator, fact]) => ({ fact: 'sales', operator, value: { fact } }));

function engineOfBands(): Engine {
  const engine = new Engine();
  engine.addFact('stretch', async (_params, almanac) => ((await valueOf(almanac, 'target')) * 6) / 5);
  engine.addFact('most', async (_params, almanac) => 3 * (await valueOf(almanac, 'salary')));
  engine.addFact('earned', async (_params, almanac) => earned(almanac));
  addBand(engine, 1, band(['lessThanInclusive', 'target']));
  addBand(engine, 2, band(['greaterThan', 'target'], ['lessThanInclusive', 'stretch']));
  addBand(engine, 3, band(['greaterThan', 'stretch']));
  engine.addRule({
    priority: 1,
    conditions: { all: [{ fact: 'earned', operator: 'greaterThan', value: { fact: 'most' } }] },
    event: { type: 'capped' },
  });
  return engine;
}

/** Bands come before the cap, which asks what was earned. */
function addBand(engine: Engine, place: number, all: ReturnType<typeof band>): void {
  const onSuccess = (_event: unknown, almanac: Almanac): void => almanac.addRuntimeFact('band', place);
  engine.addRule({ priority: 2, conditions: { all }, event: { type: 'band' }, onSuccess });
}

async function earned(almanac: Almanac): Promise<number> {
  const [base, sales] = [await valueOf(almanac, 'salary'), await valueOf(almanac, 'sales')];
  const [target, place] = [await valueOf(almanac, 'target'), await valueOf(almanac, 'band')];
  return base + Math.floor((partsOf(place, sales, target) + 250) / 500);
}

/** Five hundredths of a cent. */
function partsOf(place: number, sales: number, target: number): number {
  if (place === 1) return 25 * sales;
  if (place === 2) return 25 * target + 30 * (sales - target);
  return 31 * target + 8 * (5 * sales - 6 * target);
}

const valueOf = async (almanac: Almanac, fact: string): Promise<number> => almanac.factValue<number>(fact);
