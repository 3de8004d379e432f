import { parsePlan } from '../../grammar/index.ts';
import { bandEdits } from './band.ts';
import type { Change } from './change.ts';
import { edited, type TextEdit } from './edits.ts';
import { boundEdits, setEdits, withoutEdits } from './item-edits.ts';
import { namesIn, unknown, withoutClaims } from './items.ts';
import { scaledEdits } from './scaled.ts';

/** A plan with changes made: in its text where the plan says it, the others left for the run. */
export interface ChangedPlan {
  readonly text: string;
  /** Changes of what data say: inputs, and figures of one payee. */
  readonly ofData: readonly Change[];
}

/** Makes the changes in their order; the first that names nothing of the plan is wrong. `inputs`: names that data give. */
export function changed(
  text: string,
  changes: readonly Change[],
  inputs: readonly string[],
): ChangedPlan | { readonly wrong: string } {
  let done = withoutClaims(text);
  const ofData: Change[] = [];
  for (const change of changes) {
    const edits = editsOf(change, done, inputs);
    if (edits === 'of-data') ofData.push(change);
    else if ('wrong' in edits) return edits;
    else done = edited(done, edits);
  }
  return { text: done, ofData };
}

function editsOf(
  change: Change,
  text: string,
  inputs: readonly string[],
): readonly TextEdit[] | { readonly wrong: string } | 'of-data' {
  const { tree } = parsePlan(text);
  switch (change.kind) {
    case 'given':
      return 'of-data';
    case 'band':
      return bandEdits(change, text, tree);
    case 'bound':
      return boundEdits(change, text, tree);
    case 'without':
      return withoutEdits(change, tree);
    case 'set':
    case 'scaled': {
      const edits = change.kind === 'set' ? setEdits(change, tree) : scaledEdits(change, text, tree);
      if (edits !== undefined) return edits;
      return inputs.includes(change.name) ? 'of-data' : unknown(change.name, [...namesIn(tree), ...inputs]);
    }
  }
}
