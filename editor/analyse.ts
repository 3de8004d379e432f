import { compile, type Compilation } from '../compiler/index.ts';
import type { AnalyseOptions, Analysis } from './analysis.ts';
import { keptOf } from './kept.ts';

/** Reads a plan's text for an editor. */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  const compilation = compile(text, options);
  const sound = compilation.calculation === undefined ? options.previous?.sound : compilation;
  const none = (): readonly never[] => [];
  return {
    text,
    compilation,
    sound,
    diagnostics: () => compilation.diagnostics,
    tokens: keptOf(none),
    completions: none,
    hover: () => undefined,
    signature: () => undefined,
    definition: () => undefined,
    references: none,
    renameRange: () => refused,
    rename: () => refused,
    symbols: none,
    folding: none,
    hints: none,
    format: none,
    actions: none,
    examples: none,
    spanOfNode: (node) => spanOfNode(node, text, sound),
    nodeAt: () => undefined,
    stepsAt: none,
  };
}

const refused = { kind: 'refused', message: 'No name of the plan stands here.' } as const;

function spanOfNode(node: number, text: string, sound: Compilation | undefined) {
  if (sound?.text !== text) return undefined;
  const phrase = sound.calculation?.phrases[node];
  return phrase && { from: phrase.from, to: phrase.to };
}
