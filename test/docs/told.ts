/** What a page shows of the command line: files, and commands with what they print. */
export interface ToldFile {
  readonly name: string;
  readonly text: string;
}
export interface ToldCommand {
  /** Without `upside`. */
  readonly words: readonly string[];
  readonly shown: string;
}

/** A block that begins with ```csv NAME is a file. */
export function filesOf(page: string): readonly ToldFile[] {
  return [...page.matchAll(/^```csv (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => ({ name, text }));
}

/** A block that begins with ```console WORDS shows what `upside WORDS` prints. */
export function commandsOf(page: string): readonly ToldCommand[] {
  return [...page.matchAll(/^```console (\S.*)\n([\s\S]*?)^```$/gm)].map(([, words = '', shown = '']) => ({
    words: words.split(' '),
    shown,
  }));
}
