import type { monaco } from './monaco.ts';

/**
 * The editor is as large as its place. While that is hidden it keeps its size: without any it would wrap each line anew after
 * each answer, and ask again, without end.
 */
export function keepSize(editor: monaco.editor.IStandaloneCodeEditor, place: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = place;
    if (width > 0 && height > 0) editor.layout({ width, height });
  });
  observer.observe(place);
  return () => observer.disconnect();
}
