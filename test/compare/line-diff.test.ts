import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineDiff, stretchesOf } from '../../playground/tabs/compare/line-diff.ts';

const texts = fc.array(fc.constantFrom('a', 'b', 'c', '', '  d'), { maxLength: 12 }).map((lines) => [...lines, 'end'].join('\n'));

describe('two texts line by line', () => {
  test('each text is there in full, in its order', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = lineDiff(before, after);
        const without = (kind: string) => lines.filter((line) => line.kind !== kind).map(({ text }) => text);
        expect(without('more')).toEqual(before.split('\n'));
        expect(without('less')).toEqual(after.split('\n'));
      }),
    );
  });
  test('as many lines as can be are in both', () => {
    const said = lineDiff('a\nb\nc\nd', 'b\nx\nd').map(({ kind, text }) => `${kind} ${text}`);
    expect(said).toEqual(['less a', 'same b', 'less c', 'more x', 'same d']);
  });
  test('stretches leave out nothing that differs, and count the rest', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = lineDiff(before, after);
        const stretches = stretchesOf(lines);
        const count = stretches.reduce((sum, one) => sum + (one.kind === 'left' ? one.count : one.lines.length), 0);
        const shown = stretches.flatMap((one) => (one.kind === 'lines' ? one.lines : []));
        expect(count).toBe(lines.length);
        expect(shown.filter(({ kind }) => kind !== 'same')).toEqual(lines.filter(({ kind }) => kind !== 'same'));
      }),
    );
  });
});
