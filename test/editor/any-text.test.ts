import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { prepare } from '../../runtime/session.ts';
import { analyse, type AnalyseOptions, type Analysis, type Edit } from '../../editor/index.ts';
import { applied } from '../../editor/edits.ts';
import type { Span } from '../../grammar/span.ts';
import { corpus } from './corpus.ts';

const plans = fc.constantFrom(...corpus);
/** Plans as they are while somebody types: cut off, with a piece taken out, put in or doubled. */
const broken = fc
  .record({
    plan: plans,
    from: fc.nat(4000),
    length: fc.nat(40),
    put: fc.constantFrom('', ' ', '\n', '"', '(', '|', 'on ', '6%', '.', '`', '提成', '😀'),
  })
  .map(({ plan, from, length, put }) => {
    const at = from % (plan.text.length + 1);
    return { ...plan, text: plan.text.slice(0, at) + put + plan.text.slice(at + length) };
  });
const prefixes = fc
  .record({ plan: plans, cut: fc.nat(10_000) })
  .map(({ plan, cut }) => ({ ...plan, text: plan.text.slice(0, cut % (plan.text.length + 1)) }));

/** Every span that an answer holds. */
function spansIn(part: unknown): readonly Span[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'from' in part && 'to' in part && typeof part.from === 'number' ? [part as Span] : [];
  return [...own, ...Object.values(part).flatMap(spansIn)];
}

function askAll(analysis: Analysis, offset: number): readonly unknown[] {
  const offer = analysis.completions(offset);
  const signature = analysis.signature(offset);
  const { length = 0 } = signature?.label ?? {};
  for (const { from, to } of signature?.parts ?? []) expect(from >= 0 && from < to && to <= length).toBe(true);
  return [
    analysis.diagnostics(),
    analysis.tokens(),
    offer,
    analysis.hover(offset),
    analysis.definition(offset),
    analysis.references(offset),
    analysis.renameRange(offset),
    analysis.rename(offset, 'other name'),
    analysis.symbols(),
    analysis.folding(),
    analysis.hints().map(({ at }) => ({ from: at, to: at })),
    analysis.format(),
    analysis.actions(offset, offset),
    analysis.examples(),
  ];
}

function holdsFor(text: string, options: AnalyseOptions, offset: number): void {
  const answers = askAll(analyse(text, options), offset);
  expect(() => structuredClone(answers)).not.toThrow();
  const wrong = spansIn(answers).filter(({ from, to }) => !(from >= 0 && from <= to && to <= text.length));
  expect(wrong).toEqual([]);
}

describe('whatever the text', () => {
  test('every answer is data inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(broken, prefixes), fc.nat(10_000), ({ text, options }, at) =>
        holdsFor(text, options, at % (text.length + 1)),
      ),
      { numRuns: 250 },
    );
  });
  test('also where it is no plan at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, at) =>
        holdsFor(text, {}, at % (text.length + 1)),
      ),
      { numRuns: 200 },
    );
  });
  test('tokens stand in order, on one line each, none over another', () => {
    fc.assert(
      fc.property(broken, ({ text, options }) => {
        const tokens = analyse(text, options).tokens();
        tokens.forEach(({ span }, index) => {
          expect(span.from).toBeGreaterThanOrEqual(tokens[index - 1]?.span.to ?? 0);
          expect(text.slice(span.from, span.to)).not.toMatch(/[\r\n]/);
        });
      }),
      { numRuns: 100 },
    );
  });
  test('the layout is canonical once it is formatted', () => {
    for (const { text, options } of corpus) {
      const once = applied(text, analyse(text, options).format());
      expect(analyse(once, options).format()).toEqual([]);
    }
  });
  test('what is offered makes nothing worse before it', () => {
    const isSyntax = (code: string): boolean => ['unexpected-word', 'something-missing', 'unknown-character'].includes(code);
    const mistakesBefore = (text: string, to: number): number =>
      compile(text).diagnostics.filter(({ code, span }) => isSyntax(code) && span.to < to).length;
    fc.assert(
      fc.property(prefixes, fc.nat(), ({ text, options }, pick) => {
        const offer = analyse(text, options).completions(text.length);
        const chosen = offer[pick % Math.max(1, Math.min(offer.length, 20))];
        if (chosen === undefined) return;
        const edit: Edit = { span: chosen.span, text: chosen.insert };
        const { from } = chosen.span;
        // A group is read once its figure follows, a figure that an example gives once its value does.
        const goingOn = ['', ' 5', ' sales 5'].map((more) => mistakesBefore(`${applied(text, [edit])}${more}`, from));
        expect(Math.min(...goingOn)).toBeLessThanOrEqual(mistakesBefore(text, from));
      }),
      { numRuns: 300 },
    );
  });
  test('a selected case of an earlier text does no harm', () => {
    const source = corpus.find(({ name }) => name.endsWith('field-sales.plan'));
    const calculation = source && compile(source.text, source.options).calculation;
    if (calculation === undefined) throw new Error('the example of the README is gone');
    const session = prepare(calculation, { tables: {} });
    const selected = { calculation, session, payee: 'Ana', period: '2026-01' };
    fc.assert(
      fc.property(fc.oneof(broken, prefixes), fc.nat(10_000), ({ text, options }, at) =>
        holdsFor(text, { ...options, selected }, at % (text.length + 1)),
      ),
      { numRuns: 60 },
    );
  });
});
