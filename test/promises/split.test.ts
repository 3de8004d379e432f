import { describe, expect, test } from 'vitest';
import { analysisOf } from '../../compiler/5-prove/slope/evaluate.ts';
import { isNotNegative } from '../../compiler/5-prove/interval.ts';
import { ownPlace } from '../../compiler/5-prove/slope/place.ts';
import { rules, type Rules } from '../../compiler/5-prove/slope/rules.ts';
import { type Look, neverFallsByCases } from '../../compiler/5-prove/split/split.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import { listing } from '../golden/listing.ts';
import { valuesOf } from '../laws/contracts/evaluated.ts';
import { splitPlan } from './split-plan.ts';

const subject = { kind: 'input', input: 'x' } as const;
/** Each that is claimed is paid at 208 points; `UPSIDE_CASES=1000000` soaks. */
const plans = Number(process.env['UPSIDE_CASES'] ?? 20_000) / 20;
const halves = (most: number): readonly exact.Exact[] =>
  Array.from({ length: 2 * most + 1 }, (_, i) => exact.exactOf(BigInt(i), 2n));

const lookAt = ({ components }: Calculation): Look => {
  const [shape] = components;
  return (analysis) => analysis.figure(shape?.amount ?? 0, { kind: 'payee' }, ownPlace('month', 'yes'));
};

/** Does the figure never fall, by slopes alone, or case by case? */
function claimed(calculation: Calculation, by: Rules): 'slopes' | 'cases' | undefined {
  const [options, look] = [{ rules: by, assumed: false }, lookAt(calculation)];
  if (isNotNegative(look(analysisOf(calculation, subject, options)).slope)) return 'slopes';
  return neverFallsByCases(calculation, subject, look, options) ? 'cases' : undefined;
}

/** Where the figure falls, as it is worked out; `y` and `z` go over whole numbers, `x` over halves. */
function falls(calculation: Calculation): string | undefined {
  const rows = [0, 1, 2, 3].flatMap((y) =>
    [0, 1, 2, 3].flatMap((z) =>
      halves(6).map((x) => ({ payee: `${y} ${z} ${plainText(x)}`, period: '2026-01', x: plainText(x), y: `${y}`, z: `${z}` })),
    ),
  );
  const values = valuesOf(calculation, calculation.components[0]?.amount ?? 0, rows);
  const at = values.findIndex((value, i) => {
    const before = i % 13 === 0 ? undefined : values[i - 1];
    return value !== undefined && before !== undefined && exact.isBelow(value, before);
  });
  return at === -1 ? undefined : `falls at ${rows[at]?.payee ?? ''}`;
}

test(
  `of ${plans} random plans, none falls that never falls case by case`,
  { timeout: 60_000 * Math.max(2, plans / 1_000) },
  () => {
    let byCases = 0;
    for (let seed = 0; seed < plans; seed++) {
      const calculation = splitPlan(seed);
      if (claimed(calculation, rules) !== 'cases') continue;
      byCases += 1;
      const wrong = falls(calculation);
      if (wrong !== undefined) expect.fail(`seed ${seed}: ${wrong}\n${listing(calculation).join('\n')}`);
    }
    expect(byCases).toBeGreaterThan(plans / 200);
  },
);

/** What the cases rest on, each broken: the fuzz has to notice. */
const broken: Readonly<Record<string, Partial<Rules>>> = {
  'a condition always has no jump at its border': {
    subtract: (a, b, ground) => ({ ...rules.subtract(a, b, ground), range: { low: exact.zero, high: exact.zero } }),
  },
  'the greater is always the second': { extreme: (_, __, b) => b },
};

describe('with what the cases rest on broken, the random plans show it', () => {
  test.each(Object.entries(broken))('%s', { timeout: 60_000 }, (_, rule) => {
    const all = { ...rules, ...rule };
    const caught = Array.from({ length: 5_000 }, (__, seed) => splitPlan(seed)).some(
      (calculation) => claimed(calculation, all) === 'cases' && falls(calculation) !== undefined,
    );
    expect(caught).toBe(true);
  });
});
