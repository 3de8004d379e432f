import { expect, test } from 'vitest';
import { interpreted } from '../../../runtime/columns/loops/interpret.ts';
import type { Prepare } from '../../../runtime/columns/loops/loop.ts';
import { kernels } from '../../../runtime/columns/loops/wasm/kernels.ts';
import { chanceFrom } from '../../promises/chance.ts';
import { wrongTerm } from '../wrong-term.ts';

const seeds = 1_500;

test('random terms come to what big integers come to, each in a loop of its own', () => {
  let others = 0;
  let own = 0;
  const compiled = kernels((loop) => {
    others++;
    return interpreted(loop);
  });
  /** So that one big number does not keep all of them from being compiled. */
  const oneByOne: Prepare = (loop) => {
    const loops = loop.writes.map((write) => ({
      ...loop,
      writes: [write],
      start: loop.start?.filter(({ into }) => into === write.into) ?? [],
    }));
    own += loops.length;
    const works = loops.map(compiled);
    return () => {
      for (const work of works) work();
    };
  };
  for (let seed = 0; seed < seeds; seed++) {
    const wrong = wrongTerm(chanceFrom(seed), oneByOne);
    if (wrong !== undefined) expect.fail(`seed ${seed}: ${wrong}`);
  }
  // Most of them are: the others are beyond floats.
  expect(others).toBeLessThan(own / 2);
});
