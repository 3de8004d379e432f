import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../docs/blocks.ts';
import { apportionContracts } from './apportion.ts';
import { cumulativeContracts } from './cumulative.ts';
import { rankContracts } from './rank.ts';
import { roundingContracts } from './rounding.ts';
import { sharingContracts } from './sharing.ts';
import { tierContracts } from './tiers.ts';

/** All that the prover takes for granted of the runtime's primitives, each over everything there is on a small scale. */
const contracts = [
  ...sharingContracts,
  ...rankContracts,
  ...roundingContracts,
  ...cumulativeContracts,
  ...apportionContracts,
  ...tierContracts,
];

test.each(contracts.map((contract) => [contract.fact, contract] as const))('%s', { timeout: 30_000 }, (_, { broken }) => {
  expect(broken()).toBeUndefined();
});

test('each fact names files of the prover that are there', () => {
  const missing = contracts
    .flatMap(({ usedBy }) => usedBy)
    .filter((file) => !existsSync(join(root, 'compiler', '5-prove', file)));
  expect(missing).toEqual([]);
});
