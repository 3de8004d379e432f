import type { Expected } from '../../grammar/expected.ts';
import { english, type Keyword } from '../../grammar/keywords.ts';
import * as t from '../../grammar/lex/tokens.ts';
import { lex } from '../../grammar/lex/lexer.ts';
import type { Span } from '../../grammar/span.ts';
import { compile, type Compilation } from '../../compiler/compile.ts';
import type { AnalyseOptions, Completion } from '../analysis.ts';
import { factsOf } from '../names/facts.ts';
import { nameText } from '../names/rename.ts';
import type { Subject } from '../names/subject.ts';
import { kindOf } from '../tokens.ts';
import { sentenceOf, type Words } from '../words/words.ts';
import { type Candidate, candidatesAt, hasPeople, wantsName } from './names.ts';
import { placeFor, type WritingPlace } from './place.ts';
import { fits, rankOfKeyword, wantedAt } from './ranks.ts';
import { bodySnippets, itemSnippets, plainOf } from './snippets.ts';
import { isSaid, isUsedUp } from './used.ts';
import { writtenValues } from './written.ts';

interface Completing {
  readonly text: string;
  readonly offset: number;
  readonly compilation: Compilation;
  readonly options: AnalyseOptions;
  readonly words: Words;
}

/** What may be written at an offset, the likeliest first. */
export function completionsAt(of: Completing): readonly Completion[] {
  const { text, offset } = of;
  if (offset < 0 || offset > text.length || isInComment(text, offset)) return [];
  const written = writtenValues({ ...of, values: of.options.values });
  if (written !== undefined || isPlainText(text, offset)) return written ?? [];
  const from = offset - (/[\p{L}\p{M}\p{N}_`]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);
  const to = offset + (/^[\p{L}\p{M}\p{N}_`]*/u.exec(text.slice(offset))?.[0].length ?? 0);
  const here = placeFor(text, from, { from, to }, text.slice(from, offset));
  const whole = mended(of, from, to);
  const all = [...placed(here, whole), ...longerPhrases(from, to, whole)];
  const unique = new Map(all.toSorted((a, b) => b.rank - a.rank).map((each) => [`${each.label} ${each.insert}`, each]));
  return [...unique.values()].toSorted((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1));
}

/** Where the text cannot be read, it mostly can with a name at the cursor: that shows what the rest of the plan declares. */
function mended(of: Completing, from: number, to: number): Completing {
  if (of.compilation.checked !== undefined) return of;
  const filled = `${of.text.slice(0, from)}_ ${of.text.slice(to)}`;
  return { ...of, compilation: compile(filled, of.options) };
}

function isInComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line
    .replaceAll(/"[^"]*"/g, '')
    .replace(/".*/, '')
    .includes('#');
}

/** Inside a text in quotes, a number, or rows between pipes. */
function isPlainText(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const unquoted = line.replaceAll(/"[^"]*"/g, '');
  return /[|"]/.test(unquoted) || /(^|[^\p{L}\p{N}_])\d[\d.,kMB%‰]*$/u.test(line);
}

function placed(place: WritingPlace, of: Completing): readonly Completion[] {
  const body = place.next.flatMap((expected) => completionsFor(expected, place, of));
  const start = place.isStart ? itemStarts(place, of) : [];
  const shift = place.isIndented ? 100 : 0;
  return [
    ...body.map((each) => ({ ...each, rank: each.rank + (place.isStart && !place.isIndented ? 100 : 0) })),
    ...start.map((each) => ({ ...each, rank: each.rank + shift })),
    ...snippetsAt(place, of).map((each) => ({ ...each, rank: each.rank + (place.isStart ? shift : 0) })),
  ];
}

function itemStarts(place: WritingPlace, of: Completing): readonly Completion[] {
  const { next } = placeFor('', 0, place.span, '');
  const keywords: readonly Keyword[] = [
    'above',
    'below',
    'upTo',
    'from',
    'first',
    'next',
    'rest',
    'otherwise',
    'not',
    'if',
    'yes',
    'no',
  ];
  return next
    .filter(({ rules }) => !rules.includes('waiver') && !rules.includes('pool') && !rules.includes('headless'))
    .flatMap((expected) => keywordsOf(expected))
    .filter((keyword) => !keywords.includes(keyword) && !isSaid(keyword, of.compilation.tree))
    .map((keyword) => keywordCompletion(keyword, place, ['item'], of));
}

/** Words typed before the one at the cursor may begin a phrase: `on the ex`. */
function longerPhrases(from: number, to: number, of: Completing): readonly Completion[] {
  const { text, offset } = of;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, from);
  const starts = [...line.matchAll(/[\p{L}-]+(?=\s)/gu)].slice(-3).map(({ index }) => from - line.length + index);
  return starts.flatMap((start) => {
    const typed = text.slice(start, offset).replaceAll(/\s+/g, ' ');
    const isBegun = Object.values(english).some((spellings) =>
      spellings.some((each) => each.startsWith(typed) && each.includes(' ')),
    );
    if (!isBegun) return [];
    const place = placeFor(text, start, { from: start, to }, typed);
    return [...placed(place, of)].filter(
      ({ kind, label }) => kind !== 'snippet' && label.startsWith(typed) && label.includes(' '),
    );
  });
}

