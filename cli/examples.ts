import type { CompileOptions } from '../compiler/index.ts';
import type { Colors } from './terminal.ts';

/** One example of a plan, run: what it expects and what came out, line by line. */
export interface ExampleRun {
  readonly name: string;
  readonly ok: boolean;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
  /** Which lines do not hold. */
  readonly wrong: readonly number[];
}
export interface ExampleSummary {
  readonly passed: number;
  readonly failed: number;
  readonly examples: readonly ExampleRun[];
}

export async function runPlanExamples(text: string, options: CompileOptions): Promise<readonly ExampleRun[]> {
  const { runExamples } = await import('../compiler/index.ts');
  const runs = runExamples(text, options);
  return runs.map(({ name, ok, expected, actual, wrong }) => ({ name, ok, expected, actual, wrong }));
}

export function summaryOf(examples: readonly ExampleRun[]): ExampleSummary {
  const passed = examples.filter(({ ok }) => ok).length;
  return { passed, failed: examples.length - passed, examples };
}

/** The summary as scripts read it. */
export function summaryJson({ passed, failed, examples }: ExampleSummary): Readonly<Record<string, unknown>> {
  return { passed, failed, examples: examples.map(({ name, ok, expected, actual }) => ({ name, ok, expected, actual })) };
}

export function exampleLines(examples: readonly ExampleRun[], colors: Colors): readonly string[] {
  return examples.flatMap(({ name, ok, expected, actual, wrong }) =>
    ok
      ? [`${colors.green('ok')}      ${name}`]
      : [`${colors.red('FAILED')}  ${name}`, ...wrong.flatMap((index) => both(expected[index] ?? '', actual[index] ?? ''))],
  );
}

/** What was expected and what came out, one under the other. What holds is not repeated. */
function both(expected: string, actual: string): readonly string[] {
  return [`        expected ${expected}`, `        got      ${actual}`];
}
