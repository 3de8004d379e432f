import { expect, test } from 'vitest';
import { analyse } from '../../editor/index.ts';
import { corpus } from './corpus.ts';

/** Every so many letters of all example plans together, from another start in each: a few hundred places as somebody types them. */
const step = 97;
const examples = corpus.filter(({ name }) => name.startsWith('examples/'));

test('every example plan can be typed: each beginning of it is answered', () => {
  expect(examples.length).toBeGreaterThan(15);
  const wrong = examples.flatMap(({ name, text, options }, nth) =>
    Array.from({ length: Math.ceil(text.length / step) }, (_, index) => (index * step + nth * 13) % (text.length + 1)).flatMap(
      (cut) => {
        const analysis = analyse(text.slice(0, cut), options);
        const offered = analysis.completions(cut);
        const isNamed = offered.every(({ label, explanation }) => label !== '' && explanation !== '');
        const isHere = offered.every(({ span }) => span.from <= cut && cut <= span.to);
        const hover = analysis.hover(Math.max(0, cut - 1));
        return isNamed && isHere && hover?.parts.length !== 0 ? [] : [`${name} up to ${cut}`];
      },
    ),
  );
  expect(wrong).toEqual([]);
});
