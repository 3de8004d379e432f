import type { Action } from '../analysis.ts';
import type { Acting } from './acting.ts';
import { exampleOfCase } from './example-of-case.ts';
import { declareInput, extractDefinition, nameComponent, spellOutSpread } from './refactorings.ts';

/** What can be done with a stretch of the text: what mends it first, then what says the same in another way. */
export function actionsFor(of: Acting): readonly Action[] {
  return [...fixes(of), ...(of.compilation.checked === undefined ? [] : refactorings(of))];
}

function fixes({ from, to, diagnostics }: Acting): readonly Action[] {
  return diagnostics
    .filter(({ span }) => span.from <= to && from <= span.to)
    .flatMap(({ code, fixes: offered }) =>
      offered.map(({ title, edits }): Action => ({ kind: 'fix', title, edits: [...edits], code })),
    );
}

function refactorings(of: Acting): readonly Action[] {
  return [...spellOutSpread(of), ...nameComponent(of), ...extractDefinition(of), ...declareInput(of), ...exampleOfCase(of)];
}
