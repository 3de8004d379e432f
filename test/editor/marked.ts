import { analyse, type AnalyseOptions, type Analysis, type Completion } from '../../editor/index.ts';

export interface Marked {
  readonly text: string;
  readonly offset: number;
}

/** A text with its cursor, written `|`; rows between pipes are written with `¦`. */
function marked(written: string): Marked {
  const offset = written.indexOf('|');
  return { text: written.replace('|', '').replaceAll('¦', '|'), offset };
}

export function at(written: string, options: AnalyseOptions = {}): Marked & { readonly analysis: Analysis } {
  const { text, offset } = marked(written);
  return { text, offset, analysis: analyse(text, options) };
}

/** Labels at the cursor, the likeliest first. */
export function labels(written: string): readonly string[] {
  return completions(written).map(({ label }) => label);
}
export function completions(written: string): readonly Completion[] {
  const { analysis, offset } = at(written);
  return analysis.completions(offset);
}
