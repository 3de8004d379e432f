import { replacing } from '../diagnostics/diagnostic.ts';
import { elseForOtherwise, inBand, inDeclaration, inHeader, startOfLine, type Advice } from './other-forms.ts';
import type { SyntaxProblem } from '../../grammar/problem.ts';

/** What other tools and plain speech call things, and what a plan calls them. */
const otherWords: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/>=|≥|=>/y, 'is at least'],
  [/<=|≤|=</y, 'is at most'],
  [/<>|!=|≠/y, 'is not'],
  [/==?/y, 'is'],
  [/['‘’]/y, '"'],
  [/\/\//y, '#'],
  [/>/y, 'is above'],
  [/</y, 'is below'],
  [/&&|&/y, 'and'],
  [/\|\|/y, 'or'],
  [/×|x\b/y, '*'],
  [/÷/y, '/'],
  [/,?\s*(?:capped at|cap(?: at| of)?|max(?:imum)?(?: of)?|no more than|not more than)\b/iy, 'at most'],
  [/,?\s*(?:floor(?: at| of)?|min(?:imum)?(?: of)?|no less than|guaranteed)\b/iy, 'at least'],
  [/if\b/y, 'when'],
  [/(?:marginal|incremental)(?:ly)?\b/iy, 'on the excess'],
  [/(?:retroactive|from dollar one|first dollar)(?:ly)?\b/iy, 'on everything'],
  [/every month\b/iy, 'monthly'],
  [/every quarter\b/iy, 'quarterly'],
  [/every year\b|annually\b/iy, 'yearly'],
  [/every week\b/iy, 'weekly'],
  [/(?:split )?(?:evenly|in equal parts)\b/iy, 'split equally'],
];

/** A mistake that the grammar found, said with what to write where that can be told from the words themselves. */
export function withAdvice(problem: SyntaxProblem, text: string): SyntaxProblem {
  const isGuessed = problem.fixes.some(({ title }) => title !== 'Take it out');
  const advice = isGuessed ? betterGuess(problem, text) : adviceFor(problem, text);
  return advice === undefined ? problem : { ...problem, ...advice };
}

/**
 * The grammar knows words that are nearly written so; a word of other tools is a better guess than these. What it says of signs is
 * said of conditions; before the pay of a band they are its bounds.
 */
function betterGuess({ code, span: { from }, message }: SyntaxProblem, text: string): Advice | undefined {
  if (code !== 'unexpected-word' && code !== 'unknown-character') return undefined;
  const band = inBand(from, text, message);
  if (band !== undefined || !/did you mean|is no sign/i.test(message)) return band;
  return wordBefore(from, text) ?? otherWord(from, text);
}

function adviceFor({ code, span, message }: SyntaxProblem, text: string): Advice | undefined {
  const { from } = span;
  const start = startOfLine(from, text);
  if (code === 'something-missing' && message.includes('`otherwise`')) return elseForOtherwise(from, text);
  if (code !== 'unexpected-word' && code !== 'unknown-character') return undefined;
  return (
    inBand(from, text, message) ??
    inHeader(from, text) ??
    inHeader(start, text) ??
    inDeclaration(from, text) ??
    pointGrouped(from, text) ??
    looseSign(from, text) ??
    missingEquals(from, text) ??
    missingEquals(start, text) ??
    missingQuotes(start, text) ??
    bareBand(from, text) ??
    bareBand(start, text) ??
    evenSplit(from, text) ??
    wordBefore(from, text) ??
    forEachOf(from, text) ??
    otherWord(from, text)
  );
}

function otherWord(from: number, text: string): Advice | undefined {
  for (const [pattern, words] of otherWords) {
    pattern.lastIndex = from;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    const span = { from, to: from + found.length };
    const written = found.replace(/^,?\s*/, '');
    return { message: `\`${written}\` is written \`${words}\` in a plan.`, fixes: [replacing(span, words)] };
  }
  return undefined;
}

/** `1.000.000`: points between groups of three digits. */
function pointGrouped(from: number, text: string): Advice | undefined {
  const start = from - (/\d[\d.]*$/.exec(text.slice(Math.max(0, from - 30), from))?.[0].length ?? 0);
  const [found] = /^\d{1,3}(?:\.\d{3}){2,}(?![\d.])/.exec(text.slice(start, start + 60)) ?? [];
  if (found === undefined) return undefined;
  const grouped = found.replaceAll('.', ',');
  const message = `\`${found}\` is not a number: groups of three digits are parted by commas, \`${grouped}\`, and a point begins the decimals.`;
  return { message, fixes: [replacing({ from: start, to: start + found.length }, grouped)] };
}

/** `5 %`, `5 percent`. */
function looseSign(from: number, text: string): Advice | undefined {
  const [word] = /^(?:%|percent\b|per cent\b|pct\b)/i.exec(text.slice(from, from + 10)) ?? [];
  const [before, figure] = /(\d[\d.,]*)[^\S\n]*$/.exec(text.slice(Math.max(0, from - 40), from)) ?? [];
  if (word === undefined || before === undefined || figure === undefined) return undefined;
  const span = { from: from - before.length, to: from + word.length };
  return { message: `A percentage is written without a blank: \`${figure}%\`.`, fixes: [replacing(span, `${figure}%`)] };
}

/** `salary 4,000`, `commission 5% of sales`: a component and its amount, without the sign between them. */
function missingEquals(from: number, text: string): Advice | undefined {
  const head = /^(salary|commission|bonus|spiff|allowance|expense|award|deduction)( [a-z_]+)?\s+(?=[\d$€£¥])/.exec(
    text.slice(from, from + 100),
  );
  if (head === null) return undefined;
  const words = head[0].trimEnd();
  const message = `\`=\` is missing behind \`${words}\`: a component is written \`${words} = …\`, or \`${words} on sales\` and bands.`;
  return { message, fixes: [replacing({ from, to: from + head[0].length }, `${words} = `, `write \`${words} = …\``)] };
}

/** `plan Field sales`: a title without its quotes. */
function missingQuotes(from: number, text: string): Advice | undefined {
  const [found, word, title] = /^(plan|example|alert) ([\p{L}\d][^"\n]*)/u.exec(text.slice(from, from + 200)) ?? [];
  if (found === undefined || word === undefined || title === undefined) return undefined;
  const quoted = `${word} "${title.trimEnd()}"`;
  return { message: `A title stands in quotes: \`${quoted}\`.`, fixes: [replacing({ from, to: from + found.length }, quoted)] };
}

/** `0 to 10,000 pay 5%`, `80-100% pay 6%`, `100%+ pay 8%`: a band without its first word. */
function bareBand(from: number, text: string): Advice | undefined {
  const line = text.slice(from, from + 120).split('\n', 1)[0] ?? '';
  const [found, low, high, rest] =
    /^([$€£¥]?\d[\d.,]*%?)\s*(?:(?:-|–|to)\s*([$€£¥]?\d[\d.,]*%?)|(\+))\s*(?=,?\s*(?:pay|gives|:|=))/.exec(line) ?? [];
  if (found === undefined || low === undefined) return undefined;
  const sign = high?.endsWith('%') === true && !low.endsWith('%') ? '%' : '';
  const band = rest === undefined ? `from ${low}${sign} to ${high ?? ''}` : `from ${low}`;
  const fix = replacing({ from, to: from + found.length }, `${band} `, `write \`${band}\``);
  return { message: `A band begins with \`up to\`, \`from\` or \`above\`: \`${band} …\`.`, fixes: [fix] };
}
/** `team pool split evenly`: the whole pool is not understood, and one word of it is why. */
function evenSplit(from: number, text: string): Advice | undefined {
  const [found, words] =
    /^\p{L}+ pool\b[^"]{0,80}?\b(split (?:evenly|in equal parts))\b/u.exec(text.slice(from, from + 120)) ?? [];
  if (found === undefined || words === undefined) return undefined;
  const to = from + found.length;
  const message = `\`${words}\` is written \`split equally\` in a plan.`;
  return { message, fixes: [replacing({ from: to - words.length, to }, 'split equally')] };
}

const wordsAsNames: Readonly<Record<string, string>> = {
  ...{ cap: 'at most', capped: 'at most', max: 'at most', maximum: 'at most' },
  ...{ floor: 'at least', min: 'at least', minimum: 'at least', minus: '-', plus: '+' },
};

/** `sales max 10,000`: the word before was read as a name. */
function wordBefore(from: number, text: string): Advice | undefined {
  const before = text.slice(Math.max(0, from - 40), from);
  const [found, word = ''] = /\b([a-z]+)\s+$/i.exec(before) ?? [];
  const words = wordsAsNames[word.toLowerCase()];
  if (found === undefined || words === undefined) return undefined;
  const start = from - found.length;
  const message = `\`${word}\` is written \`${words}\` in a plan.`;
  return { message, fixes: [replacing({ from: start, to: start + word.length }, words)] };
}

/** `500 for each new customer`. */
function forEachOf(from: number, text: string): Advice | undefined {
  const ahead = text.slice(from, from + 20);
  if (/^where\b/.test(ahead)) {
    const message =
      '`where` chooses records or people, as in `sum of amount in deals where …`; a condition of a component begins with `when`.';
    return { message, fixes: [] };
  }
  if (/^(?:per|a) (?:week|month|quarter|half-year|year)\b/.test(ahead)) {
    const message =
      'What a component pays is for its own period. An amount per year is a param: `param pay : money per year spread evenly = 48,000`.';
    return { message, fixes: [] };
  }
  if (!/^(?:for each|for every|per|each)\b/.test(ahead)) return undefined;
  const message =
    'An amount for each of several is a product: make an input of their number, `input customers : count`, and write `$500 * customers`.';
  return { message, fixes: [] };
}
