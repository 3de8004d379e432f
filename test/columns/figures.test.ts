import { expect, test } from 'vitest';
import { targetFor } from '../../runtime/columns/column.ts';
import { chanceFrom } from '../promises/chance.ts';
import { ways } from './both.ts';
import { type Counted, randomFigures } from './random-figures.ts';
import { rowCount } from './random-terms.ts';
import { makeTerms } from '../../runtime/columns/terms/terms.ts';

const seeds = 1_500;

test.each(Object.entries(ways))('figures by row come to what exact fractions come to: %s', (_, prepare) => {
  for (let seed = 0; seed < seeds; seed++) {
    const terms = makeTerms();
    const found = randomFigures(terms, chanceFrom(seed));
    for (const one of found) {
      const wrong = wrongRow(one);
      if (wrong !== undefined) expect.fail(`seed ${seed}: ${wrong}`);
    }

    function wrongRow({ figure, at }: Counted): string | undefined {
      const asked = [figure.top, figure.bottom, figure.odd];
      const into = asked.map((term) => targetFor(term, rowCount));
      prepare({
        from: 0,
        to: rowCount,
        writes: asked.map((term, i) => ({ kind: 'put', term, into: into[i] ?? [], at: terms.row })),
      })();
      for (let row = 0; row < rowCount; row++) {
        const [top = 0n, bottom = 0n, odd = 0n] = into.map((values) => BigInt(values[row] ?? 0));
        const wanted = at(row);
        if ((odd === 1n) !== (wanted === undefined)) return `row ${row} is ${odd === 1n ? 'odd' : 'not odd'}`;
        if (wanted === undefined) continue;
        if (bottom < 1n) return `row ${row} is over ${bottom}`;
        if (top * wanted.d !== wanted.n * bottom * figure.over)
          return `row ${row} is ${top} / ${bottom * figure.over}, not ${wanted.n} / ${wanted.d}`;
      }
      return undefined;
    }
  }
});
