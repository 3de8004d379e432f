import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  SymbolKind,
  type CompletionItem,
  type Diagnostic as LspDiagnostic,
  type DocumentSymbol,
  type Hover as LspHover,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import {
  tokenKinds,
  tokenModifiers,
  type Completion,
  type CompletionKind,
  type Diagnostic,
  type Edit,
  type Hover,
  type PlanOutline,
  type SemanticToken,
} from '../editor/index.ts';
import type { Span } from '../grammar/span.ts';

export function rangeOf(document: TextDocument, { from, to }: Span): Range {
  return { start: document.positionAt(from), end: document.positionAt(to) };
}
export function textEditOf(document: TextDocument, { span, text }: Edit): TextEdit {
  return { range: rangeOf(document, span), newText: text };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
} as const;
export function diagnosticOf(document: TextDocument, { code, severity, message, span, related }: Diagnostic): LspDiagnostic {
  return {
    range: rangeOf(document, span),
    severity: severities[severity],
    code,
    source: 'upside',
    message,
    relatedInformation: related.map((each) => ({
      location: { uri: document.uri, range: rangeOf(document, each.span) },
      message: each.message,
    })),
  };
}

const completionKinds: Readonly<Partial<Record<CompletionKind, CompletionItemKind>>> = {
  snippet: CompletionItemKind.Snippet,
  keyword: CompletionItemKind.Keyword,
  component: CompletionItemKind.Class,
  figure: CompletionItemKind.Variable,
  input: CompletionItemKind.Field,
  param: CompletionItemKind.Constant,
  table: CompletionItemKind.Struct,
  column: CompletionItemKind.Property,
  attribute: CompletionItemKind.Property,
  type: CompletionItemKind.TypeParameter,
  unit: CompletionItemKind.Unit,
  value: CompletionItemKind.Value,
};
export function completionOf(document: TextDocument, offer: Completion, index: number): CompletionItem {
  return {
    label: offer.label,
    kind: completionKinds[offer.kind] ?? CompletionItemKind.Text,
    ...(offer.detail !== undefined && { detail: offer.detail }),
    documentation: offer.explanation,
    sortText: `${index}`.padStart(5, '0'),
    insertTextFormat: offer.snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: { range: rangeOf(document, offer.span), newText: offer.snippet ?? offer.insert },
  };
}

export function hoverOf(document: TextDocument, { span, parts }: Hover): LspHover {
  const value = parts.map(({ kind, text }) => (kind === 'plan' ? `\`\`\`upside-plan\n${text}\n\`\`\`` : text)).join('\n\n');
  return { range: rangeOf(document, span), contents: { kind: 'markdown', value } };
}

const symbolKinds: Readonly<Partial<Record<PlanOutline['kind'], SymbolKind>>> = {
  plan: SymbolKind.Module,
  payees: SymbolKind.Struct,
  table: SymbolKind.Struct,
  column: SymbolKind.Property,
  component: SymbolKind.Class,
  figure: SymbolKind.Variable,
  input: SymbolKind.Field,
  param: SymbolKind.Constant,
  example: SymbolKind.Event,
  promise: SymbolKind.Boolean,
};
export function symbolOf(document: TextDocument, outline: PlanOutline): DocumentSymbol {
  return {
    name: outline.name.trim() === '' ? outline.kind : outline.name,
    detail: outline.detail,
    kind: symbolKinds[outline.kind] ?? SymbolKind.Object,
    range: rangeOf(document, outline.span),
    selectionRange: rangeOf(document, outline.nameSpan),
    children: outline.children.map((child) => symbolOf(document, child)),
  };
}

/** Five numbers for each token: lines and letters since the one before, length, kind, modifiers. */
export function tokenData(document: TextDocument, tokens: readonly SemanticToken[]): number[] {
  let line = 0;
  let letter = 0;
  return tokens.flatMap(({ span, kind, modifiers }) => {
    const start = document.positionAt(span.from);
    const data = [
      start.line - line,
      start.line === line ? start.character - letter : start.character,
      span.to - span.from,
      tokenKinds.indexOf(kind),
      modifiers.reduce((bits, modifier) => bits + 2 ** tokenModifiers.indexOf(modifier), 0),
    ];
    [line, letter] = [start.line, start.character];
    return data;
  });
}
