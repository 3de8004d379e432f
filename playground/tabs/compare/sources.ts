/** Which other version stands beside this plan. Outlives the tab. */
import { computed, effect, signal } from '@preact/signals';
import { catalogue } from '../../../examples/catalogue.ts';
import { exampleWorkbook } from '../../drawer/example-files.ts';
import { myPlans } from '../../drawer/plans.ts';
import { earlierTexts } from '../../state/autosave.ts';
import { report } from '../../state/failures.ts';
import { textAsOpened } from '../../state/proofs.ts';

export const sources = ['opened', 'saved', 'mine', 'example', 'given'] as const;
export type Source = (typeof sources)[number];

export const source = signal<Source>('opened');
/** A text, so that it stays the same while more is saved. */
export const saved = signal<string | undefined>(undefined);
/** By their ids. */
export const mine = signal('');
export const example = signal('');
/** What was pasted, or came from a file. */
export const given = signal('');

const exampleText = signal<{ readonly of: string; readonly text: string } | undefined>(undefined);

/** Undefined: none is chosen yet. */
export const otherText = computed((): string | undefined => {
  switch (source.value) {
    case 'opened':
      return textAsOpened.value;
    case 'saved':
      return saved.value ?? earlierTexts.value.at(-1);
    case 'mine':
      return myPlans.value.find(({ id }) => id === mine.value)?.workbook.text;
    case 'example':
      return exampleText.value?.of === example.value ? exampleText.value.text : undefined;
    case 'given':
      return given.value.trim() === '' ? undefined : given.value;
  }
});

/** Fetches the example that is chosen; gives back how to stop. */
export function keepExample(): () => void {
  return effect(() => {
    const entry = catalogue.find(({ id }) => id === example.value);
    if (entry === undefined) return;
    exampleWorkbook(entry).then(
      ({ text }) => (exampleText.value = { of: entry.id, text }),
      (error: unknown) => report(String(error)),
    );
  });
}
