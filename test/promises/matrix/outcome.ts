import { compile, provePromises, renderDiagnostic, type Verdict } from '../../../compiler/index.ts';
import { type Asked, before, type Cell } from './cells.ts';

/** A true promise that is proved (or a fall that is waived), a false one that is refuted, or what is said instead. */
export interface Outcome {
  readonly cell: Cell;
  readonly half: 'kept' | 'broken';
  readonly verdict: Verdict;
  readonly isRight: boolean;
}

/** What the prover says of the plans of a cell; `earlier` is the plan that `same as` names. */
export function outcomesOf(cell: Cell, earlier: string): readonly Outcome[] {
  return (['kept', 'broken'] as const).flatMap((half) => {
    const asked = cell[half];
    if (asked === undefined) return [];
    const verdict = verdictOn(asked, earlier);
    return [{ cell, half, verdict, isRight: verdict.kind === wanted(cell, half) }];
  });
}

function wanted({ form }: Cell, half: Outcome['half']): Verdict['kind'] {
  if (half === 'broken') return 'refuted';
  return form === 'may fall' ? 'waived' : 'proved';
}

function verdictOn({ plan, promise, isWritten }: Asked, earlier: string): Verdict {
  const include = (path: string): string | undefined => (path === before ? earlier : undefined);
  const compilation = compile(plan, { include });
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((error) => renderDiagnostic(error, plan, 'plan')).join('\n'));
  const found = provePromises(compilation, { include, only: promise }).find(
    (verdict) => verdict.promise === promise && verdict.isWritten === isWritten,
  );
  if (found === undefined) throw new Error(`Nothing is said of "${promise}" in\n${plan}`);
  return found;
}
