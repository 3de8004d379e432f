import type { Item, PlanTree } from '../../grammar/tree/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';

/** Says which parts of the language a plan uses that are read but not calculated yet, so that nothing is passed over in silence. */
export function reportNotYet(tree: PlanTree, reporter: Reporter): void {
  for (const item of tree.items) {
    for (const { what, span } of notYetIn(item)) reporter.say('not-yet', span, { what });
  }
}

interface NotYet {
  readonly what: string;
  readonly span: Span;
}

function notYetIn(item: Item): readonly NotYet[] {
  switch (item.kind) {
    case 'alert':
      return [{ what: '`alert`', span: item.span }];
    default:
      return [];
  }
}
