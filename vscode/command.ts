import { delimiter, join } from 'node:path';

/** What answers the editor: a command, or the server that comes with the extension. */
export type Answerer =
  | { readonly kind: 'command'; readonly command: string; readonly shell: boolean }
  | { readonly kind: 'bundled'; readonly module: string };

interface Machine {
  /** The setting; blank where nobody has set it. */
  readonly setting: string;
  /** Folders of commands, as the environment lists them. */
  readonly path: string;
  readonly isWindows: boolean;
  readonly exists: (file: string) => boolean;
  /** The folder of the extension. */
  readonly extension: string;
}

/** The command that is set, else the one installed, else the bundled server. */
export function answererOn({ setting, path, isWindows, exists, extension }: Machine): Answerer {
  const set = setting.trim();
  if (set !== '') return { kind: 'command', command: set, shell: isWindows };
  const file = isWindows ? 'upside.cmd' : 'upside';
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const installed = folders.map((folder) => join(folder, file)).find(exists);
  if (installed !== undefined) return { kind: 'command', command: installed, shell: isWindows };
  return { kind: 'bundled', module: join(extension, 'dist', 'server.js') };
}
