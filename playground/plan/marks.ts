import { effect } from '@preact/signals';
import type { Span } from '../../grammar/span.ts';
import { allDiagnostics } from '../state/proofs.ts';
import { checked } from '../state/results.ts';
import { litWords } from '../state/selection.ts';
import { words } from '../words/words.ts';
import { monaco } from './monaco.ts';
import { rangeOf } from './places.ts';

type Editor = monaco.editor.IStandaloneCodeEditor;

/** Draws into the editor what the rest of the page knows: problems, how examples come out, the words of a step. */
export function keepMarks(editor: Editor, model: monaco.editor.ITextModel): () => void {
  const examples = editor.createDecorationsCollection();
  const lit = editor.createDecorationsCollection();
  const stops = [
    effect(() => monaco.editor.setModelMarkers(model, 'plan', markersOf(model))),
    effect(() => void examples.set(exampleMarks(model))),
    effect(() => {
      const range = litWords.value && rangeOf(model, trimmed(model.getValue(), litWords.value));
      lit.set(range === undefined ? [] : [{ range, options: { className: 'lit-words' } }]);
      if (range !== undefined) editor.revealRangeInCenterIfOutsideViewport(range);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Without the white space behind the words. */
function trimmed(text: string, { from, to }: Span): Span {
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

function markersOf(model: monaco.editor.ITextModel): monaco.editor.IMarkerData[] {
  if (checked.value?.text !== model.getValue()) return [];
  return allDiagnostics.value.map(({ span, severity, message, code }) => ({
    ...rangeOf(model, span),
    message,
    code,
    severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
  }));
}

function exampleMarks(model: monaco.editor.ITextModel): monaco.editor.IModelDeltaDecoration[] {
  if (checked.value?.text !== model.getValue()) return [];
  const { exampleHolds, exampleFails, exampleLine } = words.value.plan;
  return checked.value.examples.map(({ name, ok, span, lines }) => ({
    range: { ...rangeOf(model, span), endLineNumber: model.getPositionAt(span.from).lineNumber, endColumn: 1 },
    options: {
      glyphMarginClassName: ok ? 'example-holds' : 'example-fails',
      glyphMarginHoverMessage: [
        { value: ok ? exampleHolds(name) : exampleFails(name) },
        ...lines.filter((line) => !line.ok).map(({ expected, actual }) => ({ value: exampleLine(expected, actual) })),
      ],
    },
  }));
}
