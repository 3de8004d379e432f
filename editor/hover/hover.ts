import type { Compilation } from '../../compiler/compile.ts';
import { english, type Keyword } from '../../grammar/keywords.ts';
import type { Hover, SemanticToken, Selected } from '../analysis.ts';
import { paidBands } from '../bands.ts';
import { touches } from '../edits.ts';
import { factsOf } from '../names/facts.ts';
import type { Occurrences } from '../names/occurrences.ts';
import type { Occurrence } from '../names/subject.ts';
import { kindOf } from '../tokens.ts';
import { valueOfName } from '../values.ts';
import { type Direction, sentenceOf, type Words } from '../words/words.ts';
import { keywordExamples } from './keyword-examples.ts';

interface Hovering {
  readonly offset: number;
  readonly compilation: Compilation;
  readonly occurrences: Occurrences;
  readonly tokens: readonly SemanticToken[];
  readonly directions: (name: string) => Direction | undefined;
  readonly selected: Selected | undefined;
  readonly words: Words;
}
type Part = Hover['parts'][number];
const text = (said: string): Part => ({ kind: 'text', text: said });
const plan = (said: string): Part => ({ kind: 'plan', text: said });

/** What is said of the word at an offset: of a name what it means and comes to, of a word of the language what it says. */
export function hoverAt(of: Hovering): Hover | undefined {
  const { offset, occurrences, tokens } = of;
  const named = occurrences.at(offset);
  if (named) return { span: named.span, parts: named.subject.kind === 'type' ? typeParts(named, of) : nameParts(named, of) };
  const token = tokens.findLast(({ span }) => touches(span, offset));
  if (token === undefined || !['keyword', 'clause', 'band', 'group'].includes(token.kind)) return undefined;
  const parts = keywordParts(token, of);
  return parts.length === 0 ? undefined : { span: token.span, parts };
}

function typeParts({ subject }: Occurrence, { words }: Hovering): readonly Part[] {
  return [text(words.types[subject.name] ?? words.kinds.type)];
}

function nameParts({ subject, isKind }: Occurrence, of: Hovering): readonly Part[] {
  const { compilation, words } = of;
  const { type, grain, docs, declared } = factsOf(subject, compilation);
  const name = subject.kind === 'record' ? `${subject.table}.${subject.name}` : subject.name;
  const symbol = subject.kind === 'plan' ? compilation.understood.checking.plan.symbols.get(subject.name) : undefined;
  const kinds =
    subject.kind === 'word'
      ? []
      : [
          subject.kind === 'group'
            ? (sentenceOf(subject.name, words) ?? words.kinds.group)
            : words.kinds[kindOf(subject, compilation)],
        ];
  return [
    plan(declared ?? (type === undefined ? name : `${name} : ${words.typeName(type)}`)),
    ...(docs.length === 0 ? [] : [text(docs.join(' '))]),
    text(
      [
        ...kinds,
        ...(type === undefined ? [] : [`${words.typeName(type)}.`]),
        ...(grain === undefined ? [] : [words.grainName(grain)]),
      ].join(' '),
    ),
    ...(isKind === true ? [text(sentenceOf(subject.name, words) ?? '')] : []),
    ...(symbol?.kind === 'implicit-input' ? [text(words.implicitInput)] : []),
    ...(subject.kind === 'plan' ? valueParts(subject.name, of) : []),
  ].filter((part) => part.text !== '');
}

function valueParts(name: string, { selected, directions, words }: Hovering): readonly Part[] {
  const value = selected && valueOfName(name, selected);
  const direction = directions(name);
  const { payee = '', period = '' } = selected ?? {};
  return [
    ...(value?.kind === 'value' ? [text(words.value(payee, period, value.text))] : []),
    ...(value?.kind === 'problem' ? [text(words.noValue(payee, period, value.why))] : []),
    ...(direction === undefined ? [] : [text(words.direction(direction, name))]),
  ];
}

function keywordParts({ span }: SemanticToken, of: Hovering): readonly Part[] {
  const { compilation, words } = of;
  const said = compilation.text.slice(span.from, span.to).replaceAll(/\s+/g, ' ');
  const keyword = keywordOf(said);
  if (keyword === undefined) return [];
  const example = keywordExamples[keyword];
  return [text(words.keywords[keyword]), ...(example === undefined ? [] : [plan(example)]), ...bandParts(span.from, of)];
}

const bySpelling: ReadonlyMap<string, Keyword> = new Map(
  (Object.keys(english) as Keyword[]).flatMap((keyword) => english[keyword].map((spelling) => [spelling, keyword] as const)),
);
function keywordOf(said: string): Keyword | undefined {
  return bySpelling.get(said);
}

/** On a band: the money that it pays in the selected case. */
function bandParts(offset: number, { compilation, selected, words }: Hovering): readonly Part[] {
  if (selected === undefined) return [];
  const { payee, period } = selected;
  return paidBands(compilation, selected)
    .filter(({ band }) => touches(band.span, offset))
    .map(({ amount }) =>
      text(amount === undefined ? words.bandNotReached(payee, period) : words.bandMoney(payee, period, amount)),
    );
}
