import { expect, test } from 'vitest';
import { ways } from './both.ts';
import { wrongRoundings } from './wrong-rounding.ts';

test.each(Object.entries(ways))('every rounding of ties and their neighbours, at every width: %s', (_, prepare) => {
  expect(wrongRoundings(prepare).slice(0, 5)).toEqual([]);
});
