import { describe, expect, test } from 'vitest';
import { compile, type Diagnostic, type Fix } from '../../compiler/index.ts';
import { syntaxCodes } from '../../grammar/problem.ts';
import { pages } from '../../scripts/errors/page.ts';
import { isAboutData, plansOf } from '../../scripts/errors/said.ts';

/** Every diagnostic of every bad plan in the pages. */
const found = pages().flatMap(({ code, cases }) =>
  cases
    .filter((each) => !isAboutData(each))
    .flatMap((each) => plansOf(each, 'bad'))
    .flatMap((text) => compile(text).diagnostics.map((diagnostic) => ({ code, text, diagnostic }))),
);
const fixes = found.flatMap(({ text, diagnostic }) =>
  diagnostic.fixes.map((fix) => ({ code: diagnostic.code, title: fix.title, text, diagnostic, fix })),
);

/** The text with a fix applied. */
function fixed(text: string, { edits }: Fix): string {
  const fromTheEnd = edits.toSorted((a, b) => b.span.from - a.span.from);
  return fromTheEnd.reduce((mended, { span, text: by }) => mended.slice(0, span.from) + by + mended.slice(span.to), text);
}
function countOf(diagnostics: readonly Diagnostic[], code: string): number {
  return diagnostics.filter((diagnostic) => diagnostic.code === code).length;
}
const syntax: readonly string[] = syntaxCodes;

describe('a fix', () => {
  test('there are some', () => expect(fixes.length).toBeGreaterThan(20));
  test.each(fixes)('$code: $title', ({ code, text, diagnostic, fix }) => {
    const before = compile(text).diagnostics;
    const after = compile(fixed(text, fix)).diagnostics;
    expect(countOf(after, code)).toBeLessThan(countOf(before, code));
    // One of several is a reading, which may not fit here.
    if (diagnostic.fixes.length > 1) return;
    const unread = after.filter((each) => syntax.includes(each.code) && !countOf(before, each.code));
    expect(unread.map(({ message }) => message)).toEqual([]);
  });
  test.each(fixes)('$code: $title is one line, and its edits do not overlap', ({ text, fix }) => {
    expect(fix.title).toMatch(/^\S.*\S$/);
    const edits = fix.edits.toSorted((a, b) => a.span.from - b.span.from);
    edits.forEach(({ span }, at) => {
      expect(span.from).toBeGreaterThanOrEqual(edits[at - 1]?.span.to ?? 0);
      expect(span.to).toBeGreaterThanOrEqual(span.from);
      expect(span.to).toBeLessThanOrEqual(text.length);
    });
  });
});

describe('a place', () => {
  test.each(found)('$code: $diagnostic.code is in the text', ({ text, diagnostic }) => {
    for (const { from, to } of [diagnostic.span, ...diagnostic.related.map(({ span }) => span)]) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(text.length);
      if (diagnostic.code !== 'plan-empty') expect(to).toBeGreaterThan(from);
    }
  });
  test.each(found)('$code: $diagnostic.code is a sentence', ({ diagnostic }) => {
    expect(diagnostic.message).toMatch(/^[A-Z`“"<>0-9].*[.?]$/);
    expect(diagnostic.message).not.toMatch(/undefined|\[object|NaN|\s{2}/);
  });
});
