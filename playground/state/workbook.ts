import { batch, computed, signal } from '@preact/signals';
import type { Edit } from '../../editor/index.ts';
import type { Folder, PlanText } from '../worker/protocol.ts';
import { lastLoaded } from './loaded-case.ts';
import { settings } from './settings.ts';

/** A plan with what lies beside it. */
export interface Workbook extends Folder {
  /** The file's name, such as `field-sales.plan`. */
  readonly name: string;
  readonly text: string;
  /** Under which number it stands in “My plans”, if it does. */
  readonly id?: string;
  /** Is there work of somebody's own in it, which must not be lost? Absent: it is as it came from an example or a file. */
  readonly isOwn?: boolean;
}

/** The plan's file, such as `field-sales.plan`. */
export const planName = signal('new.plan');
export const planText = signal('');
export const folder = signal<Folder>({ files: [], plans: {} });

/** Where the plan stands in “My plans”; undefined: it does not. */
export const planId = signal<string | undefined>(undefined);
/** Plan and folder as they were put on the desk; undefined: they were somebody's own work already. */
const asOpened = signal<{ readonly text: string; readonly folder: Folder } | undefined>(undefined);
/** Is there work of somebody's own on the desk? */
export const isOwnWork = computed(
  () => asOpened.value === undefined || asOpened.value.text !== planText.value || asOpened.value.folder !== folder.value,
);

/** Goes up when another plan is put on the desk: results of the one before are then no longer shown. */
export const opened = signal(0);

/** The case that is paid instead of the data, as long as the plan is the one that it is about. */
export const loadedCase = computed(() => {
  const { value: loaded } = lastLoaded;
  return loaded?.text === planText.value && loaded.opened === opened.value ? loaded : undefined;
});

/** What the worker is given of the plan. */
export const plan = computed((): PlanText => {
  const { currency, language } = settings.value;
  const { id, calculation, periods, cases = [], at = 0 } = loadedCase.value ?? {};
  const data = cases[at];
  if (id === undefined || calculation === undefined || periods === undefined || data === undefined)
    return { text: planText.value, currency, language };
  return { text: planText.value, currency, language, replay: { id: `${id}/${at}`, calculation, data, periods } };
});

/** Puts another plan on the desk; the one before stays in the editor's undo. */
export function openWorkbook({ name, text, files, plans, id, isOwn = false }: Workbook): void {
  batch(() => {
    planName.value = name;
    planId.value = id;
    folder.value = { files, plans };
    planText.value = text;
    asOpened.value = isOwn ? undefined : { text, folder: folder.value };
    opened.value += 1;
  });
}

export function currentWorkbook(): Workbook {
  const { value: id } = planId;
  return {
    name: planName.value,
    text: planText.value,
    ...folder.value,
    isOwn: isOwnWork.value,
    ...(id === undefined ? {} : { id }),
  };
}

/** Changes the plan's text; undo takes it back in one step. */
export function editPlan(edits: readonly Edit[]): void {
  const backwards = edits.toSorted((a, b) => b.span.from - a.span.from);
  planText.value = backwards.reduce(
    (text, edit) => text.slice(0, edit.span.from) + edit.text + text.slice(edit.span.to),
    planText.peek(),
  );
}
