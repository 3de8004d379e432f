import type { Compilation } from '../../compiler/index.ts';
import { parsePlan } from '../../grammar/index.ts';
import type { Item } from '../../grammar/tree/index.ts';
import { takeItem } from './items.ts';
import { namesOf } from './scope.ts';
import { type Occurrence, subjectKey } from './subject.ts';

/** Every word of a text that stands for something. */
export interface Occurrences {
  /** In order, none over another. */
  readonly all: readonly Occurrence[];
  readonly byStart: ReadonlyMap<number, Occurrence>;
  /** The one that an offset is in, or stands right behind. */
  readonly at: (offset: number) => Occurrence | undefined;
  readonly of: (occurrence: Occurrence) => readonly Occurrence[];
}

export function occurrencesOf(compilation: Compilation): Occurrences {
  const { text, understood } = compilation;
  const byStart = new Map<number, Occurrence>();
  const names = namesOf(understood);
  const take: Parameters<typeof takeItem>[1]['take'] = ({ span }, subject, more = {}) => {
    if (subject === undefined || span.to > text.length || span.to <= span.from || byStart.has(span.from)) return;
    byStart.set(span.from, { span, subject, isDeclaration: false, ...more });
  };
  for (const item of ownItems(compilation)) takeItem(item, { names, take });
  const all = [...byStart.values()].toSorted((a, b) => a.span.from - b.span.from);
  return {
    all,
    byStart,
    at: (offset) => all.findLast(({ span }) => span.from <= offset && offset <= span.to),
    of: ({ subject }) => all.filter((each) => subjectKey(each.subject) === subjectKey(subject)),
  };
}

/** The items that stand in the text itself, not in a plan that it includes. */
export function ownItems({ text, tree }: Compilation): readonly Item[] {
  return /\binclude\b/.test(text) ? parsePlan(text).tree.items : tree.items;
}
