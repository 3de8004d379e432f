/** Writes the colours of plans for editors from the words of the grammar. Run it after `grammar/keywords.ts` has changed. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textMateGrammar } from './textmate/grammar.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
writeFileSync(
  join(root, 'vscode', 'syntaxes', 'upside-plan.tmLanguage.json'),
  `${JSON.stringify(textMateGrammar, undefined, 2)}\n`,
);
