import { classifyTokens, type ClassifiedToken } from '../grammar/index.ts';
import type { Keyword } from '../grammar/keywords.ts';
import { english } from '../grammar/keywords.ts';
import type { Compilation } from '../compiler/compile.ts';
import type { SemanticToken, TokenKind, TokenModifier } from './analysis.ts';
import type { Occurrences } from './names/occurrences.ts';
import type { Occurrence, Subject } from './names/subject.ts';

/** What each stretch of a text is: first as the grammar reads it, then by what its names mean. */
export function tokensOf(compilation: Compilation, occurrences: Occurrences): readonly SemanticToken[] {
  const { text } = compilation;
  return classifyTokens(text, new Set(occurrences.byStart.keys()))
    .filter(({ span }) => span.to <= text.length && span.to > span.from)
    .flatMap((token) => tokenFor(token, occurrences.byStart.get(token.span.from), compilation))
    .flatMap((token) => linesOf(token, text));
}

function tokenFor(token: ClassifiedToken, named: Occurrence | undefined, compilation: Compilation): SemanticToken {
  const { span } = token;
  if (token.class === 'comment')
    return { span, kind: 'comment', modifiers: compilation.text.startsWith('##', span.from) ? ['documentation'] : [] };
  if (named !== undefined && named.span.to === span.to)
    return { span, kind: kindOf(named.subject, compilation), modifiers: modifiersOf(named, compilation) };
  if (token.class === 'keyword') return { span, kind: familyOf(compilation.text.slice(span.from, span.to)), modifiers: [] };
  return { span, kind: token.class, modifiers: [] };
}

/** What a name means, as a kind of token. */
export function kindOf(subject: Subject, { understood }: Compilation): TokenKind {
  switch (subject.kind) {
    case 'group':
    case 'type':
    case 'unit':
      return subject.kind;
    case 'record':
      return understood.checking.plan.recordDefinitions.has(`${subject.table}.${subject.name}`) ? 'figure' : 'column';
    case 'word':
      return 'name';
    case 'plan':
      return kindOfSymbol(subject.name, understood);
  }
}

function kindOfSymbol(name: string, { checking }: Compilation['understood']): TokenKind {
  const symbol = checking.plan.symbols.get(name);
  switch (symbol?.kind) {
    case 'definition':
    case 'given':
      return 'figure';
    case 'matrix':
      return 'scale';
    case 'implicit-input':
      return 'input';
    case undefined:
      return name === 'payout' ? 'component' : 'name';
    case 'param':
    case 'input':
    case 'component':
    case 'scale':
    case 'balance':
    case 'attribute':
    case 'table':
      return symbol.kind;
  }
}

function modifiersOf({ subject, isDeclaration }: Occurrence, { understood }: Compilation): readonly TokenModifier[] {
  if (isDeclaration) return ['declaration'];
  const symbol = subject.kind === 'plan' ? understood.checking.plan.symbols.get(subject.name) : undefined;
  return symbol?.kind === 'implicit-input' ? ['implicit'] : [];
}

const bandWords: readonly Keyword[] = [
  ...(['upTo', 'above', 'below', 'first', 'next', 'rest', 'pay', 'payAnother', 'gives', 'each'] as const),
  ...(['risingTo', 'onTheExcess', 'onEverything'] as const),
];
const clauseWords: readonly Keyword[] = [
  ...(['times', 'when', 'atLeast', 'atMost', 'proratedByDays', 'proratedByMonths', 'roundHalfEven', 'roundHalfUp'] as const),
  ...(['roundUp', 'roundDown', 'roundTo', 'roundEach', 'cumulativeOver', 'heldUntil', 'instalments', 'carriedForward'] as const),
];
const families: ReadonlyMap<string, TokenKind> = new Map([
  ...bandWords.flatMap((keyword) => english[keyword].map((words) => [words, 'band'] as const)),
  ...clauseWords.flatMap((keyword) => english[keyword].map((words) => [words, 'clause'] as const)),
]);
function familyOf(words: string): TokenKind {
  return families.get(words.replaceAll(/\s+/g, ' ')) ?? 'keyword';
}

/** No token reaches over a line's end, though a phrase may. */
function linesOf(token: SemanticToken, text: string): readonly SemanticToken[] {
  const words = text.slice(token.span.from, token.span.to);
  if (!words.includes('\n')) return [token];
  return [...words.matchAll(/[^\s][^\r\n]*/g)].map((line) => {
    const from = token.span.from + line.index;
    return { ...token, span: { from, to: from + line[0].trimEnd().length } };
  });
}
