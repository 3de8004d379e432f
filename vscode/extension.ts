import { existsSync } from 'node:fs';
import { workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { answererOn, type Answerer } from './command.ts';

let client: LanguageClient | undefined;

/** Called by the editor when the first plan is opened. */
export async function activate({ extensionPath, subscriptions }: ExtensionContext): Promise<void> {
  const answerer = answererOn({
    setting: workspace.getConfiguration('upside').get('command', ''),
    path: process.env['PATH'] ?? '',
    isWindows: process.platform === 'win32',
    exists: existsSync,
    extension: extensionPath,
  });
  const plans = workspace.createFileSystemWatcher('**/*.plan');
  subscriptions.push(plans);
  client = new LanguageClient('upside', 'Upside', serverOf(answerer), {
    documentSelector: [{ language: 'upside-plan' }],
    initializationOptions: { currency: workspace.getConfiguration('upside').get('currency', '') },
    synchronize: { fileEvents: plans, configurationSection: 'upside' },
  });
  await client.start();
}

/** Called by the editor when it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

function serverOf(answerer: Answerer): ServerOptions {
  if (answerer.kind === 'bundled') return { module: answerer.module, transport: TransportKind.stdio };
  const { command, shell } = answerer;
  return { command: shell ? `"${command}"` : command, args: ['lsp', '--stdio'], options: { shell } };
}
