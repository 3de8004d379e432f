/** `npm run build:vscode`: the extension for VS Code as one file to install, `dist/upside.vsix`. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './vscode/build.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
mkdirSync(join(root, 'dist'), { recursive: true });
await buildExtension(join(root, 'dist', 'upside.vsix'));
