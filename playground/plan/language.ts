import type { CompletionKind, Hover, PlanOutline, TokenKind } from '../../editor/index.ts';
import { tokenKinds, tokenModifiers } from '../../editor/index.ts';
import { askedLast, hintsChanged } from './hints.ts';
import { monaco } from './monaco.ts';
import { rangeOf, spanOf } from './places.ts';
import { askEditor } from './service.ts';

const { languages } = monaco;
export const languageId = 'upside-plan';
type Model = monaco.editor.ITextModel;

/** Tells the editor all that the editor service knows about plans. */
export function registerLanguage(): void {
  languages.register({ id: languageId, extensions: ['.plan'] });
  languages.setLanguageConfiguration(languageId, {
    comments: { lineComment: '#' },
    brackets: [['(', ')']],
    autoClosingPairs: [
      { open: '"', close: '"' },
      { open: '`', close: '`' },
      { open: '(', close: ')' },
    ],
    wordPattern: /[\p{L}_][\p{L}\p{N}_]*/u,
  });
  registerReading();
  registerWriting();
  registerFinding();
}

/** Colours, values at the line's end, folding, what a word is. */
function registerReading(): void {
  languages.registerDocumentRangeSemanticTokensProvider(languageId, {
    onDidChange: hintsChanged,
    getLegend: () => ({ tokenTypes: [...tokenKinds], tokenModifiers: [...tokenModifiers] }),
    provideDocumentRangeSemanticTokens: async (model) => ({ data: await tokenNumbers(model) }),
  });
  languages.registerInlayHintsProvider(languageId, {
    onDidChangeInlayHints: hintsChanged,
    provideInlayHints: async (model, _, token) => {
      const ask = () => askEditor(model.getValue(), 'hints');
      const hints = (await askedLast(ask, () => token.isCancellationRequested)) ?? [];
      return {
        hints: hints.map(({ at, text, explanation }) => ({
          label: `\u00a0${text}`,
          position: model.getPositionAt(at),
          tooltip: explanation,
          paddingLeft: true,
        })),
        dispose: () => undefined,
      };
    },
  });
  languages.registerFoldingRangeProvider(languageId, {
    provideFoldingRanges: async (model) => {
      const folds = (await askEditor(model.getValue(), 'folding')) ?? [];
      return folds.map(({ span }) => {
        const { startLineNumber, endLineNumber } = rangeOf(model, span);
        return { start: startLineNumber, end: endLineNumber };
      });
    },
  });
  languages.registerHoverProvider(languageId, {
    provideHover: async (model, position) => {
      const hover = await askEditor(model.getValue(), 'hover', model.getOffsetAt(position));
      return hover && { range: rangeOf(model, hover.span), contents: hover.parts.map(hoverText) };
    },
  });
}

function hoverText({ kind, text }: Hover['parts'][number]): monaco.IMarkdownString {
  return { value: kind === 'plan' ? `\`\`\`${languageId}\n${text}\n\`\`\`` : text };
}

/** Five numbers for each token, as the editor wants them: lines on, columns on, length, kind, modifiers. */
async function tokenNumbers(model: Model): Promise<Uint32Array> {
  const tokens = (await askEditor(model.getValue(), 'tokens')) ?? [];
  let [line, column] = [1, 1];
  const numbers = tokens.flatMap(({ span, kind, modifiers }) => {
    const { startLineNumber, startColumn } = rangeOf(model, span);
    const lines = startLineNumber - line;
    const columns = lines === 0 ? startColumn - column : startColumn - 1;
    [line, column] = [startLineNumber, startColumn];
    const flags = modifiers.reduce((sum, modifier) => sum + 2 ** tokenModifiers.indexOf(modifier), 0);
    return [lines, columns, span.to - span.from, tokenKinds.indexOf(kind), flags];
  });
  return Uint32Array.from(numbers);
}

/** Completions, signatures, layout, renames, fixes. */
function registerWriting(): void {
  languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: [' ', '.', '`'],
    provideCompletionItems: async (model, position) => {
      const found = (await askEditor(model.getValue(), 'completions', model.getOffsetAt(position))) ?? [];
      return {
        suggestions: found.map((one) => ({
          label: one.detail === undefined ? one.label : { label: one.label, description: one.detail },
          kind: completionKind(one.kind),
          insertText: one.snippet ?? one.insert,
          ...(one.snippet === undefined ? {} : { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet }),
          range: rangeOf(model, one.span),
          documentation: { value: one.explanation },
          sortText: String(one.rank).padStart(6, '0'),
        })),
      };
    },
  });
  languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: [' '],
    signatureHelpRetriggerCharacters: [' '],
    provideSignatureHelp: async (model, position) => {
      const found = await askEditor(model.getValue(), 'signature', model.getOffsetAt(position));
      if (found === undefined) return undefined;
      const parameters = found.parts.map(({ from, to, explanation }) => ({
        label: [from, to] as [number, number],
        documentation: explanation,
      }));
      const { label, explanation, active = -1 } = found;
      const signature = { label, documentation: explanation, parameters };
      return { value: { signatures: [signature], activeSignature: 0, activeParameter: active }, dispose: () => undefined };
    },
  });
  languages.registerDocumentFormattingEditProvider(languageId, {
    provideDocumentFormattingEdits: async (model) => textEdits(model, (await askEditor(model.getValue(), 'format')) ?? []),
  });
  languages.registerRenameProvider(languageId, { provideRenameEdits, resolveRenameLocation });
  languages.registerCodeActionProvider(languageId, { provideCodeActions });
}

