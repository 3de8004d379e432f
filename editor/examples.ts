import type { Compilation, CompileOptions } from '../compiler/compile.ts';
import { casesOf, type ExampleCase } from '../compiler/examples/case.ts';
import { expectedOfRecords } from '../compiler/examples/records.ts';
import { runCompiledExamples } from '../compiler/examples/run.ts';
import type { Span } from '../grammar/span.ts';
import type { ExampleResult } from './analysis.ts';

/** How a plan's examples come out, each line where it stands. */
export function examplesOf(compilation: Compilation, options: CompileOptions): readonly ExampleResult[] {
  const { checked } = compilation;
  if (checked === undefined) return [];
  const examples = checked.checking.plan.examples.map((example) => ({ example, cases: casesOf(example) }));
  const outcomes = runCompiledExamples(compilation, options);
  return examples
    .flatMap(({ example, cases }) => cases.map((each) => ({ each, span: cases.length > 1 ? each.span : example.name.span })))
    .flatMap(({ each, span }, index) => {
      const outcome = outcomes[index];
      if (outcome === undefined) return [];
      const spans = lineSpans(each, checked);
      const lines = outcome.expected.map((expected, line) => ({
        ok: !outcome.wrong.includes(line),
        expected,
        actual: outcome.actual[line] ?? '',
        span: spans[line] ?? span,
      }));
      return [{ name: outcome.name, ok: outcome.ok, span, lines }];
    });
}

/** In the order in which the outcome lists them: what is expected, of records too, then problems. */
function lineSpans(each: ExampleCase, { tables }: NonNullable<Compilation['checked']>): readonly Span[] {
  const expected = [...each.expected, ...tables.flatMap(({ shape }) => expectedOfRecords(shape, each))];
  return [...expected.map((line) => line.expected.span), ...each.problems.map(({ span }) => span)];
}
