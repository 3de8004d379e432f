import { compile } from '../../compiler/index.ts';
import type { Selected } from '../../editor/index.ts';
import { prepare } from '../../runtime/session.ts';

/** A case of a plan whose inputs are given: Ana's, in January 2026. */
export function caseOf(text: string, inputs: Readonly<Record<string, string>>): Selected {
  const { calculation } = compile(text, { currency: 'USD' });
  if (calculation === undefined) throw new Error('the plan of a test has errors');
  const cells = { payee: 'Ana', period: '2026-01', ...inputs };
  const columns = Object.entries(cells).map(([header, cell]) => ({ header, cells: [cell] }));
  const session = prepare(calculation, { tables: {}, inputs: { file: 'inputs.csv', columns, rowCount: 1 } });
  return { calculation, session, payee: 'Ana', period: '2026-01' };
}

export const tiers = `currency USD

## What came in.
net = sales - returns

commission on net against target
  up to 100%  pay 5%
  above 100%  pay 6% on the excess
  above 120%  pay 8% on the excess

input returns : money
`;
export const ana = { sales: '37000', returns: '1000', target: '30000' };
