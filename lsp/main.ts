/** The language server by itself, as the extension for VS Code brings it along. */
import { serve } from './server.ts';

await serve(process.stdin, process.stdout);
