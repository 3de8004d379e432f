import { add, type Exact, isBelow, zero } from '../../runtime/numbers/exact.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import type { Comparison } from './comparison.ts';
import { figureOf } from './figures.ts';
import { type Base, type Scenario, scenarioOf } from './scenario.ts';
import { whatIf } from './what-if.ts';

/** `target=28,000..36,000 by 500`: a figure of the plan and the values it takes. */
export interface Grid {
  readonly vary: string;
  /** As the plan writes them. */
  readonly values: readonly string[];
}
export interface GridPoint {
  readonly value: string;
  readonly comparison: Comparison;
}

const mostPoints = 500;

export function readGrid(text: string): Grid | { readonly wrong: string } {
  const found = /^\s*(.+?)\s*=\s*(\S+?)\s*\.\.\s*(\S+?)\s+by\s+(\S+)\s*$/.exec(text);
  const [from, to, step] = [figureOf(found?.[2] ?? ''), figureOf(found?.[3] ?? ''), figureOf(found?.[4] ?? '')];
  if (found === null || from === undefined || to === undefined || step === undefined)
    return { wrong: `"${text}" is no range. Write such as \`target=28,000..36,000 by 500\`.` };
  if (!isBelow(zero, step.value) || isBelow(to.value, from.value))
    return { wrong: `"${text}" goes nowhere: from low to high, by a step above 0.` };
  const values = valuesFrom(from.value, to.value, step.value);
  if (values === undefined) return { wrong: `"${text}" has more than ${mostPoints} values: take a larger step.` };
  const isPercent = (found[2] ?? '').endsWith('%');
  return {
    vary: found[1] ?? '',
    values: values.map((value) => (isPercent ? `${plainText({ n: value.n * 100n, d: value.d })}%` : plainText(value))),
  };
}

function valuesFrom(from: Exact, to: Exact, step: Exact): readonly Exact[] | undefined {
  const values: Exact[] = [];
  for (let value = from; !isBelow(to, value); value = add(value, step)) {
    values.push(value);
    if (values.length > mostPoints) return undefined;
  }
  return values;
}

/** The whole cost at each value, with other changes made besides. */
export function gridOf(
  base: Base,
  { vary, values }: Grid,
  changes: readonly string[] = [],
): readonly GridPoint[] | { readonly wrong: string } {
  const scenarios: Scenario[] = [];
  for (const value of values) {
    const made = scenarioOf(`${vary} = ${value}`, [...changes, `${vary} = ${value}`], base);
    if ('wrong' in made) return made;
    scenarios.push(made);
  }
  return whatIf(base, scenarios).map((comparison, i) => ({ value: values[i] ?? '', comparison }));
}
