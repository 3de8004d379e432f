import type { CompileOptions } from '../compiler/index.ts';
import type { Colors } from './terminal.ts';

/** One example of a plan, run: what it expects and what came out, line by line. */
export interface ExampleRun {
  readonly name: string;
  readonly ok: boolean;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}
export interface ExampleSummary {
  readonly passed: number;
  readonly failed: number;
  readonly examples: readonly ExampleRun[];
}

export async function runPlanExamples(text: string, options: CompileOptions): Promise<readonly ExampleRun[]> {
  const { runExamples } = await import('../compiler/index.ts');
  const runs = runExamples(text, options);
  return runs.map(({ name, ok, expected, actual }) => ({ name, ok, expected, actual }));
}

export function summaryOf(examples: readonly ExampleRun[]): ExampleSummary {
  const passed = examples.filter(({ ok }) => ok).length;
  return { passed, failed: examples.length - passed, examples };
}

export function exampleLines(examples: readonly ExampleRun[], colors: Colors): readonly string[] {
  return examples.flatMap(({ name, ok, expected, actual }) =>
    ok
      ? [`${colors.green('ok')}      ${name}`]
      : [`${colors.red('FAILED')}  ${name}`, ...both('expected', expected, actual), ...both('got', actual, expected)],
  );
}

/** Lines that stand on one side only: what holds is not repeated. */
function both(title: string, lines: readonly string[], others: readonly string[]): readonly string[] {
  return lines.filter((line) => !others.includes(line)).map((line) => `        ${title.padEnd(8)} ${line}`);
}
