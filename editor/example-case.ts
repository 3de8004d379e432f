import type { Compilation, CompileOptions } from '../compiler/compile.ts';
import { casesOf } from '../compiler/examples/case.ts';
import { sessionOfCase } from '../compiler/examples/run.ts';
import type { Example } from '../grammar/tree/index.ts';
import type { ExampleCaseOf, Selected } from './analysis.ts';
import { touches } from './edits.ts';
import { ownItems } from './names/occurrences.ts';

/** The plan's own example around an offset, or the one of that name, else its first; its first case where it has several. */
export function exampleCase(
  compilation: Compilation,
  options: CompileOptions,
  asked: ExampleCaseOf,
): { readonly name: string; readonly selected: Selected } | undefined {
  const examples = ownItems(compilation).filter((item): item is Example => item.kind === 'example');
  const around = asked.offset === undefined ? undefined : exampleAround(examples, asked.offset);
  const example = around ?? examples.find(({ name }) => name.value === asked.name) ?? examples[0];
  if (example === undefined) return undefined;
  const cases = casesOf(example);
  const own = asked.offset === undefined ? undefined : cases.find(({ span }) => touches(span, asked.offset ?? 0));
  const each = own ?? cases[0];
  const selected = each && sessionOfCase(each, compilation, options);
  return selected && { name: example.name.value, selected };
}

function exampleAround(examples: readonly Example[], offset: number): Example | undefined {
  return examples.find(({ span }) => touches(span, offset));
}