function completionsFor(expected: Expected, place: WritingPlace, of: Completing): readonly Completion[] {
  const { understood, tree } = of.compilation;
  const keywords = keywordsOf(expected).filter(
    (keyword) => hasPeople(keyword, understood) && !isUsedUp(keyword, expected, place.tokens, tree, of.offset),
  );
  const late = place.isLineStart && !beginsLines.includes(expected.rules.at(-1) ?? '') ? 40 : 0;
  const words = keywords.map((keyword) => later(keywordCompletion(keyword, place, expected.rules, of), late));
  if (!wantsName(expected)) return words;
  const rest = of.text.slice(place.span.to);
  const wanted = wantedAt(expected, place.tokens);
  return candidatesAt(expected, place.tokens, rest, of.compilation.understood).map((candidate) =>
    later(nameCompletion(candidate, wanted, place.span, of), late),
  );
}
/** Rules whose words mostly stand first on a line. */
const beginsLines: readonly string[] = [
  ...['range', 'clause', 'rounding', 'schedule', 'paidEvery', 'type', 'column', 'exampleLine', 'expectLine', 'expectProblem'],
  ...['figure', 'figures', 'cases', 'pool', 'bands', 'head', 'forEach', 'splitTail'],
];
function later(completion: Completion, by: number): Completion {
  return { ...completion, rank: completion.rank + by };
}

const keywordNames = Object.keys(english) as readonly Keyword[];
/** The fixed words that a kind of token stands for: itself, or its family. */
function keywordsOf({ type }: Expected): readonly Keyword[] {
  if (type === t.NameWord || type === t.AnyWord || type === t.AnyToken) return [];
  return keywordNames.filter((keyword) => t.word[keyword] === type || t.word[keyword].CATEGORIES?.includes(type) === true);
}

function keywordCompletion(
  keyword: Keyword,
  { span }: WritingPlace,
  rules: readonly string[],
  { words }: Completing,
): Completion {
  const label = english[keyword].map((each) => each.replace(/^, /, ''))[0] ?? keyword;
  return {
    label,
    kind: 'keyword',
    insert: label,
    span,
    explanation: words.keywords[keyword],
    rank: rankOfKeyword(keyword, rules),
  };
}

function nameCompletion(candidate: Candidate, wanted: ReturnType<typeof wantedAt>, span: Span, of: Completing): Completion {
  const { compilation, words } = of;
  if (candidate.kind === 'literal')
    return {
      label: candidate.name,
      kind: 'value',
      insert: candidate.insert ?? candidate.name,
      span,
      explanation: candidate.name,
      rank: wanted === 'rare' ? 80 : 10,
    };
  if (candidate.kind === 'type')
    return {
      label: candidate.name,
      kind: 'type',
      insert: candidate.name,
      span,
      explanation: words.types[candidate.name] ?? candidate.name,
      rank: 10,
    };
  if (candidate.kind === 'group') {
    const explanation = sentenceOf(candidate.name, words) ?? words.kinds.group;
    return { label: candidate.name, kind: 'group', insert: candidate.name, span, explanation, rank: 12 };
  }
  if (candidate.kind === 'word')
    return {
      label: candidate.name,
      kind: 'name',
      insert: candidate.name,
      span,
      explanation: words.wordOfRecord(candidate.table),
      rank: 11,
    };
  const subject: Subject =
    candidate.kind === 'record' ? { kind: 'record', table: candidate.table, name: candidate.name } : candidate;
  return figureCompletion(subject, candidate, wanted, span, { compilation, words });
}

function figureCompletion(
  subject: Subject,
  candidate: Candidate,
  wanted: ReturnType<typeof wantedAt>,
  span: Span,
  { compilation, words }: Pick<Completing, 'compilation' | 'words'>,
): Completion {
  const { type, docs } = factsOf(subject, compilation);
  const kind = kindOf(subject, compilation);
  const insert = 'insert' in candidate && candidate.insert !== undefined ? candidate.insert : nameOf(subject.name);
  const said = docs.join(' ');
  const explanation = said === '' ? (candidate.kind === 'record' ? words.columnOf(candidate.table) : words.kinds[kind]) : said;
  return {
    label: insert,
    kind,
    insert,
    span,
    ...(type !== undefined && { detail: words.typeName(type) }),
    explanation,
    rank: (fits(type, wanted) ? 10 : 30) + nearness(subject, compilation),
  };
}
/** What the record at hand has comes before what the plan has, and that before what nobody has declared. */
function nearness(subject: Subject, { understood }: Compilation): number {
  if (subject.kind === 'record') return -1;
  return subject.kind === 'plan' && !understood.checking.plan.symbols.has(subject.name) ? 1.5 : 0;
}
/** The usual names and kinds of pay are names where they are asked for. */
function nameOf(name: string): string {
  const isPay = lex(name).tokens.some(({ tokenType }) => tokenType === t.word.payout || tokenType.CATEGORIES?.includes(t.Kind));
  return isPay ? name : nameText(name);
}

function snippetsAt(place: WritingPlace, { words }: Completing): readonly Completion[] {
  const { span } = place;
  const inBody = place.next.some(({ rules }) => rules.at(-1) === 'range' && rules.includes('tiers'));
  const body = inBody ? bodySnippets.filter(({ name }) => name === 'bandAbove') : [];
  return [...(place.isStart ? itemSnippets : []), ...(place.isStart || place.next.length > 0 ? body : [])].map(
    ({ name, label, body: said }) => ({
      label,
      kind: 'snippet',
      insert: plainOf(said),
      snippet: said,
      span,
      explanation: words.snippets[name],
      rank: 45,
    }),
  );
}
