import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { paid } from '../state/results.ts';
import { earlierTexts } from '../state/autosave.ts';
import { caret, litWords, selected } from '../state/selection.ts';
import { planText } from '../state/workbook.ts';
import { words } from '../words/words.ts';
import { changeHints } from './hints.ts';
import { keepSize } from './size.ts';
import { languageId, registerLanguage } from './language.ts';
import { keepMarks } from './marks.ts';
import { monaco } from './monaco.ts';
import { changeBetween } from './change.ts';
import { keepTheme } from './theme.ts';
import { editorOptions } from './options.ts';

type Model = monaco.editor.ITextModel;

let isRegistered = false;

/** The plan's text in the editor. The page's `planText` and the editor's text follow each other. */
export function PlanEditor() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : begin(place.current)), []);
  return <div ref={place} class="plan-editor" />;
}

function begin(place: HTMLElement): () => void {
  if (!isRegistered) registerLanguage();
  isRegistered = true;
  keepTheme();
  const model = modelWithPast();
  const editor = monaco.editor.create(place, { ...editorOptions, model, ariaLabel: words.value.plan.label });
  const subscriptions = [
    model.onDidChangeContent(() => {
      litWords.value = undefined;
      planText.value = model.getValue();
    }),
    editor.onDidChangeCursorPosition(({ position }) => (caret.value = model.getOffsetAt(position))),
  ];
  const stops = [
    effect(() => follow(model, planText.value)),
    effect(() => {
      if (selected.value !== undefined || paid.value !== undefined) changeHints();
    }),
    keepMarks(editor, model),
    keepSize(editor, place),
  ];
  return () => {
    for (const stop of stops) stop();
    for (const subscription of subscriptions) subscription.dispose();
    editor.dispose();
    model.dispose();
  };
}

/** A model of the text whose undo leads back to the earlier texts, also to those from before a reload. */
function modelWithPast(): Model {
  const [first, ...later] = [...earlierTexts.peek(), planText.peek()];
  const model = monaco.editor.createModel(first ?? '', languageId);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  for (const text of later) follow(model, text);
  return model;
}

/** Makes the model's text this one, as one step that undo takes back. */
function follow(model: Model, text: string): void {
  const change = changeBetween(model.getValue(), text);
  if (change === undefined) return;
  const range = monaco.Range.fromPositions(model.getPositionAt(change.from), model.getPositionAt(change.to));
  model.pushStackElement();
  model.pushEditOperations([], [{ range, text: change.text }], () => []);
  model.pushStackElement();
}
