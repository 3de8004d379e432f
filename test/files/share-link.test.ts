import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fragmentOf, readFragment } from '../../playground/files/share-link.ts';
import type { Shared } from '../../playground/files/shared.ts';

const texts = fc.string({ unit: 'grapheme' });
const shareds: fc.Arbitrary<Shared> = fc.record(
  {
    name: texts,
    text: texts,
    plans: fc.dictionary(texts, texts),
    data: fc.array(
      fc.record({
        file: texts,
        bytes: fc.oneof(
          fc.uint8Array(),
          texts.map((text) => new TextEncoder().encode(text)),
        ),
      }),
    ),
    currency: texts,
    tab: texts,
    selected: fc.record({ payee: texts, period: texts }),
  },
  { requiredKeys: ['name', 'text', 'plans', 'data', 'currency', 'tab'], noNullPrototype: true },
);
const plain = (shared: Shared): unknown => ({
  ...shared,
  plans: Object.entries(shared.plans),
  data: shared.data.map(({ file, bytes }) => ({ file, bytes: [...bytes] })),
});

describe('a link', () => {
  test('gives back whatever was put into it, in letters that no program changes', () => {
    fc.assert(
      fc.property(shareds, (shared) => {
        const fragment = fragmentOf(shared);
        expect(fragment).toMatch(/^#[\w=.-]+$/);
        const read = readFragment(fragment);
        expect(read.kind === 'shared' && plain(read.shared)).toEqual(plain(shared));
      }),
    );
  });

  test('that was cut off or changed by one letter is never taken for another plan', () => {
    fc.assert(
      fc.property(shareds, fc.nat(), fc.constantFrom('', 'A', 'b', '-', '.', '#'), (shared, place, letter) => {
        const fragment = fragmentOf(shared);
        const at = '#upside=1.'.length + (place % (fragment.length - '#upside=1.'.length));
        for (const changed of [fragment.slice(0, at), fragment.slice(0, at) + letter + fragment.slice(at + 1)]) {
          const read = readFragment(changed);
          if (read.kind === 'shared') expect(plain(read.shared)).toEqual(plain(shared));
          else expect(read.kind).toBe('broken');
        }
      }),
    );
  });

  test('of something else is nothing, of a later version says so', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readFragment(`#${text}`).kind).toBe('none');
      }),
    );
    expect(readFragment('#upside=2.abc.def').kind).toBe('newer');
    for (const broken of ['#upside=', '#upside=1', '#upside=1..', '#upside=x.y.z'])
      expect(readFragment(broken).kind).toBe('broken');
  });
});
