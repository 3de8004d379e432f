import { english, type Keyword } from './keywords.ts';
import type { Fix, SyntaxCode, SyntaxProblem } from './problem.ts';
import type { Span } from './span.ts';

/** A problem of the text, without a fix unless one is given. */
export function problemOf(code: SyntaxCode, span: Span, message: string, fixes: readonly Fix[] = []): SyntaxProblem {
  return { code, message, span, fixes };
}

function replacing(title: string, span: Span, text: string): Fix {
  return { title, edits: [{ span, text }] };
}

export function nestedTooDeeply(span: Span): SyntaxProblem {
  return problemOf(
    'nested-too-deeply',
    span,
    'This is nested more than 100 levels deep: give the inner parts names of their own.',
  );
}

export function wrongCells(span: Span, found: number, wanted: number): SyntaxProblem {
  const has = found === 1 ? '1 cell' : `${found} cells`;
  return problemOf(
    'row-has-wrong-cells',
    span,
    `This row has ${has}, but its header has ${wanted}: write a cell for each column.`,
  );
}

export function openText(span: Span, opening: string): SyntaxProblem {
  const closing = opening === '“' ? '”' : opening === '「' ? '」' : opening;
  const what = opening === '`' ? 'name' : 'text';
  const fix = replacing(`Close the ${what} with ${closing}`, { from: span.to, to: span.to }, closing);
  return problemOf('text-not-closed', span, `This ${what} has no closing ${closing} on its line.`, [fix]);
}

export function badDate(span: Span, text: string): SyntaxProblem {
  return problemOf(
    'date-does-not-exist',
    span,
    `\`${text}\` is not in the calendar: write a day such as 2026-07-01 or a month such as 2026-07.`,
  );
}

export function badGrouping(span: Span, text: string): SyntaxProblem {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const message = `\`${shown}\` is not a number: commas part groups of three digits, as in 1,200,000; between two numbers put a blank behind the comma.`;
  if (shown !== text) return problemOf('number-badly-grouped', span, message);
  const digits = /^(\D?)(\d[\d,]*)(.*)$/su.exec(text);
  const [, sign = '', whole = '', end = ''] = digits ?? [];
  const plain = whole.replaceAll(',', '');
  const grouped = plain.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const apart = whole.replaceAll(',', ', ');
  return problemOf('number-badly-grouped', span, message, [
    replacing(`Write ${sign}${grouped}${end}`, span, sign + grouped + end),
    replacing(`Write ${sign}${apart}${end}`, span, sign + apart + end),
  ]);
}

export function strangeLetters(span: Span, text: string): SyntaxProblem {
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  return problemOf(
    'unknown-character',
    span,
    `\`${shown}\` has no meaning in a plan: take it out, or put it in quotes if it is part of a text.`,
    [replacing('Take it out', span, '')],
  );
}

/** Every word of the language, alone or in a phrase: what a misspelt word may have meant. */
export const keywordWords: readonly string[] = [
  ...new Set(
    (Object.keys(english) as Keyword[]).flatMap((keyword) =>
      english[keyword].flatMap((spelling) => spelling.match(/\p{L}+/gu) ?? []),
    ),
  ),
];

/** The phrases of the language in which a word stands with others: `on the excess`, `in excess of`. */
function phrasesWith(word: string): readonly string[] {
  const spellings = (Object.keys(english) as Keyword[]).flatMap((keyword) => english[keyword]);
  return spellings.filter((spelling) => spelling.includes(' ') && spelling.split(' ').includes(word)).slice(0, 4);
}

/** A word that is written well and stands alone, where it belongs into a phrase. */
function brokenPhrase(span: Span, word: string): SyntaxProblem {
  const phrases = phrasesWith(word).map((phrase) => `\`${phrase}\``);
  const known = phrases.length === 0 ? 'it belongs elsewhere' : `it belongs in ${phrases.join(', ')}`;
  return problemOf('unexpected-word', span, `\`${word}\` cannot stand here alone: ${known}.`);
}

export function misspelt(span: Span, written: string, meant: string): SyntaxProblem {
  if (written === meant) return brokenPhrase(span, written);
  return problemOf('unexpected-word', span, `\`${written}\` is no word of a plan here; did you mean \`${meant}\`?`, [
    replacing(`Write ${meant}`, span, meant),
  ]);
}

export function outOfPlace(span: Span, written: string): SyntaxProblem {
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  return problemOf(
    'unexpected-word',
    span,
    `\`${shown}\` belongs to nothing here: what stands before it is complete, and no item such as \`sales = …\` begins with it.`,
  );
}

export function unitlessPeriod(span: Span): SyntaxProblem {
  return problemOf(
    'unexpected-word',
    span,
    '`per period` does not say how long: write `per month`, `per quarter` or `per year`.',
  );
}

export function notAMonth(span: Span, written: string): SyntaxProblem {
  return problemOf('unexpected-word', span, `\`${written}\` is no month: write one such as \`April\`.`);
}

/** Words in place of a sign, with a blank wherever it stood close to its neighbours. */
export function foreignSign(span: Span, text: string, meant: string): SyntaxProblem {
  const sign = text.slice(span.from, span.to);
  const before = /\S/.test(text[span.from - 1] ?? ' ') ? ' ' : '';
  const behind = /\S/.test(text[span.to] ?? ' ') ? ' ' : '';
  const fix = replacing(`Write ${meant}`, span, before + meant + behind);
  return problemOf('unexpected-word', span, `\`${sign}\` is no sign of a plan: write \`${meant}\`.`, [fix]);
}

export function apartPercent(span: Span, written: string, meant: string): SyntaxProblem {
  const message = `\`${written}\` is one figure: write \`${meant}\` without a blank.`;
  return problemOf('unexpected-word', span, message, [replacing(`Write ${meant}`, span, meant)]);
}

/** `amount` is what stands behind the word, where that is a figure. */
export function foreignBound(span: Span, written: string, meant: string, amount: string): SyntaxProblem {
  const whole = `${meant}${amount === '' ? '' : ` ${amount}`}`;
  const message = `\`${written}\` is no word of a plan here: write \`${whole}\`.`;
  return problemOf('unexpected-word', span, message, [replacing(`Write ${whole}`, span, meant)]);
}

export function openRange(span: Span, amount: string): SyntaxProblem {
  const message = `\`${amount}+\` is no range of a band: write \`above ${amount}\`, or \`from ${amount}\` if ${amount} itself belongs to it.`;
  const offered = (words: string): Fix => replacing(`Write ${words}`, span, words);
  return problemOf('unexpected-word', span, message, [offered(`above ${amount}`), offered(`from ${amount}`)]);
}

export function missingColon(span: Span, column: string, type: string): SyntaxProblem {
  const fix = replacing(`Write ${column} : ${type}`, { from: span.to, to: span.to }, ' :');
  return problemOf(
    'something-missing',
    span,
    `Behind the column \`${column}\` a \`:\` is missing: write \`${column} : ${type}\`.`,
    [fix],
  );
}

export function missingIs(span: Span, written: string): SyntaxProblem {
  const message = `\`${written}\` begins a band; to compare, write \`is ${written}\`.`;
  return problemOf('unexpected-word', span, message, [replacing(`Write is ${written}`, span, `is ${written}`)]);
}

export function elseForOtherwise(span: Span): SyntaxProblem {
  const message = '`else` says what stands in for a missing figure; the other case of an `if` begins with `otherwise`.';
  return problemOf('unexpected-word', span, message, [replacing('Write otherwise', span, 'otherwise')]);
}
