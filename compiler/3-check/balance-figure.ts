import type { Draft } from './draft.ts';
import { payee } from './grain.ts';
import type { Checking } from './scope.ts';

/** A balance as others see it: after this period, or before it. */
export function balanceFigure(key: string, name: string, previous: boolean, span: Draft['span'], checking: Checking): Draft {
  const balance = checking.balances.get(key);
  const type = balance?.type ?? { kind: 'poison' };
  return { op: { op: 'balance', balance: key, previous }, type, grain: balance?.grain ?? payee, span, name };
}
