import { expect, test } from 'vitest';
import { quotedIn } from '../../scripts/speed/quoted.ts';
import { pageOf } from './blocks.ts';

test('the README quotes what docs/speed.md says was measured', () => {
  const readme = pageOf('README.md');
  expect(quotedIn(readme, pageOf('docs/speed.md'))).toBe(readme);
});

test('only what stands between marks is replaced', () => {
  const page = 'a\n<!-- short -->\n\n| x |\n\n<!-- /short -->\nb';
  expect(quotedIn('c\n<!-- short -->\nold\n<!-- /short -->\nd', page)).toBe('c\n<!-- short -->\n\n| x |\n\n<!-- /short -->\nd');
  expect(quotedIn('no marks', page)).toBe('no marks');
});
