import { TextDocument } from 'vscode-languageserver-textdocument';
import { createConnection, TextDocuments, TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver/node';
import { tokenKinds, tokenModifiers } from '../editor/index.ts';
import { answer } from './answers.ts';
import { openPlans } from './plans.ts';
import { currencyIn } from './settings.ts';
import { diagnosticOf } from './translate.ts';

/** Answers an editor over a stream, by the language server protocol, until it says that it is done. */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const plans = openPlans((uri) => documents.get(uri)?.getText());
  const ended = new Promise<void>((resolve) => connection.onExit(() => resolve()));
  let canRefresh = false;
  const refreshHints = (): void => {
    if (canRefresh) void connection.languages.inlayHint.refresh();
  };
  const tell = (document: TextDocument): void => {
    const diagnostics = plans
      .of(document)
      .diagnostics()
      .map((each) => diagnosticOf(document, each));
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };
  const tellAgain = (which: (document: TextDocument) => boolean): void => {
    for (const document of documents.all().filter(which)) {
      plans.readAgain(document);
      tell(document);
    }
  };

  connection.onInitialize(({ locale, initializationOptions, capabilities }) => {
    canRefresh = capabilities.workspace?.inlayHint?.refreshSupport === true;
    plans.set({ language: locale?.startsWith('zh') === true ? 'zh' : 'en', currency: currencyIn(initializationOptions) });
    return abilities;
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    plans.set({ currency: currencyIn(settings) });
    tellAgain(() => true);
  });
  connection.onDidChangeWatchedFiles(() => tellAgain(includes));
  documents.onDidChangeContent(({ document }) => {
    tell(document);
    tellAgain((other) => other !== document && includes(other));
  });
  documents.onDidClose(({ document }) => {
    plans.forget(document);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    tellAgain((other) => other !== document && includes(other));
  });
  answer(connection, documents, plans, refreshHints);
  documents.listen(connection);
  connection.listen();
  return ended;
}

/** Whether what a plan means may hang on other files. */
function includes(document: TextDocument): boolean {
  return /\binclude\b/.test(document.getText());
}

const abilities: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { triggerCharacters: [' ', '.', '"', '|'] },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: [' '] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor'] },
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenKinds], tokenModifiers: [...tokenModifiers] },
      full: true,
    },
  },
};
