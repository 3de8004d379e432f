import type { Span } from '../../grammar/span.ts';
import { monaco } from './monaco.ts';

/** Between offsets of the plan and lines and columns of the editor. The model keeps `\n`, so both count the same. */
type Model = monaco.editor.ITextModel;

export function rangeOf(model: Model, { from, to }: Span): monaco.IRange {
  const [start, end] = [model.getPositionAt(from), model.getPositionAt(to)];
  return monaco.Range.fromPositions(start, end);
}
export function spanOf(model: Model, range: monaco.IRange): Span {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = range;
  return {
    from: model.getOffsetAt({ lineNumber: startLineNumber, column: startColumn }),
    to: model.getOffsetAt({ lineNumber: endLineNumber, column: endColumn }),
  };
}