function textEdits(model: Model, edits: readonly { readonly span: { from: number; to: number }; readonly text: string }[]) {
  return edits.map(({ span, text }) => ({ range: rangeOf(model, span), text }));
}
function workspaceEdit(model: Model, edits: Parameters<typeof textEdits>[1]): monaco.languages.WorkspaceEdit {
  return { edits: textEdits(model, edits).map((textEdit) => ({ resource: model.uri, textEdit, versionId: undefined })) };
}

async function provideRenameEdits(model: Model, position: monaco.Position, name: string) {
  const answer = await askEditor(model.getValue(), 'rename', model.getOffsetAt(position), name);
  if (answer === undefined) return undefined;
  return answer.kind === 'edits' ? workspaceEdit(model, answer.edits) : { edits: [], rejectReason: answer.message };
}
async function resolveRenameLocation(model: Model, position: monaco.Position) {
  const answer = await askEditor(model.getValue(), 'renameRange', model.getOffsetAt(position));
  if (answer?.kind === 'renamable') return { range: rangeOf(model, answer.span), text: answer.name };
  return { range: rangeOf(model, { from: 0, to: 0 }), text: '', ...(answer && { rejectReason: answer.message }) };
}
async function provideCodeActions(model: Model, range: monaco.Range): Promise<monaco.languages.CodeActionList> {
  const { from, to } = spanOf(model, range);
  const found = (await askEditor(model.getValue(), 'actions', from, to)) ?? [];
  const markers = monaco.editor.getModelMarkers({ resource: model.uri });
  return {
    actions: found.map(({ kind, title, edits, code }, index) => ({
      title,
      kind: kind === 'fix' ? 'quickfix' : 'refactor',
      edit: workspaceEdit(model, edits),
      diagnostics: markers.filter((marker) => marker.code === code),
      isPreferred: kind === 'fix' && index === 0,
    })),
    dispose: () => undefined,
  };
}

/** Definitions, references, the outline. */
function registerFinding(): void {
  languages.registerDefinitionProvider(languageId, {
    provideDefinition: async (model, position) => {
      const span = await askEditor(model.getValue(), 'definition', model.getOffsetAt(position));
      return span && { uri: model.uri, range: rangeOf(model, span) };
    },
  });
  languages.registerReferenceProvider(languageId, {
    provideReferences: async (model, position) => {
      const found = (await askEditor(model.getValue(), 'references', model.getOffsetAt(position))) ?? [];
      return found.map(({ span }) => ({ uri: model.uri, range: rangeOf(model, span) }));
    },
  });
  languages.registerDocumentHighlightProvider(languageId, {
    provideDocumentHighlights: async (model, position) => {
      const found = (await askEditor(model.getValue(), 'references', model.getOffsetAt(position))) ?? [];
      return found.map(({ span }) => ({ range: rangeOf(model, span) }));
    },
  });
  languages.registerDocumentSymbolProvider(languageId, {
    provideDocumentSymbols: async (model) =>
      ((await askEditor(model.getValue(), 'symbols')) ?? []).map((symbol) => symbolOf(model, symbol)),
  });
}

function symbolOf(model: Model, { name, detail, kind, span, nameSpan, children }: PlanOutline): monaco.languages.DocumentSymbol {
  return {
    name: name === '' ? kind : name,
    detail,
    kind: symbolKinds[kind] ?? languages.SymbolKind.Variable,
    tags: [],
    range: rangeOf(model, span),
    selectionRange: rangeOf(model, nameSpan),
    children: children.map((child) => symbolOf(model, child)),
  };
}

const { SymbolKind, CompletionItemKind } = languages;
const symbolKinds: Readonly<Partial<Record<PlanOutline['kind'], monaco.languages.SymbolKind>>> = {
  plan: SymbolKind.Module,
  payees: SymbolKind.Class,
  table: SymbolKind.Class,
  column: SymbolKind.Field,
  component: SymbolKind.Function,
  param: SymbolKind.Constant,
  scale: SymbolKind.Array,
  example: SymbolKind.Event,
  promise: SymbolKind.Interface,
};
const completionKinds: Readonly<Partial<Record<TokenKind | 'snippet' | 'value', monaco.languages.CompletionItemKind>>> = {
  snippet: CompletionItemKind.Snippet,
  keyword: CompletionItemKind.Keyword,
  clause: CompletionItemKind.Keyword,
  band: CompletionItemKind.Keyword,
  component: CompletionItemKind.Function,
  table: CompletionItemKind.Class,
  column: CompletionItemKind.Field,
  attribute: CompletionItemKind.Field,
  param: CompletionItemKind.Constant,
  unit: CompletionItemKind.Unit,
  value: CompletionItemKind.Value,
  type: CompletionItemKind.TypeParameter,
};
function completionKind(kind: CompletionKind): monaco.languages.CompletionItemKind {
  return completionKinds[kind] ?? CompletionItemKind.Variable;
}
