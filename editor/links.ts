import type { Compilation } from '../compiler/compile.ts';
import type { Span } from '../grammar/span.ts';
import type { NodeId } from '../runtime/calculation.ts';
import type { Trace } from '../runtime/data.ts';
import { touches } from './edits.ts';

/** The words behind a node, where the text is still the one that was compiled. */
export function spanOfNode(node: NodeId, text: string, sound: Compilation | undefined): Span | undefined {
  const phrase = sound?.text === text ? sound.calculation?.phrases[node] : undefined;
  return phrase && { from: phrase.from, to: phrase.to };
}

/** The node with the fewest words around an offset. */
export function nodeAt(offset: number, text: string, sound: Compilation | undefined): NodeId | undefined {
  const phrases = (sound?.text === text ? sound.calculation?.phrases : undefined) ?? [];
  const around = phrases.flatMap((phrase, node) => (touches(phrase, offset) ? [{ node, length: phrase.to - phrase.from }] : []));
  return around.toSorted((a, b) => a.length - b.length)[0]?.node;
}

/** The steps whose words are around an offset, by their path from the root: those with the fewest words first. */
export function stepsAt(trace: Trace, offset: number): readonly (readonly number[])[] {
  const found: { readonly path: readonly number[]; readonly length: number }[] = [];
  const open: { readonly step: Trace; readonly path: readonly number[] }[] = [{ step: trace, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { step, path } = next;
    if (step.span && touches(step.span, offset)) found.push({ path, length: step.span.to - step.span.from });
    open.push(...step.children.map((child, index) => ({ step: child, path: [...path, index] })).toReversed());
  }
  return found.toSorted((a, b) => a.length - b.length || a.path.length - b.path.length).map(({ path }) => path);
}
