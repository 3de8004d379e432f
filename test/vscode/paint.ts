import type { TextMateGrammar, TextMateRule } from '../../scripts/textmate/grammar.ts';
import type { Span } from '../../grammar/span.ts';

export interface Painted {
  readonly span: Span;
  /** Such as `keyword.control.upside-plan`. */
  readonly scope: string;
}

/** Colours a text as an editor does by such a grammar: line by line, at each place the rule that matches first. */
export function painted(text: string, { patterns }: TextMateGrammar): readonly Painted[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => lineOf(line, index, patterns));
}

function lineOf(line: string, start: number, rules: readonly TextMateRule[]): readonly Painted[] {
  const found: Painted[] = [];
  let at = 0;
  while (at < line.length) {
    const next = nearest(line, at, rules);
    if (next === undefined) break;
    found.push(...paintedBy(next.rule, next.match, start));
    at = Math.max(next.match.index + next.match[0].length, at + 1);
  }
  return found;
}

interface Match {
  readonly rule: TextMateRule;
  readonly match: RegExpExecArray;
}
function nearest(line: string, at: number, rules: readonly TextMateRule[]): Match | undefined {
  const matches = rules.flatMap((rule): readonly Match[] => {
    const pattern = new RegExp(rule.match, 'gdu');
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    return match === null || match[0] === '' ? [] : [{ rule, match }];
  });
  const first = Math.min(...matches.map(({ match }) => match.index));
  return matches.find(({ match }) => match.index === first);
}

function paintedBy(
  { name, captures = {}, patterns = [] }: TextMateRule,
  match: RegExpExecArray,
  start: number,
): readonly Painted[] {
  const from = start + match.index;
  const own = name === undefined ? [] : [{ span: { from, to: from + match[0].length }, scope: name }];
  const parts = Object.entries(captures).flatMap(([group, capture]): readonly Painted[] => {
    const [begin, end] = match.indices?.[Number(group)] ?? [];
    return begin === undefined || end === undefined
      ? []
      : [{ span: { from: start + begin, to: start + end }, scope: capture.name }];
  });
  return [...own, ...parts, ...lineOf(match[0], from, patterns)];
}
