import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createConnection,
  FoldingRangeKind,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type Position,
} from 'vscode-languageserver/node';
import { analyse, tokenKinds, tokenModifiers, type Analysis, type Language } from '../editor/index.ts';
import { completionOf, diagnosticOf, hoverOf, rangeOf, symbolOf, textEditOf, tokenData } from './translate.ts';

/** Answers an editor over a stream, by the language server protocol, until it says that it is done. */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const analysed = analysesOf();
  const ended = new Promise<void>((resolve) => connection.onExit(() => resolve()));
  connection.onInitialize(({ locale }) => {
    analysed.speak(locale?.startsWith('zh') === true ? 'zh' : 'en');
    return abilities;
  });
  documents.onDidChangeContent(({ document }) => {
    const diagnostics = analysed.of(document).diagnostics();
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: diagnostics.map((each) => diagnosticOf(document, each)) });
  });
  documents.onDidClose(({ document }) => {
    analysed.forget(document);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  answer(connection, documents, analysed.of);
  documents.listen(connection);
  connection.listen();
  return ended;
}

const abilities: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { triggerCharacters: [' ', '.'] },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: [' '] },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    codeActionProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenKinds], tokenModifiers: [...tokenModifiers] },
      full: true,
    },
  },
};

/** One analysis for each version of a document; the one before helps while the text is broken. */
function analysesOf() {
  const known = new Map<string, { readonly version: number; readonly analysis: Analysis }>();
  let language: Language = 'en';
  return {
    speak: (said: Language): void => {
      language = said;
    },
    forget: ({ uri }: TextDocument): void => void known.delete(uri),
    of: (document: TextDocument): Analysis => {
      const last = known.get(document.uri);
      if (last?.version === document.version) return last.analysis;
      const include = (path: string): string | undefined => includedText(document.uri, path);
      const analysis = analyse(document.getText(), { include, language, previous: last?.analysis });
      known.set(document.uri, { version: document.version, analysis });
      return analysis;
    },
  };
}

/** The text of an included plan, by its path as seen from the plan's folder. */
function includedText(uri: string, path: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return readFileSync(join(dirname(fileURLToPath(uri)), path), 'utf8');
  } catch {
    return undefined;
  }
}

function answer(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  analysisOf: (document: TextDocument) => Analysis,
): void {
  /** What is asked about a document that is not open has no answer. */
  const about = <A>(uri: string, ask: (document: TextDocument, analysis: Analysis) => A): A | undefined => {
    const document = documents.get(uri);
    return document === undefined ? undefined : ask(document, analysisOf(document));
  };
  type At = { readonly textDocument: { readonly uri: string }; readonly position: Position };
  const atPosition = <A>(
    { textDocument, position }: At,
    ask: (document: TextDocument, analysis: Analysis, offset: number) => A,
  ): A | undefined => about(textDocument.uri, (document, analysis) => ask(document, analysis, document.offsetAt(position)));

  connection.onCompletion((at) =>
    atPosition(at, (document, analysis, offset) =>
      analysis.completions(offset).map((offer, index) => completionOf(document, offer, index)),
    ),
  );
  connection.onHover((at) =>
    atPosition(at, (document, analysis, offset) => {
      const hover = analysis.hover(offset);
      return hover === undefined ? undefined : hoverOf(document, hover);
    }),
  );
  connection.onSignatureHelp((at) =>
    atPosition(at, (_, analysis, offset) => {
      const signature = analysis.signature(offset);
      if (signature === undefined) return undefined;
      const { label, explanation, parts, active = 0 } = signature;
      const parameters = parts.map(({ from, to, explanation: documentation }) => ({
        label: [from, to] as [number, number],
        documentation,
      }));
      return { signatures: [{ label, documentation: explanation, parameters }], activeSignature: 0, activeParameter: active };
    }),
  );
  connection.onDefinition((at) =>
    atPosition(at, (document, analysis, offset) => {
      const span = analysis.definition(offset);
      return span === undefined ? undefined : { uri: document.uri, range: rangeOf(document, span) };
    }),
  );
  connection.onReferences((at) =>
    atPosition(at, (document, analysis, offset) =>
      analysis
        .references(offset)
        .filter(({ isDeclaration }) => at.context.includeDeclaration || !isDeclaration)
        .map(({ span }) => ({ uri: document.uri, range: rangeOf(document, span) })),
    ),
  );
  connection.onPrepareRename((at) =>
    atPosition(at, (document, analysis, offset) => {
      const found = analysis.renameRange(offset);
      return found.kind === 'refused' ? undefined : { range: rangeOf(document, found.span), placeholder: found.name };
    }),
  );
  connection.onRenameRequest((at) =>
    atPosition(at, (document, analysis, offset) => {
      const found = analysis.rename(offset, at.newName);
      if (found.kind === 'refused') return new ResponseError(requestFailed, found.message);
      return { changes: { [document.uri]: found.edits.map((edit) => textEditOf(document, edit)) } };
    }),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    about(textDocument.uri, (document, analysis) => analysis.symbols().map((each) => symbolOf(document, each))),
  );
  connection.onFoldingRanges(({ textDocument }) =>
    about(textDocument.uri, (document, analysis) =>
      analysis.folding().map(({ span, kind }) => ({
        startLine: document.positionAt(span.from).line,
        endLine: document.positionAt(span.to).line,
        kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
      })),
    ),
  );
  connection.onDocumentFormatting(({ textDocument }) =>
    about(textDocument.uri, (document, analysis) => analysis.format().map((edit) => textEditOf(document, edit))),
  );
  connection.onCodeAction(({ textDocument, range }) =>
    about(textDocument.uri, (document, analysis) =>
      analysis.actions(document.offsetAt(range.start), document.offsetAt(range.end)).map(({ kind, title, edits }) => ({
        title,
        kind: kind === 'fix' ? 'quickfix' : 'refactor',
        edit: { changes: { [document.uri]: edits.map((edit) => textEditOf(document, edit)) } },
      })),
    ),
  );
  connection.languages.semanticTokens.on(
    ({ textDocument }) =>
      about(textDocument.uri, (document, analysis) => ({ data: tokenData(document, analysis.tokens()) })) ?? { data: [] },
  );
}
/** `RequestFailed` of the protocol. */
const requestFailed = -32_803;
