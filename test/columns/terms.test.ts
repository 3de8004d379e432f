import { expect, test } from 'vitest';
import { chanceFrom } from '../promises/chance.ts';
import { wrongTerm } from './wrong-term.ts';
import { ways } from './both.ts';

const seeds = 1_500;

test.each(Object.entries(ways))('random terms come to what big integers come to: %s', (_, run) => {
  for (let seed = 0; seed < seeds; seed++) {
    const wrong = wrongTerm(chanceFrom(seed), run);
    if (wrong !== undefined) expect.fail(`seed ${seed}: ${wrong}`);
  }
});
