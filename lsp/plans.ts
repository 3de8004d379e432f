import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, type Analysis, type Language, type Selected } from '../editor/index.ts';

/** What somebody has set for all plans. */
export interface Settings {
  readonly language: Language;
  /** ISO 4217, of plans that name none. */
  readonly currency: string | undefined;
}

/** The plans that are open in the editor, each with what is known of its newest text. */
export interface OpenPlans {
  set(settings: Partial<Settings>): void;
  of(document: TextDocument): Analysis;
  /** The same, seen in the plan's example around the offset, else the one last looked at, else its first. */
  inExample(document: TextDocument, offset?: number): Analysis;
  /** Whether the example around an offset is another than the one looked at so far; it is looked at from now on. */
  looksAt(document: TextDocument, offset: number): boolean;
  /** What it includes may have changed. */
  readAgain(document: TextDocument): void;
  forget(document: TextDocument): void;
}

interface Plan {
  readonly version: number;
  readonly analysis: Analysis;
  /** The example looked at; its figures stay while the text is broken. */
  readonly example?: { readonly name: string; readonly selected: Selected } | undefined;
  readonly seen?: Analysis | undefined;
}

/** `textOf` gives the text of a document that is open, by its address. */
export function openPlans(textOf: (uri: string) => string | undefined): OpenPlans {
  const known = new Map<string, Plan>();
  let settings: Settings = { language: 'en', currency: undefined };

  const planOf = (document: TextDocument): Plan => {
    const last = known.get(document.uri);
    if (last?.version === document.version) return last;
    const include = (path: string): string | undefined => includedText(document.uri, path, textOf);
    const analysis = analyse(document.getText(), { ...settings, include, previous: last?.analysis });
    const plan = { version: document.version, analysis, example: last?.example };
    known.set(document.uri, plan);
    return plan;
  };
  const seenPlan = (document: TextDocument, offset?: number): Plan => {
    const plan = planOf(document);
    const { analysis } = plan;
    if (plan.seen !== undefined && (offset === undefined || !isInExample(analysis, offset))) return plan;
    const isSound = analysis.compilation.checked !== undefined;
    const example = isSound ? analysis.exampleCase({ offset, name: plan.example?.name }) : plan.example;
    const seen = { ...plan, example, seen: analysis.inCase(example?.selected) };
    known.set(document.uri, seen);
    return seen;
  };
  return {
    set: (more) => {
      settings = { ...settings, ...more };
      known.clear();
    },
    of: (document) => planOf(document).analysis,
    inExample: (document, offset) => seenPlan(document, offset).seen ?? planOf(document).analysis,
    looksAt: (document, offset) => {
      const before = seenPlan(document).example?.name;
      return seenPlan(document, offset).example?.name !== before;
    },
    readAgain: ({ uri }) => {
      const plan = known.get(uri);
      if (plan !== undefined) known.set(uri, { ...plan, version: stale });
    },
    forget: ({ uri }) => void known.delete(uri),
  };
}

/** No document has it. */
const stale = Number.NaN;

function isInExample(analysis: Analysis, offset: number): boolean {
  return analysis.compilation.tree.items.some(({ kind, span }) => kind === 'example' && span.from <= offset && offset <= span.to);
}

/** The text of an included plan, by its path as seen from the plan's folder: as it is in the editor, else on the disk. */
function includedText(uri: string, path: string, textOf: (uri: string) => string | undefined): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const file = join(dirname(fileURLToPath(uri)), path);
  const open = textOf(pathToFileURL(file).href);
  if (open !== undefined) return open;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
