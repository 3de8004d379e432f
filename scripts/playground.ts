/** `npm run playground`: builds the page as it ships and serves it on this machine. `vite playground` serves it while it is changed. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const configFile = join(root, 'playground', 'vite.config.ts');

console.log('Building the playground …');
await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, logLevel: 'warn', preview: { port: 4321, open: false } });
console.log('The playground is served. Stop it with Ctrl+C.');
server.printUrls();
