import { monaco } from './monaco.ts';

const emitter = new monaco.Emitter<void>();
let changes = 0;

/** What the editor shows at the ends of lines, and by colours, may be something else now. */
export function changeHints(): void {
  changes += 1;
  emitter.fire();
}
export const hintsChanged = emitter.event;

/** Asks until nothing has changed meanwhile: the editor listens to changes only when it has its first answer. */
export async function askedLast<T>(ask: () => Promise<T>, isOver: () => boolean): Promise<T> {
  const before = changes;
  const answer = await ask();
  return before === changes || isOver() ? answer : askedLast(ask, isOver);
}
