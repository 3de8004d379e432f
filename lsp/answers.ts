import {
  FoldingRangeKind,
  InlayHintKind,
  ResponseError,
  type CodeAction,
  type Connection,
  type InlayHint,
  type Position,
  type Range,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Action, Analysis, Signature } from '../editor/index.ts';
import type { Span } from '../grammar/span.ts';
import type { OpenPlans } from './plans.ts';
import { completionOf, diagnosticOf, hoverOf, rangeOf, symbolOf, textEditOf, tokenData } from './translate.ts';

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}
/** Asks about an open document; what is asked about another one has no answer. */
interface Asking {
  about<A>(uri: string, ask: (document: TextDocument, analysis: Analysis) => A): A | undefined;
  at<A>(place: At, ask: (document: TextDocument, analysis: Analysis, offset: number) => A): A | undefined;
}

/** Answers every question of the protocol about the documents that are open; `refreshHints` has the editor ask for hints again. */
export function answer(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  plans: OpenPlans,
  refreshHints: () => void,
): void {
  const about: Asking['about'] = (uri, ask) => {
    const document = documents.get(uri);
    return document && ask(document, plans.of(document));
  };
  const asking: Asking = {
    about,
    at: ({ textDocument, position }, ask) =>
      about(textDocument.uri, (document, analysis) => ask(document, analysis, document.offsetAt(position))),
  };
  whileWriting(connection, asking, plans);
  aboutNames(connection, asking);
  aboutText(connection, asking);
  aboutActions(connection, asking, plans, refreshHints);
  aboutFigures(connection, asking, plans);
}

function whileWriting(connection: Connection, { at }: Asking, plans: OpenPlans): void {
  connection.onCompletion((place) =>
    at(place, (document, analysis, offset) =>
      analysis.completions(offset).map((offer, index) => completionOf(document, offer, index)),
    ),
  );
  connection.onHover((place) =>
    at(place, (document, _, offset) => {
      const hover = plans.inExample(document, offset).hover(offset);
      return hover === undefined ? undefined : hoverOf(document, hover);
    }),
  );
  connection.onSignatureHelp((place) =>
    at(place, (_, analysis, offset) => {
      const signature = analysis.signature(offset);
      return signature === undefined ? undefined : signatureOf(signature);
    }),
  );
}

function signatureOf({ label, explanation, parts, active = 0 }: Signature) {
  const parameters = parts.map(({ from, to, explanation: documentation }) => ({
    label: [from, to] as [number, number],
    documentation,
  }));
  return { signatures: [{ label, documentation: explanation, parameters }], activeSignature: 0, activeParameter: active };
}

function aboutNames(connection: Connection, { at }: Asking): void {
  connection.onDefinition((place) =>
    at(place, (document, analysis, offset) => {
      const span = analysis.definition(offset);
      return span === undefined ? undefined : { uri: document.uri, range: rangeOf(document, span) };
    }),
  );
  connection.onReferences((place) =>
    at(place, (document, analysis, offset) =>
      analysis
        .references(offset)
        .filter(({ isDeclaration }) => place.context.includeDeclaration || !isDeclaration)
        .map(({ span }) => ({ uri: document.uri, range: rangeOf(document, span) })),
    ),
  );
  connection.onDocumentHighlight((place) =>
    at(place, (document, analysis, offset) =>
      analysis.references(offset).map(({ span }) => ({ range: rangeOf(document, span) })),
    ),
  );
  connection.onPrepareRename((place) =>
    at(place, (document, analysis, offset) => {
      const found = analysis.renameRange(offset);
      if (found.kind === 'refused') return new ResponseError<void>(requestFailed, found.message);
      return { range: rangeOf(document, found.span), placeholder: found.name };
    }),
  );
  connection.onRenameRequest((place) =>
    at(place, (document, analysis, offset) => {
      const found = analysis.rename(offset, place.newName);
      if (found.kind === 'refused') return new ResponseError<void>(requestFailed, found.message);
      return { changes: { [document.uri]: found.edits.map((edit) => textEditOf(document, edit)) } };
    }),
  );
}
/** `RequestFailed` of the protocol. */
const requestFailed = -32_803;

function aboutText(connection: Connection, { about }: Asking): void {
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
  connection.onDocumentRangeFormatting(({ textDocument, range }) =>
    about(textDocument.uri, (document, analysis) =>
      analysis.format(spanOf(document, range)).map((edit) => textEditOf(document, edit)),
    ),
  );
  connection.languages.semanticTokens.on(
    ({ textDocument }) =>
      about(textDocument.uri, (document, analysis) => ({ data: tokenData(document, analysis.tokens()) })) ?? { data: [] },
  );
}

function spanOf(document: TextDocument, { start, end }: Range): Span {
  return { from: document.offsetAt(start), to: document.offsetAt(end) };
}

function aboutActions(connection: Connection, { about }: Asking, plans: OpenPlans, refreshHints: () => void): void {
  connection.onCodeAction(({ textDocument, range, context }) =>
    about(textDocument.uri, (document) => {
      const { from, to } = spanOf(document, range);
      // Editors ask this wherever the cursor goes: the example that it goes into is the one looked at.
      if (plans.looksAt(document, from)) refreshHints();
      const analysis = plans.inExample(document);
      const actions = analysis.actions(from, to).map((action) => codeActionOf(document, analysis, action));
      return actions.filter(({ kind = '' }) => context.only?.includes(kind) ?? true);
    }),
  );
}

function codeActionOf(document: TextDocument, analysis: Analysis, { kind, title, edits, code }: Action): CodeAction {
  const mended = analysis.diagnostics().filter((each) => each.code === code && each.fixes.some((fix) => fix.title === title));
  return {
    title,
    kind: kind === 'fix' ? 'quickfix' : 'refactor',
    ...(mended.length > 0 && { diagnostics: mended.map((each) => diagnosticOf(document, each)) }),
    edit: { changes: { [document.uri]: edits.map((edit) => textEditOf(document, edit)) } },
  };
}

/** What lines and bands come to, in the example that is looked at. */
function aboutFigures(connection: Connection, { about }: Asking, plans: OpenPlans): void {
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    about(textDocument.uri, (document): InlayHint[] => {
      const { from, to } = spanOf(document, range);
      return plans
        .inExample(document)
        .hints()
        .filter(({ at }) => from <= at && at <= to)
        .map(({ at, text, explanation }) => ({
          position: document.positionAt(at),
          label: text,
          kind: InlayHintKind.Type,
          tooltip: explanation,
          paddingLeft: true,
        }));
    }),
  );
}
