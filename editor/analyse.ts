import { compile, type Compilation } from '../compiler/compile.ts';
import { inLanguage } from '../compiler/diagnostics/languages.ts';
import { actionsFor } from './actions/actions.ts';
import type { AnalyseOptions, Analysis } from './analysis.ts';
import { completionsAt } from './completion/complete.ts';
import { exampleCase } from './example-case.ts';
import { examplesOf } from './examples.ts';
import { foldingOf } from './folding.ts';
import { formatEdits } from './format.ts';
import { hintsOf } from './hints.ts';
import { directionsOf } from './hover/direction.ts';
import { hoverAt } from './hover/hover.ts';
import { keptOf } from './kept.ts';
import { nodeAt, spanOfNode, stepsAt } from './links.ts';
import { occurrencesOf, ownItems } from './names/occurrences.ts';
import { declarationOf, referencesAt, renamableAt, renamed } from './names/rename.ts';
import { outlineOf } from './outline.ts';
import { signatureAt } from './signature.ts';
import { tokensOf } from './tokens.ts';
import { wordsOf } from './words/words.ts';

/** Reads a plan's text for an editor. */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  return answersOn(compile(text, options), options);
}

function answersOn(compilation: Compilation, options: AnalyseOptions): Analysis {
  const { text } = compilation;
  const { selected } = options;
  const words = wordsOf(options.language);
  const sound = compilation.checked === undefined ? options.previous?.sound : compilation;
  const occurrences = keptOf(() => occurrencesOf(compilation));
  const diagnostics = keptOf(() => compilation.diagnostics.map((each) => inLanguage(each, options.language ?? 'en')));
  const directions = directionsOf(() => sound?.calculation);
  const tokens = keptOf(() => tokensOf(compilation, occurrences()));
  return {
    text,
    compilation,
    sound,
    diagnostics,
    tokens,
    completions: (offset) => completionsAt({ text, offset, compilation, options, words }),
    hover: (offset) =>
      hoverAt({ offset, compilation, occurrences: occurrences(), tokens: tokens(), directions, selected, words }),
    signature: (offset) => signatureAt(text, offset, words),
    definition: (offset) => {
      const occurrence = occurrences().at(offset);
      return occurrence && declarationOf(occurrence, occurrences(), compilation);
    },
    references: (offset) => referencesAt(offset, occurrences()),
    renameRange: (offset) => renamableAt(offset, occurrences(), words),
    rename: (offset, name) => renamed({ offset, name, occurrences: occurrences(), compilation, options, words }),
    symbols: keptOf(() => outlineOf(compilation)),
    folding: keptOf(() => foldingOf(text, ownItems(compilation))),
    hints: keptOf(() => hintsOf(compilation, selected, words)),
    format: (range) => formatEdits(compilation, range),
    actions: (from, to) =>
      actionsFor({ from, to, compilation, diagnostics: diagnostics(), options, occurrences: occurrences(), selected, words }),
    examples: keptOf(() => examplesOf(compilation, options)),
    exampleCase: (asked) => exampleCase(compilation, options, asked),
    inCase: (other) => answersOn(compilation, { ...options, selected: other }),
    spanOfNode: (node) => spanOfNode(node, text, sound),
    nodeAt: (offset) => nodeAt(offset, text, sound),
    stepsAt,
  };
}
