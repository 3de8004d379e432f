import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';

const here = dirname(fileURLToPath(import.meta.url));

export interface BenchPlan {
  readonly text: string;
  readonly calculation: Calculation;
}

/** The plan of a workload: `tiers`, `ledger` or `crm`. */
export function planOf(name: string): BenchPlan {
  return planFrom(readFileSync(join(here, name, `${name}.plan`), 'utf8'));
}

export function planFrom(text: string): BenchPlan {
  const { calculation, diagnostics } = compile(text);
  if (calculation === undefined) throw new Error(`A plan of the benchmark is wrong: ${diagnostics[0]?.message ?? ''}`);
  return { text, calculation };
}
