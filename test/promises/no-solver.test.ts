import { expect, test, vi } from 'vitest';
import { spoken } from '../cli/spoken.ts';

vi.mock('../../cli/solver/solver.ts', () => ({ findSolver: () => Promise.resolve(undefined) }));

const open = `plan "P"
  currency USD
  pays monthly
input sales : money
input rest : money from 1 to 10
part = sales / (sales + rest)
commission = 1,000 * part * part - 500 * part * part
`;

test('without Z3, --smt says where to get it', async () => {
  expect(await spoken(['prove', '-', '--smt'], open)).toEqual({
    code: 2,
    out: '',
    err: `--smt needs Z3: put \`z3\` on the PATH, or install the package: npm install z3-solver
Without --smt the promises are decided by what Upside has itself.
`,
  });
});
