import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

/** A client as an editor has one: it starts the server and talks to it over its streams. */
export interface Client {
  readonly connection: ProtocolConnection;
  /** Codes of what was said last of a document. */
  readonly codes: (uri: string) => readonly unknown[];
  readonly open: (uri: string, text: string) => Promise<void>;
  /** The server's exit code, once it has left. */
  readonly leave: () => Promise<unknown>;
}

const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');

/** `words` start the server: `upside lsp` from its source, where nothing else is said. */
export async function startClient(initialize: object = {}, words = [main, 'lsp', '--stdio']): Promise<Client> {
  const server = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const left = new Promise<unknown>((resolve) => server.on('exit', resolve));
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const told: PublishDiagnosticsParams[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (said: PublishDiagnosticsParams) => void told.push(said));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, capabilities: {}, ...initialize });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    codes: (uri) => told.findLast((each) => each.uri === uri)?.diagnostics.map(({ code }) => code) ?? [],
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'upside-plan', version: 1, text },
      }),
    leave: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return left;
    },
  };
}
