/** What the client uses of VS Code, which brings the module itself. */
declare module 'vscode' {
  export interface Disposable {
    dispose(): void;
  }
  export interface FileSystemWatcher extends Disposable {
    readonly ignoreChangeEvents: boolean;
  }
  export interface ExtensionContext {
    readonly extensionPath: string;
    readonly subscriptions: Disposable[];
  }
  export const workspace: {
    getConfiguration(section: string): { get<T>(name: string, otherwise: T): T };
    createFileSystemWatcher(pattern: string): FileSystemWatcher;
  };
}
