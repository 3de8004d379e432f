/**
 * Quotes the short table of `docs/speed.md` in the README, between its marks. `npm run bench -- columns --write` makes the
 * table and does this too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { quotedIn } from './speed/quoted.ts';

writeFileSync('README.md', quotedIn(readFileSync('README.md', 'utf8'), readFileSync('docs/speed.md', 'utf8')));
