import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const shipped = ['package.json', 'README.md', 'icon.png', 'language-configuration.json', 'syntaxes'];

/** Bundles client and server with all they need, and packs them into one file for VS Code to install. */
export async function buildExtension(vsix: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'upside-vscode-'));
  try {
    for (const file of shipped) cpSync(join(root, 'vscode', file), join(folder, file), { recursive: true });
    await bundle('vscode/extension.ts', folder, { format: 'cjs', file: 'extension.cjs' });
    await bundle('lsp/main.ts', folder, { format: 'es', file: 'server.js' });
    pack(folder, vsix);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pack(folder: string, vsix: string): void {
  const vsce = fileURLToPath(import.meta.resolve('@vscode/vsce/vsce'));
  const words = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix];
  const { status, stderr } = spawnSync(process.execPath, [vsce, ...words], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`vsce could not pack the extension:\n${stderr}`);
}

interface Bundle {
  readonly format: 'cjs' | 'es';
  readonly file: string;
}
async function bundle(entry: string, folder: string, { format, file }: Bundle): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: join(folder, 'dist'),
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      rolldownOptions: { external: ['vscode'], output: { format, entryFileNames: file, codeSplitting: false } },
    },
  });
}
