import { serve } from '../../lsp/server.ts';
import { exit, type Exit } from '../exit.ts';

/** `upside lsp`: answers an editor over standard input and output, until it ends. */
export async function lsp(): Promise<Exit> {
  await serve(process.stdin, process.stdout);
  return exit.fine;
}
